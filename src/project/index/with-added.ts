/** Actors that people added, among those that were found. */
import type { ActorMention } from '../../recognize/mention.ts';
import type { AddedActor } from '../added.ts';

/** All of them by place, and the indices of those that nobody found. */
export function withAdded(
  found: readonly ActorMention[],
  added: readonly AddedActor[],
  text: string,
): { readonly actors: readonly ActorMention[]; readonly added: readonly number[] } {
  if (!added.length) return { actors: found, added: [] };
  const known = new Set(found.map(({ start, end }) => `${start} ${end}`));
  const theirs = added
    .filter(({ start, end }) => !known.has(`${start} ${end}`))
    .map(({ start, end, type }): ActorMention => ({
      kind: 'actor',
      type,
      start,
      end,
      text: text.slice(start, end),
      confidence: 1,
    }));
  const own = new Set(theirs);
  const actors = [...found, ...theirs].sort((a, b) => a.start - b.start || b.end - a.end);
  return { actors, added: actors.flatMap((actor, i) => (own.has(actor) ? [i] : [])) };
}
