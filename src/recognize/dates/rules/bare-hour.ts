/**
 * Hours that only their neighbours make times: "between 5 and 6 in the afternoon", "from 9 to 5 on Monday", "tomorrow
 * from 8am to 3", "three thirty to four". Scores and counts ("won 6-4 on Sunday") stay out: a dash alone is not enough.
 */
import type { Clock, DayPart, Hit, Said } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isDash, isWord, lowerAt, touches } from '../reading.ts';
import type { ClockSpan } from '../words/clocks.ts';
import { clockOf, dayPartAfter, hourIn, spelledTime, timeAt } from '../words/clocks.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt } from '../words/numbers.ts';
import { addClock, isDayLike, partAfter, withPart } from './clock.ts';
import { hit, type Inner, type Rule } from './rule.ts';

interface Hour extends ClockSpan {
  /** Said with minutes or "pm": a time without any help. */
  readonly sure: boolean;
  /** Before or after noon is said. */
  readonly halved?: boolean;
}

const MERIDIEM = /^(?:[ap]\.?m\.?|m\.?|\.|noon|midday|midnight)$/;

/** "5", "five", "9.30", "three thirty", "10:30", "8am", "0730". */
function hourAt(r: Reading, i: number): Hour | undefined {
  if (!has(r, i, Role.number)) return undefined;
  const time = timeAt(r, i, true);
  if (time) return { ...time, sure: true, halved: MERIDIEM.test(lowerAt(r, time.end - 1)) };
  if (/^\d{1,2}\.[0-5]\d$/.test(lowerAt(r, i))) {
    const [hour, minute] = lowerAt(r, i).split('.').map(Number);
    return (hour ?? 0) >= 1 && (hour ?? 0) <= 24
      ? { clock: clockOf(hour ?? 0, minute), end: i + 1, sure: false }
      : undefined;
  }
  if (/^0\d[0-5]\d$/.test(lowerAt(r, i))) {
    const value = Number(lowerAt(r, i));
    return { clock: clockOf(Math.floor(value / 100), value % 100), end: i + 1, sure: true };
  }
  const spelled = spelledTime(r, i);
  if (spelled) return { ...spelled, sure: true };
  const number = numberAt(r, i);
  return number && number.value >= 1 && number.value <= 12 && Number.isInteger(number.value)
    ? { clock: clockOf(number.value), end: number.end, sure: false }
    : undefined;
}

const LINKS = new Set(['to', 'till', 'until', 'and', '-', '–', '—', '~']);

interface Hours {
  readonly first: Hour;
  readonly second: Hour;
  /** Token of the second. */
  readonly at: number;
}

/** Two hours and what joins them, beginning at a token. */
function hoursAt(r: Reading, i: number): Hours | undefined {
  const first = hourAt(r, i);
  if (!first) return undefined;
  const link = lowerAt(r, first.end);
  const lead = lowerAt(r, i - 1);
  const joined = link === 'to' || link === 'till' || link === 'until' || (link === 'and' && lead === 'between');
  if (!joined && !(isDash(r, first.end) && touches(r, first.end) && touches(r, first.end + 1))) return undefined;
  const second = hourAt(r, first.end + 1);
  return second && { first, second, at: first.end + 1 };
}

/** A day named right before a token: "Monday", "tomorrow", "last night". */
const dayBefore = (r: Reading, i: number): boolean => has(r, i - 1, Role.weekday | Role.dayName | Role.part);

/** A day after a token: "next Monday", "on 1/1/2015", "last night". */
function dayAfter(r: Reading, i: number, inner: Inner): Hit | undefined {
  const day = inner(lowerAt(r, i) === 'on' ? i + 1 : i);
  return day && isDayLike(day.said) && day.said.is !== 'set' ? day : undefined;
}

interface Context {
  readonly part?: DayPart;
  readonly day?: Hit;
}

/** Before "from 3 to 5 on Monday" these make it a change of a number. */
const CHANGED = new Set(
  'rose fell grew dropped increased decreased declined climbed jumped slid sank went up down raised cut lowered widened narrowed shares seats points rise fall drop increase score lead'.split(
    ' ',
  ),
);

/** What makes two hours times: the part of the day or the day beside them; undefined where nothing does. */
function contextOf(r: Reading, i: number, hours: Hours, inner: Inner): Context | undefined {
  const { second, first } = hours;
  const part = dayPartAfter(r, second.end);
  if (part) return { part: part.part };
  const lead = lowerAt(r, i - 1);
  const led = lead === 'from' || lead === 'between';
  const worded = !isDash(r, first.end);
  const day = dayAfter(r, second.end, inner);
  const ahead = day !== undefined && /^(next|tomorrow)$/.test(lowerAt(r, day.start));
  if (day && ((led && !CHANGED.has(lowerAt(r, i - 2))) || ahead)) {
    const of =
      partAfter(r, day)?.part ?? (day.said.is === 'calendar' || day.said.is === 'step' ? day.said.part : undefined);
    return { ...(of ? { part: of } : {}), day };
  }
  if (isWord(r, second.end) && !/^(and|or|on|in|at|with|for|but|today|daily|to)$/.test(lowerAt(r, second.end)))
    return undefined;
  if (first.sure && second.sure && led) return {};
  if ((first.sure || second.sure) && worded && led) return {};
  if (led) return dayBefore(r, i - 1) ? {} : undefined;
  return dayBefore(r, i) && (lowerAt(r, i - 2) === 'next' || lowerAt(r, i - 3) === 'next') ? {} : undefined;
}

/** "9 to 5": the second hour comes after the first. */
function later({ first, second }: Hours, part: DayPart | undefined): Clock {
  if (second.clock.hour > 12 || second.halved || (second.sure && first.sure)) return second.clock;
  const [from, to] = [hourIn(first.clock.hour, part), hourIn(second.clock.hour, part)];
  return { ...second.clock, hour: to <= from && to + 12 <= 24 ? to + 12 : to };
}

/** The hour on its day, or on the day that the text is at. */
function said(clock: Clock, halved: boolean, { part, day }: Context): Said {
  const hour = clock.hour > 12 || halved ? clock.hour : hourIn(clock.hour, part);
  const on: Said = day?.said ?? { is: 'step', unit: 'day', count: 0, from: 'story' };
  return addClock(part && !halved ? withPart(on, part) : on, { ...clock, hour }) ?? on;
}

/** Where the second hour ends: with the part of the day or the day that both lie in. */
const endOf = (r: Reading, { second }: Hours, day: Hit | undefined): number =>
  day ? (partAfter(r, day)?.end ?? day.end) : (dayPartAfter(r, second.end)?.end ?? second.end);

function secondHit(r: Reading, i: number, inner: Inner): Hit | undefined {
  const link = lowerAt(r, i - 1);
  if (link !== 'to' && link !== 'till' && link !== 'until' && link !== 'and' && !isDash(r, i - 1)) return undefined;
  for (const at of [i - 2, i - 3, i - 4]) {
    const hours = at >= 0 ? hoursAt(r, at) : undefined;
    if (hours?.at !== i) continue;
    const context = contextOf(r, at, hours, inner);
    if (!context) return undefined;
    const { part, day } = context;
    return hit(
      day ? 'clock-date' : 'clock',
      i,
      endOf(r, hours, day),
      'TIME',
      said(later(hours, part), hours.second.halved === true, context),
    );
  }
  return undefined;
}

const isLink = (r: Reading, i: number): boolean => LINKS.has(lowerAt(r, i));

/** Most numbers have no second one joined to them: a look that costs nothing. */
const nearLink = (r: Reading, i: number): boolean =>
  isLink(r, i - 1) || isLink(r, i + 1) || isLink(r, i + 2) || isLink(r, i + 3) || isLink(r, i + 4);

export const bareHour: Rule = {
  name: 'bare-hour',
  begins: Role.number | Role.digits,
  match(r, i, inner) {
    if (!nearLink(r, i)) return undefined;
    const hours = hoursAt(r, i);
    const context = hours && contextOf(r, i, hours, inner);
    if (hours && context)
      return hit('clock', i, hours.first.end, 'TIME', said(hours.first.clock, hours.first.halved === true, context));
    return secondHit(r, i, inner);
  },
};
