/** "week 31", "week 3 of 2027", "the first week of 2019", "Labor Day weekend", "weekends". */
import { has, isCapital, lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { hit, type Rule } from './rule.ts';
import { yearAt } from './year.ts';

export const weekNumber: Rule = {
  name: 'week-number',
  begins: Role.unit,
  match(r, i) {
    if (lowerAt(r, i) !== 'week' || !has(r, i + 1, Role.digits) || lowerAt(r, i + 1).length > 2) return undefined;
    const week = r.words[i + 1]?.value ?? 0;
    if (week < 1 || week > 53) return undefined;
    const year = yearAt(r, lowerAt(r, i + 2) === 'of' || lowerAt(r, i + 2) === ',' ? i + 3 : i + 2);
    // the rounds of a league: "Week 10" of a season
    if (isCapital(r, i) && !year) return undefined;
    return hit('week-number', i, year?.end ?? i + 2, 'DATE', {
      is: 'calendar',
      week,
      ...(year ? { year: year.year } : {}),
    });
  },
};

export const holidayWeekend: Rule = {
  name: 'holiday-weekend',
  begins: Role.holiday | Role.direction | Role.determiner,
  match(r, i, inner) {
    const day = inner(i);
    if (!day || day.said.is !== 'calendar' || day.said.holiday === undefined || lowerAt(r, day.end) !== 'weekend')
      return undefined;
    const year = day.said.year === undefined ? yearAt(r, day.end + 1) : undefined;
    return hit('holiday-weekend', i, year?.end ?? day.end + 1, 'DATE', {
      ...day.said,
      weekAround: true,
      weekend: true,
      ...(year ? { year: year.year } : {}),
    });
  },
};
