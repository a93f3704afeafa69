/** The recognisers that Postil ships with. */
import { createActors, readActorModel } from './actors/actors.ts';
import { dates } from './dates/dates.ts';
import { figures } from './figures/figures.ts';
import type { Recognizers } from './recognize.ts';

/**
 * One line a kind: dates, actors, figures. Keep the result: caches hang on its identity. Actors need the bytes of
 * `media/actors.model`, which a host reads (src/host/actor-model.ts on Node); without them no actors are found.
 */
export function standardRecognizers(actorModel?: Uint8Array): Recognizers {
  return {
    dates,
    figures,
    ...(actorModel ? { actors: createActors(readActorModel(actorModel)) } : {}),
  };
}
