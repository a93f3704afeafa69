/** The editor's language for what the core says. */
import * as vscode from 'vscode';
import { isFileError } from '../lines/files.ts';
import { inWords, type Message } from '../lines/message.ts';
import { isSaidShort, type Tongue } from '../recognize/tongue.ts';

const language = vscode.env.language;
const formats = new Map<string, Intl.DateTimeFormat>();
const numbers = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
const large = new Intl.NumberFormat(language, {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 2,
});

/** Each format is made once: making one costs far more than using it. */
function format(options: Intl.DateTimeFormatOptions, date: string): string {
  const key = Object.keys(options).join(' ');
  let made = formats.get(key);
  if (!made) formats.set(key, (made = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })));
  return made.format(new Date(date));
}
const currencies = new Intl.DisplayNames(language, { type: 'currency' });

export const READERS: Tongue = {
  say: (message, ...parts) => vscode.l10n.t(message, ...parts),
  day: value =>
    /^\d{4}$/.test(value)
      ? String(Number(value))
      : value.startsWith('--')
        ? format({ month: 'long', day: 'numeric' }, `2000${value.slice(1)}`)
        : format(
            { year: 'numeric', month: 'long', ...(value.length > 7 ? { day: 'numeric' } : {}) },
            value.length > 7 ? value : `${value}-01`,
          ),
  // 1 January 2024 was a Monday
  weekday: day => format({ weekday: 'long' }, `2024-01-0${day}`),
  month: month => format({ month: 'long' }, `2024-${String(month).padStart(2, '0')}-01`),
  number: value => (isSaidShort(value) ? large : numbers).format(value),
  currency: (code, english) => (language.startsWith('en') ? english : (currencies.of(code) ?? code)),
};

/** A message of the core in the reader's language. */
export const told = (message: Message): string => inWords(message, (words, ...parts) => vscode.l10n.t(words, ...parts));

/** What went wrong, for a person or a log. */
export const whyOf = (error: unknown): string =>
  isFileError(error) ? told(error.said) : error instanceof Error ? error.message : String(error);
