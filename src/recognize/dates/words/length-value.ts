/** How TIMEX3 writes a length of time. */
import type { Unit } from '../said.ts';

const CODES: Readonly<Record<Unit, readonly [prefix: string, factor: number, code: string]>> = {
  second: ['PT', 1, 'S'],
  minute: ['PT', 1, 'M'],
  hour: ['PT', 1, 'H'],
  day: ['P', 1, 'D'],
  night: ['P', 1, 'D'],
  week: ['P', 1, 'W'],
  weekend: ['P', 1, 'WE'],
  fortnight: ['P', 2, 'W'],
  month: ['P', 1, 'M'],
  quarter: ['P', 1, 'Q'],
  season: ['P', 3, 'M'],
  half: ['P', 6, 'M'],
  year: ['P', 1, 'Y'],
  decade: ['P', 10, 'Y'],
  century: ['P', 100, 'Y'],
  millennium: ['P', 1000, 'Y'],
};
const VAGUE: Partial<Record<Unit, string>> = {
  decade: 'PXE',
  century: 'PXC',
  fortnight: 'PXW',
  millennium: 'PXY',
  season: 'PXM',
};
/** What half of a unit is called: P1Y6M, PT1H30M. */
const HALVES: Partial<Record<Unit, string>> = { year: '6M', hour: '30M', minute: '30S', day: 'T12H' };

export function lengthValue(amount: number | undefined, unit: Unit): string {
  const [prefix, factor, code] = CODES[unit];
  if (amount === undefined) return VAGUE[unit] ?? `${prefix}X${code}`;
  const half = HALVES[unit];
  if (half && amount % 1 === 0.5)
    return amount < 1 ? `${unit === 'day' ? 'P' : prefix}${half}` : `${prefix}${Math.floor(amount)}${code}${half}`;
  return `${prefix}${Math.round(amount * factor * 100) / 100}${code}`;
}
