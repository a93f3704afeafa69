/** The different names of one article, each once, ready to be compared. */
import { asRead } from '../names/as-read.ts';
import type { ActorMention, ActorType } from '../../recognize/mention.ts';
import { peopleNamed } from '../knowledge/countries.ts';
import { knownBody, knownPlace, type KnownActor } from '../knowledge/known.ts';
import { bodyWords, isAcronym } from '../names/body.ts';
import { fold, singular } from '../names/fold.ts';
import { personName, type PersonName } from '../names/person.ts';
import { placeKey } from '../names/place.ts';
import { isEastern, soundOf, type NameSound } from '../names/sound.ts';

/** What can be one entity: organisations and groups are told apart too badly, even by people, to be kept apart here. */
export type ActorClass = 'person' | 'body' | 'place' | 'demonym';

export function classOf(type: ActorType): ActorClass {
  return type === 'organization' || type === 'group' ? 'body' : type;
}

/** One way to write one name: all surfaces of a class that fold to the same key. */
export interface Form {
  readonly class: ActorClass;
  /** Unique within its class, over all articles. */
  readonly key: string;
  /** The first surface; `surfaces` has all. */
  readonly text: string;
  readonly words: readonly string[];
  /** Only of persons. */
  readonly person?: PersonName;
  readonly acronym: boolean;
  readonly known?: KnownActor;
  /** Not of demonyms, whose forms are a list. */
  readonly sound?: NameSound;
  /** Whether its vowels may be what a transliteration made of them. */
  readonly eastern: boolean;
}

/** A form and where it stands in the article. */
export interface FormUse {
  /** As a name in small letters has it, where there is one: "LEEDS" is an abbreviation only if nothing says otherwise. */
  form: Form;
  /** Index in the article's list of forms. */
  readonly index: number;
  /** Indices of its mentions, in order. */
  readonly mentions: number[];
  /** How often each surface and type occurs. */
  readonly surfaces: Map<string, number>;
  readonly types: Map<ActorType, number>;
}

const cache = new Map<string, Form>();
const CACHED = 50_000;

/** What a surface is as a name; the same object for the same surface and class. */
export function formOf(text: string, type: ActorType): Form {
  const cacheKey = `${type}\t${text}`;
  let form = cache.get(cacheKey);
  if (!form) {
    form = makeForm(text, type);
    if (cache.size >= CACHED) cache.clear();
    cache.set(cacheKey, form);
  }
  return form;
}

function makeForm(text: string, type: ActorType): Form {
  const class_ = classOf(type);
  switch (class_) {
    case 'person': {
      const person = personName(text);
      const { words, sound, eastern } = person;
      return { class: class_, key: words.join(' '), text, words, person, acronym: false, sound, eastern };
    }
    case 'body': {
      // "Asaib al-Thairun (Vengeance Brigades)" in one mention.
      const words = bodyWords(text.replace(/(?<=\S)\s*\([^()]*\)$/, ''));
      const key = words.join(' ');
      const known = knownBody(key, type);
      const eastern = isEastern(words);
      return { class: class_, key, text, words, acronym: isAcronym(text), known, sound: soundOf(words), eastern };
    }
    case 'place': {
      const key = placeKey(text);
      const words = key.split(' ');
      const known = knownPlace(key, text);
      return { class: class_, key, text, words, acronym: false, known, sound: soundOf(words), eastern: true };
    }
    case 'demonym': {
      const folded = fold(text);
      const people = peopleNamed(folded);
      const known = people && ({ type: 'demonym', name: people.name } as const);
      const key = known ? fold(known.name) : singular(folded);
      return { class: class_, key, text, words: [key], acronym: false, known, eastern: false };
    }
  }
}

export interface ArticleForms {
  readonly uses: readonly FormUse[];
  /** Index in `uses` of each mention's form. */
  readonly useOf: readonly number[];
}

export function formsOf(actors: readonly ActorMention[]): ArticleForms {
  const uses: FormUse[] = [];
  const byKey = new Map<string, FormUse>();
  const byForm = new Map<Form, FormUse>();
  const useOf = actors.map((actor, i) => {
    const surface = asRead(actor.text);
    const form = formOf(surface, actor.type);
    let use = byForm.get(form);
    if (!use) {
      const key = `${form.class}\t${form.key}`;
      use = byKey.get(key);
      if (!use) {
        use = { form, index: uses.length, mentions: [], surfaces: new Map(), types: new Map() };
        uses.push(use);
        byKey.set(key, use);
      }
      if (use.form.acronym && !form.acronym) use.form = form;
      byForm.set(form, use);
    }
    use.mentions.push(i);
    use.surfaces.set(surface, (use.surfaces.get(surface) ?? 0) + 1);
    use.types.set(actor.type, (use.types.get(actor.type) ?? 0) + 1);
    return use.index;
  });
  return { uses, useOf };
}
