/** Articles with marks as in the corpus: `{{P|Toby Dodge|1}}`; equal numbers are one actor. */
import assert from 'node:assert/strict';
import { nameEntities } from '../../../src/entities/name-entities.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import type { ActorMention, ActorType } from '../../../src/recognize/mention.ts';

const TYPES: Readonly<Record<string, ActorType>> = {
  P: 'person',
  O: 'organization',
  G: 'group',
  L: 'place',
  D: 'demonym',
};

export interface Marked {
  readonly text: string;
  readonly actors: readonly ActorMention[];
  /** What stands behind the second bar, for each actor. */
  readonly wanted: readonly string[];
}

/** A title in front of a person's mark ("Mr. ", "Ms. ") becomes its role, as the recogniser does it. */
export function marked(source: string): Marked {
  let text = '';
  let at = 0;
  const actors: ActorMention[] = [];
  const wanted: string[] = [];
  for (const mark of source.matchAll(/\{\{([PGOLD])\|([^|{}]+)\|([^|{}]*)\}\}/g)) {
    text += source.slice(at, mark.index);
    at = mark.index + mark[0].length;
    const surface = mark[2]!;
    const title = /(?:^|\s)((?:Mr|Ms|Mrs)\.?) $/.exec(text)?.[1];
    actors.push({
      kind: 'actor',
      type: TYPES[mark[1]!]!,
      start: text.length,
      end: text.length + surface.length,
      text: surface,
      confidence: 1,
      ...(title ? { role: title } : {}),
    });
    wanted.push(mark[3]!);
    text += surface;
  }
  return { text: text + source.slice(at), actors, wanted };
}

/** Names the articles together and asserts that mentions are one entity exactly where they have one number. */
export function assertNamed(sources: readonly string[], registry: Registry = EMPTY_REGISTRY): void {
  const articles = sources.map(marked);
  const named = nameEntities(articles, registry).flat();
  const wanted = articles.flatMap(article => article.wanted);
  const show = (labels: readonly (string | undefined)[]): string[] => {
    const first = new Map<string | undefined, number>();
    return labels.map((label, i) => {
      if (!first.has(label)) first.set(label, i);
      const one = first.get(label)!;
      return one === i ? named[i]!.text : `${named[i]!.text} = ${named[one]!.text} (${one})`;
    });
  };
  assert.deepEqual(show(named.map(actor => actor.entity)), show(wanted), sources.join('\n---\n'));
}

/** One test a row; a row of several articles is named together. */
export function table(cases: Readonly<Record<string, string | readonly string[]>>): void {
  for (const [title, sources] of Object.entries(cases))
    it(title, () => assertNamed(typeof sources === 'string' ? [sources] : sources));
}
