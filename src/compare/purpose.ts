/** What money is or is for: a profit, a fine, a price. Two sums of one story that differ are told apart by it. */

import { inPairs, meanings } from './word-lists.ts';

/** Words that say it, by what they say. */
const SAID: Readonly<Record<string, string>> = {
  cost: 'cost costs costing bill expense expenses spend spends spent spending',
  price: 'price prices priced fare fares rent rents toll tolls',
  stock: 'shares stock',
  revenue: 'revenue revenues sales turnover takings',
  profit: 'profit profits earnings surplus',
  loss: 'loss losses lost deficit shortfall',
  debt: 'debt debts owes owed owing arrears',
  loan: 'loan loans lend lends lent lending borrow borrowed credit',
  claim:
    'seek seeks seeking sought sue sues sued suing claim claims claimed claiming demand demands demanded demanding ransom',
  fine: 'fine fines fined penalty',
  settlement: 'settle settles settled settlement',
  compensation: 'compensation compensate payout payouts',
  aid: 'aid grant grants donation donations donated donors pledge pledges pledged',
  investment: 'invest invests invested investing investment',
  wage: 'wage wages salary salaries earns earn',
  tax: 'tax taxes levy duty tariff tariffs',
  value: 'worth value values valued valuing valuation',
  damage: 'damage',
  budget: 'budget budgets',
};
/** What two articles may call one and the same sum. */
const areOne = inPairs(['cost price', 'damage loss', 'fine settlement', 'cost value']);
export const samePurpose = (a: string | undefined, b: string | undefined): boolean => a === b || areOne(a, b);

/** Of shares too, or of shares only. */
const OF_SHARES = new Set([
  'stock',
  'price',
  'revenue',
  'profit',
  'wage',
  'tax',
  'inflation',
  'jobless',
  'turnout',
  'interest',
  'growth',
]);
const SHARES: Readonly<Record<string, string>> = {
  inflation: 'inflation',
  jobless: 'unemployment jobless unemployed joblessness',
  turnout: 'turnout',
  interest: 'interest',
  growth: 'growth economy gdp',
};
const SHARE_OF = meanings(SHARES);
const PURPOSE_OF = meanings(SAID);

/** Tokens in which it stands before and after. */
const BEFORE = 7;
const AFTER = 5;
/** "reported a loss of 88 million, after a profit of …": the clause ends. */
const ENDS = /^[,.;:!?]$|^(?:and|but|after|while|against|when)$/;

/** Of the money at [from, to): by the nearest word, those before it first. `words` lower case, signs by themselves. */
export function purposeAround(words: readonly string[], from: number, to: number, share: boolean): string | undefined {
  const at = (k: number): string | undefined => {
    const found = PURPOSE_OF.get(words[k]!);
    return share
      ? (SHARE_OF.get(words[k]!) ?? (found !== undefined && OF_SHARES.has(found) ? found : undefined))
      : found;
  };
  // "a C$5 million fine", "$20 in damages"
  for (let k = to; k < Math.min(words.length, to + 2); k++) {
    const found = at(k);
    if (found) return found;
    if (!/^(?:in|of|a|as)$/.test(words[k]!)) break;
  }
  for (let k = from - 1; k >= Math.max(0, from - BEFORE); k--) {
    const found = at(k);
    if (found) return found;
    // "shares fell 14 per cent to $31.20"
    if (ENDS.test(words[k]!) || (/^\d/.test(words[k]!) && !/^(?:per|percent|%)$/.test(words[k + 1]!))) break;
  }
  for (let k = to; k < Math.min(words.length, to + AFTER); k++) {
    const found = at(k);
    if (found) return found;
    if (ENDS.test(words[k]!) || /^\d/.test(words[k]!)) break;
  }
  return undefined;
}
