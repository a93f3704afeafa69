/** Scores of games: "2-1", "21-15, 21-12", "won 5-0". Votes ("172-89") are figures. */
import type { Amount } from '../amount.ts';
import { isHyphen, isNumber, isWord, lowerAt, type Tokens } from '../token.ts';

const GAME =
  /^(?:win|won|wins|winning|beat|beaten|beating|lost|lose|loss|lead|led|leading|leads|draw|drew|drawn|defeat|defeated|victory|score|scored|down|up|bt|def|aggregate|set|sets|match|final|penalties|goalless|thrashed|thrashing|winners|over|past|against)$/;

/** Token after the score that begins at `start`. */
export function scoreEnd(tokens: Tokens, start: number, end: number, amount: Amount): number | undefined {
  const hyphen = tokens[end];
  if (!isHyphen(hyphen) || hyphen.space || !isNumber(tokens[end + 1]) || tokens[end + 1]!.space || !amount.number.plain)
    return undefined;
  const a = amount.number.value ?? 0;
  const b = Number(tokens[end + 1]!.text);
  if (!Number.isInteger(b) || a > 250 || b > 250) return undefined;
  for (let k = Math.max(0, start - 6); k < start; k++)
    if (/^(?:vote|voted|votes|voting|passed|approved|rejected|ballot)$/.test(lowerAt(tokens, k))) return undefined;
  if (/^(?:vote|votes|majority|ballot|ruling|decision)$/.test(lowerAt(tokens, end + 2))) return undefined;
  if (/^(?:%|percent|per|pct)$/.test(lowerAt(tokens, end + 2))) return undefined;
  let game = a >= b;
  for (let k = Math.max(0, start - 3); k < Math.min(tokens.length, end + 5); k++)
    game ||= GAME.test(lowerAt(tokens, k));
  const after = tokens[end + 2];
  game ||= !after || !(isWord(after) || after.text === '%' || isHyphen(after));
  return game ? end + 2 : undefined;
}
