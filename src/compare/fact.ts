/** A figure made ready to be compared: in base units, its head as a class, what is said of it, when it holds. */
import type { ArticleFacts, FigureFact, SentenceFacts } from './article-facts.ts';
import { aspectAround } from './aspects.ts';
import { daysOf, publishedDays, type Days } from './days.ts';
import { dimensionOf, inBase } from './dimensions.ts';
import { elided, type Elision } from './ellipsis.ts';
import { classOfHead, isPeople } from './heads.ts';
import { contentStem } from './words.ts';

export interface Fact {
  readonly source: ArticleFacts;
  readonly figure: FigureFact;
  readonly sentence: SentenceFacts;
  /** Whether the fact is the figure itself or the whole that it is taken from (329 in "172 of the 329"). */
  readonly part: 'value' | 'whole';
  /** In base units of the dimension. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approximate: boolean;
  /** `percent`, `USD`, `length`; '' for counts. */
  readonly dimension: string;
  /** As the article has it: two units of one dimension never give quite the same number. */
  readonly unit?: string;
  /** Class of the counted head noun. */
  readonly head?: string;
  /** `total`: all that a body has. */
  readonly aspect?: string;
  /** Stems of the sentence with weights that fall with the distance to the figure. */
  readonly words: ReadonlyMap<string, number>;
  /** Days for which it holds: the sentence's, or the article's. */
  readonly days?: Days;
  readonly time?: string;
  /** Whether the sentence itself dates it. */
  readonly dated: boolean;
  /** Somebody else's count, as the sentence says: within one article only that makes another number of one thing. */
  readonly attributed: boolean;
}

export function factsOf(source: ArticleFacts): Fact[] {
  const facts: Fact[] = [];
  const split = new Map<number, readonly Word[]>();
  const wordsOf = (index: number): readonly Word[] => {
    let words = split.get(index);
    if (!words) split.set(index, (words = wordsOfText(source.sentences[index]!.text)));
    return words;
  };
  source.figures.forEach((figure, i) => {
    const own = figure.head === undefined && figure.unit === undefined ? elided(source, i) : undefined;
    if (isBare(figure, own)) return;
    const sentence = source.sentences[figure.sentence]!;
    const dimension = dimensionOf(figure.unit ?? own?.unit);
    const words = wordsOf(figure.sentence);
    const [from, to] = tokensOf(words, figure);
    const head = headOf(figure, own);
    const shared = {
      source,
      figure,
      sentence,
      dimension: dimension.name,
      unit: figure.unit ?? own?.unit,
      head,
      approximate: figure.modifier === 'approx' || figure.modifier === 'nearly',
      words: stemsAround(words, from, to),
      attributed: ATTRIBUTED.test(sentence.text),
      ...timeOf(source, figure, words, from, to),
    };
    const lower = words.map(w => w.lower);
    const people = isPeople(head) || (head === undefined && dimension.name === '');
    facts.push({
      ...shared,
      part: 'value',
      value: inBase(figure.value, dimension),
      min: inBase(figure.min, dimension),
      max: inBase(figure.max, dimension),
      aspect: isWhole(sentence.text, figure)
        ? 'total'
        : (aspectOf(figure, own) ?? aspectAround(lower, from, to, people)),
    });
    if (figure.outOf !== undefined && figure.outOf > 2 && dimension.name === '')
      facts.push({ ...shared, part: 'whole', value: figure.outOf, approximate: false, aspect: 'total' });
  });
  return facts;
}

const ATTRIBUTED =
  /\b(?:according to|said|says|say|put the|estimates?d?|police|officials?|government|ministry|organi[sz]ers|claims?|claimed|speaks of|counted?)\b/i;

function headOf(figure: FigureFact, own: Elision | undefined): string | undefined {
  if (dimensionOf(figure.unit).name !== '' || own?.unit) return classOfHead(figure.head);
  return classOfHead(figure.head ?? own?.head);
}

/** A word that counts the dead says what became of them. */
const aspectOf = ({ head }: FigureFact, own: Elision | undefined): string | undefined =>
  own?.aspect ?? (head === undefined ? undefined : HEAD_ASPECTS.get(head.toLowerCase()));
const HEAD_ASPECTS = new Map([
  ['death', 'killed'],
  ['fatality', 'killed'],
  ['dead', 'killed'],
  ['life', 'killed'],
  ['injury', 'wounded'],
  ['arrest', 'detained'],
  ['evacuee', 'displaced'],
  ['survivor', 'rescued'],
]);

/** "in a chamber of 328 legislators", "the 90-seat house", "all 329 members". */
function isWhole(text: string, { at, text: figure }: FigureFact): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  if (BODY_OF.test(before) || /\b(?:all|total of|the full) $/i.test(before)) return true;
  const after = text.slice(at + figure.length, at + figure.length + 40);
  return /^[- ]?(?:seat|member|strong)\b/.test(after) && !/^ (?:seat|member)s/.test(after);
}
const BODY_OF =
  /\b(?:chamber|house|parliament|assembly|senate|legislature|congress|council|committee|body|kenesh|knesset|duma|bundestag|lok sabha) (?:of|with|has) (?:\w+ )?$/i;

/** Small words for numbers without anything counted, ages and fractions say nothing that another article could repeat. */
function isBare(figure: FigureFact, own: Elision | undefined): boolean {
  if (figure.rule === 'age' || figure.rule === 'fraction' || figure.text.length > 200) return true;
  if (figure.value === undefined && figure.min === undefined && figure.max === undefined) return true;
  if (figure.unit || figure.head !== undefined || own || figure.outOf !== undefined)
    // "one goal", "two ways"
    return figure.rule === 'words' && !figure.unit && !own && figure.outOf === undefined && (figure.value ?? 9) < 3;
  return (figure.value ?? 0) < 10;
}

interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

function wordsOfText(text: string): Word[] {
  return [...text.matchAll(/[\p{L}][\p{L}\p{M}]*(?:['.-][\p{L}]+)*\.?(?=$|[^\p{L}])|\d[\d.,:]*|[^\s]/gu)].map(m => ({
    lower: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));
}

function tokensOf(words: readonly Word[], { at, text }: FigureFact): readonly [number, number] {
  let from = 0;
  while (from < words.length && words[from]!.end <= at) from++;
  let to = from;
  while (to < words.length && words[to]!.start < at + text.length) to++;
  return [from, to];
}

/** How far a word's weight reaches: half at that many tokens. */
const HALF_AT = 7;

function stemsAround(words: readonly Word[], from: number, to: number): Map<string, number> {
  const stems = new Map<string, number>();
  words.forEach((word, i) => {
    if (i >= from && i < to) return;
    const stem = contentStem(word.lower.replace(/\.$/, ''));
    if (stem === undefined) return;
    const distance = i < from ? from - i : i - to + 1;
    const weight = HALF_AT / (HALF_AT + distance - 1);
    stems.set(stem, Math.max(stems.get(stem) ?? 0, weight));
  });
  return stems;
}

/** Words that say that a figure holds when the article was written, whatever other dates its sentence names. */
const NOW = /^(?:still|now|currently|today|remain|remains|remaining|presently)$/;

function timeOf(
  source: ArticleFacts,
  figure: FigureFact,
  words: readonly Word[],
  from: number,
  to: number,
): Pick<Fact, 'time' | 'days' | 'dated'> {
  const { published } = source;
  const now = words.some((w, i) => i >= from - 4 && i < to + 4 && NOW.test(w.lower));
  const days = figure.interval && daysOf(figure.interval);
  if (days && !(now && published !== undefined)) return { time: figure.time, days, dated: true };
  if (published === undefined) return { dated: false };
  return { time: published, days: publishedDays(published), dated: now };
}
