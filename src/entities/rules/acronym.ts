/** "PMF" stands for the article's "Popular Mobilization Forces": its letters are the initials of one name. */
import type { FormUse } from '../cluster/forms.ts';
import { acronymLetters, acronymsOf } from '../names/body.ts';
import { nearest, push, type RuleContext } from './rule.ts';

export function joinAcronyms({ uses, links }: RuleContext): void {
  const expansions = new Map<string, FormUse[]>();
  for (const use of uses)
    if (use.form.class === 'body' && !use.form.acronym)
      for (const surface of use.surfaces.keys())
        for (const letters of acronymsOf(surface)) push(expansions, letters, use);
  if (!expansions.size) return;
  for (const use of uses) {
    if (!use.form.acronym || links.rule(use.index)) continue;
    const candidates = expansions.get(acronymLetters(use.form.text));
    const found = candidates && nearest(candidates, use);
    if (found) links.join(use.index, found.index, 'acronym');
  }
}
