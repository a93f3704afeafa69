/** "Dodge" is the Toby Dodge whom the article named last, unless a title says that it cannot be; never the one it named otherwise. */
import type { FormUse } from '../cluster/forms.ts';
import { shortFormOf, type ShortForm } from '../names/person.ts';
import { easternSound, plainSound } from '../names/sound.ts';
import { nearest, push, type RuleContext } from './rule.ts';

type Relation = ShortForm | 'nickname' | 'handle';
const RANK: Readonly<Record<Relation, number>> = {
  initials: 4,
  'middle names left out': 4,
  handle: 4,
  nickname: 3,
  surname: 3,
  'given name': 2,
  part: 1,
};

export interface ShortMention {
  /** The form whose actor this mention is; its own where nobody fuller is named. */
  readonly use: number;
  readonly rule: Relation;
}

/**
 * Joins short names of one reading, and gives for the mentions of short names that several people share
 * whom each of them means (by index of the mention).
 */
export function resolveShortPersons(context: RuleContext): ReadonlyMap<number, ShortMention> {
  const { uses, links } = context;
  const people = uses.filter(use => use.form.class === 'person');
  const byWord = new Map<string, FormUse[]>();
  const squashed = new Map<string, FormUse>();
  for (const use of people) {
    const { words, nickname } = use.form.person!;
    if (words.length < 2) continue;
    for (const word of words) if (word.length > 1) for (const sound of soundsOf(word)) push(byWord, sound, use);
    if (nickname) for (const word of nickname.split(' ')) push(byWord, plainSound(word), use);
    for (const surface of use.surfaces.keys()) squashed.set(squash(surface), use);
  }
  const shared: (readonly [FormUse, readonly (readonly [FormUse, Relation])[]])[] = [];
  // Longer names first, so that "Mahdi" finds "Abdul-Mahdi" joined to "Adil Abdul-Mahdi" already.
  const shorter = [...people].sort((a, b) => b.form.words.length - a.form.words.length || a.index - b.index);
  for (const use of shorter) {
    const handle = use.form.words.length === 1 ? squashed.get(squash(use.form.text)) : undefined;
    if (handle && handle !== use) {
      links.join(use.index, handle.index, 'handle');
      continue;
    }
    const candidates = candidatesFor(use, byWord);
    if (!candidates.length) continue;
    const best = Math.max(...candidates.map(([, relation]) => RANK[relation]));
    const likely = candidates.filter(([, relation]) => RANK[relation] === best);
    const roots = new Set(likely.map(([candidate]) => links.root(candidate.index)));
    if (roots.size === 1) links.join(use.index, likely[0]![0].index, likely[0]![1]);
    else if (use.form.words.length === 1) shared.push([use, likely]);
    else {
      const fuller = nearest(
        likely.map(([candidate]) => candidate),
        use,
      );
      if (fuller) links.join(use.index, fuller.index, likely.find(([candidate]) => candidate === fuller)![1]);
    }
  }
  return resolveShared(context, shared);
}

function candidatesFor(use: FormUse, byWord: ReadonlyMap<string, FormUse[]>): (readonly [FormUse, Relation])[] {
  const person = use.form.person!;
  const word = person.words.findLast(w => w.length > 1);
  if (word === undefined) return [];
  const found = new Map<FormUse, Relation>();
  for (const sound of soundsOf(word))
    for (const candidate of byWord.get(sound) ?? []) {
      if (candidate === use || found.has(candidate)) continue;
      const full = candidate.form.person!;
      const relation: Relation | undefined =
        shortFormOf(person, full) ??
        (full.nickname?.split(' ').includes(person.words.join(' ')) ? 'nickname' : undefined);
      if (relation) found.set(candidate, relation);
    }
  return [...found];
}

/** Mention by mention: whoever of the candidates was named last, in any form, and is not ruled out by a title. */
function resolveShared(
  { uses, actors, links }: RuleContext,
  shared: readonly (readonly [FormUse, readonly (readonly [FormUse, Relation])[]])[],
): Map<number, ShortMention> {
  const resolved = new Map<number, ShortMention>();
  if (!shared.length) return resolved;
  /** Mentions of each actor by root, in order. */
  const mentionsOf = new Map<number, number[]>();
  for (const use of uses) {
    if (use.form.class !== 'person' || shared.some(([short]) => short === use)) continue;
    const root = links.root(use.index);
    const list = mentionsOf.get(root);
    if (list) list.push(...use.mentions);
    else mentionsOf.set(root, [...use.mentions]);
  }
  for (const list of mentionsOf.values()) list.sort((a, b) => a - b);
  for (const [use, candidates] of shared) {
    const people = new Map<number, Namesake>();
    for (const [candidate, relation] of candidates) {
      const root = links.root(candidate.index);
      if (people.has(root)) continue;
      const at = mentionsOf.get(root) ?? candidate.mentions;
      people.set(root, { root, relation, gender: genderOf(at.map(i => actors[i]!.role)), at, next: 0, last: -1 });
    }
    let holder: Namesake | undefined;
    for (const mention of use.mentions) {
      const gender = genderOf([actors[mention]!.role]);
      let latest: Namesake | undefined;
      for (const person of people.values()) {
        while (person.next < person.at.length && person.at[person.next]! < mention)
          person.last = person.at[person.next++]!;
        if (gender && person.gender && gender !== person.gender) continue;
        const sooner = person.last < 0 && latest && latest.last < 0 && person.at[0]! < latest.at[0]!;
        if (!latest || person.last > latest.last || sooner) latest = person;
      }
      if (!latest) continue;
      // Who has gone by the short name keeps it, until another of that name has just been spoken of.
      const held: boolean =
        holder !== undefined && holder !== latest && !(gender && holder.gender && gender !== holder.gender);
      const far = actors[mention]!.start - (actors[latest.last]?.end ?? 0) > JUST_NOW;
      const chosen: Namesake = held && far ? holder! : latest;
      chosen.last = mention;
      chosen.gender ??= gender;
      holder = chosen;
      resolved.set(mention, { use: chosen.root, rule: chosen.relation });
    }
  }
  return resolved;
}

interface Namesake {
  readonly root: number;
  readonly relation: Relation;
  gender: Gender | undefined;
  /** Mentions by other names than the shared one, in order. */
  readonly at: readonly number[];
  /** The first of them that is still ahead. */
  next: number;
  /** The last mention so far by any name; -1 before the first. */
  last: number;
}

/** UTF-16 units: about two sentences. */
const JUST_NOW = 200;

type Gender = 'm' | 'f';

/** What titles say; undefined where they say nothing or contradict each other. */
export function genderOf(roles: readonly (string | undefined)[]): Gender | undefined {
  let found: Gender | undefined;
  for (const role of roles) {
    if (!role) continue;
    const gender = /\b(?:Mr|Mister|Sir|Lord|King|Prince|Father|Brother)\b/.test(role)
      ? 'm'
      : /\b(?:Ms|Mrs|Miss|Mme|Madam|Lady|Dame|Queen|Princess|Sister|Mother)\b/.test(role)
        ? 'f'
        : undefined;
    if (gender && found && gender !== found) return undefined;
    found ??= gender;
  }
  return found;
}

const soundsOf = (word: string): string[] => [...new Set([plainSound(word), easternSound(word)])];

const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
