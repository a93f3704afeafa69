/** "Pentagon" and "Department of Defense", "America" and "U.S.": the world's common knowledge, see ../knowledge. */
import type { KnownActor } from '../knowledge/known.ts';
import type { RuleContext } from './rule.ts';

export function joinKnownNames({ uses, links }: RuleContext): void {
  const first = new Map<KnownActor | string, number>();
  for (const pass of ['names', 'abbreviations']) {
    for (const { form, index } of uses) {
      if (!form.known || form.acronym !== (pass === 'abbreviations')) continue;
      // What the article says about an abbreviation comes before what the world says.
      if (form.acronym && links.rule(index)) continue;
      const key = `${form.class}\t${form.known.name}`;
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else links.join(index, known, 'known name');
    }
  }
}
