/**
 * Names that are always found: a project's own word lists (`*.postil.actors`) and the names of the registry.
 *
 * A list is plain text, one name a line behind its type:
 *
 *     # think tanks that we quote
 *     organization: Newlines Institute
 *     group: Saraya Awliya al-Dam
 */
import type { Token } from '../../article/article.ts';
import { tokenize } from '../../article/tokens.ts';
import { ACTOR_TYPES, type ActorType } from '../mention.ts';
import type { NamedTokens } from './document.ts';

/** How the files of word lists end; they lie beside the registry, at the top of a project. */
export const WORD_LIST_SUFFIX = '.postil.actors';

export interface ListedName {
  readonly name: string;
  readonly type: ActorType;
}

export interface ListProblem {
  /** From 1. */
  readonly line: number;
  readonly message: string;
}

/** Lines that say nothing (blank, or behind "#") are passed over; lines that are no name are told of, the others hold. */
export function parseActorList(text: string): {
  readonly names: readonly ListedName[];
  readonly problems: readonly ListProblem[];
} {
  const names: ListedName[] = [];
  const problems: ListProblem[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, i) => {
    const line = raw.replace(/^\ufeff/, '').trim();
    if (!line || line.startsWith('#')) return;
    const colon = line.indexOf(':');
    const word = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const type = ACTOR_TYPES.find(t => t === word);
    const name = line
      .slice(colon + 1)
      .trim()
      .replace(/\s+/g, ' ');
    if (colon < 0) problems.push({ line: i + 1, message: `write the type before the name: "organization: ${line}"` });
    else if (!type)
      problems.push({ line: i + 1, message: `"${word}" is no type of actor; those are ${ACTOR_TYPES.join(', ')}` });
    else if (!name) problems.push({ line: i + 1, message: `there is no name behind "${word}:"` });
    else names.push({ name, type });
  });
  return { names, problems };
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
