/** Names of places made comparable. */
import { fold } from './fold.ts';

const ARTICLE = /^(?:al|el|ar|as|ash|az|ad|an|at) (?=\p{L})/u;

/** "the Hague", "al-Qaim", "Al-Balad", "el-Obeid": the article says nothing, nor does "International" of an airport. */
export function placeKey(text: string): string {
  let key = fold(text);
  if (key.startsWith('the ')) key = key.slice(4);
  if (ARTICLE.test(key) && /^(?:the )?\p{L}+[-‐‑]|^al /iu.test(text)) key = key.replace(ARTICLE, '');
  return key
    .replace(/(?<=\p{L}) (?:al|el) (?=\p{L})/gu, ' ')
    .replace(/ international(?= airport$)/, '')
    .replace(/(?<=^|\s)st(?=\s\p{L})/u, 'saint');
}

/**
 * Words that say what kind of place a name is, by what they can be exchanged for: "K1 Base" is "K1 Camp". Not the kinds that
 * share a name with what they lie in or at: Kirkuk is a city and a province, Hilla a city and a river.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  island: 'island, islands, archipelago, peninsula'.split(', '),
  nature: 'national park, natural park, nature reserve, national forest, park, reserve, forest'.split(', '),
  form: 'trough, volcano, sea, strait, canal, dam'.split(', '),
  camp: 'base, camp, air base, airbase, military base, military camp, army base, naval base, air force base, barracks'.split(
    ', ',
  ),
  refuge: 'refugee camp, displacement camp'.split(', '),
  house: 'residence, road, street, avenue, stadium, arena'.split(', '),
};
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  island: 'island of'.split(', '),
  form: 'mount, rio'.split(', '),
  camp: 'camp'.split(', '),
};

export interface PlaceCore {
  /** The key without the word that says what kind of place it is: "taji base" is "taji". */
  readonly core: string;
  readonly kind: string;
}

const kindAfter = new Map(Object.entries(KINDS).flatMap(([kind, words]) => words.map(word => [word, kind] as const)));
const kindBefore = new Map(Object.entries(BEFORE).flatMap(([kind, words]) => words.map(word => [word, kind] as const)));

/** What is left of a place's key without its kind; undefined where it names no kind. */
export function placeCore(key: string): PlaceCore | undefined {
  const words = key.split(' ');
  for (let n = Math.min(3, words.length - 1); n > 0; n--) {
    const kind = kindAfter.get(words.slice(-n).join(' '));
    if (kind) return { core: words.slice(0, -n).join(' '), kind };
  }
  for (let n = Math.min(2, words.length - 1); n > 0; n--) {
    const kind = kindBefore.get(words.slice(0, n).join(' '));
    if (kind) return { core: words.slice(n).join(' '), kind };
  }
  return undefined;
}
