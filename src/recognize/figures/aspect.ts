/** What happened to the counted, where a verb close by says it: killed, wounded, displaced, present, voted, paid. */
import { TIME_UNITS } from './not/durations.ts';
import { SMALL, TENS } from './number-words.ts';
import { isNumber, lowerAt, type Tokens } from './token.ts';

const ASPECTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed:
      'killed kill killing kills dead died dies die slain deaths death massacred drown drowns drowned drowning perish perished fatalities toll',
    wounded: 'wounded wounding wounds injured injuring injures injuries hurt hospitalised hospitalized casualties',
    missing: 'missing disappeared unaccounted',
    displaced: 'displaced displacing displaces fled flee fleeing uprooted homeless evacuated evacuating refugees',
    detained: 'arrested arresting detained detaining jailed imprisoned captured',
    voted: 'voted vote votes voting ballots ballot approved rejected backed',
    present: 'present attended attending attend attendance gathered',
    paid: 'paid pay pays paying spent spend spends spending cost costs costing invested invest investing donated repay',
    pledged: 'pledged pledging promised pledge',
    owed: 'owes owed owe owing debt debts loan loans borrowed',
    earned: 'earned earn earns earning earnings revenue revenues profit profits income',
    sold: 'sold sell sells selling sales sale',
    destroyed: 'destroyed destroying demolished damaged damaging burned burnt',
    deployed: 'deployed deploying deploy deploys stationed',
    withdrawn: 'withdrew withdrawn withdraw withdrawing withdrawal removal pulled',
    hired: 'hired hiring hire employs employ employed',
    cut: 'fired laid axed',
  }).flatMap(([aspect, words]) => words.split(' ').map(w => [w, aspect] as const)),
);

/** How far to look: tokens after and before. */
const AFTER = 8;
const BEFORE = 6;
const CLAUSE_ENDS = new Set(['.', ';', ':', '!', '?', 'and', 'but', 'while', 'after', 'when']);
const CLAUSE_BEGINS = new Set(['.', ';', ':', '!', '?', ',', 'but', 'while', 'after', 'when']);

/** The nearest such word around tokens [start, end), verbs after it first; the end of a clause bounds the search. `measured`: it has a unit. */
export function readAspect(tokens: Tokens, start: number, end: number, measured: boolean): string | undefined {
  const aspect = aspectNear(tokens, start, end);
  // "missing forecasts of 12 cents": money and measures come to no harm
  return measured && aspect !== undefined && BEFALLS.has(aspect) ? undefined : aspect;
}

const BEFALLS: ReadonlySet<string> = new Set(['killed', 'wounded', 'missing', 'displaced', 'detained', 'hired']);

function aspectNear(tokens: Tokens, start: number, end: number): string | undefined {
  let commas = 0;
  for (let k = end; k < tokens.length && k < end + AFTER; k++) {
    const word = tokens[k]!.lower;
    const aspect = ASPECTS.get(word);
    if (aspect) return takesNext(tokens, k) ? undefined : aspect;
    if (CLAUSE_ENDS.has(word) || (word === ',' && ++commas > 2)) break;
  }
  for (let k = start - 1; k >= 0 && k >= start - BEFORE; k--) {
    const word = tokens[k]!.lower;
    const aspect = ASPECTS.get(word);
    if (aspect) return aspect;
    if (CLAUSE_BEGINS.has(word)) break;
  }
  return undefined;
}

/** "They own 40 goats, sold 30": the verb at `k` has a figure of its own behind it, and no "were" before it. */
function takesNext(tokens: Tokens, k: number): boolean {
  if (
    /^(?:was|were|been|be|being|are|is|voted|votes|vote)$/.test(lowerAt(tokens, k - 1)) ||
    /^(?:vote|voted|votes|voting)$/.test(lowerAt(tokens, k))
  )
    return false;
  let next = k + 1;
  while (
    next < k + 4 &&
    /^(?:at|least|about|some|more|than|another|up|to|over|nearly|almost)$/.test(lowerAt(tokens, next))
  )
    next++;
  const word = lowerAt(tokens, next);
  const counts = isNumber(tokens[next]) || SMALL.has(word) || TENS.has(word) || tokens[next]?.text === '$';
  return counts && !TIME_UNITS.has(lowerAt(tokens, next + 1));
}
