/** Who is who in the open articles of one workspace folder, seen with all others of the index. */
import type { Article } from '../article/article.ts';
import { withRegistered } from '../entities/registry/listed.ts';
import type { AddedActor } from '../project/added.ts';
import type { FolderIndex } from '../project/index/keeper.ts';
import { withAdded } from '../project/index/with-added.ts';
import type { ActorMention } from '../recognize/mention.ts';

/** `found` and what the registry names, with entity and name, and the actors that people added where none was found. */
export function nameOpen(
  { namer, registry }: FolderIndex,
  key: string,
  recognized: readonly ActorMention[],
  article: Article,
  added: readonly AddedActor[],
): { readonly found: readonly ActorMention[]; readonly added: readonly ActorMention[] } {
  const { text } = article;
  const all = withAdded(withRegistered(recognized, article, registry()), added, text);
  namer.put(key, { actors: all.actors, text });
  const named = namer.actorsOf(key);
  if (!all.added.length) return { found: named, added: [] };
  const theirs = new Set(all.added);
  return { found: named.filter((_, i) => !theirs.has(i)), added: all.added.map(i => named[i]!) };
}
