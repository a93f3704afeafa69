/** The words of a person's name, and which of two names can be the same person's. */
import { fold } from './fold.ts';
import { isEastern, soundOf, type NameSound } from './sound.ts';

export interface PersonName {
  /** Folded words without article, generational suffix, nickname: "Adil Abdul-Mahdi" is adil, abd, mahdi. */
  readonly words: readonly string[];
  readonly sound: NameSound;
  /** A name of the Arabic or Persian world, whose sounds may be compared loosely. */
  readonly eastern: boolean;
  /** A name in quotes between given and family name: "Mo" in Karim "Mo" Latif. */
  readonly nickname?: string;
}

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'esq', 'obe', 'mbe', 'cbe', 'kc', 'qc']);
const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady gen maj lt col sgt capt cmdr adm rev sen rep gov pres president hon judge
  justice sheikh shaikh ayatollah imam hajj hajji mullah general colonel major captain king queen prince princess pope saint`.split(
    /\s+/,
  ),
);
const SHORT_TITLES = new Set('mr mrs ms dr prof gen maj lt col sgt capt cmdr sen rep gov'.split(' '));
const ARTICLES = new Set(['al', 'el', 'ul']);
/** "as-Sudani", "ad-Din": the article before a letter that swallows its l; only with its hyphen. */
const SUN_ARTICLE = /(?<![\p{L}])(?:a[dhnrstz]|a[st]h|adh|e[dnrstz])[-‐‑](?=\p{L})/giu;
const QUOTED = /["“”„«»]([^"“”„«»]{1,40})["“”„«»]|(?<=\s)['‘]([^'’‘]{2,40})['’](?=\s)/u;

export function personName(text: string): PersonName {
  const quoted = QUOTED.exec(text);
  const nickname = quoted ? fold(quoted[1] ?? quoted[2] ?? '') : undefined;
  const bare = (quoted ? text.replace(quoted[0], ' ') : text).replace(SUN_ARTICLE, ' ');
  const leadingArticle = /^(?:\p{L}{2,4}\.\s+)?(?:al[-‐‑]|el[-‐‑\s]|al\s|Al[-‐‑]|El[-‐‑\s]|AL-|EL-)/u.test(bare);
  let words = fold(bare).split(' ');
  // "Prince" and "King" before one word are often a name; "Dr." and "Gen." never are.
  while (words.length > 1 && (words.length > 2 ? TITLES : SHORT_TITLES).has(words[0]!)) words = words.slice(1);
  while (words.length > 1 && SUFFIXES.has(words.at(-1)!)) words = words.slice(0, -1);
  const kept: string[] = [];
  let article = false;
  words.forEach((word, i) => {
    if (ARTICLES.has(word) && i < words.length - 1 && (i > 0 || leadingArticle)) article = true;
    else kept.push(...wordsOf(word, i));
  });
  const eastern = article || isEastern(kept);
  return {
    words: kept,
    sound: soundOf(kept),
    eastern,
    ...(nickname ? { nickname } : {}),
  };
}

const ABD = /^abd(?:[aeu]l|u[rs]|)$/;
const ABD_JOINED = /^abd[aeu]l(?!l?ah?i?$)(.{3,})$/;

function wordsOf(word: string, index: number): string[] {
  if (ABD.test(word)) return ['abd'];
  const joined = ABD_JOINED.exec(word);
  if (joined) return ['abd', joined[1]!];
  if (word === 'abou' || word === 'abo') return ['abu'];
  if (index > 0 && (word === 'ibn' || word === 'ben')) return ['bin'];
  return [word];
}

const SON = new Set(['ben', 'bin', 'ibn', 'bn']);

/** The same word, or an initial and a word that begins with it. */
export function sameWord(a: string, b: string): boolean {
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  return a === b || (SON.has(a) && SON.has(b));
}

/** Words that make a name of another's name. */
const KINSHIP = new Set(['abu', 'umm', 'um', 'abd']);

/** How a shorter name stands in a fuller one. */
export type ShortForm = 'initials' | 'surname' | 'given name' | 'middle names left out' | 'part';

/**
 * Whether `short` can be a short form of `full`: its words stand in the fuller name, in order.
 * Says how; undefined if it cannot.
 */
export function shortFormOf(short: PersonName, full: PersonName): ShortForm | undefined {
  const eastern = short.eastern || full.eastern;
  const s = eastern ? short.sound.eastern : short.sound.plain;
  const f = eastern ? full.sound.eastern : full.sound.plain;
  if (s.length > f.length) return undefined;
  const at: number[] = [];
  let next = 0;
  for (const word of s) {
    while (next < f.length && !sameWord(word, f[next]!)) next++;
    if (next === f.length) return undefined;
    at.push(next++);
  }
  if (s.length === f.length)
    return s.some((word, i) => word.length < f[i]!.length && word.length === 1) ? 'initials' : undefined;
  // A lone initial says too little.
  if (s.every(word => word.length === 1)) return undefined;
  // Abu Samer is Samer's father, and bin Salman his son.
  if (at[0]! > 0 && KINSHIP.has(full.words[at[0]! - 1]!)) return undefined;
  const first = at[0] === 0;
  const last = at.at(-1) === f.length - 1;
  if (first && last && s.length > 1) return 'middle names left out';
  if (last && at[0] === f.length - s.length) return 'surname';
  if (first) return 'given name';
  return 'part';
}
