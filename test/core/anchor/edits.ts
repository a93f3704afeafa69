/**
 * Edits of a text that know what became of every unit: the truth that anchors are measured against. A text is a list of
 * units, each with the offset that it had before; an edit makes another list.
 */
import type { Span } from '../../../src/article/article.ts';
import { fold } from '../../../src/anchor/fold.ts';

export interface Unit {
  readonly text: string;
  /** Offset in the text before, -1 for what is new. */
  readonly from: number;
}

export type Random = (below: number) => number;

/** Mulberry32. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return below => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const unitsOf = (text: string): Unit[] =>
  Array.from({ length: text.length }, (_, from) => ({ text: text[from]!, from }));
const added = (text: string): Unit[] => Array.from(text, sign => ({ text: sign, from: -1 }));
export const textOf = (units: readonly Unit[]): string => units.map(unit => unit.text).join('');

/** Offsets at which words begin. */
function wordStarts(units: readonly Unit[]): number[] {
  const text = units.map(unit => (unit.text.length === 1 ? unit.text : ' ')).join('');
  return [...text.matchAll(/(?<![\p{L}\p{N}'])[\p{L}\p{N}]/gu)].map(match => match.index);
}

const FILLERS = 'reportedly late again, as officials said then in the north after all 17 about more than 2,500'.split(
  ' ',
);

function atWords(
  units: readonly Unit[],
  random: Random,
  times: number,
  edit: (list: Unit[], at: number) => void,
): Unit[] {
  const list = [...units];
  const starts = wordStarts(list);
  const chosen = [...new Set(Array.from({ length: times }, () => starts[random(starts.length)]!))].sort(
    (a, b) => b - a,
  );
  for (const at of chosen) edit(list, at);
  return list;
}

function paragraphs(units: readonly Unit[]): Unit[][] {
  const parts: Unit[][] = [[]];
  units.forEach((unit, i) => {
    parts.at(-1)!.push(unit);
    if (unit.text === '\n' && units[i - 1]?.text === '\n' && units[i + 1]?.text !== '\n') parts.push([]);
  });
  return parts;
}

const replaced = (units: readonly Unit[], change: (text: string) => string): Unit[] =>
  units.map(unit => {
    const text = change(unit.text);
    return text === unit.text ? unit : { ...unit, text };
  });

/** Each kind: units in, units out. `foreign` is another text, for rewriting. */
export const EDITS: Readonly<Record<string, (units: readonly Unit[], random: Random, foreign: string) => Unit[]>> = {
  'insert words': (units, random) =>
    atWords(units, random, 40, (list, at) => list.splice(at, 0, ...added(`${FILLERS[random(FILLERS.length)]} `))),
  'delete words': (units, random) =>
    atWords(units, random, 40, (list, at) => {
      let end = at;
      for (let words = 1 + random(3); words > 0 && end < list.length; words--)
        while (end < list.length && list[end++]!.text !== ' ');
      list.splice(at, end - at);
    }),
  'replace words': (units, random) =>
    atWords(units, random, 40, (list, at) => {
      let end = at;
      while (end < list.length && /[\p{L}\p{N}]/u.test(list[end]!.text)) end++;
      list.splice(at, end - at, ...added(FILLERS[random(FILLERS.length)]!));
    }),
  'delete sentences': (units, random) =>
    atWords(units, random, 12, (list, at) => {
      let end = at;
      while (end < list.length && list[end]!.text !== '.' && list[end]!.text !== '\n') end++;
      list.splice(at, end - at);
    }),
  'move paragraphs': (units, random) => {
    const parts = paragraphs(units);
    for (let n = 0; n < 8; n++) parts.splice(random(parts.length), 0, ...parts.splice(random(parts.length), 1));
    return parts.flat();
  },
  're-wrap': (units, random) => {
    const width = 40 + random(40);
    let column = 0;
    return units.map((unit, i) => {
      const blank = unit.text === '\n' && (units[i - 1]?.text === '\n' || units[i + 1]?.text === '\n');
      if (blank) column = 0;
      if (blank || !/^[ \n]$/.test(unit.text)) {
        column++;
        return unit;
      }
      const line = column > width;
      column = line ? 0 : column + 1;
      return { ...unit, text: line ? '\n' : ' ' };
    });
  },
  CRLF: units => replaced(units, text => (text === '\n' ? '\r\n' : text)),
  'typographic signs': units =>
    units.map((unit, i) => {
      if (unit.text === "'") return { ...unit, text: '’' };
      if (unit.text === '"') return { ...unit, text: /[\s(]/.test(units[i - 1]?.text ?? ' ') ? '“' : '”' };
      return unit.text === '-' ? { ...unit, text: '‑' } : unit;
    }),
  'change values': (units, random) =>
    atWords(units, random, 120, (list, at) => {
      if (/\d/.test(list[at]!.text))
        list.splice(at, 1, { text: String(1 + (Number(list[at]!.text) % 9)), from: list[at]!.from });
      else if (/\p{Lu}/u.test(list[at]!.text)) {
        let end = at;
        while (end < list.length && /\p{L}/u.test(list[end]!.text)) end++;
        const name = ['Marat', 'Iran', 'Iraq', 'Saturday', 'Osh'][random(5)]!;
        const first = list[at]!.from;
        const last = list[end - 1]!.from;
        const changed = added(name);
        changed[0] = { text: name[0]!, from: first };
        changed[changed.length - 1] = { text: name.at(-1)!, from: last };
        list.splice(at, end - at, ...changed);
      }
    }),
  'rewrite half': (units, random, foreign) => {
    const others = foreign.split(/(?<=\n\n)/);
    return paragraphs(units).flatMap(part => (random(2) ? part : added(others[random(others.length)]!)));
  },
};

/** What became of a passage: it stands at `kept`; or something else stands at `changed`; or it is gone. */
export type Truth =
  | { readonly state: 'kept'; readonly span: Span; readonly untouched: boolean }
  | { readonly state: 'changed'; readonly span: Span }
  | { readonly state: 'gone' };

export interface EditedText {
  readonly text: string;
  truthOf(quote: Span, context: Span): Truth;
}

/** Applies edits one after the other; `foreign` as for EDITS. */
export function edited(before: string, kinds: readonly string[], random: Random, foreign: string): EditedText {
  let units: readonly Unit[] = unitsOf(before);
  for (const kind of kinds) units = EDITS[kind]!(units, random, foreign);
  const text = textOf(units);
  const offsets: number[] = [];
  const index = new Int32Array(before.length).fill(-1);
  let offset = 0;
  units.forEach((unit, i) => {
    offsets.push(offset);
    offset += unit.text.length;
    if (unit.from >= 0) index[unit.from] = i;
  });
  const spanOf = (from: number, to: number): Span => ({
    start: offsets[from]!,
    end: offsets[to]! + units[to]!.text.length,
  });
  const together = ({ start, end }: Span): boolean => {
    for (let i = start + 1; i < end; i++) if (index[i]! !== index[i - 1]! + 1) return false;
    return index[start]! >= 0;
  };
  return {
    text,
    truthOf(quote, context) {
      const first = index[quote.start]!;
      const last = index[quote.end - 1]!;
      if (first < 0 || last < first) return { state: 'gone' };
      const span = spanOf(first, last);
      const same = fold(text.slice(span.start, span.end)).text === fold(before.slice(quote.start, quote.end)).text;
      if (together(quote) && same) {
        const untouched =
          together(context) &&
          fold(
            text.slice(offsets[index[context.start]!]!, spanOf(index[context.end - 1]!, index[context.end - 1]!).end),
          ).text === fold(before.slice(context.start, context.end)).text;
        return { state: 'kept', span, untouched };
      }
      return span.end - span.start < 4 * (quote.end - quote.start) + 20
        ? { state: 'changed', span }
        : { state: 'gone' };
    },
  };
}
