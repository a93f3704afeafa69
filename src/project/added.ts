/** The actors that people added, as the recognisers have to know them. */
import type { Span } from '../article/article.ts';
import { ACTOR_TYPES, type ActorType } from '../recognize/mention.ts';
import type { PlacedAnnotation } from '../sidecar/place.ts';

/** An actor that a person marked; counts in the article's text. */
export interface AddedActor extends Span {
  readonly type: ActorType;
}

/** What people say are actors, whether anything was found there or not. */
export function addedActors(placed: readonly PlacedAnnotation[]): AddedActor[] {
  return placed.flatMap(({ annotation, span }) =>
    span && annotation.kind === 'actor' && annotation.status !== 'rejected'
      ? [{ start: span.start, end: span.end, type: ACTOR_TYPES.find(t => t === annotation.type) ?? 'person' }]
      : [],
  );
}
