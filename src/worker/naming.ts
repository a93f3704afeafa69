/** Who is who over the articles of one workspace folder: its registry decides, else the names do. */
import type { Article } from '../article/article.ts';
import { createEntityNamer } from '../entities/name-entities.ts';
import { withRegistered } from '../entities/registry/listed.ts';
import { EMPTY_REGISTRY, type Registry } from '../entities/registry/schema.ts';
import type { ActorMention } from '../recognize/mention.ts';
import type { AddedActor } from '../project/added.ts';

export interface Naming {
  /** `found` and what the registry names, with entity and name, and the actors that people added where none was found. */
  name(
    key: string,
    found: readonly ActorMention[],
    article: Article,
    added: readonly AddedActor[],
  ): { readonly found: readonly ActorMention[]; readonly added: readonly ActorMention[] };
  byId(id: string): { readonly id: string; readonly name: string } | undefined;
  setRegistry(registry: Registry): void;
  remove(key: string): void;
}

export function createNaming(): Naming {
  let registry = EMPTY_REGISTRY;
  const namer = createEntityNamer(registry);
  return {
    name(key, recognized, article, added) {
      const { text } = article;
      const found = withRegistered(recognized, article, registry);
      const theirs = addedActors(found, added, text);
      const actors = theirs.length ? [...found, ...theirs].sort((a, b) => a.start - b.start || b.end - a.end) : found;
      namer.put(key, { actors, text });
      const result = namer.actorsOf(key);
      if (!theirs.length) return { found: result, added: [] };
      const at = new Map(actors.map((actor, i) => [actor, i]));
      const nameOf = (actor: ActorMention): ActorMention => result[at.get(actor)!]!;
      return { found: found.map(nameOf), added: theirs.map(nameOf) };
    },
    byId: id => namer.byId(id),
    setRegistry(next) {
      registry = next;
      namer.setRegistry(next);
    },
    remove: key => namer.remove(key),
  };
}

/** What people marked as actors where nothing was found. */
function addedActors(
  found: readonly ActorMention[],
  added: readonly AddedActor[],
  text: string,
): readonly ActorMention[] {
  if (!added.length) return [];
  const known = new Set(found.map(({ start, end }) => `${start} ${end}`));
  return added.flatMap(({ start, end, type }): ActorMention[] =>
    known.has(`${start} ${end}`)
      ? []
      : [{ kind: 'actor', type, start, end, text: text.slice(start, end), confidence: 1 }],
  );
}
