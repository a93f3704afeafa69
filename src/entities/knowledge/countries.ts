/** Countries, capitals and peoples by their names. */
import { fold, singular } from '../names/fold.ts';
import { COUNTRY_NAMES, MORE_COUNTRIES, PEOPLES } from './country-names.ts';
import table from './countries.json';

export interface Country {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** The name of its people in the form that institutions carry: "Iraqi" in "Iraqi parliament". */
  readonly people?: string;
  readonly capital?: string;
}

export interface People {
  /** "Iraqi", "Kurdish". */
  readonly name: string;
  /** The country whose people they are. */
  readonly country?: Country;
}

const byName = new Map<string, Country>();
const byPeople = new Map<string, People>();
const byCode = new Map<string, Country>();
const byLetters = new Map<string, Country>();
const CODE = /^[A-Z]{3}$/;
const byCapital = new Map<string, Country>();
const bare = (name: string): string => fold(name).replace(/^the /, '');
const list = (names: string): string[] => names.split(', ').filter(Boolean);

for (const { code, name, aliases, capital } of [...table, ...MORE_COUNTRIES]) {
  const [names = '', people = ''] = COUNTRY_NAMES[code] ?? [];
  const country: Country = { code, name, people: list(people)[0], capital };
  byCode.set(code, country);
  // Everyday names come first: "Congo" and "Georgia" stay what news means by them.
  const codes = aliases.filter(alias => CODE.test(alias));
  for (const letters of codes) if (!byLetters.has(letters)) byLetters.set(letters, country);
  for (const known of [name, ...list(names), ...aliases.filter(alias => !codes.includes(alias))])
    if (!byName.has(bare(known))) byName.set(bare(known), country);
  const folk: People = { name: list(people)[0] ?? `of ${name}`, country };
  for (const known of list(people)) if (!byPeople.has(fold(known))) byPeople.set(fold(known), folk);
  if (capital && !byCapital.has(fold(capital))) byCapital.set(fold(capital), country);
}
for (const line of PEOPLES) {
  const folk: People = { name: list(line)[0]! };
  for (const known of list(line)) if (!byPeople.has(fold(known))) byPeople.set(fold(known), folk);
}

/** By any of a country's names or codes. `folded` as `fold` gives it. */
export function countryNamed(folded: string): Country | undefined {
  return byName.get(folded.startsWith('the ') ? folded.slice(4) : folded);
}

/** By the name of a people or of what is theirs, singular or plural: "Iraqi", "Iraqis", "Kurds". */
export function peopleNamed(folded: string): People | undefined {
  const found = byPeople.get(folded) ?? byPeople.get(singular(folded));
  if (found) return found;
  return folded.endsWith('s') ? byPeople.get(folded.slice(0, -1)) : undefined;
}

/** "RSA", "GER": the letters of sport and of passports, in capitals. */
export function countryByLetters(letters: string): Country | undefined {
  return byLetters.get(letters);
}

export function countryByCode(code: string): Country | undefined {
  return byCode.get(code);
}

export function countryOfCapital(folded: string): Country | undefined {
  return byCapital.get(folded);
}

/** In the order of the table. */
export const everyCountry = (): readonly Country[] => [...byCode.values()];
