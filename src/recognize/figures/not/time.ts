/** Dates, times of day and years: their numbers are the business of the dates recogniser. */
import type { Amount } from '../amount.ts';
import {
  blockStarts,
  isCapital,
  isHyphen,
  isLower,
  isNumber,
  isSign,
  isWord,
  lowerAt,
  touches,
  type Tokens,
} from '../token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MONTHS = set(
  'january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.',
);
const CLOCK = set("a.m. p.m. am pm a.m p.m o'clock gmt bst utc cet cest edt est pdt pst eest ist noon");
const YEAR_BEFORE = set(
  'in since by from until till before after during of late early mid around circa year the last next this spring summer autumn winter fall q1 q2 q3 q4 and or to between election budget season class world cup olympics games',
);

/** "10:30", "4 p.m.", "9am", "1800 GMT", "10.30am". */
export function clockEnd(tokens: Tokens, start: number, end: number): number | undefined {
  if (tokens[end]?.text === ':' && touches(tokens, end) && isNumber(tokens[end + 1]) && touches(tokens, end + 1)) {
    let j = end + 2;
    if (tokens[j]?.text === ':' && touches(tokens, j) && isNumber(tokens[j + 1])) j += 2;
    return CLOCK.has(lowerAt(tokens, j)) ? j + 1 : j;
  }
  if (CLOCK.has(lowerAt(tokens, end)) && lowerAt(tokens, end) !== 'est') return end + 1;
  const text = tokens[start]!.text;
  if (
    /^\d{1,2}\.\d\d$/.test(text) &&
    Number(text) < 24 &&
    end === start + 1 &&
    blockStarts(tokens, start) &&
    (!tokens[end] || !isWord(tokens[end]) || isCapital(tokens[end]))
  )
    return end;
  return spokenClock(tokens, start, end) ? end : undefined;
}

const MARKET =
  /^(?:clos|trad|rate|average|price|stood|share|steady|unchanged|failed|cleared|jump|yield|index|lira|rand|dollar|euro)/;

/** "opened at 4.45 those", "at 5.40 on Thursday", "closed at ten", "a meeting Wednesday at 9.": hours without a sign of it. */
export function spokenClock(tokens: Tokens, start: number, end: number): boolean {
  const before = lowerAt(tokens, start - 1);
  if (end !== start + 1 || !/^(?:at|until|till|since)$/.test(before)) return false;
  const next = tokens[end];
  const free = !next || (isSign(next) && !/^[%$€£°-]$/.test(next.text)) || AFTER_CLOCK.has(next.lower);
  if (!free) return false;
  const text = tokens[start]!.text;
  const word = HOURS.has(tokens[start]!.lower);
  // "puts it at one in seven", "left school at nine"
  if (next?.lower === 'in' && (HOURS.has(lowerAt(tokens, end + 1)) || isNumber(tokens[end + 1]))) return false;
  if (before === 'at' && lowerAt(tokens, start - 2) === 'school') return false;
  if (!word && !/^\d{1,2}(?:[.]\d\d)?$/.test(text)) return false;
  const hour = word ? 1 : Number(text.split('.')[0]);
  const minute = Number(text.split('.')[1] ?? 0);
  if (hour > 24 || minute > 59 || (!word && !text.includes('.') && hour > 12)) return false;
  if (!word && !text.includes('.') && before !== 'at') return false;
  if (!word) for (let k = Math.max(0, start - 6); k < start - 1; k++) if (MARKET.test(lowerAt(tokens, k))) return false;
  if (
    before === 'at' &&
    /^(?:stands|stood|put|remains|remained|set|stays|stay|capped|toll|kept|died|dead|and|him|her)$/.test(
      lowerAt(tokens, start - 2),
    )
  )
    return false;
  return (
    before !== 'at' ||
    word ||
    text.includes('.') ||
    next === undefined ||
    AFTER_CLOCK.has(next.lower) ||
    next.text === '.'
  );
}

const HOURS = set('one two three four five six seven eight nine ten eleven twelve');
const AFTER_CLOCK = set(
  'on in that those when the and but for or to as after before with sharp tomorrow today tonight yesterday monday tuesday wednesday thursday friday saturday sunday',
);

/** "March 5", "5 March", "Jan. 5-7", "31/10", "2003-2009", "the 5th" is an ordinal. */
export function dateEnd(tokens: Tokens, start: number, end: number, amount: Amount): number | undefined {
  if (!amount.number.plain) return undefined;
  const value = amount.number.value ?? 0;
  if (MONTHS.has(lowerAt(tokens, start - 1)) && isCapital(tokens[start - 1]) && (value <= 31 || isYearValue(value))) {
    let j = end;
    if (isHyphen(tokens[j]) && isNumber(tokens[j + 1])) j += 2;
    return j;
  }
  if (value <= 31 && isCapital(tokens[end]) && MONTHS.has(lowerAt(tokens, end))) return end + 1;
  if (
    value <= 31 &&
    (isHyphen(tokens[end]) || /^(?:and|to|or|,)$/.test(lowerAt(tokens, end))) &&
    isNumber(tokens[end + 1]) &&
    isCapital(tokens[end + 2]) &&
    MONTHS.has(lowerAt(tokens, end + 2))
  )
    return end + 3;
  if (tokens[end]?.text === '/' && isNumber(tokens[end + 1]) && touches(tokens, end))
    return end + 2 + (tokens[end + 2]?.text === '/' ? 2 : 0);
  if (isYearValue(value) && isHyphen(tokens[end]) && isNumber(tokens[end + 1]) && !tokens[end]!.space) {
    const to = Number(tokens[end + 1]!.text);
    if (isYearValue(to) || tokens[end + 1]!.text.length === 2) return end + 2;
  }
  return isReign(tokens, start, amount) ? end + 2 : undefined;
}

const isYearValue = (n: number): boolean => Number.isInteger(n) && n >= 1400 && n <= 2199;

/** A bare number like a year, unless something countable follows and nothing before asks for a year. */
export function isYear(tokens: Tokens, start: number, amount: Amount): boolean {
  const { number, numberEnd: end, kind } = amount;
  const value = number.value;
  if (!number.plain || value === undefined || !isYearValue(value) || tokens[start]!.text.length !== 4 || kind)
    return false;
  const before = lowerAt(tokens, start - 1);
  if (/^(?:than|least|nearly|almost|approximately|roughly|about|some|over|reached|total)$/.test(before))
    return isCapital(tokens[end]);
  const next = tokens[end];
  if (!isLower(next)) return true;
  const word = next.lower;
  const plural = /s$|^(?:people|men|women|children|troops|police)$/.test(word);
  if (!plural || /^(?:was|is|has|as|this|his|its|us|elections|saw)$/.test(word)) return true;
  // 2019 elections, but 1500 soldiers
  if (
    value >= 1900 &&
    value <= 2050 &&
    !/^(?:people|men|women|children|troops|soldiers|police|residents|workers|jobs|homes)$/.test(word)
  )
    return true;
  return YEAR_BEFORE.has(before) && !/^(?:of|by|to|and|from|or|between)$/.test(before);
}

/** "ruled from 1293 to 1527": years before 1400 are told by such a pair, with nothing counted behind it. */
function isReign(tokens: Tokens, start: number, { number, numberEnd: end }: Amount): boolean {
  const value = number.value ?? 0;
  if (!number.plain || value < 1000 || value >= 2200 || !/^(?:from|between)$/.test(lowerAt(tokens, start - 1)))
    return false;
  const until = tokens[end + 1];
  if (!/^(?:to|and|until|till)$/.test(lowerAt(tokens, end)) || !isNumber(until) || !/^[12]\d{3}$/.test(until.text))
    return false;
  const next = tokens[end + 2];
  return (
    Number(until.text) > value &&
    (!next || isSign(next) || /^(?:and|by|when|as|in|with|the|but|it|he|she)$/.test(next.lower))
  );
}
