/** Dates as a table that any program reads (RFC 4180). What a spreadsheet would take for a formula is made text. */
import type { TimelineEntry } from './comparison.ts';
import { dayBefore } from './days.ts';

const COLUMNS = [
  'from',
  'to',
  'value',
  'type',
  'basis',
  'text',
  'article',
  'start',
  'end',
  'entities',
  'sentence',
] as const;

/** `to` is the last day, not the day after it. Offsets are UTF-16 units of the article. */
export function asCsv(entries: readonly TimelineEntry[]): string {
  const rows = entries.map(
    ({ interval: [from, to], value, type, basis, text, article, start, end, entities, sentence }) =>
      [from, dayBefore(to), value, type, basis, text, article, start, end, entities.join(' '), sentence.text]
        .map(cell)
        .join(','),
  );
  return [COLUMNS.join(','), ...rows].join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const line = value.replace(/[\r\n]+/g, ' ');
  // white space before it does not keep a spreadsheet from reading a formula
  const safe = /^\s*[=+\-@\t|%]/.test(line) ? `'${line}` : line;
  return /[",;\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
