/** What the tree shows of an article: kinds, things, mentions. Plain data; tree.ts makes items of it. */
import type { Mark, PlacedAnnotation } from '../../project/marks.ts';
import { MENTION_KINDS, type MentionKind } from '../../recognize/mention.ts';
import { thingOf } from '../groups.ts';

export type Node =
  | {
      readonly node: 'kind';
      readonly id: string;
      readonly kind: MentionKind | 'passage';
      readonly things: readonly ThingNode[];
      readonly count: number;
    }
  | ThingNode
  | MentionNode
  | { readonly node: 'lost'; readonly id: string; readonly orphans: readonly OrphanNode[] }
  | OrphanNode;

export interface ThingNode {
  readonly node: 'thing';
  readonly id: string;
  /** The mention that speaks for it: the one with the fullest name, else the first. */
  readonly best: Mark;
  readonly mentions: readonly MentionNode[];
  readonly open: number;
}

export interface MentionNode {
  readonly node: 'mention';
  readonly id: string;
  readonly mark: Mark;
}

export interface OrphanNode {
  readonly node: 'orphan';
  readonly id: string;
  readonly lost: PlacedAnnotation;
}

/** Actors by how often they are named, dates by time, figures and passages by place. */
export function treeOf(marks: readonly Mark[], lost: readonly PlacedAnnotation[]): readonly Node[] {
  const roots: Node[] = [];
  for (const kind of [...MENTION_KINDS, 'passage'] as const) {
    const things = new Map<string, Mark[]>();
    for (const mark of marks) {
      if (mark.kind !== kind) continue;
      const key = thingOf(mark);
      const list = things.get(key);
      if (list) list.push(mark);
      else things.set(key, [mark]);
    }
    if (!things.size) continue;
    const nodes = [...things].map(([key, list]) => thingNode(key, list)).sort(ORDER[kind]);
    const count = nodes.reduce((sum, { mentions }) => sum + mentions.length, 0);
    roots.push({ node: 'kind', id: kind, kind, things: nodes, count });
  }
  if (lost.length)
    roots.push({
      node: 'lost',
      id: 'lost',
      orphans: lost.map(item => ({ node: 'orphan', id: `lost ${item.annotation.id}`, lost: item })),
    });
  return roots;
}

function thingNode(key: string, marks: readonly Mark[]): ThingNode {
  const named = marks.filter(mark => mark.state !== 'rejected');
  const best = (named.length ? named : marks).reduce((a, b) =>
    b.kind === 'actor' && b.text.length > a.text.length ? b : a,
  );
  return {
    node: 'thing',
    id: key,
    best,
    mentions: marks.map((mark, i) => ({ node: 'mention', id: `${key} #${i}`, mark })),
    open: marks.filter(mark => mark.state === 'suggested').length,
  };
}

const byPlace = (a: ThingNode, b: ThingNode): number => a.mentions[0]!.mark.start - b.mentions[0]!.mark.start;
const rejectedLast = (a: ThingNode, b: ThingNode): number =>
  Number(a.best.state === 'rejected') - Number(b.best.state === 'rejected');
const when = ({ best: { mention } }: ThingNode): string =>
  mention?.kind === 'date' ? (mention.interval?.[0] ?? mention.value ?? '~') : '~';

const ORDER: Readonly<Record<MentionKind | 'passage', (a: ThingNode, b: ThingNode) => number>> = {
  actor: (a, b) => rejectedLast(a, b) || b.mentions.length - a.mentions.length || byPlace(a, b),
  date: (a, b) => rejectedLast(a, b) || (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : byPlace(a, b)),
  figure: (a, b) => rejectedLast(a, b) || byPlace(a, b),
  passage: byPlace,
};
