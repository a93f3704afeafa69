/** When a role was held, as far as the words of the role say: "prime minister from 2014 to 2018". */

export interface RoleDates {
  /** A year, or a month of a year: "2014", "2014-08". */
  readonly from?: string;
  readonly to?: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DATE = String.raw`(?:(?:early|mid|late)[- ])?(?:(?<MONTH>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? )?(?<YEAR>(?:1[89]|20)\d\d)`;
const date = (name: string): string => DATE.replace('MONTH', `${name}Month`).replace('YEAR', `${name}Year`);
/** Each is bounded by the words of one role. */
const FORMS: readonly RegExp[] = [
  new RegExp(`\\b(?:from|between) ${date('from')} (?:to|and|until|till|through) ${date('to')}\\b`, 'i'),
  new RegExp(`\\b(?:from |in |, ?|\\()?${date('from')} ?[-–] ?(?<toYear>(?:(?:1[89]|20))?\\d\\d)\\b`, 'i'),
  new RegExp(
    `\\b(?:became|becomes|took over|named|(?:re-?)?(?:appointed|elected)|sworn in)\\b.*? in ${date('from')}\\b`,
    'i',
  ),
  new RegExp(`\\b(?:since|from) ${date('from')}\\b`, 'i'),
  new RegExp(`\\b(?:until|till|through) ${date('to')}\\b`, 'i'),
];

/** Undefined where the words name no year. */
export function roleDates(role: string): RoleDates | undefined {
  for (const form of FORMS) {
    const groups = form.exec(role)?.groups;
    if (!groups) continue;
    const from = written(groups.fromMonth, groups.fromYear);
    const to = written(groups.toMonth, whole(groups.toYear, groups.fromYear));
    if (from && to && to.slice(0, 4) < from.slice(0, 4)) return undefined;
    return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  }
  return undefined;
}

/** "2014-18", "1998-06": two digits mean the next year that ends so. */
function whole(year: string | undefined, from = ''): string | undefined {
  if (year?.length !== 2) return year;
  const near = from.slice(0, 2) + year;
  return near >= from ? near : String(Number(near) + 100);
}

function written(month: string | undefined, year: string | undefined): string | undefined {
  if (year === undefined || month === undefined) return year;
  return `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}`;
}
