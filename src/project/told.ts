/** What a person means who types a date or a figure: read by the recognisers that read the articles. */
import { readArticle } from '../article/read.ts';
import { parsePublished } from '../article/published.ts';
import { dates } from '../recognize/dates/dates.ts';
import { figures } from '../recognize/figures/figures.ts';
import type { DateMention, FigureMention, TimexType } from '../recognize/mention.ts';
import { recognizeArticle } from '../recognize/recognize.ts';

export interface ToldDate {
  readonly type: TimexType;
  /** TIMEX3. */
  readonly value: string;
  /** The words that were resolved, if they had to be. */
  readonly mention?: DateMention;
}

const TIMEX =
  /^(?:\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?|-W\d\d|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))?|\d{2,3}X{0,2}|P(?:\d+(?:\.\d+)?[YMWD]|X[YMWD]|T\d+[HMS])+|(?:PRESENT|PAST|FUTURE)_REF)$/;

/**
 * "2020-01-05", "January 5, 2020", "last Friday", "3 days ago"; relative ones counted from `published`. `undefined`: this
 * is no date; `'open'`: it is one, but without a publication date nothing says which.
 */
export function readToldDate(input: string, published: string | undefined): ToldDate | 'open' | undefined {
  const text = input.trim();
  if (TIMEX.test(text)) return isDay(text) ? { type: timexTypeOf(text), value: text } : undefined;
  // A sentence around it, as in an article: some recognisers look at what stands beside.
  for (const before of ['', 'on ', 'in ']) {
    const mention = readAs(dates, `It was ${before}${text}.`, text, published);
    if (mention?.kind !== 'date') continue;
    return mention.value === undefined ? 'open' : { type: mention.type, value: mention.value, mention };
  }
  const day = parsePublished(text);
  return day === undefined ? undefined : { type: 'DATE', value: day };
}

/** No 31 February: what names a day must be one. */
function isDay(value: string): boolean {
  const found = /^\d{4}-(\d\d)(?:-(\d\d))?/.exec(value);
  if (!found) return true;
  const day = value.slice(0, found[0].length);
  return parsePublished(day) === day;
}

const timexTypeOf = (value: string): TimexType =>
  value.startsWith('P') && !value.endsWith('_REF') ? 'DURATION' : /T\d/.test(value) ? 'TIME' : 'DATE';

export type ToldFigure = Pick<FigureMention, 'value' | 'modifier' | 'min' | 'max' | 'unit' | 'object' | 'outOf' | 'of'>;

const FIELDS = ['value', 'modifier', 'min', 'max', 'unit', 'object', 'outOf', 'of'] as const;

/** "4500", "some 4,500 American lives", "3.5 percent", "USD 3 billion", "between 20 and 30 people". */
export function readToldFigure(input: string): ToldFigure | undefined {
  const text = input.trim().replace(/\s+/g, ' ');
  const plain = readPlain(text);
  const mention = readFirst(text);
  if (mention?.kind !== 'figure' || (mention.value === undefined && mention.min === undefined)) return plain;
  if (ANOTHER_NUMBER.test(text.slice(mention.text.length))) return undefined;
  // Whatever follows the number is counted: the person says so, be it a noun that is known or not.
  const rest = text.slice(mention.text.replace(/\s+/g, ' ').length).trim();
  const object = mention.object ?? (rest ? rest.replace(/^of /, '') : undefined);
  const found = { ...mention, object, unit: mention.unit ?? plain?.unit };
  return Object.fromEntries(FIELDS.flatMap(key => (found[key] === undefined ? [] : [[key, found[key]]])));
}

function readFirst(text: string) {
  const mentions = recognizeArticle(readArticle(`${text}.`, { format: 'plain' }), { figures });
  return mentions.find(mention => mention.start === 0);
}

function readAs(recognizer: typeof dates, sentence: string, words: string, published: string | undefined) {
  const start = sentence.length - 1 - words.length;
  // Nothing in the sentence may pass for a publication date of its own.
  const article = readArticle(`\u2014\n\n${sentence}`, { format: 'plain', published: published ?? '' });
  return recognizeArticle(article, { dates: recognizer }).find(
    mention => mention.start === start + 3 && mention.end === start + 3 + words.length,
  );
}

/** "20-30", "5.6.7": not for this to guess at. */
const ANOTHER_NUMBER = /^[^\p{L}%]*\d/u;

const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
const SIGNS: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };

/** A number, its unit before or after it, and whatever is counted. */
function readPlain(text: string): ToldFigure | undefined {
  const found =
    /^(?<before>[A-Z]{3}(?=\s)|[$€£])? ?(?<number>-?\d[\d,]*(?:\.\d+)?) ?(?<scale>thousand|million|billion|trillion)?(?<rest>.*)$/su.exec(
      text,
    );
  const groups = found?.groups;
  if (!groups) return undefined;
  const value = Number(groups.number!.replaceAll(',', '')) * (SCALE[groups.scale ?? ''] ?? 1);
  if (!Number.isFinite(value)) return undefined;
  const before = groups.before && (SIGNS[groups.before] ?? groups.before);
  const rest = groups.rest!.trim();
  if (ANOTHER_NUMBER.test(rest)) return undefined;
  const percent = /^(?:%|per ?cent\b)\s*/.exec(rest);
  const object = (percent ? rest.slice(percent[0].length) : rest).trim();
  const unit = before ?? (percent ? 'percent' : undefined);
  return { value, ...(unit ? { unit } : {}), ...(object ? { object } : {}) };
}
