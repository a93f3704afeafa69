/** "the third quarter of 1999", "third-quarter", "Q3 2019", "2019-Q1", "the second half", "the fiscal first quarter". */
import type { Calendar, Hit } from '../said.ts';
import type { Reading } from '../reading.ts';
import { has, isHyphen, lowerAt, touches } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { numberAt, ordinalAt } from '../words/numbers.ts';
import { hit, type Rule } from './rule.ts';
import { yearAt } from './year.ts';

function yearBefore(r: Reading, i: number): { readonly year: number; readonly end: number } | undefined {
  const found = yearAt(r, i);
  return found && has(r, i, Role.digits) ? found : undefined;
}

/** The year after a quarter: "of 1999", "1999", ", 1999", "of fiscal 1999". */
function yearAfter(r: Reading, i: number): { readonly year: number; readonly end: number } | undefined {
  let at = i;
  if (lowerAt(r, at) === 'of' || lowerAt(r, at) === ',' || (lowerAt(r, at) === '-' && touches(r, at))) at++;
  if (lowerAt(r, at) === 'the' && has(r, at + 1, Role.fiscal)) at++;
  if (has(r, at, Role.fiscal)) at++;
  if (lowerAt(r, at) === 'year') at++;
  return yearAt(r, at);
}

function named(r: Reading, i: number): Hit | undefined {
  const article = lowerAt(r, i) === 'the' ? 1 : 0;
  let at = i + article;
  let year = yearBefore(r, at);
  if (year) at = year.end;
  if (has(r, at, Role.fiscal)) at = isHyphen(r, at + 1) ? at + 2 : at + 1;
  if (lowerAt(r, at) === 'flat' || lowerAt(r, at) === 'full') at++;
  const rank = ordinalAt(r, at);
  if (!rank) return undefined;
  // "the third-quarter loss": the article is the loss's
  if (article && isHyphen(r, rank.end)) return undefined;
  at = isHyphen(r, rank.end) ? rank.end + 1 : rank.end;
  if (has(r, at, Role.fiscal)) at = isHyphen(r, at + 1) ? at + 2 : at + 1;
  const noun = lowerAt(r, at);
  let fields: Partial<Calendar> | undefined;
  if (noun === 'quarter' || noun === 'quarters') {
    const quarter = rank.value === -1 ? 4 : rank.value;
    // "the final quarter" is a match's too
    if (quarter < 1 || quarter > 4 || (rank.value === -1 && !year && !yearAfter(r, at + 1))) return undefined;
    fields = { quarter };
  } else if (noun === 'half') {
    if (rank.value !== 1 && rank.value !== 2 && rank.value !== -1) return undefined;
    if (isHyphen(r, at + 1)) return undefined;
    fields = { half: rank.value === 1 ? 1 : 2 };
  } else return undefined;
  at++;
  year ??= yearAfter(r, at);
  const end = year && year.end > at ? year.end : at;
  if (fields.half) {
    // "the first half" alone is of a game as often as of a year.
    if (
      !year &&
      !(
        lowerAt(r, at) === 'of' &&
        /^(the|this|last|next|that)$/.test(lowerAt(r, at + 1)) &&
        /^(year|decade|century)$/.test(lowerAt(r, at + 2))
      )
    )
      return undefined;
  }
  return hit(fields.half ? 'half' : 'quarter', i, end, 'DATE', {
    is: 'calendar',
    ...fields,
    ...(year ? { year: year.year } : {}),
  });
}

/** "the latter half of 2008". */
function latterHalf(r: Reading, i: number): Hit | undefined {
  const at = lowerAt(r, i) === 'the' ? i + 1 : i;
  if ((lowerAt(r, at) !== 'latter' && lowerAt(r, at) !== 'last') || lowerAt(r, at + 1) !== 'half') return undefined;
  const year = yearAfter(r, at + 2);
  return year && hit('half', i, year.end, 'DATE', { is: 'calendar', half: 2, year: year.year });
}

function coded(r: Reading, i: number): Hit | undefined {
  let at = lowerAt(r, i) === 'the' ? i + 1 : i;
  let year = yearBefore(r, at);
  if (year) at = isHyphen(r, year.end) ? year.end + 1 : year.end;
  const code = r.words[at];
  if (!code || !(code.roles & Role.quarterCode)) return undefined;
  at++;
  year ??= yearAfter(r, at);
  const end = year && year.end > at ? year.end : at;
  const value = code.value ?? 0;
  if (!year && value > 10) return undefined;
  return hit(value > 10 ? 'half' : 'quarter', i, end, 'DATE', {
    is: 'calendar',
    ...(value > 10 ? { half: value - 10 } : { quarter: value }),
    ...(year ? { year: year.year } : {}),
  });
}

export const quarter: Rule = {
  name: 'quarter',
  begins: Role.ordinal | Role.determiner | Role.digits | Role.fiscal | Role.quarterCode | Role.number | Role.edge,
  match: (r, i) => named(r, i) ?? coded(r, i) ?? latterHalf(r, i),
};

/** "the first nine months (of 1989)", "the first two years": their length, as TimeML has it. */
export const firstUnits: Rule = {
  name: 'first-units',
  begins: Role.determiner | Role.ordinal,
  match(r, i) {
    let at = lowerAt(r, i) === 'the' ? i + 1 : i;
    if (lowerAt(r, at) !== 'first' && lowerAt(r, at) !== 'final') return undefined;
    at++;
    const count = numberAt(r, at);
    const word = count && r.words[count.end];
    if (!count || !word?.unit || !word.plural || count.value > 100) return undefined;
    const letter = { day: 'D', week: 'W', month: 'M', year: 'Y', quarter: 'Q' }[word.unit as 'day'];
    if (!letter && word.unit !== 'hour' && word.unit !== 'minute') return undefined;
    const value = letter ? `P${count.value}${letter}` : `PT${count.value}${word.unit === 'hour' ? 'H' : 'M'}`;
    return hit('duration', i, count.end + 1, 'DURATION', {
      is: 'duration',
      unit: word.unit,
      amount: count.value,
      value,
    });
  },
};
