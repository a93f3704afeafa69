/** Names that are always found: a project's own word lists (`*.postil.actors`) and the names of the registry. */
import type { Token } from '../../article/article.ts';
import { tokenize } from '../../article/tokens.ts';
import type { ActorType } from '../mention.ts';
import type { NamedTokens } from './document.ts';

export interface ListedName {
  readonly name: string;
  readonly type: ActorType;
}

/** Finds listed names among tokens. */
export type ListMatcher = (tokens: readonly Token[]) => readonly NamedTokens[];

/** A word of names, and the words that may come next. */
interface Step {
  readonly next: Map<string, Step>;
  /** Of the name that ends here. */
  type?: ActorType;
}

/** No name is longer, in tokens: so that no list makes a text slow to read. */
const LONGEST_LISTED = 32;

/** Names match as they are written, and in capitals only where the text is ("NEWLINES INSTITUTE"); the longest wins. */
export function createListMatcher(names: readonly ListedName[]): ListMatcher {
  const start: Step = { next: new Map() };
  for (const { name, type } of names) {
    const plain = name.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, '-');
    for (const form of new Set([plain, plain.toUpperCase()])) {
      const words = tokenize(form);
      if (!words.length || words.length > LONGEST_LISTED) continue;
      let step = start;
      for (const { text } of words) {
        let next = step.next.get(text);
        if (!next) step.next.set(text, (next = { next: new Map() }));
        step = next;
      }
      step.type ??= type;
    }
  }
  return tokens => {
    if (!start.next.size) return [];
    const found: NamedTokens[] = [];
    for (let t = 0; t < tokens.length;) {
      let hit: NamedTokens | undefined;
      let step = start.next.get(tokens[t]!.text);
      for (let last = t + 1; step; step = step.next.get(tokens[last++]?.text ?? ''))
        if (step.type) hit = { first: t, last, type: step.type, confidence: 1 };
      if (hit) found.push(hit);
      t = hit ? hit.last : t + 1;
    }
    return found;
  };
}

/** `listed` among `found`: a listed name stands, unless it is a part of a longer name that was found. */
export function withListed(found: readonly NamedTokens[], listed: readonly NamedTokens[]): readonly NamedTokens[] {
  if (!listed.length) return found;
  const standing = listed.filter(
    l => !found.some(f => f.first <= l.first && f.last >= l.last && f.last - f.first > l.last - l.first),
  );
  const kept = found.filter(f => !standing.some(l => f.first < l.last && l.first < f.last));
  return [...kept, ...standing].sort((a, b) => a.first - b.first);
}
