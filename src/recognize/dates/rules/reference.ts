/** Words and phrases with no place on the calendar: "now", "currently", "recently", "in the near future", "long ago". */
import type { Hit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { isHyphen, isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { hit, type Rule } from './rule.ts';

type Value = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
interface Phrase {
  readonly rest: readonly string[];
  readonly value: Value;
}

/** First word -> phrases beginning with it, longest first. */
const PHRASES = new Map<string, Phrase[]>();
function phrase(value: Value, ...texts: string[]): void {
  for (const text of texts) {
    const [first = '', ...rest] = text.split(' ');
    const list = PHRASES.get(first) ?? [];
    list.push({ rest, value });
    list.sort((a, b) => b.rest.length - a.rest.length);
    PHRASES.set(first, list);
  }
}
phrase(
  'PRESENT_REF',
  'now',
  'right now',
  'just now',
  'currently',
  'nowadays',
  'presently',
  'the present',
  'the present time',
  'present',
  'the moment',
  'this moment',
  'the time being',
  'this time',
  'the current time',
  'current',
  'to date',
);
phrase(
  'PAST_REF',
  'recently',
  'more recently',
  'most recently',
  'lately',
  'long ago',
  'not so long ago',
  'not long ago',
  'not that long ago',
  'some time ago',
  'a long time ago',
  'a while ago',
  'recent',
  'the past',
  'the recent past',
  'the distant past',
  'the not too distant past',
  'in the past',
  'the old days',
  'formerly',
);
phrase(
  'FUTURE_REF',
  'soon',
  'the future',
  'the near future',
  'the foreseeable future',
  'the not too distant future',
  'future',
  'the near term',
  'the short term',
  'the long term',
  'the medium term',
  'the long run',
  'the short run',
  'as soon as possible',
  'one day',
  'someday',
  'some day',
  'sooner or later',
);

/** Nouns that "current", "recent", "present", "past" and "future" describe as times of something. */
const TOO_SOON = new Set(['as', 'how', 'too', 'very', 'so', 'no']);

const AHEAD = new Set([
  'will',
  "'ll",
  'could',
  'may',
  'might',
  'can',
  'should',
  'must',
  'to',
  'shall',
  'expected',
  'very',
  'be',
  'is',
  'are',
]);
/** "could soon be leaving", "expected soon": a modal verb close by. */
function looksAhead(r: Reading, i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 8); k--) {
    if (AHEAD.has(lowerAt(r, k))) return true;
    if (lowerAt(r, k) === '.' || lowerAt(r, k) === ',') break;
  }
  return AHEAD.has(lowerAt(r, i + 1)) && !/(ed)$/.test(lowerAt(r, i + 2));
}

const MODALS = new Set(['will', 'would', 'could', 'may', 'might', 'can', "'ll", 'must', 'should', 'to']);

const BEFORE_CLAUSE = new Set('and but is has have in for with by on of the was were are'.split(' '));

function fits(r: Reading, i: number, end: number, first: string, words: readonly string[]): boolean {
  const after = lowerAt(r, end);
  const before = lowerAt(r, i - 1);
  if (words.length === 0) {
    switch (first) {
      case 'now':
        return before !== "'" && !isHyphen(r, i - 1);
      case 'soon':
        // "as soon as", "soon after", "he soon left" are counted from something else
        return (
          !TOO_SOON.has(before) &&
          after !== 'after' &&
          after !== 'as' &&
          !after.startsWith('afterw') &&
          looksAhead(r, i)
        );
      case 'present':
        return before === 'at' && after !== 'for';
      case 'future':
        return before === 'in' ? after !== 'years' : r.words[end]?.unit !== undefined;
      case 'recent':
        return isWord(r, end) && before !== 'most' && before !== 'more';
      case 'current':
        return isWord(r, end) && !/^(affairs|account|events)$/.test(after) && before !== 'alternating';
      case 'recently':
        return true;
    }
    return true;
  }
  // "up to date", "to date women"
  if (first === 'to')
    return before !== 'up' && before !== 'year' && !isHyphen(r, i - 1) && (!isWord(r, end) || BEFORE_CLAUSE.has(after));
  // "will one day be"; "one day in May" is a length or a day
  if (first === 'one') return MODALS.has(before);
  if (first === 'the' && words[0] === 'past')
    return (
      !isWord(r, end) || /^(and|or|to|as|but|have|has|had|that|he|she|they|it|is|was|were|with|for|by|in)$/.test(after)
    );
  if (first === 'the' && words[0] === 'future') return after !== "'s";
  if (first === 'the' && words[0] === 'present') return words.length > 1 || !isWord(r, end) || after === 'and';
  if (first === 'the' && words[0] === 'moment')
    return (
      (before === 'at' || before === 'for') &&
      after !== 'of' &&
      after !== 'when' &&
      after !== 'that' &&
      after !== 'he' &&
      after !== 'she'
    );
  if (first === 'this' && words[0] === 'time') return before === 'at';
  if (first === 'this' && words[0] === 'moment') return true;
  return true;
}

function reference(r: Reading, i: number): Hit | undefined {
  const first = lowerAt(r, i);
  const phrases = PHRASES.get(first);
  if (!phrases) return undefined;
  for (const { rest, value } of phrases) {
    if (!rest.every((word, k) => lowerAt(r, i + 1 + k) === word)) continue;
    const end = i + 1 + rest.length;
    if (fits(r, i, end, first, rest)) return hit('reference', i, end, 'DATE', { is: 'reference', value });
  }
  return undefined;
}

export const vagueReference: Rule = {
  name: 'reference',
  begins: Role.number | Role.reference | Role.determiner | Role.approx | Role.vague,
  match: reference,
};
