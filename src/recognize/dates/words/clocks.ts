/** Times of day as they are written: "10:30 a.m.", "8.30pm", "1700 GMT", "noon", "four o'clock", "half past seven". */
import type { Clock, DayPart } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isDash, isHyphen, isNumber, isWord, lowerAt, textAt, touches } from '../reading.ts';
import { Role } from './lexicon.ts';
import { numberAt } from './numbers.ts';

export interface ClockSpan {
  readonly clock: Clock;
  readonly end: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Only zones without an offset of their own are turned into one: the others depend on place and season. */
const UNIVERSAL = words('gmt utc');
const ZONES = words(
  'gmt utc est edt cst cdt mst mdt pst pdt et pt ct mt bst cet cest ist jst msk eet eest aest hkt e.s.t. e.d.t. g.m.t. p.s.t. p.d.t.',
);
const NAMED_ZONES = words(
  'eastern central pacific mountain standard london british moscow baghdad beijing paris tokyo',
);
const MERIDIEM: ReadonlyMap<string, 0 | 12> = new Map(
  Object.entries<0 | 12>({ 'a.m.': 0, 'a.m': 0, am: 0, 'p.m.': 12, 'p.m': 12, pm: 12 }),
);
/** Before "10:30" these make it a time; without them it may be a score or a verse. */
const BEFORE_TIME = words('at by until till from around about before after since to between and , - – @ :');
const BEFORE_HOUR = words('at by around about until from circa before after since till than');

export const clockOf = (hour: number, minute?: number, second?: number): Clock => ({
  hour,
  ...(minute === undefined ? {} : { minute }),
  ...(second === undefined ? {} : { second }),
});

interface Meridiem {
  readonly add: 0 | 12;
  readonly end: number;
}

function meridiemAt(r: Reading, i: number): Meridiem | undefined {
  const word = lowerAt(r, i);
  const add = MERIDIEM.get(word);
  if (add !== undefined) return { add, end: i + 1 };
  if (word !== 'a' && word !== 'p') return undefined;
  // cut apart: "p . m .", "p m", "9.am"
  if (lowerAt(r, i + 1) === '.' && (lowerAt(r, i + 2) === 'm' || lowerAt(r, i + 2) === 'm.')) {
    return {
      add: word === 'p' ? 12 : 0,
      end: lowerAt(r, i + 3) === '.' && (touches(r, i + 3) || !touches(r, i + 1)) ? i + 4 : i + 3,
    };
  }
  if (lowerAt(r, i + 1) === 'm') return { add: word === 'p' ? 12 : 0, end: i + 2 };
  // "9a", "9p"
  return touches(r, i) && !isWord(r, i + 1) ? { add: word === 'p' ? 12 : 0, end: i + 1 } : undefined;
}

/** A zone after a time: "EDT", "GMT +8", "(GMT +8)", "local time", "Baghdad time". `end` is `i` where none is named. */
export function zoneAt(r: Reading, i: number): { readonly zone?: string; readonly end: number } {
  const open = lowerAt(r, i) === '(' ? 1 : 0;
  let at = i + open;
  const name = lowerAt(r, at);
  if (name === 'local' && lowerAt(r, at + 1) === 'time') return { end: at + 2 };
  if (!ZONES.has(name) || (name.length < 3 && textAt(r, at) !== textAt(r, at).toUpperCase())) {
    if (!NAMED_ZONES.has(name)) return { end: i };
    let end = at + 1;
    if (lowerAt(r, end) === 'standard' || lowerAt(r, end) === 'daylight' || lowerAt(r, end) === 'summer') end++;
    return lowerAt(r, end) === 'time' || lowerAt(r, end) === 'timezone' ? { end: end + 1 } : { end: i };
  }
  at++;
  let zone = UNIVERSAL.has(name) ? 'Z' : undefined;
  const sign = lowerAt(r, at);
  const hours = r.words[at + 1]?.value ?? 99;
  if ((sign === '+' || sign === '-') && has(r, at + 1, Role.digits) && hours <= 14) {
    zone = `${sign}${String(hours).padStart(2, '0')}:00`;
    at += 2;
  }
  if (open) {
    if (lowerAt(r, at) !== ')') return { end: i };
    at++;
  }
  return { ...(zone ? { zone } : {}), end: at };
}

/** "in the morning", "at night". */
export function dayPartAfter(r: Reading, i: number): { readonly part: DayPart; readonly end: number } | undefined {
  const at = lowerAt(r, i) === 'in' && lowerAt(r, i + 1) === 'the' ? i + 2 : lowerAt(r, i) === 'at' ? i + 1 : -1;
  const word = at < 0 ? undefined : r.words[at];
  return word?.part && word.roles & Role.part ? { part: word.part, end: at + 1 } : undefined;
}

export const hourIn = (hour: number, part: DayPart | undefined): number =>
  part === 'AF' || part === 'EV' || (part === 'NI' && hour > 5) ? (hour % 12) + 12 : hour;

/** "10:30", "10:30:15"; with a full stop only before "a.m." or "p.m.". */
function colonTime(r: Reading, i: number, dated: boolean): ClockSpan | undefined {
  const hour = r.words[i]?.value ?? 99;
  const colon = lowerAt(r, i + 1);
  if (lowerAt(r, i).length > 2 || (colon !== ':' && colon !== '.') || !touches(r, i + 1) || !touches(r, i + 2))
    return undefined;
  if (!has(r, i + 2, Role.digits) || lowerAt(r, i + 2).length !== 2) return undefined;
  const minute = r.words[i + 2]?.value ?? 60;
  if (hour > 24 || minute > 59) return undefined;
  let end = i + 3;
  let second: number | undefined;
  if (lowerAt(r, end) === ':' && touches(r, end) && has(r, end + 1, Role.digits) && lowerAt(r, end + 1).length === 2) {
    second = r.words[end + 1]?.value;
    end += 2;
  }
  const half = meridiemAt(r, end);
  if (half)
    return { clock: clockOf(hour >= 1 && hour <= 12 ? (hour % 12) + half.add : hour, minute, second), end: half.end };
  if (colon === '.') return undefined;
  const before = lowerAt(r, i - 1);
  const glued = touches(r, i) && i > 0 && before !== '(' && !isDash(r, i - 1);
  const said =
    dated ||
    i === 0 ||
    BEFORE_TIME.has(before) ||
    zoneAt(r, end).end > end ||
    isDash(r, end) ||
    (lowerAt(r, end) === 'to' && isNumber(r, end + 1));
  return said && !glued ? { clock: clockOf(hour, minute, second), end } : undefined;
}

/** Digits: "5 p.m.", "1140 a.m.", "8.30pm", "0735 GMT", "1700 hours", "11ish". */
function digitTime(r: Reading, i: number, dated: boolean): ClockSpan | undefined {
  const colon = colonTime(r, i, dated);
  if (colon) return colon;
  const text = lowerAt(r, i);
  const value = r.words[i]?.value ?? 0;
  const half = meridiemAt(r, i + 1);
  if (text.includes('.')) {
    const [hour, minute] = text.split('.').map(Number);
    return half && hour && hour <= 12 && text.length > 3 && (minute ?? 60) < 60
      ? { clock: clockOf((hour % 12) + half.add, minute), end: half.end }
      : undefined;
  }
  if (half && value >= 1 && value <= 12 && text.length <= 2)
    return { clock: clockOf((value % 12) + half.add, 0), end: half.end };
  if (touches(r, i + 1) && lowerAt(r, i + 1) === 'ish' && value >= 1 && value <= 12)
    return { clock: clockOf(value), end: i + 2 };
  const hour = Math.floor(value / 100);
  if (text.length < 3 || text.length > 4 || hour > 24 || value % 100 > 59) return undefined;
  if (half && hour >= 1 && hour <= 12) return { clock: clockOf((hour % 12) + half.add, value % 100), end: half.end };
  const after = lowerAt(r, i + 1);
  if (text.length === 4 && (after === 'hours' || after === 'hrs'))
    return { clock: clockOf(hour, value % 100), end: i + 2 };
  return text.length === 4 && ZONES.has(after) && after.length > 2
    ? { clock: clockOf(hour, value % 100), end: i + 1 }
    : undefined;
}

/** "half past seven", "quarter to nine", "20 minutes past eight". */
function pastHour(r: Reading, i: number): ClockSpan | undefined {
  const first = lowerAt(r, i);
  const named = first === 'half' || first === 'quarter';
  const counted =
    first === 'half' ? { value: 30, end: i + 1 } : first === 'quarter' ? { value: 15, end: i + 1 } : numberAt(r, i);
  if (!counted || counted.value > 59 || !Number.isInteger(counted.value)) return undefined;
  const at = r.words[counted.end]?.unit === 'minute' ? counted.end + 1 : counted.end;
  const link = lowerAt(r, at);
  if (link !== 'past' && !(link === 'to' && (first === 'quarter' || at > counted.end))) return undefined;
  const hour = numberAt(r, at + 1);
  if (!hour || hour.value < 1 || hour.value > 12) return undefined;
  // "went 10 past 9 others": digits are a time only where a time is asked for
  if (has(r, at + 1, Role.digits) && !named && at === counted.end && !BEFORE_HOUR.has(lowerAt(r, i - 1)))
    return undefined;
  const end = lowerAt(r, hour.end) === "o'clock" ? hour.end + 1 : hour.end;
  const part = dayPartAfter(r, end);
  const clock =
    link === 'past'
      ? clockOf(hourIn(hour.value, part?.part), counted.value)
      : clockOf(hourIn(hour.value, part?.part) - 1, 60 - counted.value);
  return { clock, end: part?.end ?? end };
}

/** "three thirty", "five-thirty", "two forty-five": an hour and minutes, both spelled. */
export function spelledTime(r: Reading, i: number): ClockSpan | undefined {
  const hour = has(r, i, Role.digits) || !has(r, i, Role.number) ? undefined : r.words[i]?.value;
  if (hour === undefined || hour < 1 || hour > 12) return undefined;
  const at = isHyphen(r, i + 1) ? i + 2 : i + 1;
  const minutes = has(r, at, Role.digits) ? undefined : numberAt(r, at);
  return minutes && minutes.value >= (at > i + 1 ? 5 : 10) && minutes.value < 60
    ? { clock: clockOf(hour, minutes.value), end: minutes.end }
    : undefined;
}

/** "four o'clock", "4 in the morning" (after "at"), "one thirty p m". */
function wordTime(r: Reading, i: number): ClockSpan | undefined {
  const number = numberAt(r, i);
  if (!number || !Number.isInteger(number.value) || number.value < 1 || number.value > 12) return undefined;
  const { value, end } = number;
  if (lowerAt(r, end) === "o'clock" || lowerAt(r, end) === 'oclock') {
    const part = dayPartAfter(r, end + 1);
    return { clock: clockOf(hourIn(value, part?.part), 0), end: part?.end ?? end + 1 };
  }
  if (!has(r, i, Role.digits)) {
    const half = meridiemAt(r, end);
    if (half) return { clock: clockOf((value % 12) + half.add, 0), end: half.end };
    const minutes = numberAt(r, end);
    const late = minutes && minutes.value < 60 ? meridiemAt(r, minutes.end) : undefined;
    if (minutes && late) return { clock: clockOf((value % 12) + late.add, minutes.value), end: late.end };
  }
  const part = lowerAt(r, end) === 'in' ? dayPartAfter(r, end) : undefined;
  return part && (BEFORE_HOUR.has(lowerAt(r, i - 1)) || /^(?:was|is|'s)$/.test(lowerAt(r, i - 1)))
    ? { clock: clockOf(hourIn(value, part.part), 0), end: part.end }
    : undefined;
}

/** A time of day without its zone. `dated`: right after its day, so that "10:30" needs no "at". */
export function timeAt(r: Reading, i: number, dated = false): ClockSpan | undefined {
  if (has(r, i, Role.digits) && r.words[i]?.value === 12 && has(r, i + 1, Role.clockName) && !touches(r, i + 1))
    return timeAt(r, i + 1);
  if (has(r, i, Role.clockName)) {
    return { clock: lowerAt(r, i) === 'midnight' ? clockOf(24) : clockOf(12, 0), end: i + 1 };
  }
  if (isNumber(r, i)) {
    const found = digitTime(r, i, dated);
    if (found) return found;
  }
  return (has(r, i, Role.number) ? wordTime(r, i) : undefined) ?? pastHour(r, i);
}

const LINKS = words('to - – and till until through');

/** "5" in "5 to 6pm", "10" in "between 10 and 11:30": a time by the one that it is paired with. */
export function rangeStart(r: Reading, i: number): ClockSpan | undefined {
  if (!has(r, i, Role.number) || lowerAt(r, i).length > 5) return undefined;
  const number = numberAt(r, i);
  if (!number || number.value < 1 || number.value > 12 || !Number.isInteger(number.value)) return undefined;
  const link = lowerAt(r, number.end);
  if (!LINKS.has(link) || (link === 'and' && lowerAt(r, i - 1) !== 'between')) return undefined;
  const second = timeAt(r, number.end + 1, true);
  if (!second || has(r, number.end + 1, Role.clockName)) return undefined;
  const later = second.clock.hour >= 12 && number.value + 12 <= second.clock.hour ? 12 : 0;
  return { clock: clockOf((number.value % 12) + later, 0), end: number.end };
}
