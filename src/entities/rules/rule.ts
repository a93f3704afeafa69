/** What a rule of one article sees: its forms, its mentions in order, and the text between them. */
import type { ActorMention } from '../../recognize/mention.ts';
import type { FormUse } from '../cluster/forms.ts';
import type { Links } from '../cluster/links.ts';

export interface RuleContext {
  readonly uses: readonly FormUse[];
  /** Index in `uses` of each mention's form. */
  readonly useOf: readonly number[];
  readonly actors: readonly ActorMention[];
  /** The article's text; empty where it is not at hand. */
  readonly text: string;
  readonly links: Links;
}

export type Rule = (context: RuleContext) => void;

/** Of several forms that a shorter one can stand for: the one named last before it, else the one named first after it. */
export function nearest(uses: readonly FormUse[], short: FormUse): FormUse | undefined {
  const at = short.mentions[0]!;
  let before: FormUse | undefined;
  let after: FormUse | undefined;
  for (const use of uses) {
    const first = use.mentions[0]!;
    if (first < at) {
      if (!before || first > before.mentions[0]!) before = use;
    } else if (!after || first < after.mentions[0]!) after = use;
  }
  return before ?? after;
}

/** Adds to a list of a map; lists stop growing at `most`, so that no input makes all pairs of it. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V, most = 64): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (list.length < most && list.at(-1) !== value) list.push(value);
}
