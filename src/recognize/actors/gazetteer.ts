/**
 * Word lists in hashed form: which classes a name or a word belongs to. A name's hash is built from its tokens' hashes, so
 * that names of several words are looked up while walking over tokens.
 */
import { hashText, mix } from './hash.ts';

/** Classes of names, bits of a mask; the lists of `train/lists` and `../shared/gazetteers` fill them. */
export const NAME_CLASSES = [
  'country',
  'capital',
  'city',
  'region',
  'landmark',
  'forename',
  'surname',
  'demonym',
  'organization',
  'media',
  'company',
  'party',
  'group',
  'event',
  'work',
  'calendar',
] as const;

/** Classes of single words that tell what stands beside or around them. */
export const CUE_CLASSES = [
  'organizationHead',
  'organizationEnd',
  'placeHead',
  'placeFront',
  'groupHead',
  'title',
  'role',
  'speech',
  'locative',
  'link',
  'particle',
  'eventHead',
  'mediaHead',
  'teamHead',
  'direction',
  'lowercase',
] as const;

export type NameClass = (typeof NAME_CLASSES)[number];
export type CueClass = (typeof CUE_CLASSES)[number];

export const nameBit = (name: NameClass): number => 1 << NAME_CLASSES.indexOf(name);
export const cueBit = (cue: CueClass): number => 1 << CUE_CLASSES.indexOf(cue);

/** Longest name of the lists, in tokens. */
export const LONGEST_NAME = 7;

const FIRST_WORD = 0x51ed270b;
const CUE = 0x2c1b3c6d;

export const startOfName = (lowerHash: number): number => lowerHash;
export const continueName = (soFar: number, lowerHash: number): number => mix(soFar, lowerHash);

/** Hash table from 32-bit keys to 16-bit masks. */
export interface Gazetteer {
  /** Classes of a whole name, by the hash of its tokens in lower case. */
  names(hash: number): number;
  /** Tokens of the longest listed name that begins with this word; 0 for none of two words or more. */
  longest(firstWord: number): number;
  cues(word: number): number;
}

export interface GazetteerEntry {
  readonly key: number;
  readonly mask: number;
}

export const lowerHash = (lower: string): number => hashText(lower);
export const firstWordKey = (word: number): number => mix(FIRST_WORD, word);
export const cueKey = (word: number): number => mix(CUE, word);

export function createGazetteer(keys: Uint32Array, masks: Uint16Array): Gazetteer {
  let capacity = 1024;
  while (capacity < keys.length * 2) capacity *= 2;
  const slots = new Int32Array(capacity);
  const values = new Uint16Array(capacity);
  for (let i = 0; i < keys.length; i++) {
    let at = keys[i]! & (capacity - 1);
    while (values[at]) at = (at + 1) & (capacity - 1);
    slots[at] = keys[i]!;
    values[at] = masks[i]!;
  }
  const look = (hash: number): number => {
    const key = hash | 0;
    let at = key & (capacity - 1);
    while (values[at]) {
      if (slots[at] === key) return values[at]!;
      at = (at + 1) & (capacity - 1);
    }
    return 0;
  };
  return {
    names: look,
    longest: word => look(firstWordKey(word)),
    cues: word => look(cueKey(word)),
  };
}
