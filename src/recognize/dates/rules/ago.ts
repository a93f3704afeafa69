/** "two days ago", "a year earlier", "one day later", "10 days before publication", "three weeks from now", "years ago". */
import type { Hit, Step, Unit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { beginsSentence, has, isNumber, isWord, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { lengthAt } from '../words/lengths.ts';
import { numberAt } from '../words/numbers.ts';
import { hit, type Rule } from './rule.ts';

const BACK_SOMEWHERE = new Set('in into at on home with from to'.split(' '));

const opensClause = (r: Reading, i: number): boolean =>
  i === 0 || beginsSentence(r, i) || /^(?:,|and|but|until|only|just|\(|")$/.test(lowerAt(r, i - 1));

function suffix(
  r: Reading,
  i: number,
  opens: boolean,
): { readonly sign: -1 | 1; readonly from: Step['from']; readonly end: number; readonly name: string } | undefined {
  switch (lowerAt(r, i)) {
    case 'ago':
      return { sign: -1, from: 'publication', end: i + 1, name: 'ago' };
    case 'earlier':
    case 'previously':
    case 'beforehand':
      return lowerAt(r, i + 1) === 'than' ? undefined : { sign: -1, from: 'story', end: i + 1, name: 'earlier' };
    case 'later':
    case 'afterward':
    case 'afterwards':
    case 'thereafter':
    case 'on':
      if (lowerAt(r, i) === 'on' || (lowerAt(r, i + 1) === 'this' && r.words[i + 2]?.unit)) return undefined;
      return lowerAt(r, i + 1) === 'than' ? undefined : { sign: 1, from: 'story', end: i + 1, name: 'later' };
    case 'back':
      // "A few months back the council …": not "pushed it two weeks back", "two weeks back at work"
      return opens && !isNumber(r, i + 1) && !BACK_SOMEWHERE.has(lowerAt(r, i + 1))
        ? { sign: -1, from: 'publication', end: i + 1, name: 'ago' }
        : undefined;
    case 'hence':
      return { sign: 1, from: 'publication', end: i + 1, name: 'from-now' };
    case 'from':
      return lowerAt(r, i + 1) === 'now' ? { sign: 1, from: 'publication', end: i + 2, name: 'from-now' } : undefined;
    case 'before':
    case 'prior':
      // adverbial only: "he had left two days before."
      return isWord(r, i + 1) || has(r, i + 1, Role.digits)
        ? undefined
        : { sign: -1, from: 'story', end: i + 1, name: 'earlier' };
    case 'after':
      return isWord(r, i + 1) || has(r, i + 1, Role.digits)
        ? undefined
        : { sign: 1, from: 'story', end: i + 1, name: 'later' };
  }
  return undefined;
}

const COARSER: Partial<Record<Unit, Unit>> = { fortnight: 'week', night: 'day', weekend: 'week' };
const FACTOR: Partial<Record<Unit, number>> = { fortnight: 2 };

/** "two winters ago". */
function seasonsAgo(r: Reading, i: number): Hit | undefined {
  const count = numberAt(r, i);
  const season = count && r.words[count.end]?.season;
  if (!season || !Number.isInteger(count.value) || lowerAt(r, count.end + 1) !== 'ago') return undefined;
  return hit('seasons-ago', i, count.end + 2, 'DATE', { is: 'calendar', season, ago: count.value });
}

function ago(r: Reading, i: number): Hit | undefined {
  const seasons = seasonsAgo(r, i);
  if (seasons) return seasons;
  const at = lowerAt(r, i) === 'the' ? i + 1 : i;
  const length = lengthAt(r, at);
  if (!length || length.form === 'compound') return undefined;
  let end = length.end;
  if (lowerAt(r, end) === 'or' && lowerAt(r, end + 1) === 'so') end += 2;
  const found = suffix(r, end, opensClause(r, i));
  if (!found) return undefined;
  const { sign, from, name } = found;
  if (length.amount === undefined || length.amount % 1 !== 0) {
    if (length.amount === undefined) {
      return hit(`units-${name}`, i, found.end, 'DATE', {
        is: 'reference',
        value: sign < 0 ? 'PAST_REF' : name === 'later' ? 'FUTURE_REF' : 'FUTURE_REF',
      });
    }
    if (length.unit !== 'year' && length.unit !== 'century')
      return hit(`units-${name}`, i, found.end, 'DURATION', {
        is: 'duration',
        unit: length.unit,
        amount: length.amount,
        value: length.value,
      });
  }
  const unit = COARSER[length.unit] ?? length.unit;
  const scale = length.unit === 'decade' ? 10 : length.unit === 'century' ? 100 : (FACTOR[length.unit] ?? 1);
  const stepUnit: Unit = length.unit === 'decade' || length.unit === 'century' ? 'year' : unit;
  if (unit === 'hour' || unit === 'minute' || unit === 'second') {
    return hit(`units-${name}`, i, found.end, 'DURATION', {
      is: 'duration',
      unit,
      amount: length.amount,
      value: length.value,
      toward: sign < 0 ? 'before' : 'after',
    });
  }
  return hit(name === 'from-now' ? 'from-now' : `${unit}s-${name}`, i, found.end, 'DATE', {
    is: 'step',
    unit: stepUnit,
    count: sign * Math.round((length.amount ?? 0) * scale),
    from,
    ...(length.form === 'article' && length.unit === 'year' ? { keepGrain: true } : {}),
  });
}

export const agoAndLater: Rule = {
  name: 'ago',
  begins: Role.number | Role.determiner | Role.vague | Role.unit | Role.half | Role.digits,
  match: ago,
};
