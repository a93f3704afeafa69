/** Deciding on compared passages, and taking it back; each gives new decisions and leaves the other lines alone. */
import type { Span } from '../../article/article.ts';
import { indexText } from '../../anchor/anchor.ts';
import { describeAnchor } from '../../anchor/describe.ts';
import { plainText } from '../../anchor/plain.ts';
import type { JsonObject } from '../../lines/document.ts';
import { settle } from '../../lines/merge.ts';
import { hashOf, withFields } from '../edit.ts';
import type { Stamp } from '../schema.ts';
import { PASSAGE_KEYS, type ComparisonDecision, type Comparisons, type DecidedPassage, type Saying } from './schema.ts';

/** A passage that is decided on. The span counts in `text`, the article's own. */
export interface Decided extends Span {
  /** Path of the article, from the folder of the decisions' file, with `/`. */
  readonly article: string;
  readonly text: string;
}

export interface NewDecision {
  readonly says: Saying;
  /** Two or more. */
  readonly members: readonly Decided[];
  readonly note?: string;
}

/** Puts a decision in, in place of an older one on the same passages. */
export function decide(comparisons: Comparisons, { says, members, note }: NewDecision, stamp: Stamp): Comparisons {
  const passages = members.map(passageOf).sort(byPlace);
  const decision: ComparisonDecision = {
    id: idOfPassages(passages),
    says,
    members: passages,
    ...(note?.trim() ? { note: note.trim() } : {}),
    ...stamp,
  };
  const old = comparisons.decisions.find(({ id }) => id === decision.id);
  // where the passages stood when they were first decided on is never rewritten, and fields of newer versions stay
  const put = old
    ? withFields(old, { ...decision, members: old.members, note: decision.note, conflict: undefined })
    : decision;
  return { ...comparisons, decisions: [...comparisons.decisions.filter(d => d !== old), put] };
}

/** Takes one version of what a merge could not unite; whoever settles it decides. */
export const settleDecision = (comparisons: Comparisons, id: string, version: number, stamp: Stamp): Comparisons => ({
  ...comparisons,
  decisions: comparisons.decisions.map(decision =>
    decision.id === id
      ? (settle(decision as unknown as JsonObject, version, stamp as JsonObject) as unknown as ComparisonDecision)
      : decision,
  ),
});

export const takeBack = (comparisons: Comparisons, id: string): Comparisons => ({
  ...comparisons,
  decisions: comparisons.decisions.filter(decision => decision.id !== id),
});

/**
 * Made of the passages themselves and not of what is said of them: two people who decide on the same passages in two
 * clones write the same line, and a merge sees their decisions meet.
 */
function idOfPassages(passages: readonly DecidedPassage[]): string {
  const words = passages.map(({ article, quote, before = '', after = '' }) =>
    [article, quote, before, after].join('\u0000'),
  );
  return hashOf(words.sort().join('\u0001'));
}

function passageOf({ article, text, start, end }: Decided): DecidedPassage {
  const plain = plainText(text);
  const span = plain.spanToPlain({ start, end });
  const passage: DecidedPassage = { article, ...describeAnchor(indexText(plain.text), span.start, span.end) };
  return Object.fromEntries(PASSAGE_KEYS.map(key => [key, passage[key]])) as unknown as DecidedPassage;
}

const byPlace = (a: DecidedPassage, b: DecidedPassage): number =>
  a.article < b.article ? -1 : a.article > b.article ? 1 : a.at - b.at;
