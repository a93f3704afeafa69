/** "Friday night", "yesterday morning", "the morning of 31 January 1965", "early the next morning", "overnight". */
import type { DayPart, Hit, Said } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isCapital, isHyphen, isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { addClock, hourAfterAt, partAfter } from './clock.ts';
import { hit, type Rule } from './rule.ts';

const withPart = (said: Said, part: DayPart): Said | undefined =>
  said.is === 'calendar' && (said.day !== undefined || said.weekday !== undefined || said.holiday !== undefined)
    ? { ...said, part }
    : said.is === 'step' && said.unit === 'day' && !said.part
      ? { ...said, part }
      : undefined;

/** The day first: "Friday night", "Thursday morning", "the early hours of" no. */
export const datePart: Rule = {
  name: 'date-part',
  begins: Role.weekday | Role.month | Role.dayName | Role.direction | Role.determiner | Role.digits,
  match(r, i, inner) {
    const day = inner(i);
    if (!day) return undefined;
    let at = day.end;
    if (lowerAt(r, at) === 'early' || lowerAt(r, at) === 'late') at++;
    if (lowerAt(r, at) === 'in' && lowerAt(r, at + 1) === 'the') at += 2;
    const word = r.words[at];
    if (!word?.part || !(word.roles & Role.part) || (word.weak && word.part !== 'MI')) return undefined;
    if (day.said.is === 'set' && word.plural) return undefined;
    const said = withPart(day.said, word.part);
    if (!said) return undefined;
    if (word.plural) {
      return day.said.is === 'calendar' && day.said.weekday && !day.said.day
        ? hit('weekday-set', i, at + 1, 'SET', { is: 'set', value: `XXXX-WXX-${day.said.weekday}T${word.part}` })
        : undefined;
    }
    return hit(`${day.rule}-part`, day.start, at + 1, 'TIME', said);
  },
};

const EDGES = new Set(['early', 'late', 'mid', 'small', 'wee']);

/** The part first: "the morning of 31 January", "the night of Friday, Oct. 23", "mid-afternoon yesterday", "the early hours of Thursday". */
export const partOfDate: Rule = {
  name: 'part-of-date',
  begins: Role.determiner | Role.part | Role.edge,
  match(r, i, inner) {
    let at = lowerAt(r, i) === 'the' ? i + 1 : i;
    if (EDGES.has(lowerAt(r, at))) at = isHyphen(r, at + 1) ? at + 2 : at + 1;
    const word = r.words[at];
    let part = word && word.roles & Role.part && !word.plural ? word.part : undefined;
    if (!part && lowerAt(r, at) === 'hours' && /^(?:early|small|wee)$/.test(lowerAt(r, at - 1)) && at > i) part = 'MO';
    if (!part) return undefined;
    at++;
    if (lowerAt(r, at) === 'hours') at++;
    else if (isHyphen(r, at) && lowerAt(r, at + 1) === 'time') at += 2;
    const linked = lowerAt(r, at) === 'of' || lowerAt(r, at) === 'on';
    const day = inner(linked ? at + 1 : at);
    const said = day && withPart(day.said, part);
    if (said && day) return hit('part-of-date', i, partAfter(r, day)?.end ?? day.end, 'TIME', said);
    return bare(r, i, at, part);
  },
};

const BEFORE_PART = new Set(['by', 'at', 'until', 'till', 'before', 'after', 'since', 'around', 'toward', 'towards']);
const NO_NOUN = new Set(
  'on of in the a an he she it they we i and but to when as after before with for had was were that his her their at more most some only there'.split(
    ' ',
  ),
);

/** "By evening, the fire was out", "at dawn"; "at night" is every night, "at sunset prayers" are prayers. */
function isBarePart(r: Reading, i: number, before: string): boolean {
  if (!BEFORE_PART.has(before) || isCapital(r, i) || has(r, i, Role.clockName) || isHyphen(r, i + 1)) return false;
  const usual = !r.words[i]?.weak;
  if (usual && (before === 'at' || before === 'around' || lowerAt(r, i) === 'night')) return false;
  return !isWord(r, i + 1) || NO_NOUN.has(lowerAt(r, i + 1));
}

/** "in the morning", "the evening", "morning trading": of the day the text is at. */
function bare(r: Reading, i: number, end: number, part: DayPart): Hit | undefined {
  const before = lowerAt(r, i - 1);
  if (has(r, i, Role.edge) && end > i + 1)
    return hit('the-day-part', i, end, 'TIME', { is: 'step', unit: 'day', count: 0, from: 'story', part });
  if (end === i + 1 && isBarePart(r, i, before))
    return hit('the-day-part', i, end, 'TIME', { is: 'step', unit: 'day', count: 0, from: 'story', part });
  if (lowerAt(r, i) !== 'the' || (before !== 'in' && before !== 'during' && before !== 'later')) return undefined;
  if (lowerAt(r, end) === 'of') return undefined;
  const hour = lowerAt(r, end) === 'at' ? hourAfterAt(r, end + 1) : undefined;
  const said: Said = { is: 'step', unit: 'day', count: 0, from: 'story', part };
  const timed = hour && addClock(said, hour.clock);
  return timed ? hit('the-day-part', i, hour.end, 'TIME', timed) : hit('the-day-part', i, end, 'TIME', said);
}

export const overnight: Rule = {
  name: 'overnight',
  begins: Role.reference | Role.part,
  match: (r, i) =>
    lowerAt(r, i) === 'overnight' && has(r, i, Role.part)
      ? hit('overnight', i, i + 1, 'TIME', { is: 'step', unit: 'day', count: 0, from: 'publication', part: 'NI' })
      : undefined,
};
