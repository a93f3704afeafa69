/** Words as comparing needs them: content words only, cut to a stem that meets its plural and its past. */

const STOP = new Set(
  (
    'a an the and or but nor so yet if then than that this these those there here of in on at to from by for with without within into onto over under ' +
    'about above below between among after before since until till during through across against toward towards up down out off again as like per via ' +
    'is are was were be been being am do does did done have has had having will would shall should can could may might must not no nor only own same ' +
    'too very just also even still already yet more most less least much many few some any each every all both either neither other another such what ' +
    'which who whom whose when where why how i me my we us our you your he him his she her hers it its they them their one two said says say saying ' +
    "told according added reported mr mrs ms dr 's n't s t least nearly almost around roughly approximately estimated least"
  ).split(' '),
);

/** Undefined for words that say nothing about a subject, and for numbers. */
export function contentStem(lower: string): string | undefined {
  if (STOP.has(lower) || !/^\p{L}/u.test(lower) || lower.length < 2) return undefined;
  return stem(lower);
}

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

/** Heads that name the same sort of thing in news; the first names the class. */
const CLASSES = [
  'person people individual soul life victim casualty fatality dead body resident villager citizen civilian inhabitant',
  'troop soldier serviceman servicewoman servicemember personnel force serviceperson',
  'lawmaker legislator deputy mp parliamentarian member seat vote ballot',
  'house home dwelling building',
  'worker employee staff staffer job',
  'family household',
  'attack strike raid assault',
  'protester demonstrator',
  'school college',
].map(line => line.split(' ').map(stem));

const CLASS_OF = new Map(CLASSES.flatMap(members => members.map(m => [m, members[0]!] as const)));

/** The class of a head noun, or its own stem. */
export const classOfHead = (head: string): string => {
  const s = stem(head.toLowerCase());
  return CLASS_OF.get(s) ?? s;
};

export const PEOPLE = stem('person');
