/** Numbers that are no figures: dates and times, parts of names, scores, phone numbers, list and footnote marks. */
import type { BlockContent } from '../../article/article.ts';
import type { Amount } from './amount.ts';
import { STOPS } from './grammar.ts';
import { isDuration } from './not/durations.ts';
import { codeEnd, isFootnote, isListMark, isPartOfCode, phoneEnd } from './not/marks.ts';
import { isAddress, isNameWord, namesBefore } from './not/names.ts';
import { isRace, scoreEnd } from './not/scores.ts';
import { clockEnd, dateEnd, isYear, spokenClock } from './not/time.ts';
import { isNumber, isWord, lowerAt, type Tokens } from './token.ts';

/** Token after what is no figure, or undefined where `amount` may be one. */
export function notAFigure(block: BlockContent, amount: Amount): number | undefined {
  const { tokens } = block;
  const { end, numberEnd } = amount;
  const start = /^[-−–+±]$/.test(tokens[amount.start]!.text) ? amount.start + 1 : amount.start;
  const skip = (to: number): number => Math.max(to, numberEnd);
  const first = tokens[start]!;
  const next = tokens[numberEnd];
  const digits = isNumber(first);

  if (amount.kind !== undefined && amount.kind !== 'measure') {
    return amount.kind === 'percent' || amount.prefixed || !namesBefore(block, start, amount) ? undefined : skip(end);
  }
  if (digits) {
    if (isPartOfCode(tokens, start, numberEnd)) return skip(codeEnd(tokens, numberEnd));
    if (next && !next.space && /^(?:st|nd|rd|th|s)$/.test(next.lower) && amount.kind === undefined)
      return skip(numberEnd + 1);
    const clock = clockEnd(tokens, start, numberEnd);
    if (clock) return skip(clock);
    const date = dateEnd(tokens, start, numberEnd, amount);
    if (date) return skip(date);
    const phone = phoneEnd(tokens, start, numberEnd);
    if (phone) return skip(phone);
    const mark = isListMark(tokens, start, numberEnd) || isFootnote(tokens, start, numberEnd);
    if (mark) return skip(numberEnd + 1);
    if (isRace(tokens, start, end)) return skip(end);
    const score = scoreEnd(tokens, start, numberEnd, amount);
    if (score) return skip(score);
    if (isYear(tokens, start, amount)) return skip(numberEnd);
  }
  if (amount.kind === 'measure') return undefined;
  if (isPeriod(tokens, start)) return skip(numberEnd);
  if (isDuration(tokens, numberEnd)) return skip(numberEnd + 1);
  if (namesBefore(block, start, amount)) return skip(numberEnd);
  if (digits && isAddress(tokens, numberEnd)) return skip(numberEnd + 1);
  if (!digits && isNameWord(block, start, numberEnd)) return skip(numberEnd);
  if (!digits && spokenClock(tokens, start, numberEnd)) return skip(numberEnd);
  return undefined;
}

/** "this half", "the second half": a period; "the bottom three" with nothing behind: a standing. */
function isPeriod(tokens: Tokens, start: number): boolean {
  const before = lowerAt(tokens, start - 1);
  if (lowerAt(tokens, start) === 'half') return /^(?:this|last|next|first|second|previous|opening)$/.test(before);
  const next = tokens[start + 1];
  return (
    (before === 'bottom' || before === 'top') && !(isWord(next) && !STOPS.has(next.lower)) && !isNumber(tokens[start])
  );
}
