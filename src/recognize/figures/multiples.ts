/** Multiples: "twice the size", "more than double what they pay", "three times the usual number", "tenfold". */
import { modifierBefore } from './modifiers.ts';
import { joins, lowerAt, touches, type Tokens } from './token.ts';
import type { FigureModifier } from '../mention.ts';

export interface MultipleRead {
  readonly start: number;
  readonly end: number;
  readonly modifier?: FigureModifier;
}

/** "twice", "double", "tenfold" at token `i`, where something to compare with follows; `free` is the first free token. */
export function readMultiple(tokens: Tokens, i: number, free: number): MultipleRead | undefined {
  const word = lowerAt(tokens, i);
  const next = lowerAt(tokens, i + 1);
  const found = modifierBefore(tokens, i);
  const before = found && found.at >= free ? found : undefined;
  const compares =
    /^(?:the|its|their|his|her|what)$/.test(next) ||
    (next === 'as' && /^(?:many|much|large|big|high|long)$/.test(lowerAt(tokens, i + 2)));
  if (!word.endsWith('fold') && !compares && !before) return undefined;
  if (/^(?:to|will|would|could|and|or|can|may|not)$/.test(lowerAt(tokens, i - 1)) && word !== 'twice') return undefined;
  return { start: before?.at ?? i, end: i + 1, ...(before ? { modifier: before.modifier } : {}) };
}

/** "three times the usual number", "54 times": a multiple, where a comparison follows. */
export function timesAfter(tokens: Tokens, end: number): number | undefined {
  if (lowerAt(tokens, end) !== 'times')
    return lowerAt(tokens, end) === 'fold' && touches(tokens, end)
      ? end + 1
      : joins(tokens, end) && lowerAt(tokens, end + 1) === 'fold'
        ? end + 2
        : undefined;
  return /^(?:as|the|more|larger|bigger|higher|greater|its|their|his|her|that|what|earnings|sales|book|revenue|profits?|oversubscribed|smaller|faster|less|lower|operating)$/.test(
    lowerAt(tokens, end + 1),
  )
    ? end + 1
    : undefined;
}
