/** "Dodge" is the Toby Dodge whom the article named last, unless a title says that it cannot be; never the one it named otherwise. */
import type { FormUse } from '../cluster/forms.ts';
import { shortFormOf, type ShortForm } from '../names/person.ts';
import { plainSound } from '../names/sound.ts';
import { resolveShared, type SharedName } from './namesakes.ts';
import { nearest, push, type RuleContext } from './rule.ts';

export type Relation = ShortForm | 'nickname' | 'handle';
const RANK: Readonly<Record<Relation, number>> = {
  initials: 4,
  'middle names left out': 4,
  handle: 4,
  nickname: 3,
  surname: 3,
  'given name': 2,
  part: 1,
};

export interface ShortMention {
  /** The form whose actor this mention is; its own where nobody fuller is named. */
  readonly use: number;
  readonly rule: Relation;
}

/**
 * Joins short names of one reading, and gives for the mentions of short names that several people share
 * whom each of them means (by index of the mention).
 */
export function resolveShortPersons(context: RuleContext): ReadonlyMap<number, ShortMention> {
  const { uses, links } = context;
  const people = uses.filter(use => use.form.class === 'person');
  const byWord = new Map<string, FormUse[]>();
  const squashed = new Map<string, FormUse>();
  for (const use of people) {
    const { words, nickname } = use.form.person!;
    if (words.length < 2) continue;
    words.forEach((word, i) => {
      if (word.length > 1) for (const sound of soundsAt(use, i)) push(byWord, sound, use, MOST_NAMESAKES);
    });
    if (nickname) for (const word of nickname.split(' ')) push(byWord, plainSound(word), use);
    for (const surface of use.surfaces.keys()) squashed.set(squash(surface), use);
  }
  const shared: SharedName[] = [];
  // Longer names first, so that "Mahdi" finds "Abdul-Mahdi" joined to "Adil Abdul-Mahdi" already.
  const shorter = [...people].sort((a, b) => b.form.words.length - a.form.words.length || a.index - b.index);
  for (const use of shorter) {
    const handle = use.form.words.length === 1 ? squashed.get(squash(use.form.text)) : undefined;
    if (handle && handle !== use) {
      links.join(use.index, handle.index, 'handle');
      continue;
    }
    const candidates = candidatesFor(use, byWord);
    if (!candidates.length) continue;
    const best = Math.max(...candidates.map(([, relation]) => RANK[relation]));
    const likely = candidates.filter(([, relation]) => RANK[relation] === best);
    const roots = new Set(likely.map(([candidate]) => links.root(candidate.index)));
    if (roots.size === 1) links.join(use.index, likely[0]![0].index, likely[0]![1]);
    else if (use.form.words.length === 1) shared.push([use, likely]);
    else {
      const fuller = nearest(
        likely.map(([candidate]) => candidate),
        use,
      );
      if (fuller) links.join(use.index, fuller.index, likely.find(([candidate]) => candidate === fuller)![1]);
    }
  }
  return resolveShared(context, shared);
}

function candidatesFor(use: FormUse, byWord: ReadonlyMap<string, FormUse[]>): (readonly [FormUse, Relation])[] {
  const person = use.form.person!;
  const word = person.words.findLastIndex(w => w.length > 1);
  if (word < 0) return [];
  const found = new Map<FormUse, Relation>();
  for (const sound of soundsAt(use, word))
    for (const candidate of byWord.get(sound) ?? []) {
      if (candidate === use || found.has(candidate)) continue;
      const full = candidate.form.person!;
      const relation: Relation | undefined =
        shortFormOf(person, full) ??
        (full.nickname?.split(' ').includes(person.words.join(' ')) ? 'nickname' : undefined);
      if (relation) found.set(candidate, relation);
    }
  return [...found];
}

/** Under which sounds the word is looked for: as it is spelt, and as it is transliterated. */
function soundsAt({ form }: FormUse, i: number): readonly string[] {
  const [plain, eastern] = [form.sound!.plain[i]!, form.sound!.eastern[i]!];
  return plain === eastern ? [plain] : [plain, eastern];
}

/** So many people of one name are told apart; more do not happen but in lists. */
const MOST_NAMESAKES = 24;

const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
