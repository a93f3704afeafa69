/** Values of numbers written in digits. */

/** Longer runs are serial numbers, not amounts. */
const LONGEST = 24;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^\d+(?:\.\d+)?$/;
/** Indian grouping: 1,00,000. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
/** Continental: 1.300.000 or 1.300,50; "1.300" alone is read as English. */
const CONTINENTAL = /^\d{1,3}(?:\.\d{3})+,\d{1,2}$|^\d{1,3}(?:\.\d{3}){2,}$/;
const DECIMAL_COMMA = /^\d+,\d{1,2}$/;

/** The value of a token of digits, or undefined where it is no amount ("192.168.1.2", "1,2,3", a serial number). */
export function digitsValue(text: string): number | undefined {
  if (text.length > LONGEST) return undefined;
  if (PLAIN.test(text)) return Number(text);
  if (GROUPED.test(text) || LAKHS.test(text)) return Number(text.replaceAll(',', ''));
  if (CONTINENTAL.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  if (DECIMAL_COMMA.test(text)) return Number(text.replace(',', '.'));
  return undefined;
}

/** Vulgar fraction signs that stand for a value of their own. */
export const FRACTION_SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);
