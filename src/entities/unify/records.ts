/**
 * The names by which articles call actors in full, over all articles: a *record* is one such name in all its surfaces.
 * Everything here is counted, so that an article can be taken out again and the order of articles says nothing.
 */
import type { ActorType } from '../../recognize/mention.ts';
import type { Cluster } from '../cluster/article.ts';
import { formOf, type ActorClass, type Form } from '../cluster/forms.ts';
import { acronymLetters, acronymsOfWords } from '../names/body.ts';
import { spellingBucket } from '../rules/spelling.ts';

export interface NameRecord {
  readonly key: string;
  readonly class: ActorClass;
  /** The name, as the first of its surfaces in the order of the alphabet has it. */
  form: Form;
  /** ISO code of a national institution's country that the surfaces do not name. */
  readonly country?: string;
  /** A bare surname or an abbreviation that its articles do not explain. */
  readonly short: boolean;
  /** Surface -> in how many articles. */
  readonly surfaces: Map<string, number>;
  readonly types: Map<ActorType, number>;
  /** Key of a record that articles say is the same actor -> how many say so. */
  readonly same: Map<string, number>;
  /** Names under which it can be found, each a key of `Records.shared`. */
  readonly finders: readonly string[];
  articles: number;
}

/** What one article says about the names of one actor. */
export interface SaidNames {
  readonly class: ActorClass;
  /** The records that it names in full, by key; a single short one where it names none in full. */
  readonly names: readonly { readonly key: string; readonly form: Form; readonly surfaces: readonly string[] }[];
  /** Keys, as of short records, of the short names that stand for them. */
  readonly shorts: readonly string[];
  readonly types: readonly ActorType[];
  readonly country?: string;
}

export interface Records {
  readonly byKey: ReadonlyMap<string, NameRecord>;
  /** Finder -> keys of the records that it finds: spellings alike, the same first and last name, surname, letters. */
  readonly shared: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Enters (1) or takes out (-1) what one article says about one actor. */
  count(said: SaidNames, by: 1 | -1): void;
}

export function recordKey(form: Form, country?: string): string {
  if (form.known) return `${form.class}\t=${form.known.name}`;
  if (isShort(form)) return shortKey(form);
  return `${form.class}\t${country ? `=${country} ` : ''}${form.key}`;
}

/** A name that by itself says in its own article alone who is meant. */
export const isShort = (form: Form): boolean =>
  !form.known && (form.acronym || (form.class === 'person' && form.words.length < 2));

/** Key of the record of a name that says not enough by itself. */
export function shortKey(form: Form): string {
  return `${form.class}\t~${form.class === 'person' ? form.words.join('') : acronymLetters(form.text)}`;
}

export function createRecords(): Records {
  const byKey = new Map<string, NameRecord>();
  const shared = new Map<string, Map<string, number>>();
  const find = (finder: string, key: string, by: number): void => {
    let keys = shared.get(finder);
    if (!keys) shared.set(finder, (keys = new Map<string, number>()));
    add(keys, key, by);
    if (!keys.size) shared.delete(finder);
  };
  return {
    byKey,
    shared,
    count(said, by) {
      const first = said.names[0]!.key;
      for (const { key, form, surfaces } of said.names) {
        let record = byKey.get(key);
        if (!record) {
          record = makeRecord(key, form, said.country);
          byKey.set(key, record);
          for (const finder of record.finders) find(finder, key, 1);
        }
        record.articles += by;
        for (const surface of surfaces) add(record.surfaces, surface, by);
        for (const type of said.types) add(record.types, type, by);
        if (record.surfaces.size > 1) record.form = formOf(firstOf(record.surfaces.keys()), typeOf(record));
        // A star, not all pairs: whoever shares a record with the first is found through it.
        if (key !== first) {
          add(record.same, first, by);
          add(byKey.get(first)!.same, key, by);
        }
      }
      for (const { key } of said.names) {
        const record = byKey.get(key)!;
        for (const short of said.shorts) find(short, key, by);
        if (record.articles > 0) continue;
        byKey.delete(key);
        for (const finder of record.finders) find(finder, key, -1);
      }
    },
  };
}

function firstOf(surfaces: Iterable<string>): string {
  let first: string | undefined;
  for (const surface of surfaces) if (first === undefined || surface < first) first = surface;
  return first!;
}

/** Any type of the record's class: what a form is, but for abbreviations that are known, hangs on the class alone. */
const typeOf = (record: NameRecord): ActorType =>
  record.class === 'body' ? (record.form.known?.type ?? 'organization') : record.class;

function add<K>(counts: Map<K, number>, key: K, by: number): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}

export function saidBy(cluster: Cluster): SaidNames {
  const full = cluster.names.filter(name => name.full);
  // A first name says who is meant in its article alone; what an abbreviation stands for, one article can tell another.
  const shorts =
    full.length && cluster.class === 'body'
      ? cluster.names.filter(name => !name.full && name.form.acronym).map(name => shortKey(name.form))
      : [];
  const names = new Map<string, { key: string; form: Form; surfaces: string[] }>();
  for (const { form, surfaces } of full.length ? full : cluster.names.slice(0, 1)) {
    const key = recordKey(form, cluster.country);
    const said = names.get(key);
    if (said) said.surfaces.push(...[...surfaces.keys()].filter(surface => !said.surfaces.includes(surface)));
    else names.set(key, { key, form, surfaces: [...surfaces.keys()] });
  }
  return {
    class: cluster.class,
    names: names.size > 1 ? [...names.values()].sort((a, b) => (a.key < b.key ? -1 : 1)) : [...names.values()],
    shorts: shorts.length > 1 ? [...new Set(shorts)] : shorts,
    types: [...cluster.types.keys()],
    ...(cluster.country ? { country: cluster.country } : {}),
  };
}

/** Whether two articles say the same about names, so that nothing changes for anybody else. */
export function sameSaid(a: readonly SaidNames[], b: readonly SaidNames[]): boolean {
  const same = <T>(x: readonly T[], y: readonly T[]): boolean => x.length === y.length && x.every((v, i) => v === y[i]);
  return (
    a.length === b.length &&
    a.every((x, i) => {
      const y = b[i]!;
      return (
        x.country === y.country &&
        same(x.types, y.types) &&
        same(x.shorts, y.shorts) &&
        x.names.length === y.names.length &&
        x.names.every((name, k) => name.key === y.names[k]!.key && same(name.surfaces, y.names[k]!.surfaces))
      );
    })
  );
}

function makeRecord(key: string, form: Form, country: string | undefined): NameRecord {
  const short = isShort(form);
  return {
    key,
    class: form.class,
    form,
    ...(country && !short && !form.known ? { country } : {}),
    short,
    surfaces: new Map(),
    types: new Map(),
    same: new Map(),
    finders: short ? [] : findersOf(form),
    articles: 0,
  };
}

function findersOf(form: Form): string[] {
  const finders: string[] = [];
  const bucket = spellingBucket(form);
  if (bucket !== undefined) finders.push(`spelling\t${bucket}`);
  if (form.class === 'person') {
    // Two or three letters are an initial or half of a name.
    if (form.words.at(-1)!.length > 3) finders.push(`person\t~${form.words.at(-1)!}`);
    finders.push(endsFinder(form));
  }
  if (form.class === 'body' && !form.known)
    for (const letters of form.words.length > 1 ? acronymsOfWords(form.words) : [form.key])
      // Three letters that no article explains are the initials of too many names.
      if (letters.length > 3) finders.push(`body\t~${letters}`);
  return [...new Set(finders)];
}

/** First initial and last name: where the longer and the shorter form of one person's name meet. */
const endsFinder = (form: Form): string => `ends\t${form.words[0]![0]} ${form.sound!.plain.at(-1)!}`;
