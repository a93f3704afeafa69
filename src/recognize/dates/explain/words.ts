/** TIMEX3 values in plain English: 2020-01-05 is "5 January 2020", P13Y "13 years", XXXX-WXX-5 "every Friday". */
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
export const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' };
const PARTS: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
};
const REFERENCES: Readonly<Record<string, string>> = {
  PRESENT_REF: 'the time of speaking',
  PAST_REF: 'some time in the past',
  FUTURE_REF: 'some time in the future',
};
const ORDINALS = ['', 'first', 'second', 'third', 'fourth'];
const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  Q: 'quarter',
  E: 'decade',
  C: 'century',
  WE: 'weekend',
};
const TIME_UNITS: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

export function ordinal(n: number): string {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${tail}`;
}

const era = (year: string): string => (year.startsWith('BC') ? `${Number(year.slice(2))} BC` : String(Number(year)));
const plural = (word: string): string => (word === 'century' ? 'centuries' : `${word}s`);

function length(value: string): string | undefined {
  const found = /^P(.*?)(?:T(.*))?$/.exec(value);
  if (!found) return undefined;
  const said: string[] = [];
  const read = (text: string | undefined, units: Readonly<Record<string, string>>): void => {
    for (const [, count = '', code = ''] of (text ?? '').matchAll(/([\d.]+|X)([A-Z]+)/g)) {
      const unit = units[code] ?? 'unit';
      said.push(
        count === 'X'
          ? `an unstated number of ${plural(unit)}`
          : `${count} ${Number(count) === 1 ? unit : plural(unit)}`,
      );
    }
  };
  read(found[1], UNITS);
  read(found[2], TIME_UNITS);
  return said.length ? said.join(' and ') : undefined;
}

/** A day, month, year … of the calendar. */
function place(value: string): string | undefined {
  const [, year = '', rest = ''] = /^((?:BC)?\d{4})(?:-(.+))?$/.exec(value) ?? [];
  if (!year) {
    if (/^\d{3}$/.test(value)) return `the ${value}0s`;
    if (/^\d\d$/.test(value)) return `the ${ordinal(Number(value) + 1)} century`;
    if (/^BC\d{3}$/.test(value)) return `the ${Number(value.slice(2))}0s BC`;
    if (/^BC\d\d$/.test(value)) return `the ${ordinal(Number(value.slice(2)) + 1)} century BC`;
    return undefined;
  }
  if (!rest) return era(year);
  const quarter = /^Q(\d)$/.exec(rest);
  if (quarter) return `the ${ORDINALS[Number(quarter[1])]} quarter of ${era(year)}`;
  const half = /^H(\d)$/.exec(rest);
  if (half) return `the ${ORDINALS[Number(half[1])]} half of ${era(year)}`;
  const week = /^W(\d\d)(-WE)?$/.exec(rest);
  if (week)
    return week[2] ? `the weekend of week ${Number(week[1])}, ${era(year)}` : `week ${Number(week[1])} of ${era(year)}`;
  const season = SEASONS[rest];
  if (season) return `${season} ${era(year)}`;
  const date = /^(\d\d)(?:-(\d\d))?$/.exec(rest);
  if (!date) return undefined;
  const month = MONTHS[Number(date[1]) - 1] ?? '';
  return date[2] ? `${Number(date[2])} ${month} ${era(year)}` : `${month} ${era(year)}`;
}

function repeated(value: string): string | undefined {
  const weekday = /^XXXX-WXX-(\d)(?:T(..))?$/.exec(value);
  if (weekday) return `every ${WEEKDAYS[Number(weekday[1]) - 1]}${weekday[2] ? ` ${PARTS[weekday[2]] ?? ''}` : ''}`;
  const month = /^XXXX-(\d\d)$/.exec(value);
  if (month) return `every ${MONTHS[Number(month[1]) - 1]}`;
  const season = /^XXXX-(SP|SU|FA|WI)$/.exec(value);
  if (season) return `every ${SEASONS[season[1] ?? '']}`;
  const part = /^XXXX-XX-XXT(..)$/.exec(value);
  return part ? `every ${PARTS[part[1] ?? ''] ?? 'day'}` : undefined;
}

/** In words; the value itself where it has none. */
export function valueInWords(value: string, isSet = false): string {
  const reference = REFERENCES[value];
  if (reference) return reference;
  const lasting = length(value);
  if (lasting) return isSet ? `every ${lasting.replace(/^1 /, '')}` : lasting;
  const [day = '', time] = value.split('T');
  if (value.startsWith('XXXX')) return repeated(value) ?? value;
  const where = place(day);
  if (!where) return value;
  if (!time) return where;
  const part = PARTS[time];
  return part ? `${part === 'night' ? 'the night' : `the ${part}`} of ${where}` : `${time} on ${where}`;
}
