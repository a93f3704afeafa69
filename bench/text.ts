/**
 * The text that everything is measured on: the articles of `examples/`, repeated with other names, numbers and dates;
 * where a megabyte must not repeat itself, the articles of `corpus/`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { formatOf, readArticle } from '../src/article/read.ts';
import { seeded, type Random } from './random.ts';

export const PUBLISHED = '2024-03-12';

/** The visible text of an example, a block a paragraph; Markdown is gone, so that the peers read what a reader reads. */
function visible(file: string): string {
  const article = readArticle(readFileSync(`examples/${file}`, 'utf8'), { format: formatOf(file) });
  return article.blocks.map(b => b.content.text).join('\n\n');
}

const files = readdirSync('examples').filter(f => /^\d{4}-.*\.(?:md|txt)$/.test(f));
const plainTexts = files.map(visible);
const markdownTexts = files
  .filter(f => f.endsWith('.md'))
  .map(f => readFileSync(`examples/${f}`, 'utf8').replace(/^---\n[^]*?\n---\n/, ''));

const NAMES: Readonly<Record<string, readonly string[]>> = {
  surname:
    'Asanov Beishenaliev Toktosunov Sydykova Sadykova Eshimova Dzhumabaeva Jumabayeva Ryskulova Dolonov Ibraev Kasymov Pell Vos Zawada Markby Haskell Audley Okafor Lindqvist Moreno Hartmann Duarte Nakamura Petrov Achterberg Silva Costa Rahimi Haddad Mensah Novak Keller Fontaine Berg Castellanos Whitfield Oyelaran Sorensen Marchetti'.split(
      ' ',
    ),
  forename:
    'Kubanychbek Kubanichbek Gulmira Nurlan Bakyt Elnura Cholpon Askar Temirlan Marat Douglas Anneke Piotr Helena Aibek Aybek Meerim Ulan Nazgul Saltanat Chidi Ingrid Rosa Stefan Beatriz Kenji Oleg Willem Joana Farid Layla Kwame Jana Peter Claire Lucia Emma'.split(
      ' ',
    ),
  place:
    'Kyrgyzstan Bishkek Toronto Osh Uzbekistan Almaty Kazakhstan Naryn Stockholm Dubai Tajikistan Turkey Lisbon Ghana Oslo Lima Nairobi Poland Manila Denver Peru Leeds Quito Norway Kenya Turin Hanoi Chile Perth Lyon'.split(
      ' ',
    ),
  weekday: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
  month: 'January February March April June July August September October November December'.split(' '),
};
const kindOf = new Map(Object.entries(NAMES).flatMap(([kind, names]) => names.map(name => [name, kind] as const)));

/** The same article with other people, places, days and numbers; years and the shape of every sentence stay. */
export function vary(text: string, random: Random): string {
  const chosen = new Map<string, string>();
  return text
    .replace(/\p{Lu}\p{Ll}+/gu, word => {
      const kind = kindOf.get(word);
      if (!kind) return word;
      let other = chosen.get(word);
      if (!other) chosen.set(word, (other = random.pick(NAMES[kind]!)));
      return other;
    })
    .replace(/\d+/g, digits => {
      if (/^(?:19|20)\d\d$/.test(digits) || digits.startsWith('0')) return digits;
      if (digits.length <= 2) return String(1 + random.below(28));
      return String(1 + random.below(9)) + [...digits.slice(1)].map(() => random.below(10)).join('');
    });
}

/** The visible text of the six examples. */
export const exampleArticles = (): readonly string[] => plainTexts;

const bytes = (text: string): number => Buffer.byteLength(text);

/** Articles of a few kilobytes each, together at least `size` bytes; the same ones in every run. */
export function articles(size: number, format: 'plain' | 'markdown' = 'plain'): string[] {
  const random = seeded(20240312);
  const sources = format === 'plain' ? plainTexts : markdownTexts;
  const made: string[] = [];
  for (let total = 0, i = 0; total < size; i++) {
    const text = vary(sources[i % sources.length]!, random);
    made.push(text);
    total += bytes(text);
  }
  return made;
}

/** One long article of about `size` units. */
export function longArticle(size: number, format: 'plain' | 'markdown' = 'plain'): string {
  return articles(size, format).join('\n\n').slice(0, size);
}

/** The articles of `corpus/` without their marks: about 1 MB, every one about something else. */
export function corpusArticles(): string[] {
  return readdirSync('corpus/articles')
    .filter(f => f.endsWith('.txt'))
    .sort()
    .map(f => {
      const raw = readFileSync(`corpus/articles/${f}`, 'utf8');
      return raw.slice(raw.indexOf('\n\n') + 2).replace(/\{\{\w\|([^|{}]*)\|[^{}]*\}\}/g, '$1');
    });
}
