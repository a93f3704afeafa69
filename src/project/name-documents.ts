/** Names the actors of several documents together, so that one actor has one id in all of them. */
import type { Article } from '../article/article.ts';
import { nameEntities } from '../entities/name-entities.ts';
import type { Registry } from '../entities/registry/schema.ts';
import type { ActorMention, Mention } from '../recognize/mention.ts';
import type { NameActors } from '../recognize/recognize.ts';
import type { SourceDocument } from './document.ts';

/** Names the actors of one article by itself. */
export function namerOfArticle(registry: Registry): NameActors {
  return (actors: readonly ActorMention[], article: Article) =>
    nameEntities([{ actors, text: article.text }], registry)[0]!;
}

/** `documents` may have been named one by one before; what their figures say about actors follows. */
export function nameDocuments(documents: readonly SourceDocument[], registry: Registry): SourceDocument[] {
  const actors = documents.map(({ mentions }) => mentions.filter(mention => mention.kind === 'actor'));
  const named = nameEntities(
    documents.map(({ article }, i) => ({ actors: actors[i]!, text: article.text })),
    registry,
  );
  return documents.map((document, i) => withActors(document, actors[i]!, named[i]!));
}

function withActors(
  document: SourceDocument,
  before: readonly ActorMention[],
  after: readonly ActorMention[],
): SourceDocument {
  const replacement = new Map<Mention, ActorMention>();
  const idNow = new Map<string, string>();
  before.forEach((actor, i) => {
    const named = after[i]!;
    replacement.set(actor, named);
    if (actor.entity !== undefined && named.entity !== undefined) idNow.set(actor.entity, named.entity);
  });
  const mentions = document.mentions.map(mention => {
    if (mention.kind === 'actor') return replacement.get(mention)!;
    if (mention.kind !== 'figure' || mention.counted?.actor === undefined) return mention;
    const actor = idNow.get(mention.counted.actor) ?? mention.counted.actor;
    return { ...mention, counted: { ...mention.counted, actor } };
  });
  return { ...document, mentions };
}
