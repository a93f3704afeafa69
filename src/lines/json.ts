/**
 * JSON with places: where a value ends, where a member stands, where the first error is. `JSON.parse` reads the values;
 * this only says where they are, without recursion (a file may nest as deep as it likes) and in one pass.
 */
import type { Span } from '../article/article.ts';
import { say, type Message } from './message.ts';

export interface Member extends Span {
  readonly key: string;
  /** Where the key's opening quote stands. `start` and `end` are those of the value. */
  readonly keyStart: number;
}

export interface JsonError {
  readonly offset: number;
  readonly message: Message;
}

const QUOTE = 34;
const BACKSLASH = 92;

const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 13 || c === 9;

export function skipSpace(text: string, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Index after the string whose opening quote is at `at`; -1 if it is not closed on its line (JSON has no line breaks in strings). */
export function endOfString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === QUOTE) return i + 1;
    if (c === BACKSLASH) i++;
    else if (c === 10) return -1;
  }
  return -1;
}

/** Index after the value at `at`, by brackets and quotes alone; -1 if it does not end. `deepest` limits the nesting. */
export function endOfValue(text: string, at: number, deepest = Infinity): number {
  const first = text[at];
  if (first === '"') return endOfString(text, at);
  if (first !== '{' && first !== '[') {
    let i = at;
    while (i < text.length && !isSpace(text.charCodeAt(i)) && !',]}:'.includes(text[i]!)) i++;
    return i === at ? -1 : i;
  }
  let depth = 0;
  for (let i = at; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      i = endOfString(text, i) - 1;
      if (i < 0) return -1;
    } else if (c === '{' || c === '[') {
      if (++depth > deepest) return -1;
    } else if (c === '}' || c === ']') {
      if (--depth === 0) return i + 1;
    }
  }
  return -1;
}

/** How deep the brackets of a JSON text nest. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      const end = endOfString(text, i);
      if (end < 0) break;
      i = end - 1;
    } else if (c === '{' || c === '[') deepest = Math.max(deepest, ++depth);
    else if (c === '}' || c === ']') depth--;
  }
  return deepest;
}

/** The members of the object at `at`; undefined if its brackets, commas or keys are broken. */
export function membersOf(text: string, at: number): Member[] | undefined {
  if (text[at] !== '{') return undefined;
  const members: Member[] = [];
  let i = skipSpace(text, at + 1);
  if (text[i] === '}') return members;
  for (;;) {
    const keyStart = i;
    if (text[i] !== '"') return undefined;
    const keyEnd = endOfString(text, i);
    if (keyEnd < 0) return undefined;
    i = skipSpace(text, keyEnd);
    if (text[i] !== ':') return undefined;
    const start = skipSpace(text, i + 1);
    const end = endOfValue(text, start);
    if (end < 0) return undefined;
    members.push({ key: readString(text.slice(keyStart, keyEnd)), keyStart, start, end });
    i = skipSpace(text, end);
    if (text[i] === '}') return members;
    if (text[i] !== ',') return undefined;
    i = skipSpace(text, i + 1);
  }
}

/** The items of the array at `at`; undefined if its brackets or commas are broken. */
export function itemsOf(text: string, at: number): Span[] | undefined {
  if (text[at] !== '[') return undefined;
  const items: Span[] = [];
  let i = skipSpace(text, at + 1);
  if (text[i] === ']') return items;
  for (;;) {
    const end = endOfValue(text, i);
    if (end < 0) return undefined;
    items.push({ start: i, end });
    i = skipSpace(text, end);
    if (text[i] === ']') return items;
    if (text[i] !== ',') return undefined;
    i = skipSpace(text, i + 1);
  }
}

/** Where the value at `path` stands in a JSON text: as deep as the path can be followed. Places count in `text`. */
export function spanOf(text: string, path: readonly PropertyKey[], at = 0): Span {
  const start = skipSpace(text, at);
  const end = endOfValue(text, start);
  const span = { start, end: end < 0 ? text.length : end };
  const [step, ...rest] = path;
  if (step === undefined) return span;
  const inner =
    typeof step === 'number'
      ? itemsOf(text, start)?.[step]
      : membersOf(text, start)?.findLast(member => member.key === step);
  return inner ? spanOf(text, rest, inner.start) : span;
}

function readString(quoted: string): string {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return quoted.slice(1, -1);
  }
}

const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![^\s,\]}:])/y;

/** The first place at which `text` stops being JSON, in words; undefined if it is JSON. */
export function firstError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let expect: 'value' | 'value or ]' | 'key' | 'key or }' | 'colon' | 'comma' | 'end' = 'value';
  let i = 0;
  const after = (): typeof expect => (open.length ? 'comma' : 'end');
  for (;;) {
    i = skipSpace(text, i);
    const c = text[i];
    if (c === undefined) {
      if (expect === 'end') return undefined;
      const inside = open.at(-1);
      const missing = inside === '[' ? say('a closing ]') : inside === '{' ? say('a closing }') : say('a value');
      return { offset: text.length, message: say('The file ends too early: {0} is missing.', missing) };
    }
    const wrong = (wanted: Message): JsonError => ({
      offset: i,
      message: say('Expected {0}, found {1}.', wanted, JSON.stringify(text.slice(i, i + 12))),
    });
    switch (expect) {
      case 'end':
        return { offset: i, message: say('Something follows after the end of the JSON value.') };
      case 'colon':
        if (c !== ':') return wrong(say('a colon'));
        expect = 'value';
        i++;
        continue;
      case 'comma':
        if (c === ',') expect = open.at(-1) === '{' ? 'key' : 'value';
        else if (c === '}' && open.at(-1) === '{') open.pop();
        else if (c === ']' && open.at(-1) === '[') open.pop();
        else return wrong(open.at(-1) === '{' ? say('a comma or a closing }') : say('a comma or a closing ]'));
        if (c !== ',') expect = after();
        i++;
        continue;
      case 'key':
      case 'key or }': {
        if (c === '}' && expect === 'key or }') {
          open.pop();
          expect = after();
          i++;
          continue;
        }
        const end = endOfValidString(text, i);
        if (end < 0) return wrong(say('a name in double quotes'));
        i = end;
        expect = 'colon';
        continue;
      }
    }
    if (c === ']' && expect === 'value or ]') {
      open.pop();
      expect = after();
      i++;
    } else if (c === '{' || c === '[') {
      open.push(c);
      expect = c === '{' ? 'key or }' : 'value or ]';
      i++;
    } else {
      const end = c === '"' ? endOfValidString(text, i) : endOfLiteral(text, i);
      if (end < 0) return wrong(c === '"' ? say('a string that ends on its line') : say('a value'));
      i = end;
      expect = after();
    }
  }
}

function endOfLiteral(text: string, at: number): number {
  LITERAL.lastIndex = at;
  return LITERAL.test(text) ? LITERAL.lastIndex : -1;
}

function endOfValidString(text: string, at: number): number {
  const end = text[at] === '"' ? endOfString(text, at) : -1;
  if (end < 0) return -1;
  try {
    JSON.parse(text.slice(at, end));
    return end;
  } catch {
    return -1;
  }
}
