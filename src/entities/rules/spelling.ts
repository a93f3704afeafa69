/** "Adil Abdul-Mahdi" and "Adel Abdul Mahdi", "Kerbala" and "Karbala": one name in two spellings. */
import type { FormUse } from '../cluster/forms.ts';
import { easternSound, skeleton, soundsAlike, plainSound, isEastern } from '../names/sound.ts';
import { push, type RuleContext } from './rule.ts';

export function joinSpellings({ uses, links }: RuleContext): void {
  const alike = new Map<string, FormUse[]>();
  const ordered = new Map<string, FormUse>();
  for (const use of uses) {
    const bucket = spellingBucket(use.form);
    if (bucket === undefined) continue;
    for (const other of alike.get(bucket) ?? [])
      if (sameSpelling(use.form, other.form)) links.join(use.index, other.index, 'spelling');
    push(alike, bucket, use, 8);
    if (use.form.class === 'person') {
      const key = [...use.form.words].sort().join(' ');
      const other = ordered.get(key);
      if (other) links.join(use.index, other.index, 'name order');
      else ordered.set(key, use);
    }
  }
}

type Spelled = Pick<FormUse['form'], 'class' | 'key' | 'words' | 'person' | 'acronym' | 'known'>;

/** Names that can be spellings of one another have one bucket; undefined for what is too short to be told by its sound. */
export function spellingBucket(form: Spelled): string | undefined {
  if (form.class === 'demonym' || form.acronym) return undefined;
  if (form.class === 'person' && form.words.length < 2) return undefined;
  if (form.key.length < 5 || form.known) return undefined;
  return `${form.class}\t${skeleton(form.words.map(easternSound).join(''))}`;
}

export function sameSpelling(a: Spelled, b: Spelled): boolean {
  const [x, y] = [a.words.map(easternSound).join(''), b.words.map(easternSound).join('')];
  const loose =
    a.class === 'person'
      ? a.person!.eastern || b.person!.eastern
      : a.class === 'place' || isEastern([...a.words, ...b.words]);
  // Shanxi and Shaanxi are neighbours.
  if (a.class === 'place' && /aa/.test(a.key) !== /aa/.test(b.key) && !/aa?h?$/.test(a.key)) return false;
  if (loose) return soundsAlike(x, y);
  return a.words.map(plainSound).join('') === b.words.map(plainSound).join('');
}
