/** The finds of other extensions' recognisers, which run in the extension host: asked for once a block, before it is read. */
import type { Article, BlockContent } from '../article/article.ts';
import { sentencesOf, withForeign, type ForeignFind } from '../recognize/foreign.ts';
import type { Recognizers } from '../recognize/recognize.ts';

export type AskForeign = (
  recognizer: number,
  sentences: readonly string[],
) => Promise<readonly (readonly ForeignFind[])[]>;

export interface Foreign {
  readonly recognizers: Recognizers;
  /** Asks about the blocks that were not there before; after it `recognizers` know what all others find in this article. */
  prepare(article: Article): Promise<void>;
}

export function withForeigners(base: Recognizers, ids: readonly number[], ask: AskForeign): Foreign {
  if (!ids.length) return { recognizers: base, prepare: () => Promise.resolve() };
  const known = ids.map(() => new WeakMap<BlockContent, readonly ForeignFind[]>());
  const recognizers = ids.reduce((inner, _, i) => withForeign(inner, block => known[i]!.get(block) ?? []), base);
  return {
    recognizers,
    async prepare(article) {
      await Promise.all(
        ids.map(async (id, i) => {
          const asked = article.blocks
            .filter(({ content }) => !known[i]!.has(content))
            .map(({ content }) => ({ content, sentences: sentencesOf(content) }));
          const finds = asked.length
            ? await ask(
                id,
                asked.flatMap(({ sentences }) => sentences.map(({ text }) => text)),
              )
            : [];
          let next = 0;
          for (const { content, sentences } of asked)
            known[i]!.set(
              content,
              sentences.flatMap(({ at }) =>
                (finds[next++] ?? []).map(find => ({ ...find, start: find.start + at, end: find.end + at })),
              ),
            );
        }),
      );
    },
  };
}
