/** "10:30 a.m.", "5 p.m. EST Nov. 9", "0735 GMT", "noon Saturday", "four o'clock", "4 in the morning", "half past seven". */
import type { Clock, Hit, Said } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isNumber, isWord, lowerAt, textAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt } from '../words/numbers.ts';
import { hit, type Inner, type Rule } from './rule.ts';

interface ClockSpan {
  readonly clock: Clock;
  readonly end: number;
  /** "noon", "10:30" may stand alone; a bare "4" may not. */
  readonly midnight?: boolean;
}

/** Hours from UTC that news names; summer time as its own name. Ambiguous names (IST, CST in China) keep their US reading or none. */
const ZONES: Readonly<Record<string, string>> = { gmt: 'Z', utc: 'Z', z: 'Z' };
const ZONE_WORDS = new Set([
  'gmt',
  'utc',
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'et',
  'pt',
  'ct',
  'mt',
  'bst',
  'cet',
  'cest',
  'ist',
  'jst',
  'msk',
  'eet',
  'eest',
  'aest',
  'hkt',
  'e.s.t.',
  'e.d.t.',
  'g.m.t.',
  'p.s.t.',
  'p.d.t.',
]);

const MERIDIEM: Readonly<Record<string, 0 | 12>> = { 'a.m.': 0, 'a.m': 0, am: 0, 'p.m.': 12, 'p.m': 12, pm: 12 };

function meridiem(r: Reading, i: number): { readonly add: 0 | 12; readonly end: number } | undefined {
  const add = MERIDIEM[lowerAt(r, i)];
  if (add !== undefined) {
    // "I am" is no time; lower-case "am" must touch its number or follow minutes.
    if (lowerAt(r, i) === 'am' && !touches(r, i) && textAt(r, i) === 'am' && !isNumber(r, i - 1)) return undefined;
    return { add, end: i + 1 };
  }
  // "a . m ." cut apart
  const first = lowerAt(r, i);
  if ((first === 'a' || first === 'p') && lowerAt(r, i + 1) === '.' && lowerAt(r, i + 2).startsWith('m')) {
    return { add: first === 'p' ? 12 : 0, end: lowerAt(r, i + 2) === 'm' && lowerAt(r, i + 3) === '.' ? i + 4 : i + 3 };
  }
  return undefined;
}

function zoneAt(r: Reading, i: number): { readonly zone?: string; readonly end: number } {
  const open = lowerAt(r, i) === '(' ? 1 : 0;
  let at = i + open;
  const name = lowerAt(r, at);
  if (lowerAt(r, at) === 'local' && lowerAt(r, at + 1) === 'time') return { end: at + 2 };
  if (!ZONE_WORDS.has(name) || (name.length < 3 && textAt(r, at) !== textAt(r, at).toUpperCase())) {
    if (/^(eastern|central|pacific|mountain|standard|london|british|moscow)$/.test(name)) {
      let end = at + 1;
      if (/^(standard|daylight|summer)$/.test(lowerAt(r, end))) end++;
      if (lowerAt(r, end) === 'time') return { end: end + 1 };
    }
    return { end: i };
  }
  at++;
  let zone = ZONES[name];
  const sign = lowerAt(r, at);
  if ((sign === '+' || sign === '-') && has(r, at + 1, Role.digits)) {
    const hours = r.words[at + 1]?.value ?? 0;
    if (hours <= 14) {
      zone = `${sign}${String(hours).padStart(2, '0')}:00`;
      at += 2;
    }
  }
  if (open) {
    if (lowerAt(r, at) !== ')') return { end: i };
    at++;
  }
  return { ...(zone ? { zone } : {}), end: at };
}

const clockOf = (hour: number, minute?: number, second?: number): Clock => ({
  hour,
  ...(minute === undefined ? {} : { minute }),
  ...(second === undefined ? {} : { second }),
});

/** A time of day without zone or date. */
function timeAt(r: Reading, i: number): ClockSpan | undefined {
  if (has(r, i, Role.clockName)) {
    const midnight = lowerAt(r, i) === 'midnight';
    if (lowerAt(r, i) === 'noontime') return undefined;
    return { clock: midnight ? clockOf(24) : clockOf(12, 0), end: i + 1, midnight };
  }
  if (has(r, i, Role.digits)) {
    const text = lowerAt(r, i);
    const value = r.words[i]?.value ?? 0;
    const colon = lowerAt(r, i + 1);
    if (
      (colon === ':' || colon === '.') &&
      touches(r, i + 1) &&
      touches(r, i + 2) &&
      has(r, i + 2, Role.digits) &&
      lowerAt(r, i + 2).length === 2 &&
      text.length <= 2
    ) {
      const minute = r.words[i + 2]?.value ?? 60;
      let end = i + 3;
      let second: number | undefined;
      if (
        lowerAt(r, end) === ':' &&
        touches(r, end) &&
        has(r, end + 1, Role.digits) &&
        lowerAt(r, end + 1).length === 2
      ) {
        second = r.words[end + 1]?.value;
        end += 2;
      }
      const half = meridiem(r, end);
      if (value > 24 || minute > 59) return undefined;
      if (half)
        return value >= 1 && value <= 12
          ? { clock: clockOf((value % 12) + half.add, minute, second), end: half.end }
          : { clock: clockOf(value, minute, second), end: half.end };
      if (colon === '.') return undefined;
      // A score ("won 10:30"), a verse or a ratio has no leading "at"; a clock has a zone, an "at", or two digits with a zero.
      const zone = zoneAt(r, end).end > end;
      const before = lowerAt(r, i - 1);
      const said =
        zone ||
        /^(at|by|until|till|from|around|about|before|after|since|to|between|and|,|-|–)$/.test(before) ||
        i === 0;
      return said && !(touches(r, i) && before !== '(' && before !== '-' && before !== '–')
        ? { clock: clockOf(value, minute, second), end }
        : undefined;
    }
    const half = meridiem(r, i + 1);
    if (half && value >= 1 && value <= 12 && text.length <= 2) {
      return { clock: clockOf((value % 12) + half.add, 0), end: half.end };
    }
    if (
      text.length === 4 &&
      ((ZONE_WORDS.has(lowerAt(r, i + 1)) && lowerAt(r, i + 1).length > 2) ||
        lowerAt(r, i + 1) === 'hours' ||
        lowerAt(r, i + 1) === 'hrs') &&
      Math.floor(value / 100) < 25 &&
      value % 100 < 60
    ) {
      return {
        clock: clockOf(Math.floor(value / 100), value % 100),
        end: /^h/.test(lowerAt(r, i + 1)) ? i + 2 : i + 1,
      };
    }
  }
  const number = has(r, i, Role.number) ? numberAt(r, i) : undefined;
  if (number && Number.isInteger(number.value) && number.value >= 1 && number.value <= 12) {
    const end = number.end;
    if (lowerAt(r, end) === "o'clock") {
      const part = partAfter(r, end + 1);
      return { clock: clockOf(hourIn(number.value, part?.part), 0), end: part?.end ?? end + 1 };
    }
    const half = !has(r, i, Role.digits) ? meridiem(r, end) : undefined;
    if (half) return { clock: clockOf((number.value % 12) + half.add, 0), end: half.end };
    const part = lowerAt(r, end) === 'in' ? partAfter(r, end) : undefined;
    if (part && /^(at|by|around|about|until|from)$/.test(lowerAt(r, i - 1)))
      return { clock: clockOf(hourIn(number.value, part.part), 0), end: part.end };
  }
  return undefined;
}

/** "in the morning", "at night". */
function partAfter(r: Reading, i: number): { readonly part: string; readonly end: number } | undefined {
  const at = lowerAt(r, i) === 'in' && lowerAt(r, i + 1) === 'the' ? i + 2 : lowerAt(r, i) === 'at' ? i + 1 : -1;
  const word = at < 0 ? undefined : r.words[at];
  return word?.part && word.roles & Role.part ? { part: word.part, end: at + 1 } : undefined;
}
const hourIn = (hour: number, part: string | undefined): number =>
  part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5) ? (hour % 12) + 12 : hour;

/** "half past seven", "quarter to nine", "20 past eight". */
function pastHour(r: Reading, i: number): ClockSpan | undefined {
  const first = lowerAt(r, i);
  const counted =
    first === 'half' ? { value: 30, end: i + 1 } : first === 'quarter' ? { value: 15, end: i + 1 } : numberAt(r, i);
  if (!counted || counted.value > 30 || !Number.isInteger(counted.value)) return undefined;
  const at = r.words[counted.end]?.unit === 'minute' ? counted.end + 1 : counted.end;
  const link = lowerAt(r, at);
  if (link !== 'past' && !(link === 'to' && (first === 'quarter' || at > counted.end))) return undefined;
  const hour = numberAt(r, at + 1);
  if (
    !hour ||
    hour.value < 1 ||
    hour.value > 12 ||
    (has(r, at + 1, Role.digits) && first !== 'half' && first !== 'quarter')
  )
    return undefined;
  const end = lowerAt(r, hour.end) === "o'clock" ? hour.end + 1 : hour.end;
  return {
    clock: link === 'past' ? clockOf(hour.value, counted.value) : clockOf(hour.value - 1, 60 - counted.value),
    end,
  };
}

const addClock = (said: Said, clock: Clock): Said | undefined =>
  said.is === 'calendar' || said.is === 'step' ? { ...said, clock } : undefined;

function clockHit(r: Reading, i: number, inner: Inner): Hit | undefined {
  const time = timeAt(r, i) ?? pastHour(r, i);
  if (!time) return undefined;
  const zone = zoneAt(r, time.end);
  const clock: Clock = zone.zone ? { ...time.clock, zone: zone.zone } : time.clock;
  let end = zone.end;
  // the day it belongs to: "9 a.m. EDT Thursday", "5 p.m. EST, Nov. 6", "noon Saturday", "3 p.m. on Friday"
  let at = end;
  if (lowerAt(r, at) === ',' || lowerAt(r, at) === 'on') at++;
  if (lowerAt(r, at) === 'in' && lowerAt(r, at + 1) === 'the') {
    const part = partAfter(r, at);
    if (part) at = end = part.end;
  }
  const day = inner(at);
  if (day && day.type === 'DATE' && isDayLike(day.said)) {
    const said = addClock(day.said, clock);
    if (said) return hit('clock-date', i, day.end, 'TIME', said);
  }
  if (has(r, i, Role.clockName) && /^(high)$/.test(lowerAt(r, i - 1))) return undefined;
  return hit('clock', i, end, 'TIME', { is: 'step', unit: 'day', count: 0, from: 'story', clock });
}

const isDayLike = (said: Said): boolean =>
  (said.is === 'calendar' && (said.day !== undefined || said.weekday !== undefined || said.slash !== undefined)) ||
  (said.is === 'step' && said.unit === 'day' && !said.part);

export const clock: Rule = {
  name: 'clock',
  begins: Role.digits | Role.number | Role.clockName | Role.half | Role.unit,
  match: clockHit,
};

/** "Friday at 8 p.m.", "tomorrow 8:00am", "Feb. 1, 3:30 p.m.": the day first. */
export const dateClock: Rule = {
  name: 'date-clock',
  begins: Role.weekday | Role.month | Role.dayName | Role.digits | Role.direction | Role.determiner,
  match(r, i, inner) {
    const day = inner(i);
    if (!day || day.type !== 'DATE' || !isDayLike(day.said)) return undefined;
    let at = day.end;
    if (lowerAt(r, at) === ',') at++;
    if (lowerAt(r, at) === 'at' || lowerAt(r, at) === '@') at++;
    if (at === day.end && isWord(r, at) && !has(r, at, Role.clockName)) return undefined;
    const time = timeAt(r, at);
    if (!time) return undefined;
    const zone = zoneAt(r, time.end);
    const said = addClock(day.said, zone.zone ? { ...time.clock, zone: zone.zone } : time.clock);
    return said && hit('clock-date', i, zone.end, 'TIME', said);
  },
};
