/** The unit as the article writes it: "metres" of "some four metres", "barrels" of "4.7 million barrels per day". */
import { PLURALS, SCALES, SMALL, TENS } from './number-words.ts';

const NUMBERS: ReadonlySet<string> = new Set([...SMALL.keys(), ...TENS.keys(), ...SCALES.keys(), ...PLURALS.keys()]);
const BETWEEN = /^(?:an?|and|of|half|quarter|few|couple)$/;

/** Of a measure's text; undefined where it ends in a sign or number ("12 °C", "5'"). */
export function writtenUnit(text: string): string | undefined {
  const sole = /(?:^|\s)an?\s(\p{L}+)$/u.exec(text);
  if (sole && text.slice(0, sole.index).split(' ').every(isUnit)) return sole[1];
  const measure = text.replace(/(?:\s+per\s|\/|(?<!half|quarter)[\s-]an?[\s-](?=\p{L}+$)).*$/su, '');
  const words = measure.split(/[\s-]+/);
  let from = words.length;
  while (from > 0 && isUnit(words[from - 1]!.toLowerCase())) from--;
  if (from < words.length) return words.slice(from).join(' ');
  return /^[\d.,]+(\p{L}+)$/u.exec(words.at(-1) ?? '')?.[1];
}

const isUnit = (word: string): boolean => /^\p{L}+$/u.test(word) && !NUMBERS.has(word) && !BETWEEN.test(word);
