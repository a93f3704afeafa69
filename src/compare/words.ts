/** Words as comparing needs them: content words only, cut to a stem that meets its plural and its past. */
import { SYNONYMS } from './synonyms.ts';

const STOP = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here of in on at to from by for with without within into onto over under ' +
    'about above below between among after before since until till during through across against toward towards up down out off again as like per via ' +
    'is are was were be been being am do does did done have has had having will would shall should can could may might must not no nor only own same ' +
    'too very just also even still already yet more most less least much many few some any each every all both either neither other another such what ' +
    'which who whom whose when where why how i me my we us our you your he him his she her hers it its they them their one two said says say saying ' +
    "told according added reported mr mrs ms dr 's n't s t least nearly almost around roughly approximately estimated least " +
    'three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand million billion trillion dozen half third ' +
    'percent per cent pct'
  ).split(' '),
);

/** Undefined for words that say nothing about a subject, and for numbers; one stem for words that say one thing. */
export function contentStem(lower: string): string | undefined {
  if (STOP.has(lower) || !/^\p{L}/u.test(lower) || lower.length < 2) return undefined;
  const known = stems.get(lower);
  if (known !== undefined) return known;
  const cut = stem(lower);
  const meant = MEANT.get(cut) ?? cut;
  // words repeat: most of a text is found here
  if (stems.size < 20_000) stems.set(lower, meant);
  return meant;
}
const stems = new Map<string, string>();

/** A light stemmer (after Harman's S-stemmer, with -ed and -ing): it must meet "killed" and "killing", not look nice. */
export function stem(lower: string): string {
  let w = lower.replace(/[.']/g, '');
  if (w.length > 4 && w.endsWith('ies')) w = w.slice(0, -3) + 'y';
  else if (w.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(w)) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith('s') && !/(?:ss|us|is)$/.test(w)) w = w.slice(0, -1);
  if (w.length > 5 && w.endsWith('ing')) w = w.slice(0, -3);
  else if (w.length > 4 && w.endsWith('ed')) w = w.slice(0, -2);
  if (w.length > 3 && /([^aeiouls])\1$/.test(w)) w = w.slice(0, -1);
  if (w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
  return SPELLINGS.get(w) ?? w;
}

/** British and American spellings that would not meet. */
const SPELLINGS = new Map([
  ['metre', 'meter'],
  ['metr', 'meter'],
  ['labour', 'labor'],
  ['defence', 'defens'],
  ['centr', 'center'],
]);

/** By stem, the stem of the word that stands for it. */
const MEANT: ReadonlyMap<string, string> = new Map(
  SYNONYMS.trim()
    .split('\n')
    .flatMap(line => {
      const [first, ...words] = line.split(' ') as [string, ...string[]];
      return [first, ...words].map(word => [stem(word), stem(first)] as const);
    }),
);
