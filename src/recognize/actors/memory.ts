/** What was made of an article's last version: an edit resolves the blocks that it touched, and those that hang on them. */
import type { Article, BlockContent } from '../../article/article.ts';
import { TokenClass } from '../../article/article.ts';
import {
  countBlock,
  createDocumentWords,
  pairKey,
  stateOf,
  topicOf,
  type DocumentWords,
  type NamedTokens,
} from './document.ts';
import type { Engine } from './engine.ts';

export interface Remembered<R> {
  readonly content: BlockContent;
  readonly found: readonly NamedTokens[];
  /** Hashes of its words with a capital, alone and with their neighbours: what the document says of these may change the block. */
  readonly capitals: Int32Array;
  result: R | undefined;
  /** Whether the result may have changed, and what the document said of the block when it was made. */
  stale: boolean;
  signature: number;
}

interface State<R> {
  readonly seen: DocumentWords;
  blocks: Remembered<R>[];
}

/** `at`: where the block begins, and in which text. */
export type ResolveBlock<R> = (
  block: Remembered<R>,
  seen: DocumentWords,
  at: { readonly start: number; readonly text: string },
) => R;

/** Results of all blocks of an article, those that nothing touched taken over. */
export type Memory<R> = (article: Article, found: (block: number) => readonly NamedTokens[]) => readonly R[];

/** What concerns every block at once. */
const modeOf = (seen: DocumentWords): number => topicOf(seen) * 2 + (seen.capitals > 0 ? 1 : 0);

export function createMemory<R>(engine: Engine, resolve: ResolveBlock<R>): Memory<R> {
  const states = new WeakMap<BlockContent, State<R>>();

  return (article, found) => {
    const { blocks } = article;
    const state = stateFor(article);
    const old = state.blocks;
    let prefix = 0;
    while (prefix < old.length && prefix < blocks.length && old[prefix]!.content === blocks[prefix]!.content) prefix++;
    let suffix = 0;
    const most = Math.min(old.length, blocks.length) - prefix;
    while (suffix < most && old[old.length - 1 - suffix]!.content === blocks[blocks.length - 1 - suffix]!.content)
      suffix++;

    const had = modeOf(state.seen);
    const touched = new Map<number, string>();
    const remember = old.length
      ? (word: number): void => {
          if (!touched.has(word)) touched.set(word, stateOf(state.seen, word));
        }
      : undefined;
    for (let i = prefix; i < old.length - suffix; i++)
      countBlock(state.seen, engine.reading(old[i]!.content).context, old[i]!.found, -1, remember);
    const fresh: Remembered<R>[] = [];
    for (let i = prefix; i < blocks.length - suffix; i++) {
      const { content } = blocks[i]!;
      const context = engine.reading(content).context;
      const names = found(i);
      countBlock(state.seen, context, names, 1, remember);
      const capitals = new Set<number>();
      context.words.forEach((w, t) => {
        if (!(w.class & TokenClass.capital)) return;
        capitals.add(w.exact);
        if (w.class & (TokenClass.allCaps | TokenClass.abbreviation)) capitals.add(w.letters);
        const [left, right] = [context.words[t - 1], context.words[t + 1]];
        if (left) capitals.add(pairKey(left, w));
        if (right) capitals.add(pairKey(w, right));
      });
      fresh.push({
        content,
        found: names,
        capitals: Int32Array.from(capitals),
        result: undefined,
        stale: true,
        signature: 0,
      });
      states.set(content, state);
    }
    state.blocks = [...old.slice(0, prefix), ...fresh, ...old.slice(old.length - suffix)];
    forget(state, touched, had);
    return state.blocks.map((b, i) => current(b, state.seen, article, i));
  };

  function current(b: Remembered<R>, seen: DocumentWords, article: Article, i: number): R {
    if (b.result !== undefined && !b.stale) return b.result;
    const signature = engine.signature(b.content, b.found, seen);
    if (b.result === undefined || signature !== b.signature)
      b.result = resolve(b, seen, { start: article.blocks[i]!.start, text: article.text });
    b.signature = signature;
    b.stale = false;
    return b.result;
  }

  function stateFor({ blocks }: Article): State<R> {
    for (const i of [0, blocks.length >> 1, blocks.length - 1]) {
      const known = blocks[i] && states.get(blocks[i].content);
      if (known) return known;
    }
    return { seen: createDocumentWords(), blocks: [] };
  }

  /** Drops the results that lean on a word whose counts came out different. */
  function forget(state: State<R>, touched: ReadonlyMap<number, string>, had: number): void {
    const changed = new Set<number>();
    for (const [word, was] of touched) if (stateOf(state.seen, word) !== was) changed.add(word);
    const flipped = had !== modeOf(state.seen);
    if (!changed.size && !flipped) return;
    for (const b of state.blocks) {
      if (flipped) b.result = undefined;
      else if (b.capitals.some(w => changed.has(w))) b.stale = true;
    }
  }
}
