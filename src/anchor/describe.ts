/** Describes a passage so that it can be found again: mirrored by find.ts. */
import { indexText, type Anchor, type TextIndex } from './anchor.ts';
import { foldedOffset } from './fold.ts';

/** UTF-16 units of context on either side; more where the same words stand in several places. */
const CONTEXT = 32;
const LONGEST_CONTEXT = 256;

/**
 * The anchor of `text[start, end)`; `text` has LF line ends and no BOM. The context grows until quote and context are
 * unique in the text, where they can be.
 */
export function describeAnchor(text: string | TextIndex, start: number, end: number): Required<Anchor> {
  const index = typeof text === 'string' ? indexText(text) : text;
  let anchor = withContext(index.text, start, end, CONTEXT);
  for (let size = CONTEXT * 2; size <= LONGEST_CONTEXT && !isUnique(index, anchor); size *= 2)
    anchor = withContext(index.text, start, end, size);
  return anchor;
}

function withContext(text: string, start: number, end: number, size: number): Required<Anchor> {
  return {
    quote: text.slice(start, end),
    before: text.slice(wholeSign(text, Math.max(0, start - size), 1, start), start),
    after: text.slice(end, wholeSign(text, Math.min(text.length, end + size), -1, end)),
    at: start,
  };
}

/** Moves an edge off the middle of a surrogate pair or of a letter and its combining marks. */
function wholeSign(text: string, edge: number, step: 1 | -1, limit: number): number {
  let i = edge;
  while (i !== limit && i > 0 && i < text.length && /[\udc00-\udfff\u0300-\u036f\ufe0f\u200d]/.test(text[i]!))
    i += step;
  return i;
}

function isUnique({ folded }: TextIndex, { quote, before, after, at }: Required<Anchor>): boolean {
  const from = foldedOffset(folded, at - before.length);
  const to = foldedOffset(folded, at + quote.length + after.length);
  const whole = folded.text.slice(from, to);
  const first = folded.text.indexOf(whole);
  return first === from && folded.text.indexOf(whole, from + 1) < 0;
}
