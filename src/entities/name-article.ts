/** Says of every actor of one article who it is by that article and the registry alone, and what it says to other articles. */
import type { ActorMention } from '../recognize/mention.ts';
import { createEntityNamer, type ActorsOfDocument } from './name-entities.ts';
import type { Registry } from './registry/schema.ts';
import type { SaidNames } from './unify/records.ts';

export interface NamedArticle {
  /** In order, with `entity`, `name` and `rule`. */
  readonly actors: readonly ActorMention[];
  /** What it says about each of its actors' names: for `EntityNamer.enter`. */
  readonly said: readonly SaidNames[];
  /** The entity that each of these is. */
  readonly ids: readonly string[];
}

export function nameArticle(document: ActorsOfDocument, registry: Registry): NamedArticle {
  const namer = createEntityNamer(registry);
  namer.put('', document);
  return { actors: namer.actorsOf(''), said: namer.saidBy(''), ids: namer.entitiesOf('').map(({ id }) => id) };
}
