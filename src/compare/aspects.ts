/** What is said of the counted: killed or wounded, for or against, there or gone. */

import { isPeople, MEMBERS } from './heads.ts';
import { meanings } from './word-lists.ts';

/** Words that say it, by what they say. */
const SAID: Readonly<Record<string, string>> = {
  killed:
    'killed kill kills killing dead died dies die dying slain death deaths losses fatal fatalities fatality massacred drowned drowning perished toll mortality',
  wounded: 'wounded wounding wounds injured injuring injures injuries hurt burns hospitalised hospitalized',
  trapped: 'trapped trapping trap traps stranded stranding underground',
  missing: 'missing disappeared vanished unaccounted',
  displaced: 'displaced displacing fled flee fleeing uprooted homeless evacuated evacuating evacuation evacuees',
  rescued: 'rescued rescuing survivors survived survive',
  detained: 'arrested arresting arrests detained detaining detention jailed imprisoned captured recaptured',
  against: 'against opposed opposing rejected',
  abstained: 'abstained abstaining abstentions abstention',
  absent: 'absent boycotted boycotting',
  voted: 'voted votes voting vote ballots ballot passed passing backed approved favor favour quorum',
  present: 'present attended attending attendance turnout',
  deployed: 'stationed deployed deploying deployment remaining remain based garrisoned',
  employed: 'employs employ employed employing hired hires hire staffed',
  charged: 'indicted accused defendants suspects',
  dismissed: 'laid sacked dismissed axed redundant layoffs',
  destroyed: 'destroyed destroying demolished razed flattened burned burnt ruined swept collapsed',
  damaged: 'damaged damaging',
  infected: 'infected tested positive',
  vaccinated: 'vaccinated inoculated',
};

const ASPECT_OF = meanings(SAID);

/** What excludes what: the same people are not counted under two of one line, or not in one number. */
const APART = [
  'killed wounded missing trapped displaced rescued detained deployed employed dismissed infected vaccinated capacity left',
  'capacity present voted absent',
  'against abstained absent voted',
  'against abstained absent present',
  'destroyed damaged',
].map(line => new Set(line.split(' ')));

export function aspectsApart(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && APART.some(group => group.has(a) && group.has(b));
}

/** Voting takes being there: who voted for something and who was there are one count in news. */
export const sameAspect = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && (a === b || (PRESENCE.has(a) && b !== undefined && PRESENCE.has(b)));
const PRESENCE = new Set(['voted', 'present']);

/** Counts that grow or shrink while something unfolds: a toll belongs to its day. */
export const UNFOLDING: ReadonlySet<string> = new Set([
  'killed',
  'wounded',
  'missing',
  'trapped',
  'displaced',
  'rescued',
  'detained',
  'destroyed',
  'damaged',
  'infected',
  'vaccinated',
]);
/** Counts of what is there at a time. */
export const STATES: ReadonlySet<string> = new Set(['missing', 'trapped', 'deployed', 'employed', 'detained']);

const AFTER = 9;
const BEFORE = 9;
const ENDS = new Set(['.', ';', ':', '!', '?', 'and', 'but', 'while', 'when']);

/**
 * The nearest such word around the words [from, to): after them first, up to the end of their clause. `words` lower case,
 * signs by themselves. `head`: the class that is counted, for verbs that say something of people or of members only.
 */
export function aspectAround(
  words: readonly string[],
  from: number,
  to: number,
  head: string | undefined,
): string | undefined {
  const people = head === undefined || isPeople(head);
  const members =
    MEMBERS.has(head ?? '') || (head === undefined && words.some(word => /^vot(?:e[sd]?|ing)$/.test(word)));
  let commas = 0;
  let steps = 0;
  for (let k = to; k < words.length && steps < AFTER; k++, steps++) {
    const aspect = aspectAt(words, k, people, members, from);
    // "had 2,000 men in the town, says it lost 45": of the next figure
    if (aspect) {
      if (commas && NUMBER.test(words[k + 1] ?? '')) break;
      return aspect;
    }
    if (ENDS.has(words[k]!) || NUMBER.test(words[k]!) || (words[k] === ',' && ++commas > 1)) break;
  }
  steps = 0;
  for (let k = from - 1; k >= 0 && steps < BEFORE; k--, steps++) {
    const aspect = aspectAt(words, k, people, members, from);
    if (aspect) return aspect;
    if (/^[.;:!?]$/.test(words[k]!) || NUMBER.test(words[k]!)) break;
  }
  return undefined;
}

const NUMBER = /^\d/;
/** What people lose who live on. */
const LOSSES = new Map([
  ['job', 'dismissed'],
  ['jobs', 'dismissed'],
  ['work', 'dismissed'],
  ['home', 'displaced'],
  ['homes', 'displaced'],
]);
const JOBS = new Set(['jobs', 'posts', 'positions', 'workers', 'employees', 'staff']);
/** Said of those who vote. */
const OF_MEMBERS = new Set(['voted', 'against', 'abstained', 'absent']);

/** "were charged", "charged with", "on trial", "were tried": not "charged a fee", "a trial run", "tried to". */
function isCharge(words: readonly string[], k: number): boolean {
  const before = words[k - 1] ?? '';
  switch (words[k]) {
    case 'trial':
      return /^(?:on|stands?|stood|standing)$/.test(before);
    case 'tried':
      return words[k + 1] !== 'to';
    case 'charged':
      return IS.test(before) || IS.test(words[k - 2] ?? '') || words.slice(k + 1, k + 6).includes('with');
    default:
      return false;
  }
}
const IS = /^(?:is|are|was|were|be|been|being)$/;

function aspectAt(
  words: readonly string[],
  k: number,
  people: boolean,
  members: boolean,
  from: number,
): string | undefined {
  const word = words[k]!;
  if (word === 'stayed' && words[k + 1] === 'away') return 'absent';
  if (word === 'found' && /^(?:not|never)$/.test(words[k - 1] === 'been' ? (words[k - 2] ?? '') : (words[k - 1] ?? '')))
    return 'missing';
  if (people && /^(?:lost|losing|lose|loses)$/.test(word)) {
    if (
      /^(?:customers|clients|users|subscribers|members|viewers|readers|passengers|students|pupils|voters)$/.test(
        words[k + 2] ?? '',
      ) &&
      (k + 1 === from || NUMBER.test(words[k + 1]!))
    )
      return 'left';
    const what = words.slice(k + 1, k + 3).find(next => LOSSES.has(next));
    return what === undefined ? 'killed' : LOSSES.get(what);
  }
  if (/^(?:cuts?|cutting|axe|shed|sheds|shedding|los(?:e|es|t|ing))$/.test(word) && JOBS.has(words[k + 2] ?? ''))
    return 'dismissed';
  if (people && word === 'moved' && words[k + 1] === 'to') return 'displaced';
  if (people && word === 'work' && /^(?:at|for|here|there)$/.test(words[k + 1] ?? '')) return 'employed';
  if (people && word === 'hospital' && /^(?:in|to)$/.test(words[k - 1] ?? ''))
    return /^d(?:ied|ying|eaths?)$/.test(words[k - 2] ?? '') ? 'killed' : 'wounded';
  if (people && isCharge(words, k)) return 'charged';
  if (word === 'buried' && !people) return 'destroyed';
  if (/^vot(?:ed?|es|ing)$/.test(word) && /^(?:against|no)$/.test(words[k + 1] ?? ''))
    return members ? 'against' : undefined;
  const aspect = ASPECT_OF.get(word);
  return aspect !== undefined && OF_MEMBERS.has(aspect) && !members ? undefined : aspect;
}
