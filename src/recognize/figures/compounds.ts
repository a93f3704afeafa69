/** A number joined to what it counts: "1,300-page", "329-seat house", "two-volume study". */
import { readNounPhrase, type ObjectRead } from './object.ts';
import { isHyphen, isWord, joins, lowerAt, type Tokens } from './token.ts';

export interface Compound {
  /** Token of the joined noun. */
  readonly noun: number;
  readonly unit?: string;
}

const COMPOUND_UNITS = new Map([
  ['page', 'page'],
  ['volume', 'volume'],
  ['storey', 'storey'],
  ['story', 'storey'],
  ['floor', 'storey'],
  ['bed', 'bed'],
  ['room', 'room'],
  ['point', 'point'],
  ['seat', 'seat'],
  ['member', 'member'],
  ['cylinder', 'cylinder'],
]);

/** "300-odd guards", "a 300-strong crowd" count guards and a crowd. */
const NO_NOUNS: ReadonlySet<string> = new Set(['odd', 'plus', 'strong']);

/** "1,300-page", "329-seat": a number and what it counts, joined. */
export function readCompound(tokens: Tokens, end: number): Compound | undefined {
  if (joins(tokens, end) && NO_NOUNS.has(lowerAt(tokens, end + 1))) return undefined;
  const suspended = suspendedNoun(tokens, end);
  if (suspended !== undefined) return { noun: suspended, ...unitOf(tokens, suspended) };
  if (!joins(tokens, end) || !isWord(tokens[end + 1])) return undefined;
  return { noun: end + 1, ...unitOf(tokens, end + 1) };
}

function unitOf(tokens: Tokens, noun: number): { unit?: string } {
  const unit = COMPOUND_UNITS.get(lowerAt(tokens, noun));
  return unit ? { unit } : {};
}

/** "four-, five- and six-cylinder engines": the noun that all share. */
function suspendedNoun(tokens: Tokens, end: number): number | undefined {
  let at = end;
  for (
    let steps = 0;
    steps < 3 && isHyphen(tokens[at]) && !tokens[at]!.space && lowerAt(tokens, at + 1) === ',';
    steps++
  )
    at += 3;
  if (!isHyphen(tokens[at]) || tokens[at]!.space || !/^(?:and|or|to)$/.test(lowerAt(tokens, at + 1))) return undefined;
  return joins(tokens, at + 3) && isWord(tokens[at + 4]) && tokens[at + 1]!.space ? at + 4 : undefined;
}

/** Its noun, with the noun that it describes: "seat house". */
export function compoundObject(tokens: Tokens, compound: Compound): ObjectRead {
  // "a two-volume, 1,300-page study": the study comes after the last of the row
  let after = compound.noun + 1;
  for (
    let steps = 0;
    steps < 3 && lowerAt(tokens, after) === ',' && joins(tokens, after + 2) && isWord(tokens[after + 3]);
    steps++
  )
    after += 4;
  const rest = readNounPhrase(tokens, after, true);
  if (!rest || rest.start !== after || (after > compound.noun + 1 && !compound.unit))
    return { start: compound.noun, end: compound.noun + 1, head: compound.noun };
  // behind a row, only what the unit measures is the object
  if (after > compound.noun + 1) return rest;
  return { start: compound.noun, end: rest.end, head: compound.noun };
}
