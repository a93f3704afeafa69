/** A figure in its context: what is counted, what is said of it, when. */
import { TokenClass, type BlockContent, type Sentence, type Span } from '../article/article.ts';
import { cleanOffset, sourceSpan } from '../article/offsets.ts';
import { blockIndexAt } from '../article/read.ts';
import type { ActorMention, DateMention, FigureMention, Mention } from '../recognize/mention.ts';
import type { ComparedArticle } from './group.ts';
import { classOfHead, contentStem } from './words.ts';

export interface Fact {
  readonly source: ComparedArticle;
  readonly figure: FigureMention;
  /** Whether the fact is the figure itself or the whole that it is taken from (329 in "172 of the 329"). */
  readonly part: 'value' | 'whole';
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approximate: boolean;
  /** `percent`, `USD`, `m3`; '' for counts. Only equal dimensions are compared. */
  readonly dimension: string;
  /** Class of the counted head noun. */
  readonly head?: string;
  readonly aspect?: string;
  /** Stems of the sentence with weights that fall with the distance to the figure. */
  readonly words: ReadonlyMap<string, number>;
  /** Entities named in the sentence. */
  readonly entities: ReadonlySet<string>;
  /** Entity that the counted things belong to ("U.S. troops"). */
  readonly actor?: string;
  readonly time?: string;
  /** Days since 1970 between which it holds, where they are known. */
  readonly interval?: readonly [number, number];
  /** Whether the sentence itself dates it. */
  readonly dated: boolean;
  /** Identifies the sentence within its article. */
  readonly sentence: string;
}

/** How far a word's weight reaches: half at that many tokens. */
const HALF_AT = 7;

export function factsOf(source: ComparedArticle): Fact[] {
  const facts: Fact[] = [];
  const dates = source.mentions.filter((m): m is DateMention => m.kind === 'date');
  const actors = source.mentions.filter((m): m is ActorMention => m.kind === 'actor');
  for (const figure of source.mentions) {
    if (figure.kind !== 'figure' || isBare(figure)) continue;
    const place = placeOf(source, figure);
    if (!place) continue;
    const near = within(actors, place);
    const when = nearestDate(figure, within(dates, place));
    const published = source.article.publication.date;
    const time = figure.time ?? when?.value ?? published;
    const shared = {
      source,
      figure,
      approximate: figure.modifier === 'approx' || figure.modifier === 'nearly',
      head: figure.counted ? classOfHead(figure.counted.head) : undefined,
      aspect: figure.aspect,
      words: wordsAround(place.content, place.sentence, place.from, place.to),
      entities: new Set(near.flatMap(a => a.entity ?? [])),
      actor: figure.counted?.actor,
      time,
      interval: when?.interval ? daysOf(when.interval) : published ? publishedDays(published) : undefined,
      dated: when !== undefined,
      sentence: `${place.start}`,
    };
    const dimension = figure.unit ?? '';
    facts.push({ ...shared, part: 'value', dimension, value: figure.value, min: figure.min, max: figure.max });
    if (figure.outOf !== undefined && figure.outOf > 2 && figure.unit !== 'percent') {
      facts.push({ ...shared, part: 'whole', dimension, value: figure.outOf, approximate: false, aspect: 'total' });
    }
  }
  return facts;
}

/** The mentions inside a span. `sorted` by start, so that only those from the span on are looked at. */
function within<M extends Mention>(sorted: readonly M[], { start, end }: Span): M[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: M[] = [];
  for (let i = low; i < sorted.length && sorted[i]!.start < end; i++) if (sorted[i]!.end <= end) found.push(sorted[i]!);
  return found;
}

/** Small words for numbers without anything counted, ages and fractions say nothing that another article could repeat. */
function isBare(figure: FigureMention): boolean {
  if (figure.rule === 'age' || figure.rule === 'fraction') return true;
  if (figure.value === undefined && figure.min === undefined && figure.max === undefined) return true;
  return !figure.unit && !figure.counted && !figure.aspect && figure.outOf === undefined && (figure.value ?? 0) < 10;
}

/** Where a figure stands; the span is its sentence's, in the article's text. */
interface Place extends Span {
  readonly content: BlockContent;
  readonly sentence: Sentence;
  /** Tokens of the figure. */
  readonly from: number;
  readonly to: number;
}

function placeOf({ article }: ComparedArticle, figure: FigureMention): Place | undefined {
  const block = article.blocks[blockIndexAt(article, figure.start)];
  if (!block) return undefined;
  const { content } = block;
  const at = cleanOffset(content, block.start, figure.start);
  const until = cleanOffset(content, block.start, figure.end - 1) + 1;
  const from = content.tokens.findIndex(t => t.end > at);
  if (from < 0) return undefined;
  let to = from;
  while (to < content.tokens.length && content.tokens[to]!.start < until) to++;
  const sentence = content.sentences.find(s => from < s.endToken);
  if (!sentence) return undefined;
  const first = content.tokens[sentence.firstToken]!.start;
  const last = content.tokens[sentence.endToken - 1]!.end;
  return { content, sentence, from, to, ...sourceSpan(content, block.start, first, last) };
}

function wordsAround(content: BlockContent, sentence: Sentence, from: number, to: number): Map<string, number> {
  const words = new Map<string, number>();
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    if (i >= from && i < to) continue;
    const token = content.tokens[i]!;
    if (!(token.class & TokenClass.word)) continue;
    const s = contentStem(token.lower);
    if (s === undefined) continue;
    const distance = i < from ? from - i : i - to + 1;
    const weight = HALF_AT / (HALF_AT + distance - 1);
    words.set(s, Math.max(words.get(s) ?? 0, weight));
  }
  return words;
}

/** The resolved date of the sentence that stands nearest to the figure; durations and sets date nothing. */
function nearestDate(figure: FigureMention, dates: readonly DateMention[]): DateMention | undefined {
  let best: DateMention | undefined;
  for (const d of dates) {
    if (!d.interval || (d.type !== 'DATE' && d.type !== 'TIME')) continue;
    if (!best || Math.abs(d.start - figure.start) < Math.abs(best.start - figure.start)) best = d;
  }
  return best;
}

const day = (iso: string): number => Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / 86_400_000);

function daysOf([from, to]: readonly [string, string]): readonly [number, number] | undefined {
  const days = [day(from), day(to)] as const;
  return days.some(Number.isNaN) ? undefined : days;
}

function publishedDays(date: string): readonly [number, number] | undefined {
  if (date.length === 4) return daysOf([`${date}-01-01`, `${Number(date) + 1}-01-01`]);
  if (date.length === 7) {
    const from = day(`${date}-01`);
    return [from, from + 31];
  }
  return [day(date), day(date) + 1];
}
