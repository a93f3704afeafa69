/** Marks by the thing that they speak of, grouped once a reading: what a card and a command ask about the whole project. */
import type { Mark } from '../project/marks.ts';
import { thingOf } from './groups.ts';
import type { LibraryArticle } from './library.ts';

/** Keyed by the list's identity: a new reading is a new list. */
const grouped = new WeakMap<readonly Mark[], ReadonlyMap<string, readonly Mark[]>>();

/** What is rejected is nothing but itself, so it is not among them. */
export function marksOfThing(marks: readonly Mark[], thing: string): readonly Mark[] {
  let things = grouped.get(marks);
  if (!things) {
    const fresh = new Map<string, Mark[]>();
    for (const mark of marks) {
      const key = thingOf(mark);
      const list = fresh.get(key);
      if (list) list.push(mark);
      else fresh.set(key, [mark]);
    }
    grouped.set(marks, (things = fresh));
  }
  return things.get(thing) ?? [];
}

export interface ThingInArticle {
  readonly article: LibraryArticle;
  /** At least one, by place. */
  readonly marks: readonly [Mark, ...Mark[]];
}

/** Where else it is spoken of, the article with the most mentions first. */
export function thingInOthers(known: readonly LibraryArticle[], here: string, mark: Mark): readonly ThingInArticle[] {
  const thing = thingOf(mark);
  return known
    .flatMap((article): ThingInArticle[] => {
      const [first, ...rest] = article.uri.toString() === here ? [] : marksOfThing(article.marks, thing);
      return first ? [{ article, marks: [first, ...rest] }] : [];
    })
    .sort((a, b) => b.marks.length - a.marks.length || (a.article.uri.path < b.article.uri.path ? -1 : 1));
}
