/** Dates as CSV (RFC 4180). What a spreadsheet would take for a formula is text. */
import type { TimelineEntry } from '../../compare/comparison.ts';

const COLUMNS = ['from', 'to', 'value', 'type', 'basis', 'text', 'article', 'start', 'end', 'sentence'] as const;

/** `to` is the last day, not the day after it. */
export function csvOf(entries: readonly TimelineEntry[]): string {
  const rows = entries.map(({ interval, value, type, basis, text, article, start, end, sentence }) =>
    [interval[0], dayBefore(interval[1]), value, type, basis, text, article, start, end, sentence.text].map(cell),
  );
  return [COLUMNS, ...rows].map(row => row.join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number): string {
  const text = String(value).replace(/\s+/g, ' ');
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function dayBefore(iso: string): string {
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? iso : new Date(time - 86_400_000).toISOString().slice(0, 10);
}
