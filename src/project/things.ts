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

/** What somebody looks for: one thing by its key, else all that have these words in a name, a text or a value. */
export interface WantedThings {
  readonly thing?: string;
  readonly query?: string;
  readonly actorsOnly?: boolean;
}

/** The marks of each wanted thing, by place. */
export function wantedThings(marks: readonly Mark[], { thing, query = '', actorsOnly }: WantedThings): Mark[][] {
  const words = query.trim().toLowerCase();
  const groups = new Map<string, { marks: Mark[]; wanted: boolean }>();
  for (const mark of marks) {
    if (!mark.mention || mark.state === 'rejected' || (actorsOnly && mark.kind !== 'actor')) continue;
    const key = thingOf(mark);
    if (thing !== undefined && key !== thing) continue;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { marks: [], wanted: thing !== undefined || !words }));
    group.marks.push(mark);
    group.wanted ||= says(mark, words);
  }
  return [...groups.values()].flatMap(group => (group.wanted ? [group.marks] : []));
}

function says({ text, mention }: Mark, wanted: string): boolean {
  if (text.toLowerCase().includes(wanted)) return true;
  if (mention?.kind === 'actor') return mention.name?.toLowerCase().includes(wanted) ?? false;
  return String(mention?.value ?? '').includes(wanted);
}
