/** English number words. */

const list = (words: string, first: number, step: number): [string, number][] =>
  words.split(' ').map((w, i) => [w, first + i * step]);

/** zero to nineteen. */
export const SMALL: ReadonlyMap<string, number> = new Map(
  list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
    1,
  ),
);

/** twenty to ninety. */
export const TENS: ReadonlyMap<string, number> = new Map(
  list('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10).concat([['fourty', 40]]),
);

/** Words that multiply the number before them. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
  ['dozen', 12],
  ['dozens', 12],
  ['mil', 1e6],
  ['tln', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
]);

/** Suffixes that must touch the digits or follow money: 400m, 10k, 1.2B. Case matters: 5G is no billion. */
export const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['K', 1e3],
  ['m', 1e6],
  ['M', 1e6],
  ['mm', 1e6],
  ['MM', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['t', 1e12],
  ['T', 1e12],
  ['cr', 1e7],
  ['Cr', 1e7],
]);

/** Plural magnitudes and the single thing they are plurals of. */
export const PLURALS: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 1e2],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
  ['zillions', 1e12],
]);

/** Denominators: "third" of "two-thirds", with their plurals. */
export const DENOMINATORS: ReadonlyMap<string, number> = new Map(
  [
    ['half', 2],
    ['third', 3],
    ['quarter', 4],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
    ['seventh', 7],
    ['eighth', 8],
    ['ninth', 9],
    ['tenth', 10],
    ['eleventh', 11],
    ['twelfth', 12],
    ['fifteenth', 15],
    ['sixteenth', 16],
    ['twentieth', 20],
    ['thirtieth', 30],
    ['fiftieth', 50],
    ['hundredth', 100],
    ['thousandth', 1000],
    ['millionth', 1e6],
  ].flatMap(([word, value]) => [
    [word as string, value as number] as const,
    [word === 'half' ? 'halves' : `${word as string}s`, value as number] as const,
  ]),
);

/** "twice", "double": so many times something else. */
export const MULTIPLES: ReadonlyMap<string, number> = new Map([
  ['twice', 2],
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
  ['quadruple', 4],
  ['thrice', 3],
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['tenfold', 10],
]);
