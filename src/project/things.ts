/** Which marks of an article speak of one thing: an entity, a day, a number of something. */
import type { Mark } from './marks.ts';

/** Marks with equal keys are one thing. Rejected marks and passages are nothing but themselves. */
export function thingOf(mark: Mark): string {
  const { mention } = mark;
  if (!mention || mark.state === 'rejected') return `${mark.kind} at ${mark.start}`;
  if (mention.kind === 'actor') return `actor ${mention.entity ?? words(mention.name ?? mention.text)}`;
  if (mention.kind === 'date') return `date ${mention.value ?? words(mention.text)}`;
  const { value, modifier, min, max, unit, object } = mention;
  const number = value === undefined && min === undefined ? words(mention.text) : [value, modifier, min, max].join(' ');
  return `figure ${number} ${unit ?? ''} ${words(object ?? '')}`;
}

const words = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const made = new WeakMap<readonly Mark[], readonly string[]>();

/** The things of all marks, in their order: made once for a list of marks. */
export function thingsOf(marks: readonly Mark[]): readonly string[] {
  let things = made.get(marks);
  if (!things) made.set(marks, (things = marks.map(thingOf)));
  return things;
}

/** All marks of the thing that `mark` speaks of, itself among them, by place. */
export function sameThing(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const thing = thingOf(mark);
  return marks.filter(other => other.kind === mark.kind && thingOf(other) === thing);
}

/** What somebody looks for: one thing by its key, or what fits words (see search.ts). */
export type WantedThings =
  | { readonly thing: string }
  | {
      readonly search: string;
      /** Actors alone, each once, that have the letters of `search` in this order: as the editor narrows lists down. */
      readonly symbols?: boolean;
    };

/** All marks that speak of something, by their things. */
export function marksByThing(marks: readonly Mark[]): ReadonlyMap<string, readonly [Mark, ...Mark[]]> {
  const groups = new Map<string, [Mark, ...Mark[]]>();
  const things = thingsOf(marks);
  marks.forEach((mark, i) => {
    if (!mark.mention || mark.state === 'rejected') return;
    const group = groups.get(things[i]!);
    if (group) group.push(mark);
    else groups.set(things[i]!, [mark]);
  });
  return groups;
}
