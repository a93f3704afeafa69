/** A name in the registry is always found: its names and aliases among what the recogniser of actors found. */
import type { Article, BlockContent } from '../../article/article.ts';
import { createListMatcher, type ListMatcher } from '../../recognize/actors/lists.ts';
import type { NamedTokens } from '../../recognize/actors/document.ts';
import type { ActorMention } from '../../recognize/mention.ts';
import { passageOf } from '../../recognize/recognize.ts';
import type { Registry } from './schema.ts';

interface Listed {
  readonly match: ListMatcher;
  /** By block: contents keep their identity over edits. */
  readonly matches: WeakMap<BlockContent, readonly NamedTokens[]>;
}

const listedOf = new WeakMap<Registry, Listed>();

function listed(registry: Registry): Listed {
  let known = listedOf.get(registry);
  if (!known) {
    const names = registry.entities.flatMap(({ type, name, aliases = [] }) =>
      // without a capital it is an ordinary word to the text ("the ministry")
      [name, ...aliases].filter(n => n.length > 1 && n !== n.toLowerCase()).map(n => ({ name: n, type })),
    );
    listedOf.set(registry, (known = { match: createListMatcher(names), matches: new WeakMap() }));
  }
  return known;
}

/** `found` (sorted by start) with the registry's names; those stand, unless they are part of a longer name that was found. */
export function withRegistered(
  found: readonly ActorMention[],
  article: Article,
  registry: Registry,
): readonly ActorMention[] {
  if (!registry.entities.length) return found;
  const { match, matches } = listed(registry);
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
      if (!longer) added.push({ kind: 'actor', type, ...passage, confidence: 1, rule: 'registry' });
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
