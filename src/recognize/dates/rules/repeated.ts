/** "daily", "every two weeks", "each Thursday", "once a week", "several times a year", "per month", "quarterly". */
import type { Hit, Unit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isCapital, isHyphen, isNumber, isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt, ordinalAt } from '../words/numbers.ts';
import { lengthValue } from '../words/length-value.ts';
import { everyHoliday } from '../words/holidays.ts';
import { holidayAt } from './holiday.ts';
import { hit, type Rule } from './rule.ts';

const set = (rule: string, start: number, end: number, value: string): Hit =>
  hit(rule, start, end, 'SET', { is: 'set', value });

const ADVERBS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    hourly: 'PT1H',
    daily: 'P1D',
    everyday: 'P1D',
    nightly: 'P1D',
    weekly: 'P1W',
    biweekly: 'P2W',
    fortnightly: 'P2W',
    monthly: 'P1M',
    bimonthly: 'P2M',
    quarterly: 'P3M',
    semiannual: 'P6M',
    semiannually: 'P6M',
    yearly: 'P1Y',
    annually: 'P1Y',
    annual: 'P1Y',
    biannually: 'P6M',
    weekdays: 'P1D',
    weekday: 'P1D',
  }),
);

/** "its quarterly dividend", "the average daily volume": what the figure is counted by. */
const ACCOUNTED = new Set(
  'dividend dividends loss losses profit profits results earnings report reports volume turnover sales revenue revenues payment payments rate rates interest income cash share average averages output production newspaper magazine'.split(
    ' ',
  ),
);

/** "barrels per day" is a unit of measure. */
const MEASURED = new Set('barrels barrel tons tonnes gallons litres liters feet meters metres miles watts'.split(' '));

/** What is said of a set by its unit or name: "every year" P1Y, "each Thursday" XXXX-WXX-4, "every July" XXXX-07. */
function every(r: Reading, i: number): Hit | undefined {
  let at = i + 1;
  if (lowerAt(r, at) === 'single' || lowerAt(r, at) === 'other') at++;
  const other = lowerAt(r, at - 1) === 'other';
  const rank = ordinalAt(r, at);
  if (rank && r.words[rank.end]?.unit && rank.value > 0)
    return set('every', i, rank.end + 1, lengthValue(rank.value, r.words[rank.end]?.unit as Unit));
  if (rank && r.words[rank.end]?.weekday && rank.value > 0)
    return set('every', i, rank.end + 1, `XXXX-WXX-${r.words[rank.end]?.weekday}`);
  const count = numberAt(r, at);
  const counted = count && r.words[count.end]?.unit;
  if (count && counted) return set('every', i, count.end + 1, lengthValue(count.value, counted));
  if (lowerAt(r, at) === 'few' && r.words[at + 1]?.unit)
    return set('every', i, at + 2, lengthValue(undefined, r.words[at + 1]?.unit as Unit));
  const word = r.words[at];
  if (!word) return undefined;
  if (word.weekday) {
    const part = r.words[at + 1]?.part;
    return set('every', i, at + (part ? 2 : 1), `XXXX-WXX-${word.weekday}${part ? `T${part}` : ''}`);
  }
  const holiday = isCapital(r, at) ? holidayAt(r, at) : undefined;
  if (holiday) return set('every', i, holiday.end, everyHoliday(holiday.id));
  if (word.month) return set('every', i, at + 1, `XXXX-${String(word.month).padStart(2, '0')}`);
  if (word.season && word.roles & Role.season) return set('every', i, at + 1, `XXXX-${word.season}`);
  if (word.part && word.roles & Role.part) return set('every', i, at + 1, `XXXX-XX-XXT${word.part}`);
  if (word.unit && word.roles & Role.unit && lowerAt(r, at) !== 'second')
    return set('every', i, at + 1, lengthValue(other ? 2 : 1, word.unit));
  if (lowerAt(r, at) === 'weekday') return set('every', i, at + 1, 'P1D');
  if (word.unit === 'second' && !isWord(r, at + 1)) return set('every', i, at + 1, 'PT1S');
  return undefined;
}

/** "once a week", "several times a year", "twice every month". */
function timesA(r: Reading, i: number): Hit | undefined {
  let at = i;
  const first = lowerAt(r, i);
  if (first === 'once' || first === 'twice') at = i + 1;
  else {
    const count = numberAt(r, i);
    at =
      count?.end ??
      (first === 'several' || first === 'many' || first === 'few'
        ? i + 1
        : lowerAt(r, i + 1) === 'few' && first === 'a'
          ? i + 2
          : -1);
    if (at < 0 || lowerAt(r, at) !== 'times') return undefined;
    at++;
  }
  const link = lowerAt(r, at);
  if (link !== 'a' && link !== 'an' && link !== 'per' && link !== 'each' && link !== 'every') return undefined;
  const unit = r.words[at + 1]?.unit;
  return unit && lowerAt(r, at + 1) !== 'second' ? set('times-a-unit', i, at + 2, lengthValue(1, unit)) : undefined;
}

/** "the 19th of every month". */
function dayOfEvery(r: Reading, i: number): Hit | undefined {
  const day = has(r, i, Role.digits) ? ordinalAt(r, i) : undefined;
  if (!day || day.value < 1 || day.value > 31 || lowerAt(r, day.end) !== 'of') return undefined;
  const every = lowerAt(r, day.end + 1);
  if ((every !== 'every' && every !== 'each') || lowerAt(r, day.end + 2) !== 'month') return undefined;
  return set('day-of-every', i, day.end + 3, `XXXX-XX-${String(day.value).padStart(2, '0')}`);
}

function repeatedAt(r: Reading, i: number): Hit | undefined {
  const word = lowerAt(r, i);
  const day = dayOfEvery(r, i);
  if (day) return day;
  const times = timesA(r, i);
  if (times) return times;
  if (word === 'every' || word === 'each') return every(r, i);
  if (word === 'per') {
    const unit = r.words[i + 1]?.unit;
    // "miles per hour" is a unit of measure, not a time.
    if (MEASURED.has(lowerAt(r, i - 1))) return undefined;
    return unit && unit !== 'hour' && unit !== 'second' && unit !== 'minute'
      ? set('per-unit', i, i + 2, lengthValue(1, unit))
      : undefined;
  }
  if ((word === 'bi' || word === 'semi') && isHyphen(r, i + 1)) {
    const base = ADVERBS.get(lowerAt(r, i + 2));
    if (!base) return undefined;
    const value =
      word === 'bi'
        ? { P1W: 'P2W', P1M: 'P2M', P1Y: 'P2Y' }[base as 'P1W']
        : { P1Y: 'P6M', P1M: 'P2W', P1W: 'P3D' }[base as 'P1Y'];
    return set('adverb-set', i, i + 3, value ?? base);
  }
  const value = ADVERBS.get(word);
  if (value === undefined || !has(r, i, Role.frequency)) return undefined;
  if (isHyphen(r, i - 1) || (isCapital(r, i) && (isCapital(r, i + 1) || isCapital(r, i - 1)) && !isNumber(r, i + 1)))
    return undefined;
  // a newspaper: "the daily Granma"
  if (isCapital(r, i + 1) && word === 'daily') return undefined;
  if (word === 'annual' || ACCOUNTED.has(lowerAt(r, i + 1)) || lowerAt(r, i - 1) === 'average') return undefined;
  if (word === 'weekday') return undefined;
  return set('adverb-set', i, i + 1, value);
}

export const repeated: Rule = {
  name: 'repeated',
  begins: Role.frequency | Role.number | Role.vague | Role.digits,
  match: repeatedAt,
};

/** "mornings", "in the evenings", "weekends". */
export const repeatedParts: Rule = {
  name: 'repeated-parts',
  begins: Role.part | Role.unit | Role.determiner,
  match(r, i) {
    const at = lowerAt(r, i) === 'the' ? i + 1 : i;
    const word = r.words[at];
    if (!word?.plural) return undefined;
    if (word.unit === 'weekend') return at === i ? set('weekends', i, i + 1, 'XXXX-WXX-WE') : undefined;
    if (!word.part || word.unit) return undefined;
    return set('day-parts', i, at + 1, `XXXX-XX-XXT${word.part}`);
  },
};
