/** Recognisers of other extensions, joined to Postil's own: they see sentences, and their finds fill the gaps. */
import type { Article, BlockContent, Span } from '../article/article.ts';
import { ACTOR_TYPES, type ActorMention, type DateMention, type FigureMention, type Mention, type MentionKind } from './mention.ts'; // prettier-ignore
import { passageOf, type Recognizers } from './recognize.ts';
import type { Find, Recognizer } from './recognizer.ts';

/** The rule of mentions that another extension found. */
export const EXTERNAL = 'other-extension';

/** What another extension found in a sentence or block; spans count in its text. Everything in it is theirs: untrusted. */
export interface ForeignFind extends Span {
  readonly kind: MentionKind;
  readonly type?: string;
  readonly value?: string | number;
  readonly confidence?: number;
}

interface BothFinds extends Find {
  readonly own?: Find;
  readonly theirs?: ForeignFind;
}

/** The sentences of a block and where each begins in the block's text. */
export function sentencesOf({ text, tokens, sentences }: BlockContent): readonly { at: number; text: string }[] {
  return sentences.flatMap(({ firstToken, endToken }) => {
    if (firstToken >= endToken) return [];
    const at = tokens[firstToken]!.start;
    return [{ at, text: text.slice(at, tokens[endToken - 1]!.end) }];
  });
}

/** `base` with what others find in each block. */
export function withForeign(base: Recognizers, theirsIn: (block: BlockContent) => readonly ForeignFind[]): Recognizers {
  return {
    dates: joined('date', base.dates, theirsIn, dateOf),
    actors: joined('actor', base.actors, theirsIn, actorOf),
    figures: joined('figure', base.figures, theirsIn, figureOf),
  };
}

function joined<M extends Mention>(
  kind: MentionKind,
  own: Recognizer<Find, M> | undefined,
  theirsIn: (block: BlockContent) => readonly ForeignFind[],
  mentionOf: (passage: Passage, find: ForeignFind) => M,
): Recognizer<BothFinds, M> {
  /** The own finds of a block keep their identity too: what they came to hangs on it. */
  const owns = new WeakMap<readonly BothFinds[], readonly Find[]>();
  const ownIn = (list: readonly BothFinds[]): readonly Find[] => {
    let mine = owns.get(list);
    if (!mine) owns.set(list, (mine = list.flatMap(find => find.own ?? [])));
    return mine;
  };
  return {
    kind,
    find(block, neighbours) {
      const mine = (own?.find(block, neighbours) ?? []).map((find): BothFinds => ({ ...span(find), own: find }));
      const theirs = theirsIn(block)
        .filter(find => find.kind === kind && !mine.some(m => m.start < find.end && m.end > find.start))
        .map((find): BothFinds => ({ ...span({ confidence: 0.9, ...find }), theirs: find }));
      return [...mine, ...theirs];
    },
    resolve(article: Article, finds, resolved) {
      const ownFinds = finds.map(ownIn);
      const mine = own?.resolve(article, ownFinds, resolved) ?? [];
      const theirs = finds.flatMap((list, i) =>
        list.flatMap(({ theirs: find }) => {
          if (!find) return [];
          const passage = passageOf(article, i, { start: find.start, end: find.end });
          return mentionOf({ ...passage, confidence: clamp(find.confidence) }, find);
        }),
      );
      const free = theirs.filter(mention => !mine.some(m => m.start < mention.end && m.end > mention.start));
      return [...mine, ...free].sort((a, b) => a.start - b.start || b.end - a.end);
    },
  };
}

const span = ({ start, end, confidence }: Find): Find => ({ start, end, confidence });
const clamp = (confidence = 0.9): number => Math.min(1, Math.max(0, confidence));

type Passage = { start: number; end: number; text: string; confidence: number };

const actorOf = (passage: Passage, { type }: ForeignFind): ActorMention => ({
  ...passage,
  kind: 'actor',
  type: ACTOR_TYPES.find(t => t === type) ?? 'organization',
});

const dateOf = (passage: Passage, { type, value }: ForeignFind): DateMention => ({
  ...passage,
  kind: 'date',
  type: (['TIME', 'DURATION', 'SET'] as const).find(t => t === type) ?? 'DATE',
  value: typeof value === 'string' ? value : undefined,
  basis: 'stated',
  rule: EXTERNAL,
});

const figureOf = (passage: Passage, { value }: ForeignFind): FigureMention => ({
  ...passage,
  kind: 'figure',
  value: typeof value === 'number' && Number.isFinite(value) ? value : undefined,
  rule: EXTERNAL,
});
