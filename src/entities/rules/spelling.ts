/** "Adil Abdul-Mahdi" and "Adel Abdul Mahdi", "Kerbala" and "Karbala": one name in two spellings. */
import type { Form, FormUse } from '../cluster/forms.ts';
import { soundsAlike } from '../names/sound.ts';
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

/** Names that can be spellings of one another have one bucket; undefined for what is too short to be told by its sound. */
export function spellingBucket(form: Form): string | undefined {
  if (!form.sound || form.acronym || form.known || form.key.length < 5) return undefined;
  if (form.class === 'person' && form.words.length < 2) return undefined;
  return `${form.class}\t${form.sound.skeleton}`;
}

export function sameSpelling(a: Form, b: Form): boolean {
  if (!a.sound || !b.sound) return false;
  if (a.class === 'place' && a.key !== b.key && !samePlaceSpelling(a, b)) return false;
  if (a.eastern || b.eastern) return soundsAlike(a.sound.easternWhole, b.sound.easternWhole);
  return a.sound.plainWhole === b.sound.plainWhole;
}

/** Shanxi and Shaanxi are neighbours, Pathein is not Patan; a vowel makes another place where there is little else. */
function samePlaceSpelling(a: Form, b: Form): boolean {
  for (const sign of [/aa(?!h?$)/, /th/, /w/, /^[aeiou]/]) if (sign.test(a.key) !== sign.test(b.key)) return false;
  return a.sound!.easternWhole === b.sound!.easternWhole || a.sound!.skeleton.length > 3;
}
