/** Scores of games: "2-1", "21-15, 21-12", "won 5-0". Votes ("172-89") are figures. */
import type { Amount } from '../amount.ts';
import { isHyphen, isNumber, isWord, lowerAt, type Tokens } from '../token.ts';

const GAME =
  /^(?:win|won|wins|winning|beat|beaten|beating|lost|lose|loss|lead|led|leading|leads|draw|drew|drawn|defeat|defeated|victory|score|scored|down|up|bt|def|aggregate|set|sets|match|final|penalties|goalless|thrashed|thrashing|winners|over|past|against)$/;

/** Token after the score that begins at `start`. */
export function scoreEnd(tokens: Tokens, start: number, end: number, amount: Amount): number | undefined {
  const innings = inningsEnd(tokens, start, end, amount);
  if (innings) return innings;
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

/** "the 1500m", "the women's 400m": the race, not its length. */
export function isRace(tokens: Tokens, start: number, end: number): boolean {
  const metres = tokens[start + 1];
  if (!RACES.has(tokens[start]!.text) || end !== start + 2 || metres?.text !== 'm' || metres.space) return false;
  const before = lowerAt(tokens, start - 1);
  const event = before === "'s" && /^(?:women|men|girls|boys)$/.test(lowerAt(tokens, start - 2));
  const next = tokens[end];
  return (
    (event || before === 'the') &&
    (!isWord(next) ||
      /^(?:in|and|at|on|final|heats?|freestyle|hurdles|relay|title|gold|record|champion|race)$/.test(next.lower))
  );
}

const RACES: ReadonlySet<string> = new Set('50 60 100 110 200 400 800 1500 3000 5000 10,000 1,500 5,000'.split(' '));

/** "closed on 312 for 4", "were 45 for three when": runs and wickets. */
function inningsEnd(tokens: Tokens, start: number, end: number, { number }: Amount): number | undefined {
  if (!number.plain || (number.value ?? 0) > 999 || lowerAt(tokens, end) !== 'for') return undefined;
  if (!/^(?:\d|two|three|four|five|six|seven|eight|nine)$/.test(lowerAt(tokens, end + 1))) return undefined;
  if (!/^(?:on|were|was|at|made|reached|from)$/.test(lowerAt(tokens, start - 1))) return undefined;
  const next = tokens[end + 2];
  return !next || !isWord(next) || /^(?:at|in|when|after|before|declared|off|with|and|by)$/.test(next.lower)
    ? end + 2
    : undefined;
}
