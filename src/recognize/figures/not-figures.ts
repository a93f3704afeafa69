/** Numbers that are no figures: dates and times, parts of names, scores, phone numbers, list and footnote marks. */
import type { BlockContent } from '../../article/article.ts';
import type { Amount } from './amount.ts';
import {
  isCapital,
  isHyphen,
  isLower,
  isNumber,
  isWord,
  joins,
  lowerAt,
  startsSentence,
  touches,
  type Tokens,
} from './token.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const MONTHS = set(
  'january february march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.',
);
/** Units of time: their numbers are durations, which are dates' business. */
export const TIME_UNITS = set(
  'year years month months week weeks weekend weekends day days night nights hour hours hr hrs minute minutes min mins second seconds sec secs decade decades century centuries fortnight fortnights millennium millennia quarter quarters evening evenings morning mornings afternoon afternoons season seasons semester semesters summer summers winter winters yr yrs millisecond milliseconds microsecond microseconds nanosecond nanoseconds',
);
const CLOCK = set("a.m. p.m. am pm a.m p.m o'clock gmt bst utc cet cest edt est pdt pst eest ist noon");
/** Words that a number names instead of counting: page 5, category 4. */
const LABELS = set(
  'page pages chapter chapters section sections article articles no no. nos. number phase type level version category grade round figure fig. table line lines paragraph paragraphs room gate flight route exit highway junction stage part volume vol. vol item question rule clause act scene episode chapter tier class zone sector ward district block unit model series platform track lot list step day week year group rank band division point protocol resolution law order decree form formula plan appendix annex annexe schedule verse psalm camp post sub-section # № box channel stand bus tram train court courtroom studio size',
);
/** Labels that are also what is measured: these keep their numbers when a value is stated after "at". */
const STREETS = set(
  'street st st. road rd rd. avenue ave ave. boulevard blvd lane drive square place way court terrace close crescent highway',
);
const YEAR_BEFORE = set(
  'in since by from until till before after during of late early mid around circa year the last next this spring summer autumn winter fall q1 q2 q3 q4 and or to between election budget season class world cup olympics games',
);

/** Token after what is no figure, or undefined where `amount` may be one. */
export function notAFigure(block: BlockContent, amount: Amount): number | undefined {
  const { tokens } = block;
  const { end, numberEnd } = amount;
  const start = /^[-−–+±]$/.test(tokens[amount.start]!.text) ? amount.start + 1 : amount.start;
  const skip = (to: number): number => Math.max(to, numberEnd);
  const first = tokens[start]!;
  const next = tokens[numberEnd];
  const nextWord = next?.lower ?? '';
  const digits = isNumber(first);

  if (amount.kind !== undefined && amount.kind !== 'measure') {
    return amount.kind === 'percent' || amount.prefixed || !namesBefore(tokens, start, amount) ? undefined : skip(end);
  }
  if (digits) {
    if (isPartOfCode(tokens, start, numberEnd)) return skip(codeEnd(tokens, numberEnd));
    if (next && !next.space && /^(?:st|nd|rd|th|s)$/.test(nextWord)) return skip(numberEnd + 1);
    const clock = clockEnd(tokens, start, numberEnd);
    if (clock) return skip(clock);
    const date = dateEnd(tokens, start, numberEnd, amount);
    if (date) return skip(date);
    const phone = phoneEnd(tokens, start, numberEnd);
    if (phone) return skip(phone);
    const mark = isListMark(tokens, start, numberEnd) || isFootnote(tokens, start, numberEnd);
    if (mark) return skip(numberEnd + 1);
    const score = scoreEnd(tokens, start, numberEnd, amount);
    if (score) return skip(score);
    if (isYear(tokens, start, amount)) return skip(numberEnd);
  }
  if (amount.kind === 'measure') return undefined;
  if (isDuration(tokens, numberEnd)) return skip(numberEnd + 1);
  if (namesBefore(tokens, start, amount)) return skip(numberEnd);
  if (digits && isAddress(tokens, start, numberEnd)) return skip(numberEnd + 1);
  if (!digits && isNameWord(block, start, numberEnd)) return skip(numberEnd);
  return undefined;
}

/** "COVID-19", "F-16", "PLX-R18", "192.168.1.2", "5G": glued to letters by a hyphen, or to letters that are no unit. */
function isPartOfCode(tokens: Tokens, start: number, end: number): boolean {
  const before = tokens[start - 1];
  if (before && touches(tokens, start)) {
    if (isHyphen(before) && touches(tokens, start - 1)) {
      const word = tokens[start - 2];
      if (
        isWord(word) &&
        !/^(?:to|sub|minus|now|mid|magnitude|about|over|under|pre|ex|of|and|or|in|is|at)$/.test(word.lower)
      )
        return true;
    }
    if (isWord(before) && !(before.class & 32)) return true;
    if (/^[/\\_@#=&]$/.test(before.text) && !before.space) return true;
    if ((before.text === '.' || before.text === ':') && touches(tokens, start - 1)) return true;
  }
  const after = tokens[end];
  if (after && !after.space) {
    if (after.text === '/' && isNumber(tokens[end + 1]) && touches(tokens, end + 1)) return true;
    if (/^[@_\\=]$/.test(after.text)) return true;
    if (after.text === ':' && isNumber(tokens[end + 1]) && touches(tokens, end + 1)) return true;
    if (
      isWord(after) &&
      /^[A-Z]?\d|^[A-Z]{1,3}\d*$/.test(after.text) &&
      !/^(?:[KMBTCFWVAGNJLP]|MW|GW|kW|GB|TB|MB|USD|EUR|PS|HZ|HP)$/.test(after.text)
    )
      return true;
  }
  return false;
}

function codeEnd(tokens: Tokens, end: number): number {
  let j = end;
  while (j < tokens.length && touches(tokens, j) && j - end < 12 && !/^[,;)"']$/.test(tokens[j]!.text)) j++;
  return j;
}

/** "10:30", "4 p.m.", "9am", "1800 GMT", "10.30am". */
function clockEnd(tokens: Tokens, start: number, end: number): number | undefined {
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
    start === 0 &&
    (!tokens[end] || !isWord(tokens[end]) || isCapital(tokens[end]))
  )
    return end;
  return undefined;
}

/** "March 5", "5 March", "Jan. 5-7", "31/10", "2003-2009", "the 5th" is an ordinal. */
function dateEnd(tokens: Tokens, start: number, end: number, amount: Amount): number | undefined {
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
  return undefined;
}

const isYearValue = (n: number): boolean => Number.isInteger(n) && n >= 1400 && n <= 2100;

/** A bare number like a year, unless something countable follows and nothing before asks for a year. */
function isYear(tokens: Tokens, start: number, amount: Amount): boolean {
  const { number, numberEnd: end } = amount;
  if (!number.plain || number.value === undefined || !isYearValue(number.value) || tokens[start]!.text.length !== 4)
    return false;
  if (amount.kind) return false;
  const before = lowerAt(tokens, start - 1);
  const next = tokens[end];
  if (!next || !isLower(next))
    return !(/^(?:than|least|nearly|almost|approximately|roughly|reached|total)$/.test(before) && !isCapital(next));
  const word = next.lower;
  if (
    !/s$|^(?:people|men|women|children|troops)$/.test(word) ||
    /^(?:was|is|has|as|this|his|its|us|elections|saw)$/.test(word)
  )
    return true;
  return YEAR_BEFORE.has(before) && !/^(?:of|by|to|and|from|or|between)$/.test(before);
}

/** "+44 20 7946 0958", "555-0123", "116 123": runs of short groups of digits. */
function phoneEnd(tokens: Tokens, start: number, end: number): number | undefined {
  let j = end;
  let groups = 1;
  for (let steps = 0; steps < 8; steps++) {
    const k = /^[-–.()]$/.test(lowerAt(tokens, j)) ? j + 1 : j;
    if (!isNumber(tokens[k]) || /[.,]/.test(tokens[k]!.text)) break;
    j = k + 1;
    groups++;
  }
  const text = tokens[start]!.text;
  const plus = tokens[start - 1]?.text === '+' && touches(tokens, start) && text.length <= 3;
  if (plus && groups >= 2) return j;
  if (groups >= 4) return j;
  if (groups === 3 && text.length >= 2 && isHyphen(tokens[end]) && touches(tokens, end)) return j;
  if (/^0\d+$/.test(text) && text.length > 2) return j;
  if (
    text.length >= 7 &&
    !/[.,]/.test(text) &&
    /^(?:call|phone|tel|hotline|telephone|whatsapp|fax)$/.test(lowerAt(tokens, start - 1).replace(/[.:]$/, ''))
  )
    return j;
  return undefined;
}

/** "1. Title", "2) …", "3/ …" where the block begins. */
function isListMark(tokens: Tokens, start: number, end: number): boolean {
  if (start > 1 || (start === 1 && !/^[([•*]$/.test(tokens[0]!.text))) return false;
  const after = tokens[end];
  if (!after) return false;
  return (
    (/^[.):\]/]$/.test(after.text) &&
      !after.space &&
      tokens[end + 1]?.space !== false &&
      Number(tokens[start]!.text) < 200) ||
    (start === 0 && tokens.length > 2 && after.text === '/' && Number(tokens[start]!.text) < 100)
  );
}

/** "[12]", "text.5". */
function isFootnote(tokens: Tokens, start: number, end: number): boolean {
  const before = tokens[start - 1];
  if (!before) return false;
  if (before.text === '[' && tokens[end]?.text === ']') return true;
  return (
    touches(tokens, start) &&
    /^[.,;:!?"')\]]$/.test(before.text) &&
    start > 1 &&
    touches(tokens, start - 1) &&
    isWord(tokens[start - 2])
  );
}

const GAME =
  /^(?:win|won|wins|winning|beat|beaten|beating|lost|lose|loss|lead|led|leading|leads|draw|drew|drawn|defeat|defeated|victory|score|scored|down|up|bt|def|aggregate|set|sets|match|final|penalties|goalless|thrashed|thrashing|winners|over|past|against)$/;

/** "2-1", "21-15, 21-12", "won 5-0". Votes ("172-89") are figures. */
function scoreEnd(tokens: Tokens, start: number, end: number, amount: Amount): number | undefined {
  const hyphen = tokens[end];
  if (!isHyphen(hyphen) || hyphen.space || !isNumber(tokens[end + 1]) || tokens[end + 1]!.space || !amount.number.plain)
    return undefined;
  const a = amount.number.value ?? 0;
  const b = Number(tokens[end + 1]!.text);
  if (!Number.isInteger(b) || a > 250 || b > 250) return undefined;
  for (let k = Math.max(0, start - 6); k < start; k++)
    if (/^(?:vote|voted|votes|voting|passed|approved|rejected|ballot)$/.test(lowerAt(tokens, k))) return undefined;
  if (/^(?:vote|votes|majority|ballot|ruling|decision)$/.test(lowerAt(tokens, end + 2))) return undefined;
  if (/^(?:%|percent|per|pct)$/.test(lowerAt(tokens, end + 2))) return undefined;
  let game = a >= b;
  for (let k = Math.max(0, start - 3); k < Math.min(tokens.length, end + 5); k++)
    game ||= GAME.test(lowerAt(tokens, k));
  const after = tokens[end + 2];
  game ||= !after || !(isWord(after) || after.text === '%' || isHyphen(after));
  return game ? end + 2 : undefined;
}

/** "three days", "a five-year plan", "24-hour": durations. */
function isDuration(tokens: Tokens, end: number): boolean {
  let j = joins(tokens, end) ? end + 1 : end;
  if (
    /^(?:more|straight|consecutive|full|whole|further|long|short|calendar|working|business|additional|extra|previous|successive|light)$/.test(
      lowerAt(tokens, j),
    )
  )
    j++;
  const word = tokens[j];
  if (!isWord(word)) return false;
  if (word.lower === 'quarters' || word.lower === 'seasons' || word.lower === 'season')
    return word.lower !== 'season' && joins(tokens, end);
  if (TIME_UNITS.has(word.lower)) return true;
  if ((word.lower === 'h' || word.lower === 's') && touches(tokens, j) && j === end) return true;
  if (word.lower === 'metre' || word.lower === 'meter') return false;
  return false;
}

/** Part of a name: "Boeing 737", "Channel 4", "page 5", "Group of Seven". */
function namesBefore(tokens: Tokens, start: number, amount: Amount): boolean {
  const before = tokens[start - 1];
  if (before?.text === '#' || before?.text === '№') return true;
  if (!isWord(before)) return false;
  const capital = isCapital(tokens[start - 1]);
  const { number } = amount;
  const next = tokens[amount.numberEnd];
  const whole = number.plain && Number.isInteger(number.value);
  const counts =
    isLower(next) &&
    /s$|^(?:people|men|women|children|troops|others)$/.test(next.lower) &&
    !/^(?:is|was|has|as|its|his|this|does|us|says)$/.test(next.lower);
  if (LABELS.has(before.lower)) {
    if (!isNumber(tokens[start]) && !capital) return false;
    if (amount.kind === 'percent' || !number.plain) return false;
    return !counts || capital || /^no\.?$|^nos\.$/.test(before.lower);
  }
  if (!isNumber(tokens[start])) return false;
  if (!whole || !capital || before.text.endsWith('.')) return false;
  if (before.class & 32) return false;
  if (startsSentence(tokens, start - 1) && !isName(before.text) && !isCapital(tokens[start - 2])) return false;
  if (NEVER_NAMES.has(before.lower)) return false;
  return !counts;
}

/** "iPhone", "S&P", "FTSE": has an inner or all capitals. */
const isName = (w: string): boolean => /^.+\p{Lu}/u.test(w);
const NEVER_NAMES = set(
  'the a an at in on of by for to from with and or but as than over under about around some nearly almost only just between against after before since until up down all another first last next total least most more less fewer only even still also killed killing says said added including among nor per into its their his her our my your that this these those who which when where while if so yes no not is was are were be been has had have did does do age aged average results result',
);

/** "123 Random Street", "575 Wilbraham Road". */
function isAddress(tokens: Tokens, start: number, end: number): boolean {
  if (!isCapital(tokens[end])) return false;
  for (let k = end; k < Math.min(tokens.length, end + 4) && isCapital(tokens[k]); k++)
    if (STREETS.has(lowerAt(tokens, k)) && k > end) return true;
  return start > 0 && tokens[start - 1]!.text === ',' && false;
}

/** A number word with a capital inside a sentence belongs to a name: "Formula One", "Big Three", "Group of Seven". */
function isNameWord(block: BlockContent, start: number, end: number): boolean {
  const { tokens } = block;
  const token = tokens[start]!;
  if (!isCapital(token) || token.class & 16 || block.role === 'heading') return false;
  if (startsSentence(tokens, start)) return false;
  const around = [tokens[start - 1], tokens[end]].filter(isWord);
  if (!around.some(isCapital) && lowerAt(tokens, start - 1) !== 'the') return lowerAt(tokens, start - 1) === 'of';
  // a headline in title case has capitals everywhere
  let lowers = 0;
  let words = 0;
  for (let k = Math.max(0, start - 8); k < Math.min(tokens.length, end + 8); k++) {
    if (!isWord(tokens[k])) continue;
    words++;
    if (!isCapital(tokens[k]) && tokens[k]!.text.length > 3) lowers++;
  }
  return lowers > 0 || words < 3;
}
