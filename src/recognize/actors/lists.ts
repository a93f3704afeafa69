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

interface Listed {
  readonly words: readonly string[];
  readonly type: ActorType;
}

/** Names match as they are written, and in capitals only where the text is ("NEWLINES INSTITUTE"); the longest wins. */
export function createListMatcher(names: readonly ListedName[]): ListMatcher {
  const byFirst = new Map<string, Listed[]>();
  for (const { name, type } of names) {
    const plain = name.normalize('NFC').replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[‐‑]/g, '-');
    for (const form of new Set([plain, plain.toUpperCase()])) {
      const words = tokenize(form).map(t => t.text);
      const first = words[0];
      if (first === undefined) continue;
      const same = byFirst.get(first);
      if (same) same.push({ words, type });
      else byFirst.set(first, [{ words, type }]);
    }
  }
  for (const same of byFirst.values()) same.sort((a, b) => b.words.length - a.words.length);
  return tokens => {
    if (!byFirst.size) return [];
    const found: NamedTokens[] = [];
    for (let t = 0; t < tokens.length;) {
      const hit = byFirst.get(tokens[t]!.text)?.find(l => l.words.every((w, k) => tokens[t + k]?.text === w));
      if (!hit) {
        t++;
        continue;
      }
      found.push({ first: t, last: t + hit.words.length, type: hit.type, confidence: 1 });
      t += hit.words.length;
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
