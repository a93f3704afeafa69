/** Reads one block: every time expression in it, with what it says and what stands around it. Nothing is resolved here. */
import type { BlockContent, Sentence, Span } from '../../article/article.ts';
import type { TimexType } from '../mention.ts';
import type { Find } from '../recognizer.ts';
import type { Clues, Tense } from './clues.ts';
import { tenseAt } from './clues.ts';
import { eventAfter, eventAround } from './events.ts';
import type { Relation } from './phrases.ts';
import { phrasesOf } from './phrases.ts';
import { NOT_QUOTED, quotedOf } from './quotes.ts';
import type { Hit, Mod, Said } from './said.ts';
import type { Reading } from './reading.ts';
import { isWord, lowerAt, readBlock } from './reading.ts';
import { hitsOf } from './scan.ts';
import { Role } from './words/lexicon.ts';

export interface DateFind extends Find {
  readonly type: TimexType;
  readonly said: Said;
  readonly mod?: Mod;
  readonly rule: string;
  readonly clues: Clues;
  /** What the sentence joins it into; `first` and `last` are finds of the same block. */
  readonly phrase?: Span & { readonly first: number; readonly last: number; readonly relation: Relation };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

const NOT_DESCRIBED = new Set(
  'and or but to in on at of from by with for as when while until till before after during through that which who the a an is was were are had has have did he she it they then also alone only'.split(
    ' ',
  ),
);

/** A year or month before a noun: "the 2003 invasion", "its May 2007 high". */
function describes(r: Reading, found: Hit): boolean {
  const { said } = found;
  if (said.is !== 'calendar' || said.year === undefined || said.day !== undefined) return false;
  if (!/^(the|a|an|its|his|her|their|this|that)$/.test(lowerAt(r, found.start - 1))) return false;
  return isWord(r, found.end) && !NOT_DESCRIBED.has(lowerAt(r, found.end));
}

/** Only an open date, and one that is counted from the text, ask for the tense of their clause. */
const isOpen = (said: Said): boolean =>
  said.is === 'calendar'
    ? said.year === undefined && said.decade === undefined
    : said.is === 'step' && said.from === 'story';

/** "Wednesday's ruling" names something known: the verbs around it say nothing of its day. */
const tenseOf = (r: Reading, found: Hit, { firstToken, endToken }: Sentence): Tense =>
  lowerAt(r, found.end) === "'s" ? 'none' : tenseAt(r, found.start, found.end, firstToken, endToken);

/** A day that its sentence may give to an event. */
const isDay = (said: Said): boolean =>
  (said.is === 'calendar' && (said.day !== undefined || said.weekday !== undefined)) ||
  (said.is === 'step' && said.unit === 'day');

/** A day on which something may have been said: the calendar's, or one that publication gives. */
const isDayOfTelling = ({ said, type }: Hit): boolean =>
  (type === 'DATE' || type === 'TIME') && isDay(said) && !(said.is === 'step' && said.from === 'story');

const NEGATED = /^(?:not|never|no|nothing|nobody|.+n't)$/;

/** "lasted until Thursday": it is over. */
const LASTED =
  /^(?:lasted|ran|stayed|waited|lived|worked|continued|dragged|raged|went|remained|fought|served|reigned)$/;

/**
 * The word before a find; "until" and "till" are one. "Until Thursday, they had not …", "was not released
 * until Thursday" and "lasted until Thursday" tell of a day that came.
 */
function ledBy(r: Reading, { start }: Hit, { firstToken }: Sentence): string {
  const led = lowerAt(r, start - 1);
  if (led !== 'until' && led !== 'till' && led !== 'through') return led;
  // "from Monday through Friday": a range
  if (led === 'through' && (r.words[start - 2]?.roles ?? 0) & (Role.weekday | Role.month | Role.digits)) return led;
  if (led !== 'through' && start - 1 === firstToken) return 'not until';
  for (let i = start - 2; i >= Math.max(firstToken, start - 8); i--) {
    const word = lowerAt(r, i);
    if (NEGATED.test(word)) return 'not until';
    if (LASTED.test(word)) return 'lasted until';
  }
  return led === 'till' ? 'until' : led;
}

function eventClues(r: Reading, found: Hit, { firstToken, endToken }: Sentence): Pick<Clues, 'event' | 'beside'> {
  if (found.said.is === 'duration') {
    const beside = lowerAt(r, found.end);
    if (beside !== 'after' && beside !== 'before') return {};
    const event = eventAfter(r, found.end + 1, endToken);
    return event ? { event, beside } : {};
  }
  const event =
    found.said.is === 'event'
      ? eventAfter(r, found.end, endToken)
      : isDay(found.said)
        ? eventAround(r, found.start, found.end, firstToken, endToken)
        : undefined;
  return event ? { event } : {};
}

export function findDates(block: BlockContent): readonly DateFind[] {
  const r = readBlock(block);
  const hits = hitsOf(r);
  if (!hits.length) return [];
  const finds: DateFind[] = [];
  const quotes = quotedOf(r, hits, block.sentences, isDayOfTelling);
  let sentence = 0;
  for (const [k, found] of hits.entries()) {
    while (sentence + 1 < block.sentences.length && (block.sentences[sentence]?.endToken ?? Infinity) <= found.start)
      sentence++;
    const bounds = block.sentences[sentence] ?? { firstToken: 0, endToken: r.tokens.length };
    const { quoted, toldBy } = quotes[k] ?? NOT_QUOTED;
    const { event, beside } = eventClues(r, found, bounds);
    // filled in, not spread: this runs for every date of a project
    const clues: Mutable<Clues> = {
      tense: isOpen(found.said) ? tenseOf(r, found, bounds) : 'none',
      led: ledBy(r, found, bounds),
      quoted,
      sentence,
      attribute: describes(r, found),
    };
    if (toldBy !== undefined) clues.toldBy = toldBy;
    if (event) clues.event = event;
    if (beside) clues.beside = beside;
    const find: Mutable<DateFind> = {
      start: r.tokens[found.start]?.start ?? 0,
      end: r.tokens[found.end - 1]?.end ?? 0,
      confidence: found.confidence ?? USUAL,
      type: found.type,
      said: found.said,
      rule: found.rule,
      clues,
    };
    if (found.mod) find.mod = found.mod;
    finds.push(find);
  }
  for (const { start, end, first, last, relation } of phrasesOf(r, hits)) {
    for (let k = first; k <= last; k++) {
      const find = finds[k];
      if (find) finds[k] = { ...find, phrase: { ...spanOf(r, start, end), first, last, relation } };
    }
  }
  return finds;
}

/** How sure a find is that no rule has doubts about. */
const USUAL = 0.9;

const spanOf = (r: Reading, start: number, end: number): Span => ({
  start: r.tokens[start]?.start ?? 0,
  end: r.tokens[end - 1]?.end ?? 0,
});
