/** TIMEX3 values in plain words: 2020-01-05 is "5 January 2020", P13Y "13 years", XXXX-WXX-5 "every Friday". */
import { ENGLISH, phrase, type Tongue } from '../../tongue.ts';

const SEASONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SP: phrase('spring {0}'),
    SU: phrase('summer {0}'),
    FA: phrase('autumn {0}'),
    WI: phrase('winter {0}'),
  }),
);
const EVERY_SEASON: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SP: phrase('every spring'),
    SU: phrase('every summer'),
    FA: phrase('every autumn'),
    WI: phrase('every winter'),
  }),
);
const PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MO: phrase('the morning of {0}'),
    MI: phrase('the midday of {0}'),
    AF: phrase('the afternoon of {0}'),
    EV: phrase('the evening of {0}'),
    NI: phrase('the night of {0}'),
    DT: phrase('the daytime of {0}'),
  }),
);
const EVERY_PART: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MO: phrase('every morning'),
    MI: phrase('every midday'),
    AF: phrase('every afternoon'),
    EV: phrase('every evening'),
    NI: phrase('every night'),
    DT: phrase('every daytime'),
  }),
);
const WEEKDAY_PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MO: phrase('every {0} morning'),
    MI: phrase('every {0} midday'),
    AF: phrase('every {0} afternoon'),
    EV: phrase('every {0} evening'),
    NI: phrase('every {0} night'),
    DT: phrase('every {0} daytime'),
  }),
);
const REFERENCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PRESENT_REF: phrase('the time of speaking'),
    PAST_REF: phrase('some time in the past'),
    FUTURE_REF: phrase('some time in the future'),
  }),
);
const QUARTERS = [
  phrase('the first quarter of {0}'),
  phrase('the second quarter of {0}'),
  phrase('the third quarter of {0}'),
  phrase('the fourth quarter of {0}'),
];
const HALVES = [phrase('the first half of {0}'), phrase('the second half of {0}')];

/** One, several, an unstated number; every several of them. */
type Lengths = readonly [one: string, several: string, unstated: string, every: string];
const UNITS: Readonly<Record<string, Lengths>> = {
  Y: [phrase('1 year'), phrase('{0} years'), phrase('an unstated number of years'), phrase('every {0} years')],
  M: [phrase('1 month'), phrase('{0} months'), phrase('an unstated number of months'), phrase('every {0} months')],
  W: [phrase('1 week'), phrase('{0} weeks'), phrase('an unstated number of weeks'), phrase('every {0} weeks')],
  D: [phrase('1 day'), phrase('{0} days'), phrase('an unstated number of days'), phrase('every {0} days')],
  Q: [
    phrase('1 quarter'),
    phrase('{0} quarters'),
    phrase('an unstated number of quarters'),
    phrase('every {0} quarters'),
  ],
  E: [phrase('1 decade'), phrase('{0} decades'), phrase('an unstated number of decades'), phrase('every {0} decades')],
  C: [
    phrase('1 century'),
    phrase('{0} centuries'),
    phrase('an unstated number of centuries'),
    phrase('every {0} centuries'),
  ],
  WE: [
    phrase('1 weekend'),
    phrase('{0} weekends'),
    phrase('an unstated number of weekends'),
    phrase('every {0} weekends'),
  ],
};
const TIME_UNITS: Readonly<Record<string, Lengths>> = {
  H: [phrase('1 hour'), phrase('{0} hours'), phrase('an unstated number of hours'), phrase('every {0} hours')],
  M: [phrase('1 minute'), phrase('{0} minutes'), phrase('an unstated number of minutes'), phrase('every {0} minutes')],
  S: [phrase('1 second'), phrase('{0} seconds'), phrase('an unstated number of seconds'), phrase('every {0} seconds')],
};
const EVERY_UNIT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '1 year': phrase('every year'),
    '1 month': phrase('every month'),
    '1 week': phrase('every week'),
    '1 day': phrase('every day'),
    '1 quarter': phrase('every quarter'),
    '1 decade': phrase('every decade'),
    '1 century': phrase('every century'),
    '1 weekend': phrase('every weekend'),
    '1 hour': phrase('every hour'),
    '1 minute': phrase('every minute'),
    '1 second': phrase('every second'),
  }),
);

function ordinal(n: number): string {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${tail}`;
}

/** 20 as "the 20th century": other languages count by the bare number. */
const century = (n: number, bc: boolean, tongue: Tongue): string => {
  const number = tongue === ENGLISH ? ordinal(n) : n;
  return bc ? tongue.say(phrase('the {0} century BC'), number) : tongue.say(phrase('the {0} century'), number);
};

function length(value: string, isSet: boolean, tongue: Tongue): string | undefined {
  const found = /^P(.*?)(?:T(.*))?$/.exec(value);
  if (!found) return undefined;
  const said: string[] = [];
  const lengths: (readonly [count: string, unit: Lengths])[] = [];
  const read = (text: string | undefined, units: Readonly<Record<string, Lengths>>): void => {
    for (const [, count = '', code = ''] of (text ?? '').matchAll(/([\d.]+|X)([A-Z]+)/g)) {
      const unit = units[code];
      if (unit) lengths.push([count, unit]);
    }
  };
  read(found[1], UNITS);
  read(found[2], TIME_UNITS);
  const [first] = lengths;
  if (isSet && first && lengths.length === 1 && first[0] !== 'X') {
    const [count, [one, , , every]] = first;
    const single = EVERY_UNIT.get(one);
    return count === '1' && single ? tongue.say(single) : tongue.say(every, count);
  }
  for (const [count, [one, several, unstated]] of lengths)
    said.push(
      count === 'X' ? tongue.say(unstated) : Number(count) === 1 ? tongue.say(one) : tongue.say(several, count),
    );
  if (!said.length) return undefined;
  return said.reduce((a, b) => tongue.say(phrase('{0} and {1}'), a, b));
}

/** A day, month, year … of the calendar. */
function place(value: string, tongue: Tongue): string | undefined {
  const { say } = tongue;
  const [from, to] = value.split('/');
  if (from && to) return say(phrase('{0} to {1}'), tongue.day(from), tongue.day(to));
  const [, year = '', rest = ''] = /^((?:BC)?\d{4})(?:-(.+))?$/.exec(value) ?? [];
  if (!year) {
    if (/^\d{3}$/.test(value)) return say(phrase('the {0}s'), `${value}0`);
    if (/^\d\d$/.test(value)) return century(Number(value) + 1, false, tongue);
    if (/^BC\d{3}$/.test(value)) return say(phrase('the {0}s BC'), `${Number(value.slice(2))}0`);
    if (/^BC\d\d$/.test(value)) return century(Number(value.slice(2)) + 1, true, tongue);
    return undefined;
  }
  const era = year.startsWith('BC') ? say(phrase('{0} BC'), Number(year.slice(2))) : tongue.day(year);
  if (!rest) return era;
  const quarter = QUARTERS[Number(/^Q(\d)$/.exec(rest)?.[1]) - 1];
  if (quarter) return say(quarter, era);
  const half = HALVES[Number(/^H(\d)$/.exec(rest)?.[1]) - 1];
  if (half) return say(half, era);
  const week = /^W(\d\d)(-WE)?$/.exec(rest);
  if (week)
    return week[2]
      ? say(phrase('the weekend of week {0}, {1}'), Number(week[1]), era)
      : say(phrase('week {0} of {1}'), Number(week[1]), era);
  const season = SEASONS.get(rest);
  if (season) return say(season, era);
  if (!/^\d\d(?:-\d\d)?$/.test(rest)) return undefined;
  return year.startsWith('BC')
    ? `${tongue.day(rest.length > 2 ? `--${rest}` : `0001-${rest}`).replace(/ ?\b1$/, '')} ${era}`
    : tongue.day(value);
}

/** "17" and "10:30Z" as a clock shows them: "17:00", "10:30 UTC". */
function clock(time: string): string {
  const [, hour, rest, zone = ''] = /^(\d\d)((?::\d\d)*)(Z|[+-].*)?$/.exec(time) ?? [];
  if (hour === undefined) return time;
  return `${hour}${rest || ':00'}${zone === 'Z' ? ' UTC' : zone && ` UTC${zone}`}`;
}

function repeated(value: string, tongue: Tongue): string | undefined {
  const { say } = tongue;
  if (value === 'XXXX-WXX-WE') return say(phrase('every weekend'));
  const weekday = /^XXXX-WXX-(\d)(?:T(.+))?$/.exec(value);
  if (weekday) {
    const day = tongue.weekday(Number(weekday[1]));
    const time = weekday[2];
    const part = time && WEEKDAY_PARTS.get(time);
    if (part) return say(part, day);
    const every = say(phrase('every {0}'), day);
    return time ? say(phrase('{0} at {1}'), every, clock(time)) : every;
  }
  const month = /^XXXX-(\d\d)$/.exec(value);
  if (month) return say(phrase('every {0}'), tongue.month(Number(month[1])));
  const day = /^XXXX-(\d\d|XX)-(\d\d)$/.exec(value);
  if (day?.[1] === 'XX') return say(phrase('day {0} of every month'), Number(day[2]));
  if (day) return say(phrase('every {0}'), tongue.day(`--${value.slice(5)}`));
  const season = EVERY_SEASON.get(/^XXXX-(SP|SU|FA|WI)$/.exec(value)?.[1] ?? '');
  if (season) return say(season);
  const part = /^XXXX-XX-XXT(..)$/.exec(value)?.[1];
  return part ? say(EVERY_PART.get(part) ?? phrase('every day')) : undefined;
}

/** In words; the value itself where it has none. */
export function valueInWords(value: string, isSet = false, tongue: Tongue = ENGLISH): string {
  const reference = REFERENCES.get(value);
  if (reference) return tongue.say(reference);
  const lasting = length(value, isSet, tongue);
  if (lasting) return lasting;
  const [day = '', time] = value.split('T');
  if (value.startsWith('XXXX')) return repeated(value, tongue) ?? value;
  const where = place(day, tongue);
  if (!where) return value;
  if (!time) return where;
  const part = PARTS.get(time);
  return part ? tongue.say(part, where) : tongue.say(phrase('{0} on {1}'), clock(time), where);
}
