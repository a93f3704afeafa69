/** Periods that reports compare: "the year-earlier quarter", "the 1988 period", "the same month a year ago". */
import type { Hit, Said } from '../said.ts';
import { has, isHyphen, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt, ordinalAt } from '../words/numbers.ts';
import { hit, type Rule } from './rule.ts';

/** "the year-earlier quarter", "the year-ago period", "the latest quarter", "the 1988 quarter". */
export const comparedQuarter: Rule = {
  name: 'compared-quarter',
  begins: Role.determiner | Role.unit | Role.reference,
  match(r, i) {
    let at = lowerAt(r, i) === 'the' ? i + 1 : i;
    if (lowerAt(r, at) === 'comparable' || lowerAt(r, at) === 'corresponding') at++;
    const period = (j: number): number => {
      const ordinal = ordinalAt(r, j);
      const months = numberAt(r, j);
      if (months && r.words[months.end]?.unit === 'month') return months.end + 1;
      const k = ordinal ? (isHyphen(r, ordinal.end) ? ordinal.end + 1 : ordinal.end) : j;
      const word = lowerAt(r, k);
      return word === 'quarter' || word === 'period' ? k + 1 : -1;
    };
    if (lowerAt(r, at) === 'latest') {
      const end = period(at + 1);
      if (end < 0) return undefined;
      const months = numberAt(r, at + 1);
      return months
        ? hit('duration', i, end, 'DURATION', {
            is: 'duration',
            unit: 'month',
            amount: months.value,
            value: `P${months.value}M`,
          })
        : hit('latest-quarter', i, end, 'DATE', { is: 'step', unit: 'quarter', count: -1, from: 'publication' });
    }
    if (
      lowerAt(r, at) === 'year' &&
      isHyphen(r, at + 1) &&
      (lowerAt(r, at + 2) === 'earlier' || lowerAt(r, at + 2) === 'ago')
    ) {
      const end = period(at + 3);
      const ordinal = ordinalAt(r, at + 3);
      const months = numberAt(r, at + 3);
      if (months && end > 0)
        return hit('year-earlier', i, end, 'DURATION', {
          is: 'duration',
          unit: 'month',
          amount: months.value,
          value: `P${months.value}M`,
        });
      if (ordinal && end > 0) {
        return hit('year-earlier-quarter', i, end, 'DATE', {
          is: 'calendar',
          quarter: ordinal.value,
          within: { is: 'step', unit: 'year', count: -1, from: 'publication' },
        });
      }
      if (end < 0 && at > i) return undefined;
      return hit('year-earlier', i, end < 0 ? at + 3 : end, 'DATE', {
        is: 'step',
        unit: 'year',
        count: -1,
        from: 'story',
        keepGrain: true,
        ofPeriod: end > 0,
      });
    }
    return undefined;
  },
};

/** "the 1988 period", "the 1989 quarter": that year's part which the report is about. */
export const periodOfYear: Rule = {
  name: 'period-of-year',
  begins: Role.determiner,
  match(r, i) {
    if (lowerAt(r, i) !== 'the' || !has(r, i + 1, Role.year)) return undefined;
    const noun = lowerAt(r, i + 2);
    if (noun !== 'period' && noun !== 'quarter') return undefined;
    return hit('period-of-year', i, i + 3, 'DATE', {
      is: 'step',
      unit: 'quarter',
      count: 0,
      from: 'story',
      ofYear: r.words[i + 1]?.value ?? 0,
    });
  },
};

const SAME = new Set(['same', 'corresponding', 'comparable', 'equivalent', 'like']);
const PERIODS = new Set(['period', 'quarter', 'month', 'week', 'months', 'time', 'date']);

const isYearBefore = (said: Said): boolean => said.is === 'step' && said.unit === 'year' && said.count === -1;

/** "the same period last year", "the quarter a year ago", "last year's quarter". */
export const samePeriod: Rule = {
  name: 'same-period',
  begins: Role.determiner | Role.direction,
  match(r, i, inner): Hit | undefined {
    const says = (end: number): Hit =>
      hit('same-period', i, end, 'DATE', {
        is: 'step',
        unit: 'year',
        count: -1,
        from: 'story',
        keepGrain: true,
        ofPeriod: true,
      });
    if (lowerAt(r, i) === 'the') {
      const same = SAME.has(lowerAt(r, i + 1));
      const at = same ? i + 2 : i + 1;
      if (!PERIODS.has(lowerAt(r, at)) || (!same && lowerAt(r, at) !== 'quarter')) return undefined;
      const next = lowerAt(r, at + 1) === 'in' || lowerAt(r, at + 1) === 'of' ? at + 2 : at + 1;
      const frame = inner(next);
      return frame && isYearBefore(frame.said) ? says(frame.end) : undefined;
    }
    const frame = inner(i);
    if (!frame || !isYearBefore(frame.said) || lowerAt(r, frame.end) !== "'s") return undefined;
    const noun = lowerAt(r, frame.end + 1);
    return noun === 'quarter' || noun === 'period' ? says(frame.end + 2) : undefined;
  },
};
