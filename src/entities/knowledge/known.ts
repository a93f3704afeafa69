/** Actors of the world that have more than one name: looked up by any of them. */
import type { ActorType } from '../../recognize/mention.ts';
import { bodyKey } from '../names/body.ts';
import { placeKey } from '../names/place.ts';
import { countryByLetters, countryNamed } from './countries.ts';
import { GROUPS, ORGANIZATIONS, PLACES } from './institutions.ts';

export interface KnownActor {
  readonly type: ActorType;
  /** The name that is shown. */
  readonly name: string;
}

const bodies = new Map<string, KnownActor[]>();
const places = new Map<string, KnownActor>();

function enter(type: ActorType, lines: readonly string[]): void {
  for (const line of lines) {
    const names = line.split(' = ');
    const actor: KnownActor = { type, name: names[0]! };
    for (const name of names) {
      if (type === 'place') places.set(placeKey(name), actor);
      else {
        const key = bodyKey(name);
        const others = bodies.get(key) ?? [];
        if (!others.includes(actor)) bodies.set(key, [...others, actor]);
      }
    }
  }
}
enter('organization', ORGANIZATIONS);
enter('group', GROUPS);
enter('place', PLACES);

const countries = new Map<string, KnownActor>();

/** `key` as `placeKey` gives it. Everything that a country is called is one place. */
export function knownPlace(key: string, text = ''): KnownActor | undefined {
  const country = countryNamed(key) ?? countryByLetters(text);
  if (!country) return places.get(key);
  let actor = countries.get(country.code);
  if (!actor) countries.set(country.code, (actor = { type: 'place', name: country.name }));
  return actor;
}

/** `key` as `bodyKey` gives it. An abbreviation that two known bodies share is one only where the type tells them apart. */
export function knownBody(key: string, type: ActorType): KnownActor | undefined {
  const found = bodies.get(key);
  if (!found || found.length === 1) return found?.[0];
  const ofType = found.filter(actor => actor.type === type);
  return ofType.length === 1 ? ofType[0] : undefined;
}
