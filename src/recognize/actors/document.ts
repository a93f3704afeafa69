/** What the rest of the document does with a word: written small, or with a capital inside a sentence. */
import { TokenClass } from '../../article/article.ts';
import type { Context } from './context.ts';
import { mix } from './hash.ts';

/** Counts by the word's lower-cased hash. */
export interface DocumentWords {
  readonly small: Map<number, number>;
  readonly capital: Map<number, number>;
}

export function countWords(contexts: Iterable<Context>): DocumentWords {
  const small = new Map<number, number>();
  const capital = new Map<number, number>();
  for (const { words, sentence } of contexts) {
    for (let i = 0; i < words.length; i++) {
      const w = words[i]!;
      if (!(w.class & TokenClass.word) || sentence[i]! & 6) continue;
      if (!(w.class & TokenClass.capital)) small.set(w.exact, (small.get(w.exact) ?? 0) + 1);
      else if (!(sentence[i]! & 1)) capital.set(w.exact, (capital.get(w.exact) ?? 0) + 1);
    }
  }
  return { small, capital };
}

/** Key of the feature that tells the document's use of the word at `t`; 0 where there is nothing to tell. */
export function documentKey(context: Context, t: number, { small, capital }: DocumentWords): number {
  const w = context.words[t]!;
  if (!(w.class & TokenClass.capital)) return 0;
  const s = Math.min(2, small.get(w.exact) ?? 0);
  const own = context.sentence[t]! === 0 ? 1 : 0;
  const c = Math.min(2, Math.max(0, (capital.get(w.exact) ?? 0) - own));
  return mix(0x3001, s * 256 + c * 16 + context.sentence[t]!);
}
