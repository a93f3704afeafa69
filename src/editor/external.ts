/** Recognisers of other extensions, joined to Postil's own: they see sentences, and their finds fill the gaps. */
import type { Article, BlockContent } from '../article/article.ts';
import {
  ACTOR_TYPES,
  type ActorMention,
  type DateMention,
  type FigureMention,
  type Mention,
  type MentionKind,
} from '../recognize/mention.ts';
import { passageOf, type Recognizers } from '../recognize/recognize.ts';
import type { Find, Recognizer } from '../recognize/recognizer.ts';
import type { ApiFind, ApiRecognizer } from './api.ts';

/** The rule of mentions that another extension found. */
export const EXTERNAL = 'other-extension';

interface BothFinds extends Find {
  readonly own?: Find;
  readonly theirs?: ApiFind;
}

/** `base` with what `recognizer` adds. It is asked no more once it has thrown. */
export function externalRecognizers(base: Recognizers, recognizer: ApiRecognizer): Recognizers {
  const asked = new WeakMap<BlockContent, readonly ApiFind[]>();
  let broken = false;
  const ask = (block: BlockContent): readonly ApiFind[] => {
    let finds = asked.get(block);
    if (finds) return finds;
    try {
      finds = broken ? [] : findsIn(block, recognizer);
    } catch (error) {
      broken = true;
      finds = [];
      console.error(`Postil: the recognizer "${recognizer.name}" failed and is switched off`, error);
    }
    asked.set(block, finds);
    return finds;
  };
  return {
    dates: joined('date', base.dates, ask, dateOf),
    actors: joined('actor', base.actors, ask, actorOf),
    figures: joined('figure', base.figures, ask, figureOf),
  };
}

function findsIn(block: BlockContent, recognizer: ApiRecognizer): readonly ApiFind[] {
  const finds: ApiFind[] = [];
  for (const { firstToken, endToken } of block.sentences) {
    if (firstToken >= endToken) continue;
    const from = block.tokens[firstToken]!.start;
    const text = block.text.slice(from, block.tokens[endToken - 1]!.end);
    for (const find of recognizer.find({ text })) {
      const { start, end } = find;
      if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end <= start || end > text.length)
        continue;
      finds.push({ ...find, start: start + from, end: end + from });
    }
  }
  return finds;
}

function joined<M extends Mention>(
  kind: MentionKind,
  own: Recognizer<Find, M> | undefined,
  ask: (block: BlockContent) => readonly ApiFind[],
  mentionOf: (passage: { start: number; end: number; text: string; confidence: number }, find: ApiFind) => M,
): Recognizer<BothFinds, M> {
  return {
    kind,
    find(block, neighbours) {
      const mine = (own?.find(block, neighbours) ?? []).map((find): BothFinds => ({ ...span(find), own: find }));
      const theirs = ask(block)
        .filter(find => find.kind === kind && !mine.some(m => m.start < find.end && m.end > find.start))
        .map((find): BothFinds => ({ ...span({ confidence: 0.9, ...find }), theirs: find }));
      return [...mine, ...theirs];
    },
    resolve(article: Article, finds, resolved) {
      const ownFinds = finds.map(list => list.flatMap(find => find.own ?? []));
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

const actorOf = (passage: Passage, { type }: ApiFind): ActorMention => ({
  ...passage,
  kind: 'actor',
  type: ACTOR_TYPES.find(t => t === type) ?? 'organization',
});

const dateOf = (passage: Passage, { type, value }: ApiFind): DateMention => ({
  ...passage,
  kind: 'date',
  type: (['TIME', 'DURATION', 'SET'] as const).find(t => t === type) ?? 'DATE',
  value: typeof value === 'string' ? value : undefined,
  basis: 'stated',
  rule: EXTERNAL,
});

const figureOf = (passage: Passage, { value }: ApiFind): FigureMention => ({
  ...passage,
  kind: 'figure',
  value: typeof value === 'number' && Number.isFinite(value) ? value : undefined,
  rule: EXTERNAL,
});
