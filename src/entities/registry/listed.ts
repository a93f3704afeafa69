/** A name that the project knows is always found: the registry's names and aliases, and the project's word lists. */
import type { Article, BlockContent } from '../../article/article.ts';
import { createListMatcher, type ListedName, type ListMatcher } from '../../recognize/actors/lists.ts';
import type { NamedTokens } from '../../recognize/actors/document.ts';
import type { ActorMention } from '../../recognize/mention.ts';
import { passageOf } from '../../recognize/recognize.ts';
import type { Registry } from './schema.ts';

interface Known {
  readonly match: ListMatcher;
  /** By block: contents keep their identity over edits. */
  readonly matches: WeakMap<BlockContent, readonly NamedTokens[]>;
}

const knownOf = new WeakMap<object, Known>();

/** Made once for a source; keep its identity while it does not change. */
function madeOf(source: object, names: () => readonly ListedName[]): Known {
  let made = knownOf.get(source);
  if (!made) knownOf.set(source, (made = { match: createListMatcher(names()), matches: new WeakMap() }));
  return made;
}

function namesOf({ entities }: Registry): ListedName[] {
  return entities.flatMap(({ type, name, aliases = [] }) =>
    // without a capital it is an ordinary word to the text ("the ministry")
    [name, ...aliases].filter(n => n.length > 1 && n !== n.toLowerCase()).map(n => ({ name: n, type })),
  );
}

/** `found` (sorted by start) with the names of word lists and, above them, of the registry. */
export function withRegistered(
  found: readonly ActorMention[],
  article: Article,
  registry: Registry,
): readonly ActorMention[] {
  const { words = [], entities } = registry;
  const listed = words.length
    ? withKnown(
        found,
        article,
        madeOf(words, () => words),
        'word-list',
      )
    : found;
  return entities.length
    ? withKnown(
        listed,
        article,
        madeOf(registry, () => namesOf(registry)),
        'registry',
      )
    : listed;
}

/** Known names stand, unless they are part of a longer name that was found. */
function withKnown(
  found: readonly ActorMention[],
  article: Article,
  { match, matches }: Known,
  rule: 'registry' | 'word-list',
): readonly ActorMention[] {
  const exact = new Set(found.map(m => `${m.start} ${m.end} ${m.type}`));
  const added: ActorMention[] = [];
  let at = 0;
  article.blocks.forEach(({ content }, i) => {
    let names = matches.get(content);
    if (!names) matches.set(content, (names = match(content.tokens)));
    for (const { first, last, type } of names) {
      const passage = passageOf(article, i, {
        start: content.tokens[first]!.start,
        end: content.tokens[last - 1]!.end,
      });
      if (exact.has(`${passage.start} ${passage.end} ${type}`)) continue;
      while (at < found.length && found[at]!.end <= passage.start) at++;
      const around = found[at];
      const longer =
        around &&
        around.start <= passage.start &&
        around.end >= passage.end &&
        around.end - around.start > passage.end - passage.start;
      if (!longer) added.push({ kind: 'actor', type, ...passage, confidence: 1, rule });
    }
  });
  if (!added.length) return found;
  let next = 0;
  const kept = found.filter(m => {
    while (next < added.length && added[next]!.end <= m.start) next++;
    return !(next < added.length && added[next]!.start < m.end);
  });
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}
