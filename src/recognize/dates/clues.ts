/** What stands around a find and helps to place it: tense of its clause, the word before it, whether it is quoted. */
import { TokenClass } from '../../article/article.ts';
import type { Reading } from './reading.ts';
import { isCapital, lowerAt } from './reading.ts';

export type Tense = 'past' | 'future' | 'perfect' | 'none';

export interface Clues {
  readonly tense: Tense;
  /** The word before the find: "since", "until", "by". */
  readonly led: string;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** The sentence of the block it stands in. */
  readonly sentence: number;
  /** A bare year before a noun: "the 2003 invasion". */
  readonly attribute: boolean;
}

const FUTURE = new Set([
  'will',
  "'ll",
  'shall',
  "won't",
  'would',
  'could',
  'may',
  'might',
  'should',
  'must',
  'scheduled',
  'expected',
  'expects',
  'expect',
  'plans',
  'plan',
  'due',
  'intends',
  'hopes',
  'hope',
  'slated',
  'upcoming',
  'begins',
  'ends',
  'expires',
  'starts',
  'payable',
  'maturing',
  'aims',
  'promises',
  'set',
]);
const PAST = new Set(
  "was were had did said told has have been went came took made began became got gave found held left met ran saw sent shot won lost kept led struck fell rose hit cut spoke wrote broke brought bought sold stood thought knew grew drew flew drove built burnt caught chose fought felt heard paid put read set shut slid sought spent stole swore taught threw understood withdrew wore wasn't weren't hadn't didn't hasn't haven't ago".split(
    ' ',
  ),
);
PAST.delete('set');
const PAST_LOOKS = /^[a-z]{2,}ed$/;
const NOT_PAST = new Set([
  'need',
  'indeed',
  'speed',
  'seed',
  'feed',
  'based',
  'united',
  'hundred',
  'red',
  'bed',
  'led',
  'expected',
  'scheduled',
  'slated',
  'related',
  'so-called',
  'proposed',
  'planned',
  'breed',
  'exceed',
  'proceed',
  'succeed',
]);
const AUXILIARY_BEFORE_PARTICIPLE = new Set(['be', 'being']);
const REACH = 14;

function cueAt(r: Reading, i: number): Tense {
  const word = lowerAt(r, i);
  if (FUTURE.has(word) && !(word === 'may' && isCapital(r, i))) return 'future';
  if (word === 'planned' && lowerAt(r, i + 1) === 'to') return 'future';
  if (word === 'to' && ((r.tokens[i + 1]?.class ?? 0) & TokenClass.word) !== 0 && lowerAt(r, i + 1) === 'be')
    return 'future';
  if (PAST.has(word)) return 'past';
  if (
    PAST_LOOKS.test(word) &&
    !NOT_PAST.has(word) &&
    !isCapital(r, i) &&
    !AUXILIARY_BEFORE_PARTICIPLE.has(lowerAt(r, i - 1))
  )
    return 'past';
  return 'none';
}

/** The nearest verb before the find in its clause, else the first one after it. */
export function tenseAt(r: Reading, start: number, end: number, sentenceStart: number, sentenceEnd: number): Tense {
  for (let i = start - 1; i >= Math.max(sentenceStart, start - REACH); i--) {
    if (lowerAt(r, i) === ';') break;
    const cue = cueAt(r, i);
    if (cue === 'past' && i > sentenceStart) {
      // "has been delayed until", "will have voted": the auxiliary before decides
      for (let k = i - 1; k >= Math.max(sentenceStart, i - 3); k--) {
        const before = lowerAt(r, k);
        if (before === 'will' || before === 'would' || before === "'ll" || before === 'to') return 'future';
        if (before === ',') break;
      }
    }
    if (cue !== 'none') return cue;
  }
  for (let i = end; i < Math.min(sentenceEnd, end + REACH); i++) {
    if (lowerAt(r, i) === ';') break;
    const cue = cueAt(r, i);
    if (cue !== 'none') return cue;
  }
  return 'none';
}
