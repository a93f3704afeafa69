/** The language in which explanations are given: English where nobody says otherwise. */

export interface Tongue {
  /** The message in this language, with `{0}` … filled in. `message` is English, and a `phrase`. */
  say(message: string, ...parts: readonly (string | number)[]): string;
  /** A place on the calendar: `2020`, `2020-01` or `2020-01-05`; `--12-25` is a day of any year. */
  day(value: string): string;
  /** 1 is Monday. */
  weekday(day: number): string;
  /** 1 is January. */
  month(month: number): string;
  /** As people write it: 1,300 and 4,250,300 in digits, 4.7 million in words. */
  number(value: number): string;
  /** Of an ISO 4217 code, in the plural; `english` is that in English. */
  currency(code: string, english: string): string;
}

/** Marks a message as one that is translated: the list of messages is made from the arguments of this and of `say`. */
export const phrase = (message: string): string => message;

const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

/** The magnitude in which a large number is said with at most two decimals and nothing lost. */
const scaleOf = (value: number): (typeof SCALES)[number] | undefined => {
  const scale = SCALES.find(([size]) => Math.abs(value) >= size);
  return scale && Math.abs(value) < 1e15 && (value * 100) % scale[0] === 0 ? scale : undefined;
};

/** A number that people write with a magnitude: 4,700,000 is 4.7 million. */
export const isSaidShort = (value: number): boolean => scaleOf(value) !== undefined;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

export const ENGLISH: Tongue = {
  say: (message, ...parts) => message.replace(/\{(\d)\}/g, (whole, index) => String(parts[Number(index)] ?? whole)),
  day(value) {
    const [year = '', month, day] = value.replace(/^--/, '-').split('-');
    const named = month && MONTHS[Number(month) - 1];
    return [day && Number(day), named, year && Number(year)].filter(Boolean).join(' ');
  },
  weekday: day => WEEKDAYS[day - 1] ?? '',
  month: month => MONTHS[month - 1] ?? '',
  /** Always in the same way: no locale of the machine. */
  number(value) {
    const scale = scaleOf(value);
    if (scale) return `${ENGLISH.number(value / scale[0])} ${scale[1]}`;
    const [whole, decimals] = String(Math.abs(value)).split('.') as [string, string | undefined];
    if (whole.includes('e')) return String(value);
    const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return `${value < 0 ? '−' : ''}${grouped}${decimals ? `.${decimals}` : ''}`;
  },
  currency: (_code, english) => english,
};
