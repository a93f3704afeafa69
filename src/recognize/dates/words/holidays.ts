/** Holidays with a fixed or computed day; `on` gives the day number in a year. */
import { civil, dayNumber, easter, nthWeekday } from '../resolve/calendar.ts';
import { hanukkah, islamic, jewish, passover, ramadanEnds } from './lunar.ts';

interface Holiday {
  readonly names: readonly string[];
  readonly on: (year: number) => number;
  /** Announced by the sighting of the moon: the computed day may be one off. */
  readonly sighted?: true;
  /** The day after its last one, where it lasts. */
  readonly until?: (year: number) => number;
}
const fixed =
  (month: number, day: number) =>
  (year: number): number =>
    dayNumber(year, month, day);

const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  'new-year': { names: ["new year's day", 'new year day', 'new years day', "new year's", 'new year'], on: fixed(1, 1) },
  'martin-luther-king': {
    names: ['martin luther king day', 'martin luther king jr. day', 'mlk day'],
    on: year => nthWeekday(year, 1, 1, 3),
  },
  groundhog: { names: ['groundhog day'], on: fixed(2, 2) },
  valentine: { names: ["valentine's day", 'valentines day', "valentine's"], on: fixed(2, 14) },
  presidents: {
    names: ["presidents' day", 'presidents day', "president's day"],
    on: year => nthWeekday(year, 2, 1, 3),
  },
  'womens-day': { names: ["international women's day"], on: fixed(3, 8) },
  'saint-patrick': {
    names: ["st. patrick's day", "saint patrick's day", 'st patricks day', 'saint patrick'],
    on: fixed(3, 17),
  },
  'april-fools': { names: ["april fools' day", "april fool's day", 'april fools day', 'april fools'], on: fixed(4, 1) },
  'ash-wednesday': { names: ['ash wednesday'], on: year => easter(year) - 46 },
  'palm-sunday': { names: ['palm sunday'], on: year => easter(year) - 7 },
  'maundy-thursday': { names: ['maundy thursday'], on: year => easter(year) - 3 },
  'good-friday': { names: ['good friday'], on: year => easter(year) - 2 },
  'holy-saturday': { names: ['holy saturday', 'easter saturday'], on: year => easter(year) - 1 },
  easter: { names: ['easter sunday', 'easter day', 'easter'], on: easter },
  'easter-monday': { names: ['easter monday'], on: year => easter(year) + 1 },
  pentecost: { names: ['pentecost', 'whit sunday'], on: year => easter(year) + 49 },
  'earth-day': { names: ['earth day'], on: fixed(4, 22) },
  'may-day': { names: ['may day', "international workers' day", 'labour day'], on: fixed(5, 1) },
  'cinco-de-mayo': { names: ['cinco de mayo'], on: fixed(5, 5) },
  'mothers-day': { names: ["mother's day", 'mothers day'], on: year => nthWeekday(year, 5, 7, 2) },
  'memorial-day': { names: ['memorial day'], on: year => nthWeekday(year, 5, 1, -1) },
  juneteenth: { names: ['juneteenth'], on: fixed(6, 19) },
  'fathers-day': { names: ["father's day", 'fathers day'], on: year => nthWeekday(year, 6, 7, 3) },
  'independence-day': { names: ['independence day'], on: fixed(7, 4) },
  'bastille-day': { names: ['bastille day'], on: fixed(7, 14) },
  'labor-day': { names: ['labor day'], on: year => nthWeekday(year, 9, 1, 1) },
  'columbus-day': { names: ['columbus day'], on: year => nthWeekday(year, 10, 1, 2) },
  halloween: { names: ['halloween', "hallowe'en"], on: fixed(10, 31) },
  'guy-fawkes': { names: ['guy fawkes night', 'bonfire night'], on: fixed(11, 5) },
  'veterans-day': { names: ['veterans day', "veterans' day", 'armistice day', 'remembrance day'], on: fixed(11, 11) },
  'election-day': { names: ['election day'], on: year => nthWeekday(year, 11, 1, 1) + 1 },
  thanksgiving: { names: ['thanksgiving day', 'thanksgiving'], on: year => nthWeekday(year, 11, 4, 4) },
  'black-friday': { names: ['black friday'], on: year => nthWeekday(year, 11, 4, 4) + 1 },
  'cyber-monday': { names: ['cyber monday'], on: year => nthWeekday(year, 11, 4, 4) + 4 },
  'christmas-eve': { names: ['christmas eve'], on: fixed(12, 24) },
  christmas: { names: ['christmas day', 'christmas', 'xmas'], on: fixed(12, 25) },
  'boxing-day': { names: ['boxing day'], on: fixed(12, 26) },
  nowruz: { names: ['nowruz', 'newroz', 'norouz'], on: fixed(3, 21) },
  passover: { names: ['passover'], on: passover },
  'rosh-hashanah': { names: ['rosh hashanah', 'rosh hashana'], on: jewish(0) },
  'yom-kippur': { names: ['yom kippur'], on: jewish(9) },
  hanukkah: { names: ['hanukkah', 'chanukah'], on: hanukkah },
  'eid-al-fitr': { names: ['eid al - fitr', 'eid al fitr', 'eid ul - fitr'], on: islamic(10, 1), sighted: true },
  'eid-al-adha': { names: ['eid al - adha', 'eid al adha', 'eid ul - adha'], on: islamic(12, 10), sighted: true },
  ramadan: { names: ['ramadan', 'ramadhan', 'ramazan'], on: islamic(9, 1), until: ramadanEnds, sighted: true },
  lent: { names: ['lent'], on: year => easter(year) - 46, until: easter },
  ashura: { names: ['ashura', 'ashoura'], on: islamic(1, 10), sighted: true },
  arbaeen: { names: ['arbaeen'], on: islamic(2, 20), sighted: true },
  'new-years-eve': { names: ["new year's eve", 'new years eve'], on: fixed(12, 31) },
};

/** A holiday's name as the words that must follow its first one; the longest first. */
export interface HolidayName {
  readonly id: string;
  readonly rest: readonly string[];
}

/** Cuts a name as the reader's tokens do: a possessive "'s" and a final apostrophe stand alone. */
const words = (name: string): string[] =>
  name
    .replace(/('s|')( |$)/g, ' $1$2')
    .split(' ')
    .filter(Boolean);

export const HOLIDAY_FIRST_WORDS: ReadonlyMap<string, readonly HolidayName[]> = (() => {
  const found = new Map<string, HolidayName[]>();
  for (const [id, { names }] of Object.entries(HOLIDAYS)) {
    for (const name of names) {
      const [first = '', ...rest] = words(name);
      found.set(first, [...(found.get(first) ?? []), { id, rest }]);
    }
  }
  for (const list of found.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  return found;
})();

/** TIMEX3 of every one of them: XXXX-12-25; where the day moves, P1Y. */
export function everyHoliday(id: string): string {
  const [one, other] = [2001, 2002].map(year => civil(holidayIn(id, year)?.start ?? 0));
  return one?.month === other?.month && one?.day === other?.day
    ? `XXXX-${String(one?.month).padStart(2, '0')}-${String(one?.day).padStart(2, '0')}`
    : 'P1Y';
}

export const isSighted = (id: string): boolean => HOLIDAYS[id]?.sighted === true;
/** Its first day in a year, and the day after its last one. */
export function holidayIn(id: string, year: number): { readonly start: number; readonly end: number } | undefined {
  const found = HOLIDAYS[id];
  if (!found) return undefined;
  const start = found.on(year);
  return { start, end: found.until?.(year) ?? start + 1 };
}
