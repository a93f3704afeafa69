/** "5 p.m. EST Nov. 9", "noon Saturday", "Friday at 8 p.m.", "8am this morning", "every Monday at 4pm". */
import type { Clock, DayPart, Hit, Said } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isDash, isWord, lowerAt, touches } from '../reading.ts';
import { clockOf, dayPartAfter, hourIn, rangeStart, spelledTime, timeAt, zoneAt } from '../words/clocks.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt } from '../words/numbers.ts';
import { hit, type Inner, type Rule } from './rule.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
const clockText = ({ hour, minute }: Clock): string => `T${pad(hour)}${minute === undefined ? '' : `:${pad(minute)}`}`;

/** The day's part is said by the clock as well, and a set of days becomes a set of times. */
export function addClock(said: Said, time: Clock): Said | undefined {
  if (said.is === 'calendar' || said.is === 'step') {
    const { part, ...rest } = said;
    return {
      ...rest,
      clock:
        time.hour <= 12 ? { ...time, hour: hourIn(time.hour, time.minute === undefined ? part : undefined) } : time,
    } as Said;
  }
  return said.is === 'set'
    ? { is: 'set', value: `${said.value.replace(/T[A-Z]+$/, '')}${clockText(time)}` }
    : undefined;
}

export const isDayLike = (said: Said): boolean =>
  said.is === 'calendar'
    ? said.day !== undefined || said.weekday !== undefined || said.slash !== undefined
    : said.is === 'step'
      ? said.unit === 'day'
      : said.is === 'set' && (said.value === 'P1D' || said.value.startsWith('XXXX-'));

/** The part of a day behind its name: "yesterday afternoon", "Monday morning". */
export function partAfter(r: Reading, day: Hit): { readonly part: DayPart; readonly end: number } | undefined {
  const word = r.words[day.end];
  return word?.part && word.roles & Role.part && !word.weak && !word.plural && !/part$/.test(day.rule)
    ? { part: word.part, end: day.end + 1 }
    : undefined;
}

export const withPart = (said: Said, part: DayPart): Said =>
  said.is === 'calendar' || said.is === 'step' ? { ...said, part } : said;

function clockHit(r: Reading, i: number, inner: Inner): Hit | undefined {
  const spelled = spelledTime(r, i);
  const after = spelled && inner(spelled.end);
  const time = timeAt(r, i) ?? (after && isDayLike(after.said) ? spelled : undefined);
  if (!time) {
    const first = rangeStart(r, i);
    return (
      first &&
      hit('clock', i, first.end, 'TIME', { is: 'step', unit: 'day', count: 0, from: 'story', clock: first.clock })
    );
  }
  if (has(r, i, Role.clockName) && lowerAt(r, i - 1) === 'high') return undefined;
  const zone = zoneAt(r, time.end);
  const clock: Clock = zone.zone ? { ...time.clock, zone: zone.zone } : time.clock;
  let { end } = zone;
  const part = dayPartAfter(r, end);
  if (part) ({ end } = part);
  // the day it belongs to: "9 a.m. EDT Thursday", "5 p.m. EST, Nov. 6", "3 p.m. on Friday"
  const at = lowerAt(r, end) === ',' || lowerAt(r, end) === 'on' ? end + 1 : end;
  const day = inner(at);
  if (day && isDayLike(day.said)) {
    const said = addClock(day.said, clock);
    if (said) return hit('clock-date', i, partAfter(r, day)?.end ?? day.end, said.is === 'set' ? 'SET' : 'TIME', said);
  }
  return hit('clock', i, end, 'TIME', { is: 'step', unit: 'day', count: 0, from: 'story', clock });
}

export const clock: Rule = {
  name: 'clock',
  begins: Role.digits | Role.number | Role.clockName | Role.half | Role.unit,
  match: clockHit,
};

/** A bare hour after "at": "Friday at 5", "tomorrow at six"; nothing is counted with it. */
export function hourAfterAt(r: Reading, i: number): { readonly clock: Clock; readonly end: number } | undefined {
  const number = numberAt(r, i);
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > 12) return undefined;
  const spelled = spelledTime(r, i);
  const end = spelled?.end ?? number.end;
  if (isWord(r, end) && !/^(and|for|in|on|with|to|or|until|but)$/.test(lowerAt(r, end))) return undefined;
  if (
    touches(r, end) &&
    (isDash(r, end) || lowerAt(r, end) === '%' || (lowerAt(r, end) === '.' && touches(r, end + 1)))
  )
    return undefined;
  return spelled ?? { clock: clockOf(number.value), end };
}

export const dateClock: Rule = {
  name: 'date-clock',
  begins:
    Role.weekday |
    Role.month |
    Role.dayName |
    Role.digits |
    Role.number |
    Role.direction |
    Role.determiner |
    Role.frequency,
  match(r, i, inner) {
    const day = inner(i);
    if (!day || !isDayLike(day.said)) return undefined;
    let at = day.end;
    const comma = lowerAt(r, at) === ',';
    if (comma) at++;
    const tonight = day.said.is === 'step' && day.said.part === 'NI' && lowerAt(r, at) === 'around';
    const led = lowerAt(r, at) === 'at' || lowerAt(r, at) === '@' || tonight;
    if (led) at++;
    // "the deal on Friday four investors signed"
    const worded = at === day.end && isWord(r, at) && !has(r, at, Role.clockName);
    const time =
      timeAt(r, at, true) ??
      (day.said.is === 'calendar' && day.said.day !== undefined ? spelledTime(r, at) : undefined) ??
      (led ? hourAfterAt(r, at) : undefined);
    if (!time || (worded && time.end === at + 1)) return undefined;
    const zone = zoneAt(r, time.end);
    const said = addClock(day.said, zone.zone ? { ...time.clock, zone: zone.zone } : time.clock);
    // as computers write it: "Wed Oct 26 15:50:06 2016"
    const stamped =
      said?.is === 'calendar' && said.day !== undefined && said.year === undefined && time.clock.second !== undefined;
    const year = stamped && has(r, zone.end, Role.year) ? r.words[zone.end]?.value : undefined;
    if (said && year !== undefined) return hit('clock-date', i, zone.end + 1, 'TIME', { ...said, year } as Said);
    return said && hit('clock-date', i, zone.end, said.is === 'set' ? 'SET' : 'TIME', said);
  },
};
