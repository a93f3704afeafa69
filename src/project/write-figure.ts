/** A figure as a person would type it: what `readToldFigure` reads as the same again. */
import { currencyNounOf } from '../recognize/figures/currency-names.ts';
import type { ToldFigure } from './told.ts';

const MODIFIERS = {
  approx: 'about',
  'more-than': 'more than',
  'at-least': 'at least',
  'less-than': 'less than',
  'at-most': 'at most',
  nearly: 'nearly',
} as const;

/** Empty where the text gives no number. */
export function writeFigure({ value, modifier, min, max, unit, object, outOf, of }: ToldFigure): string {
  const number =
    value !== undefined
      ? String(value)
      : min !== undefined && max !== undefined
        ? `between ${min} and ${max}`
        : min === undefined
          ? ''
          : `at least ${min}`;
  if (!number) return '';
  const before = modifier && value !== undefined ? `${MODIFIERS[modifier]} ` : '';
  if (unit !== undefined && object === 'age') return `${before}${number} ${unit}s old`;
  // "1300-page study": the unit begins what is counted
  if (unit !== undefined && (object === unit || object?.startsWith(`${unit} `))) return `${before}${number}-${object}`;
  const currency = unit !== undefined && /^[A-Z]{3}$/.test(unit);
  const measured = currency ? `${unit} ${number}` : unit === undefined ? number : `${number} ${unit}`;
  const whole = outOf === undefined ? measured : `${measured} ${value === 1 ? 'out of' : 'of the'} ${outOf}`;
  // a currency's own name is no thing that is counted
  const counted = currency && object === currencyNounOf(unit) ? undefined : object;
  return `${before}${[whole, of !== undefined && of === counted ? `of ${of}` : counted].filter(Boolean).join(' ')}`;
}
