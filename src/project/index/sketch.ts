/**
 * What can be looked for in an article, small enough to keep of ten thousand: a line of text a thing. Who its actors are
 * changes with every other article, so a line names them by their number in the article.
 */
import { fold } from '../../entities/names/fold.ts';
import type { Mark } from '../marks.ts';
import type { Sought } from '../search.ts';
import { thingsOf } from '../things.ts';

/** One thing as an article has it. */
export interface SketchedThing extends Sought {
  /** An actor's entity: its index in the article's own `ids`. */
  readonly own: number | undefined;
  /** As `thingOf` gives it; empty of an actor with an entity: who that is changes. */
  readonly key: string;
  readonly count: number;
  /** Each way in which it is written, white space single. */
  readonly written: readonly string[];
}

/** Ways of writing one thing that are kept. */
const MOST_WRITTEN = 12;
const FIELD = '\t';
/** Before the folded form of the text before it, where that is more than small letters. */
const FOLDED = '\u0001';
const TAGS = `#${FIELD}`;

/** A thing's key as a line has it. */
export const keyInLine = (key: string): string => key.replace(/[\t\n\r\u0001]/g, ' ');
const oneLine = (text: string): string => text.replace(/[\s\u0001]+/g, ' ').trim();

export function sketchOf(marks: readonly Mark[], ids: readonly string[]): string {
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const keys = thingsOf(marks);
  const things = new Map<string, { mark: Mark; count: number; written: Set<string> }>();
  const tags = new Set<string>();
  marks.forEach((mark, i) => {
    for (const tag of mark.annotation?.tags ?? []) tags.add(oneLine(tag));
    if (!mark.mention || mark.state === 'rejected') return;
    let thing = things.get(keys[i]!);
    if (!thing) things.set(keys[i]!, (thing = { mark, count: 0, written: new Set() }));
    thing.count++;
    if (thing.written.size < MOST_WRITTEN) thing.written.add(oneLine(mark.text));
  });
  const lines = [...things].map(([key, { mark, count, written }]) => {
    const own = ownOf(mark, numbers);
    const says = own === undefined ? keyInLine(key) : '';
    return [own ?? '', count, says, valuesOf(mark).join(' '), ...[...written].flatMap(asWritten)].join(FIELD);
  });
  return [...lines, ...(tags.size ? [TAGS + [...tags].join(FIELD)] : [])].join('\n');
}

const ownOf = ({ mention }: Mark, numbers: ReadonlyMap<string, number>): number | undefined =>
  mention?.kind === 'actor' && mention.entity !== undefined ? numbers.get(mention.entity) : undefined;

function valuesOf({ mention }: Mark): (string | number)[] {
  if (mention?.kind === 'date' && mention.value) return ['d', mention.value, ...(mention.interval ?? [])];
  if (mention?.kind === 'figure') return ['f', ...[mention.value, mention.min, mention.max].map(n => n ?? '-')];
  return [];
}

function asWritten(text: string): string[] {
  const folded = fold(text);
  return folded === text.toLowerCase() ? [text] : [text, FOLDED + folded];
}

export const tagsIn = (sketch: string): readonly string[] =>
  lastLine(sketch).startsWith(TAGS) ? lastLine(sketch).slice(TAGS.length).split(FIELD) : [];

const lastLine = (sketch: string): string => sketch.slice(sketch.lastIndexOf('\n') + 1);

/** Those whose line `wanted` lets pass; a line is text that holds `key` and all that is written. */
export function* thingsIn(sketch: string, wanted: (line: string) => boolean = () => true): Generator<SketchedThing> {
  if (!sketch) return;
  for (const line of sketch.split('\n')) if (!line.startsWith(TAGS) && wanted(line)) yield thingFrom(line);
}

function thingFrom(line: string): SketchedThing {
  const [own, count, key, values, ...texts] = line.split(FIELD) as [string, string, string, string, ...string[]];
  const written = texts.filter(text => !text.startsWith(FOLDED));
  const folded = texts.flatMap((text, i) =>
    text.startsWith(FOLDED) ? [text.slice(1)] : texts[i + 1]?.startsWith(FOLDED) ? [] : [text.toLowerCase()],
  );
  const [what, ...parts] = values.split(' ');
  const [value, first, last] = parts;
  const number = (text: string | undefined): number | undefined => (text && text !== '-' ? Number(text) : undefined);
  return {
    own: own === '' ? undefined : Number(own),
    count: Number(count),
    key,
    written,
    texts: folded,
    ...(what === 'd' ? { date: { value, ...(first && last ? { interval: [first, last] as const } : {}) } } : {}),
    ...(what === 'f' ? { figure: { value: number(value), min: number(first), max: number(last) } } : {}),
  };
}
