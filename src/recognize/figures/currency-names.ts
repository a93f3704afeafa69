/** The names of currencies, apart from all else of them: explanations load with the extension, reading does not. */
import { CURRENCY_ROWS } from './currencies.generated.ts';

/** By ISO code: "Swedish kronor". */
export const CURRENCY_NAMES: ReadonlyMap<string, string> = new Map(
  CURRENCY_ROWS.split('\n').map(row => {
    const [code, , other] = row.split('|') as [string, string, string];
    return [code, code === 'GBP' ? 'pounds sterling' : other] as const;
  }),
);

/** "dollars", "kronor", "pounds sterling": what a sum of money counts. */
export const currencyNounOf = (code: string): string =>
  code === 'GBP' ? 'pounds sterling' : (CURRENCY_NAMES.get(code) ?? code).split(' ').at(-1)!;
