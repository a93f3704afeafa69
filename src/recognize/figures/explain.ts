/** A figure in words, for the hover: "more than 50 mourners: at least 51". */
import type { FigureMention } from '../mention.ts';
import { CURRENCY_NAMES } from './currencies.ts';

/** One line of plain text: what the passage says, and after the colon what follows from it. */
export function explainFigure(mention: FigureMention): string {
  const said = [mention.text.replace(/\s+/g, ' '), objectOf(mention)].filter(Boolean).join(' ');
  const means = [amount(mention), share(mention)].filter(Boolean).join(', ');
  const time = mention.time ? ` (${mention.time})` : '';
  return `${said}: ${means}${time}`;
}

function objectOf(mention: FigureMention): string {
  const { object, unit } = mention;
  if (!object || (unit && CURRENCY_NAMES.has(unit) && !mention.counted)) return '';
  if (mention.rule === 'compound' || !mention.counted) return object;
  return mention.of || mention.rule === 'plural' ? `of ${object}` : object;
}

function amount(mention: FigureMention): string {
  const { value, min, max, modifier, outOf } = mention;
  const unit = (n: number): string => unitWords(mention.unit, n);
  if (value === undefined) {
    if (min !== undefined && max !== undefined) return `between ${number(min)} and ${number(max)}${unit(max)}`;
    return min === undefined ? 'an unstated number' : `at least ${number(min)}${unit(min)}`;
  }
  const stated = outOf === undefined ? number(value) : `${number(value)} of ${number(outOf)}`;
  switch (modifier) {
    case 'more-than':
      return counts(mention) ? `at least ${number(value + 1)}` : `over ${stated}${unit(value)}`;
    case 'at-least':
      return `${stated}${unit(value)} or more`;
    case 'less-than':
      return counts(mention) ? `at most ${number(value - 1)}` : `under ${stated}${unit(value)}`;
    case 'at-most':
      return `at most ${stated}${unit(value)}`;
    case 'nearly':
      return `a little under ${stated}${unit(value)}`;
    case 'approx':
      return `about ${stated}${unit(value)}`;
    default:
      return `${stated}${unit(value)}`;
  }
}

/** Whole things are counted one by one, so "more than 50" is at least 51. */
const counts = (m: FigureMention): boolean =>
  m.unit === undefined && m.outOf === undefined && Number.isInteger(m.value) && (m.value ?? 0) < 1000;

function share(mention: FigureMention): string {
  const { value, outOf } = mention;
  if (value === undefined || outOf === undefined || outOf <= 0) return '';
  return `${number(Math.round((1000 * value) / outOf) / 10)}%`;
}

/** 1300 as 1,300, always in the same way: no locale of the machine. */
export function number(n: number): string {
  const [whole, decimals] = String(Math.abs(n)).split('.') as [string, string | undefined];
  if (whole.includes('e')) return String(n);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${n < 0 ? '−' : ''}${grouped}${decimals ? `.${decimals}` : ''}`;
}

function unitWords(unit: string | undefined, n: number): string {
  if (!unit) return '';
  if (unit === 'percent') return '%';
  const [base, per] = unit.split(/\/| per /) as [string, string | undefined];
  return ` ${CURRENCY_NAMES.get(base) ?? plural(base, n)}${per ? ` per ${per}` : ''}`;
}

const PLURALS: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['penny', 'pence'],
]);

/** Names of units take a plural, symbols and sizes ("km", "celsius") do not. */
function plural(unit: string, n: number): string {
  if (Math.abs(n) === 1 || unit.length < 4 || !/[a-z]$/.test(unit) || /(?:s|hertz|horsepower)$/.test(unit)) return unit;
  return PLURALS.get(unit) ?? `${unit}s`;
}
