/** Whom a short name means that several people of an article share: mention by mention. */
import type { FormUse } from '../cluster/forms.ts';
import type { Relation, ShortMention } from './short-person.ts';
import type { RuleContext } from './rule.ts';

/** A short name, and who can be meant by it. */
export type SharedName = readonly [short: FormUse, fuller: readonly (readonly [FormUse, Relation])[]];

/** By index of the mention: whoever of the candidates was named last, in any form, and is not ruled out by a title. */
export function resolveShared(
  { uses, actors, links }: RuleContext,
  shared: readonly SharedName[],
): Map<number, ShortMention> {
  const resolved = new Map<number, ShortMention>();
  if (!shared.length) return resolved;
  const short = new Set(shared.map(([use]) => use));
  /** Mentions of each actor by root, in order. */
  const mentionsOf = new Map<number, number[]>();
  for (const use of uses) {
    if (use.form.class !== 'person' || short.has(use)) continue;
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
