/**
 * A JSON document with one item a line: the habit that sidecars and the registry share, so that a diff shows one line a
 * decision and git merges what two people added. Items that nobody touched are written back with the bytes they had,
 * whatever fields and key order a newer version gave them.
 */
import { depthOf, endOfValue, firstError, itemsOf, membersOf, skipSpace } from './json.ts';
import type { Span } from '../article/article.ts';
import { say, type Message } from './message.ts';

export type JsonObject = { readonly [key: string]: unknown };

/** A value of the document and where it stands in the text as given. */
export interface Placed extends Span {
  readonly value: unknown;
}

export interface Field extends Placed {
  readonly key: string;
}

/** A stretch that could not be read. */
export interface Unreadable extends Span {
  readonly message: Message;
}

export interface LineDocument {
  /** The top-level members but the list, in their order. */
  readonly fields: readonly Field[];
  readonly items: readonly Placed[];
  /** Keys of all top-level members in their order, the list's among them. */
  readonly order: readonly string[];
  /** Empty if the whole text was read; else what was salvaged line by line is given, and the text must not be replaced. */
  readonly unreadable: readonly Unreadable[];
}

/** Nesting beyond this is refused: nothing that Postil writes comes near, and recursion over it would overflow the stack. */
const DEEPEST = 100;

/**
 * Reads a document whose list is the top-level member `list`. Never throws: where the JSON is broken, the items and
 * fields that stand whole on lines of their own are given, and the rest is named in `unreadable`.
 */
export function readLines(text: string, list: string): LineDocument {
  const start = skipSpace(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const members = membersOf(text, start);
  const lists = members?.filter(member => member.key === list) ?? [];
  const items = lists[0] ? itemsOf(text, lists[0].start) : [];
  const whole = members && items && lists.length < 2 && skipSpace(text, endOfValue(text, start)) === text.length;
  if (!whole) return salvage(text, list);
  const fields: Field[] = [];
  const read: Placed[] = [];
  try {
    for (const member of members)
      if (member.key !== list)
        fields.push({ key: member.key, start: member.keyStart, end: member.end, value: valueAt(text, member) });
    for (const item of items) read.push({ ...item, value: valueAt(text, item) });
  } catch {
    return salvage(text, list);
  }
  return { fields, items: read, order: members.map(member => member.key), unreadable: [] };
}

/** Parses a stretch and remembers its bytes, if it is an object or array that stands on one line. */
function valueAt(text: string, { start, end }: Span): unknown {
  const raw = text.slice(start, end);
  if (depthOf(raw) > DEEPEST) throw new RangeError(`JSON nested deeper than ${DEEPEST}`);
  const value: unknown = JSON.parse(raw);
  remember(value, raw);
  // A changed line keeps the bytes of its untouched members.
  if (typeof value === 'object' && value !== null)
    for (const member of membersOf(raw, 0) ?? [])
      remember((value as JsonObject)[member.key], raw.slice(member.start, member.end));
  return value;
}

function remember(value: unknown, raw: string): void {
  if (typeof value === 'object' && value !== null && !/[\r\n]/.test(raw)) bytes.set(value, raw);
}

/** What can be read of a broken document: members and items that begin a line and are whole. */
function salvage(text: string, list: string): LineDocument {
  const fields: Field[] = [];
  const items: Placed[] = [];
  const unreadable: Unreadable[] = [];
  const error = firstError(text.charCodeAt(0) === 0xfeff ? ' ' + text.slice(1) : text);
  const order: string[] = [];
  let inList = false;
  for (let i = 0; i < text.length;) {
    const start = skipSpace(text, i);
    const newline = text.indexOf('\n', start);
    const lineEnd = newline < 0 ? text.length : newline;
    i = lineEnd + 1;
    const line = text.slice(start, lineEnd);
    const key = /^\uFEFF?[{,]?\s*"((?:format|[A-Za-z$_][\w$-]{0,60}))"\s*:\s*/.exec(line);
    if (/^(?:\uFEFF?[{}\],]*\s*)?$/.test(line)) continue;
    if (key && !line.startsWith('{"id"')) {
      const name = key[1]!;
      const valueStart = start + key[0].length;
      if (name === list) {
        order.push(name);
        inList = true;
        const bracket = text.indexOf('[', valueStart - 1);
        if (bracket >= 0 && bracket < lineEnd) i = Math.min(i, bracket + 1);
        continue;
      }
      if (!inList || !line.startsWith('{')) {
        const read = wholeValue(text, valueStart, lineEnd);
        if (read) {
          if (!order.includes(name)) {
            order.push(name);
            fields.push({ key: name, start: valueStart - key[0].length, end: read.end, value: read.value });
          }
          continue;
        }
      }
    }
    const item = text[start] === '{' ? wholeValue(text, start, text.length) : undefined;
    if (
      item &&
      typeof item.value === 'object' &&
      item.value !== null &&
      !(list in item.value) &&
      !swallows(text, item)
    ) {
      items.push(item);
      // Several items may share a line.
      i = skipSpace(text, item.end);
      if (text[i] === ',') i++;
    } else
      unreadable.push({
        start,
        end: Math.max(start + 1, start + line.trimEnd().length),
        message: messageFor(text, start, lineEnd),
      });
  }
  if (error && !unreadable.some(u => u.start <= error.offset && error.offset <= u.end))
    unreadable.unshift({
      start: Math.min(error.offset, Math.max(0, text.length - 1)),
      end: text.length && Math.min(error.offset + 1, text.length),
      message: error.message,
    });
  if (!unreadable.length)
    unreadable.push({
      start: 0,
      end: Math.min(1, text.length),
      message: say('This is no JSON object with one list named "{0}".', list),
    });
  return { fields, items, order, unreadable };
}

/** A bracket that is missing or too many makes one item of several lines that were items themselves. */
const swallows = (text: string, { start, end }: Span): boolean => /\n\s*\{"id":/.test(text.slice(start, end));

function wholeValue(text: string, start: number, limit: number): Placed | undefined {
  const end = endOfValue(text, start, DEEPEST);
  if (end < 0 || end > limit) return undefined;
  try {
    return { start, end, value: valueAt(text, { start, end }) };
  } catch {
    return undefined;
  }
}

function messageFor(text: string, start: number, end: number): Message {
  const line = text.slice(start, end).trimEnd().replace(/,$/, '');
  if (depthOf(line) > DEEPEST) return say('This line nests deeper than {0} levels.', DEEPEST);
  return firstError(line)?.message ?? say('This line stands where no item can stand.');
}

/** The bytes an object was read from. An edit makes a new object, so only untouched ones are found here. */
const bytes = new WeakMap<object, string>();

/**
 * One value as one line: the bytes it was read from if it is that very object, else compact JSON with the keys of
 * `keyOrder` first and the others after them, in their own order.
 */
export function toLine(value: unknown, keyOrder: readonly string[] = []): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const read = bytes.get(value);
  if (read !== undefined) return read;
  if (Array.isArray(value)) return `[${value.map(item => toLine(item === undefined ? null : item)).join(',')}]`;
  const own = value as JsonObject;
  const known = keyOrder.filter(key => Object.hasOwn(own, key));
  const others = Object.keys(own).filter(key => !keyOrder.includes(key));
  return `{${[...known, ...others]
    .filter(key => own[key] !== undefined)
    .map(key => `${JSON.stringify(key)}:${toLine(own[key])}`)
    .join(',')}}`;
}

export type Member =
  readonly [key: string, line: string] | { readonly list: string; readonly lines: readonly string[] };

/** The document's text: a line for each member, a line for each item of the list, LF. `lines` are made by `toLine`. */
export function writeLines(members: readonly Member[]): string {
  const parts = members.map(member =>
    'list' in member
      ? `${JSON.stringify(member.list)}: [${member.lines.length ? `\n${member.lines.join(',\n')}\n` : ''}]`
      : `${JSON.stringify(member[0])}: ${member[1]}`,
  );
  return `{\n${parts.join(',\n')}\n}\n`;
}
