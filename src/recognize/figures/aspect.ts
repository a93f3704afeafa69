/** What happened to the counted, where a verb close by says it: killed, wounded, displaced, present, voted, paid. */
import { lowerAt, type Tokens } from './token.ts';

const ASPECTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    killed:
      'killed kill killing kills dead died dies die slain deaths death massacred drowned perished fatalities toll',
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

/** The nearest such word around the figure and its object, verbs after it first; a comma or stop bounds the search. */
export function readAspect(tokens: Tokens, start: number, end: number): string | undefined {
  for (let k = end, gap = 0; k < tokens.length && k < end + 8; k++) {
    const token = tokens[k]!;
    const aspect = ASPECTS.get(token.lower);
    if (aspect) return aspect;
    if (/^[.;:!?]$/.test(token.text)) break;
    if (/^(?:and|but|while|after|when)$/.test(token.lower)) break;
    if (token.text === ',' && ++gap > 2) break;
  }
  for (let k = start - 1; k >= 0 && k >= start - 6; k--) {
    const token = tokens[k]!;
    const aspect = ASPECTS.get(token.lower);
    if (aspect) return aspect;
    if (/^[.;:,!?]$/.test(token.text) || /^(?:but|while|after|when)$/.test(token.lower)) break;
  }
  return /^(?:killing|wounding)$/.test(lowerAt(tokens, start - 1)) ? 'killed' : undefined;
}
