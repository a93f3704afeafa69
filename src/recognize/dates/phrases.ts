/**
 * Dates that a sentence joins: "from 2 to 5 May", "between March and June", "today before 4pm", "since 2011", "in two
 * weeks". TimeML marks each date by itself; the phrase around them says the stretch of time that is meant.
 */
import type { DatePhrase } from '../mention.ts';
import type { Hit, Said, Unit } from './said.ts';
import type { Reading } from './reading.ts';
import { beginsSentence, has, isDash, lowerAt, touches } from './reading.ts';
import { Role } from './words/lexicon.ts';

export type Relation = DatePhrase['relation'];

/** Tokens [start, end) around the hits [first, last]. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly relation: Relation;
}

/** More dates than this in a row are a list or noise. */
const MAX_JOINED = 6;

const RANGE_LINKS = new Set(['to', 'till', 'until', 'through', '~']);
const TIME_LINKS = new Set([
  ',',
  'at',
  '@',
  'on',
  'from',
  'for',
  'between',
  'before',
  'after',
  'by',
  'in',
  'around',
  'of',
  '(',
]);
const BOUNDS: ReadonlyMap<string, Relation> = new Map(
  Object.entries<Relation>({
    before: 'before',
    after: 'after',
    since: 'since',
    until: 'until',
    till: 'until',
    starting: 'since',
    beginning: 'since',
  }),
);

const isClocked = (said: Said): boolean =>
  (said.is === 'calendar' || said.is === 'step') && (said.clock !== undefined || said.part !== undefined);
const isPlaced = (said: Said): boolean => said.is === 'calendar' || said.is === 'step';
const isShort = (unit: Unit): boolean => unit === 'hour' || unit === 'minute' || unit === 'second';
const isDay = (said: Said): boolean =>
  (said.is === 'calendar' &&
    !said.clock &&
    (said.day !== undefined || said.weekday !== undefined || said.slash !== undefined)) ||
  (said.is === 'step' && !said.clock && said.unit === 'day');
const isWeek = (said: Said): boolean => said.is === 'step' && said.unit === 'week';
const isWeekday = (said: Said): boolean => said.is === 'calendar' && said.weekday !== undefined;

/** A day with a time of it, in either order; "next week on Tuesday"; "Sunday, three weeks after Easter". */
function belong(a: Said, b: Said): boolean {
  if ((isDay(a) && isClocked(b)) || (isClocked(a) && isDay(b))) return true;
  if ((isWeek(a) && isWeekday(b)) || (isWeekday(a) && isWeek(b))) return true;
  return (
    (a.is === 'step' && a.unit !== 'week' && !isClocked(a) && isWeekday(b)) ||
    (isWeekday(a) && b.is === 'step' && (b.base !== undefined || Math.abs(b.count) > 1))
  );
}

/** "the last four months of 2021": a length in its frame. */
const framed = (r: Reading, a: Hit, b: Hit): boolean =>
  a.said.is === 'duration' &&
  b.start === a.end + 1 &&
  lowerAt(r, a.end) === 'of' &&
  (b.said.is === 'calendar' || b.said.is === 'step');

/** "from 2pm for 2 hours". */
const lasting = (r: Reading, a: Hit, b: Hit): boolean =>
  isClocked(a.said) && b.said.is === 'duration' && b.start === a.end + 1 && lowerAt(r, a.end) === 'for';

/** "3 days starting from next Monday", "2 hours from 2pm". */
function counted(r: Reading, a: Hit, b: Hit): boolean {
  if (a.said.is !== 'duration' || (b.said.is !== 'calendar' && b.said.is !== 'step')) return false;
  let at = a.end;
  if (lowerAt(r, at) === ',') at++;
  const link = lowerAt(r, at);
  if (link === 'starting' || link === 'beginning') {
    at++;
    if (lowerAt(r, at) === 'from' || lowerAt(r, at) === 'on') at++;
  } else if (link === 'since' && lowerAt(r, a.start - 1) === 'in') at++;
  else if (link === 'from' && (!isShort(a.said.unit) || isClocked(b.said))) at++;
  else return false;
  return at === b.start;
}

function rangeLink(r: Reading, a: Hit, b: Hit, led: boolean): boolean {
  const gap = b.start - a.end;
  if (
    gap !== 1 ||
    a.said.is === 'set' ||
    (isPlaced(a.said) && isPlaced(b.said) && isClocked(a.said) !== isClocked(b.said))
  )
    return false;
  const link = lowerAt(r, a.end);
  return RANGE_LINKS.has(link) || isDash(r, a.end) || (link === 'and' && led);
}

function together(r: Reading, a: Hit, b: Hit): boolean {
  const gap = b.start - a.end;
  if (framed(r, a, b) || counted(r, a, b) || lasting(r, a, b)) return true;
  if (gap > 2 || !belong(a.said, b.said) || (gap === 0 && beginsSentence(r, b.start))) return false;
  for (let i = a.end; i < b.start; i++) if (!TIME_LINKS.has(lowerAt(r, i))) return false;
  return true;
}

/** Words before a phrase that bound it: where they begin, and what they say. */
function leadOf(r: Reading, start: number): { readonly start: number; readonly relation: Relation } | undefined {
  const before = lowerAt(r, start - 1);
  const second = lowerAt(r, start - 2);
  if (before === 'than' && (second === 'later' || second === 'earlier')) {
    const no = lowerAt(r, start - 3) === 'no';
    const late = second === 'later';
    return { start: start - (no ? 3 : 2), relation: late === no ? 'until' : 'after' };
  }
  if (before === 'as' && (second === 'early' || second === 'late') && lowerAt(r, start - 3) === 'as') {
    return { start: start - 3, relation: second === 'early' ? 'since' : 'until' };
  }
  if (before === 'than' && second === 'greater') return { start: start - 2, relation: 'after' };
  if (before === 'on' && (second === 'starting' || second === 'beginning'))
    return { start: start - 2, relation: 'since' };
  if (before === 'to' && second === 'prior') return { start: start - 2, relation: 'before' };
  const relation = BOUNDS.get(before);
  return relation && { start: start - 1, relation };
}

/** The phrases of a block; hits that stand alone have none. */
export function phrasesOf(r: Reading, hits: readonly Hit[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (let first = 0; first < hits.length;) {
    const from = hits[first] as Hit;
    const before = lowerAt(r, from.start - 1);
    let last = first;
    let ranged = false;
    for (let next = hits[last + 1]; next && last - first < MAX_JOINED; next = hits[last + 1]) {
      const here = hits[last] as Hit;
      const between = before === 'between' || lowerAt(r, here.start - 1) === 'between';
      if (rangeLink(r, here, next, between)) ranged = true;
      else if (!together(r, here, next)) break;
      last++;
    }
    const end = (hits[last] as Hit).end;
    if (ranged) {
      const through =
        before === 'in' && lowerAt(r, from.end) === 'through' && has(r, end - 1, Role.year) && end === from.end + 2;
      const led =
        before === 'from' ||
        before === 'between' ||
        through ||
        (before === 'on' && isDash(r, from.end) && touches(r, from.end));
      phrases.push({ start: led ? from.start - 1 : from.start, end, first, last, relation: 'range' });
    } else {
      const lead = leadOf(r, from.start);
      const dated = from.said.is === 'calendar' || from.said.is === 'step';
      // "after Tuesday's attack" is after the attack
      if (lead && dated && lowerAt(r, end) !== "'s")
        phrases.push({ start: lead.start, end, first, last, relation: lead.relation });
      else if (last > first) {
        const long =
          (isClocked(from.said) && before === 'from') ||
          (from.said.is === 'duration' &&
            before === 'for' &&
            [from.end, from.end + 1].some(i => lowerAt(r, i) === 'from')) ||
          (from.said.is === 'duration' && before === 'in' && lowerAt(r, from.end) === 'since');
        phrases.push({ start: long ? from.start - 1 : from.start, end, first, last, relation: 'together' });
      } else if (
        ((from.rule === 'the-day-part' || from.rule === 'day-parts') &&
          before === 'in' &&
          lowerAt(r, from.start) === 'the') ||
        (from.rule === 'reference' && before === 'at') ||
        (before === 'on' &&
          from.said.is === 'calendar' &&
          from.said.weekday !== undefined &&
          from.said.within !== undefined)
      ) {
        phrases.push({ start: from.start - 1, end, first, last, relation: 'within' });
      } else if (from.said.is === 'duration' && ((before === 'in' && !from.said.toward) || before === 'within')) {
        phrases.push({ start: from.start - 1, end, first, last, relation: 'within' });
      }
    }
    first = last + 1;
  }
  return phrases;
}
