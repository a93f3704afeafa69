/** Names of organisations and groups made comparable, and their abbreviations. */
import { countryByCode, countryNamed, peopleNamed } from '../knowledge/countries.ts';
import { fold, singular } from './fold.ts';
import { initialsOf, namedWords, plainAcronymsOf, SMALL } from './initials.ts';

/** Forms of companies that say nothing about which one it is. */
const COMPANY = new Set(
  'inc ltd llc llp plc corp co company corporation limited incorporated gmbh ag sa spa oyj ab asa nv bv pty holdings'.split(
    ' ',
  ),
);

const SPELLING: ReadonlyMap<string, string> = new Map(
  Object.entries({
    centre: 'center',
    defence: 'defense',
    labour: 'labor',
    programme: 'program',
  }),
);

/**
 * Folded, singular, American spelling, without article and company form; a country in front stands as its code whichever
 * way it is said: "US army", "U.S. Army", "American army" are all "=US army".
 */
export function bodyKey(text: string): string {
  const words = bodyWords(text);
  return words.join(' ');
}

export function bodyWords(text: string): string[] {
  let words = fold(text).split(' ');
  if (words.length > 1 && words[0] === 'the') words = words.slice(1);
  while (words.length > 1 && COMPANY.has(words.at(-1)!)) words = words.slice(0, -1);
  let country: string | undefined;
  for (let n = Math.min(3, words.length - 1); n > 0 && !country; n--) {
    country = countryCode(words.slice(0, n));
    if (country) words = words.slice(n);
  }
  // "Central Bank of Iraq" is the Iraqi central bank.
  const of = words.lastIndexOf('of');
  if (!country && of > 0 && (of > 1 || NATIONAL.has(words[0]!))) {
    country = countryCode(words.slice(of + 1));
    if (country) words = words.slice(0, of);
  }
  // "Ministry of Interior" is the Interior Ministry.
  if (words.length > 2 && (words[0] === 'ministry' || words[0] === 'department') && words[1] === 'of')
    words = [...words.slice(words[2] === 'the' ? 3 : 2), words[0]];
  const rest = words
    .filter((word, i) => i === 0 || (word !== 'al' && word !== 'el' && word !== 'the'))
    .map(word => {
      const one = singular(word);
      return SPELLING.get(one) ?? one.replace(/isation$/, 'ization');
    });
  if (rest.length > 1 && /^(?:al|el)$/.test(rest[0]!)) rest.shift();
  return country ? [`=${country}`, ...rest] : rest;
}

function countryCode(words: readonly string[]): string | undefined {
  const name = words.join(' ');
  return (countryNamed(name) ?? peopleNamed(name)?.country)?.code;
}

/** What a country has one of, in a word. */
const NATIONAL = new Set('parliament congress senate army navy government cabinet police'.split(' '));

/** Words that say what kind of body a name is: a name without them, or one of them alone, can stand for the whole. */
export const BODY_KINDS: ReadonlySet<string> = new Set(
  `academy administration agency airline alliance army assembly association authority bank bloc board brewery brigade bureau campaign center
  chamber charity church city clinic club coalition coast college command commission committee community company confederation congress
  conservancy consortium cooperative corporation corp council court department diocese directorate division energy enterprise
  exchange factory faculty federation fighter firm force forum foundation front fund garrison gazette government group guard guild
  hospital house household industry initiative institute institution journal laboratory league legion liberation magazine media medical
  militia mine ministry mission mobile monitor movement museum network newspaper observatory office operation organization orchestra
  parliament partner partnership party patrol police post power press project radio region regiment registry resistance resource
  school secretariat senate service society squad state studio summit syndicate system task team telecom television theater tribunal
  trust union unit university watch`.split(/\s+/),
);

/** "PMF", "U.N.", "IS-K", "CJTF-OIR": letters that stand for words. */
export function isAcronym(text: string): boolean {
  if (text.length > 10 || /\s/.test(text)) return false;
  const capitals = text.replace(/[^\p{Lu}]/gu, '').length;
  const small = text.replace(/[^\p{Ll}]/gu, '').length;
  return capitals >= 2 && capitals <= 8 && small <= 1 && capitals > small && !BODY_KINDS.has(singular(fold(text)));
}

/** The letters of an abbreviation: "G.B.&A." is gba. */
export function acronymLetters(text: string): string {
  return fold(text.replace(/&/g, '')).replace(/ /g, '');
}

/** The abbreviations that a name can have, folded; a country in front or at the end may be left out of them. */
export function acronymsOf(text: string): string[] {
  const forms = plainAcronymsOf(text);
  const { words, large } = namedWords(text);
  if (large.length > 2 && countryCode([fold(words[0]!)])) forms.push(initialsOf(large.slice(1)));
  if (large.length > 2 && countryCode([fold(words.at(-1)!)])) forms.push(initialsOf(large.slice(0, -1)));
  return [...new Set(forms)];
}

/** The same from the words of `bodyWords`, which all spellings of a name share. */
export function acronymsOfWords(words: readonly string[]): string[] {
  const country = words[0]?.startsWith('=') ? countryByCode(words[0].slice(1)) : undefined;
  const rest = country ? words.slice(1) : words;
  const initials = (kept: readonly string[]): string => kept.map(word => word[0] ?? '').join('');
  const large = initials(rest.filter(word => !SMALL.has(word)));
  const tails = [large, initials(rest)];
  if (rest.at(-1) === 'ministry' || rest.at(-1) === 'department') {
    const turned = [rest.at(-1)!, ...rest.slice(0, -1)];
    tails.push(initials(turned), initials([rest.at(-1)!, 'of', ...rest.slice(0, -1)]));
  }
  const letters: Readonly<Record<string, string>> = { US: 'us', GB: 'uk' };
  const heads = country
    ? ['', letters[country.code] ?? '', fold(country.name)[0]!, fold(country.people ?? country.name)[0]!]
    : [''];
  return [...new Set(heads.flatMap(head => tails.map(tail => head + tail)))].filter(
    initials => initials.length > 1 && rest.length + heads.length > 2,
  );
}
