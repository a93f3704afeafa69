/** Copies of articles with other names in them: what stands around a name is learned apart from the names that our authors thought of. */
import { countryNamed, everyCountry, peopleNamed, type Country } from '../src/entities/knowledge/countries.ts';
import { fold } from '../src/entities/names/fold.ts';
import { hashText } from '../src/recognize/actors/hash.ts';
import { random } from './crf.ts';
import { namesOfClass } from './lists.ts';

const MARK = /\{\{([POGLD])\|([^{}|]*)\|([^{}|]*)\}\}/g;
const WORD = /^\p{Lu}[\p{L}'’-]*\p{Ll}$/u;

/** Names to choose from. */
export interface Names {
  readonly people: readonly string[];
  readonly forenames: readonly string[];
  readonly surnames: readonly string[];
  readonly places: readonly string[];
  readonly organizations: readonly string[];
  readonly companies: readonly string[];
  readonly media: readonly string[];
  readonly parties: readonly string[];
  readonly groups: readonly string[];
  readonly countries: readonly Country[];
  /** Those of them that the news names most. */
  readonly frequent: readonly Country[];
}

/** Of the lists in `folder`. */
export function namesOfLists(folder: string): Names {
  const of = (kind: string): string[] => namesOfClass(folder, kind).filter(name => /^\p{Lu}/u.test(name));
  const countries = everyCountry().filter(country => country.people);
  return {
    people: of('person').filter(name => name.includes(' ')),
    forenames: of('forename'),
    surnames: of('surname'),
    // of towns, which are many, a few
    places: [...of('city').filter((_, i) => i % 20 === 0), ...['capital', 'region', 'landmark'].flatMap(of)],
    organizations: of('organization'),
    companies: of('company'),
    media: of('media'),
    parties: of('party'),
    groups: of('group'),
    countries,
    frequent: countries.filter(country => FREQUENT.has(country.code)),
  };
}

/** "Ada Brook", "Milad al-Sharif": words that can be given another first and last. */
const isFull = (words: readonly string[]): boolean =>
  words.length > 1 && WORD.test(words[0]!) && WORD.test(words.at(-1)!);

const FREQUENT = new Set(
  'US GB AE CD NZ ZA PG CN RU FR DE IL IR IQ SY TR IN PK JP KP KR SA EG UA LK MX BR CA AU IT ES AF NG KE'.split(' '),
);
/** Countries that the news writes by their letters. */
const SHORT: Readonly<Record<string, readonly string[]>> = {
  US: ['US', 'US', 'U.S.', 'USA', 'America'],
  GB: ['UK', 'UK', 'U.K.', 'Britain', 'Great Britain'],
  AE: ['UAE', 'Emirates'],
  CD: ['DRC', 'DR Congo', 'Congo'],
  NZ: ['New Zealand', 'NZ'],
  ZA: ['South Africa', 'SA'],
  PG: ['PNG', 'Papua New Guinea'],
};

interface Entity {
  readonly types: Set<string>;
  readonly surfaces: Set<string>;
}

/** The article with its "U.S." written as "US", and so on: every house has its own way. */
export const withoutStops = (raw: string): string =>
  raw.replace(/\b(?:U\.S\.A|U\.S|U\.N|U\.K|E\.U|D\.C)\.(?!\p{L})/gu, letters => letters.replaceAll('.', ''));

/** The article with other names for most of its actors: the same new name wherever the same actor is named. */
export function withOtherNames(id: string, raw: string, names: Names): string {
  const next = random(hashText(id));
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const entities = new Map<string, Entity>();
  for (const [, type, surface, number] of raw.matchAll(MARK)) {
    let entity = entities.get(number!);
    if (!entity) entities.set(number!, (entity = { types: new Set(), surfaces: new Set() }));
    entity.types.add(type!);
    entity.surfaces.add(surface!);
  }
  const people = new Map<string, string>();
  const others = new Map<string, string>();
  for (const [number, { types, surfaces }] of entities) {
    if (next() < 0.15) continue;
    if (types.has('P')) {
      if (types.size === 1) renamePerson(surfaces);
    } else if (types.has('D') || (types.has('L') && [...surfaces].some(s => countryNamed(fold(s))))) {
      renameCountry(number, surfaces);
    } else if (types.size === 1 && new Set([...surfaces].map(s => s.toLowerCase())).size === 1) {
      const [surface] = surfaces;
      const other = otherFor([...types][0]!, surface!);
      if (other)
        for (const s of surfaces)
          others.set(`${number} ${s}`, s === s.toUpperCase() && s.length > 4 ? other.toUpperCase() : other);
    }
  }
  return raw.replace(MARK, (mark, type: string, surface: string, number: string) => {
    const other = others.get(`${number} ${surface}`) ?? (type === 'P' ? personFor(surface) : undefined);
    return other ? `{{${type}|${other}|${number}}}` : mark;
  });

  /** New words for the first and the last word of a full name; relatives keep sharing theirs. */
  function renamePerson(surfaces: ReadonlySet<string>): void {
    const full = [...surfaces].map(surface => surface.split(' ')).find(isFull);
    if (!full) return;
    const famous = next() < 0.4 ? pick(names.people).split(' ') : undefined;
    const put = (word: string, other: string): void => {
      if (!people.has(word.toLowerCase())) people.set(word.toLowerCase(), other);
    };
    put(full[0]!, famous?.[0] ?? pick(names.forenames));
    put(full.at(-1)!, famous?.at(-1) ?? pick(names.surnames));
  }

  function personFor(surface: string): string | undefined {
    const words = surface.split(' ').map(w => {
      const other = people.get(w.toLowerCase());
      return other && w.length > 1 && w === w.toUpperCase() ? other.toUpperCase() : (other ?? w);
    });
    const other = words.join(' ');
    return other === surface ? undefined : other;
  }

  function renameCountry(number: string, surfaces: ReadonlySet<string>): void {
    const all = [...surfaces];
    const country = all.map(s => countryNamed(fold(s)) ?? peopleNamed(fold(s))?.country).find(Boolean);
    if (!country) return;
    const other = pick(next() < 0.5 ? names.frequent : names.countries);
    const short = SHORT[other.code];
    for (const s of all) {
      const loud = s === s.toUpperCase() && s.length > 3;
      const put = (written: string): void => void others.set(`${number} ${s}`, loud ? written.toUpperCase() : written);
      if (countryNamed(fold(s))?.code === country.code) put(short && next() < 0.6 ? pick(short) : other.name);
      else if (country.people && fold(s) === fold(country.people)) put(other.people!);
      else if (country.people && fold(s) === `${fold(country.people)}s`)
        put(/(?:ese|ish|ch|s)$/.test(other.people!) ? other.people! : `${other.people}s`);
    }
  }

  /** Of a list, one in three times letters ("WHO"): they look like words in capitals. */
  function known(list: readonly string[]): string {
    const letters = next() < 0.33 ? list.filter(name => /^\p{Lu}{2,5}$/u.test(name)) : [];
    return pick(letters.length ? letters : list);
  }

  function otherFor(type: string, surface: string): string | undefined {
    const words = surface.split(' ');
    const single = words.length === 1 && WORD.test(surface);
    if (type === 'L') {
      if (!single) return undefined;
      return next() < 0.1 ? known(names.places) : pick(names.places);
    }
    const { companies, media, parties, organizations, groups } = names;
    for (const list of type === 'G' ? [groups] : [companies, media, parties, organizations])
      if (list.includes(surface)) return known(list);
    if (words.length === 1) return single ? known(type === 'G' ? groups : companies) : undefined;
    if (type === 'G' && next() < 0.5) return pick(groups);
    // "Okafor Foundation": the kind stays, what it is named after changes
    if (!WORD.test(words[0]!) || !WORD.test(words[1]!)) return undefined;
    return [pick(next() < 0.5 ? names.surnames : names.places), ...words.slice(1)].join(' ');
  }
}
