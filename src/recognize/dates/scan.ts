/** Tries the rules at every token that may begin one: longest hit first, each layer once a token. */
import type { Reading } from './reading.ts';
import type { Inner, Rule } from './rules/rule.ts';
import { LAYERS } from './rules/rules.ts';
import type { Hit } from './said.ts';
import { Role } from './words/lexicon.ts';

/** The rules of each layer that a word's roles may begin; there are only as many kinds of roles as the lexicon has. */
const startersOf = LAYERS.map(() => new Map<number, readonly Rule[]>());

function starters(layer: number, roles: number): readonly Rule[] {
  const known = startersOf[layer]?.get(roles);
  if (known) return known;
  const rules = (LAYERS[layer] ?? []).filter(rule => (rule.begins & roles) !== 0);
  startersOf[layer]?.set(roles, rules);
  return rules;
}

/** Words without roles, and signs, between which digits may still be a day, an hour or a year. */
const BESIDE_DIGITS = new Set(
  "- – — ~ / . : ' ( ) , of to till until through and or at @ on by past between from st nd rd th s a p am pm a.m. p.m. a.m p.m ish gmt utc est edt cst cdt mst mdt pst pdt et pt ct mt bst cet cest ist jst msk bc b.c. bce ad a.d. ce o'clock oclock ½ ¼ ¾ in for local".split(
    ' ',
  ),
);

/** Digits between words that no rule knows count something: most numbers of an article end here. */
function isBareCount(r: Reading, i: number): boolean {
  const after = r.tokens[i + 1];
  if (after === undefined || r.words[i + 1] !== undefined || BESIDE_DIGITS.has(after.lower)) return false;
  const before = r.tokens[i - 1];
  return before !== undefined && r.words[i - 1] === undefined && !BESIDE_DIGITS.has(before.lower);
}

/**
 * Hits of the lower layers by token, since upper rules ask for them again; null where there is none. One for all blocks: a
 * new one for each would be most of what reading leaves behind.
 */
const memo: (Hit | null | undefined)[][] = LAYERS.slice(1).map(() => []);
const LONG = 10_000;

/** Everything that the rules find, left to right, none overlapping. */
export function hitsOf(r: Reading): Hit[] {
  const { words } = r;
  const top = LAYERS.length - 1;
  for (const kept of memo) {
    // what one very long block needed is let go
    kept.length = kept.length > LONG ? words.length : Math.max(kept.length, words.length);
    kept.fill(undefined, 0, words.length);
  }
  const inners: Inner[] = LAYERS.map((_, layer) => (layer === 0 ? () => undefined : at => longest(at, layer - 1)));

  function longest(i: number, layer: number): Hit | undefined {
    const roles = words[i]?.roles;
    if (!roles || (roles === Role.determiner && words[i + 1] === undefined)) return undefined;
    if ((roles & Role.digits) !== 0 && (roles & Role.year) === 0 && isBareCount(r, i)) return undefined;
    const seen = memo[layer]?.[i];
    if (seen !== undefined) return seen ?? undefined;
    // a layer may do without a hit of its own: then the layer's below stands
    let best = layer > 0 ? longest(i, layer - 1) : undefined;
    const inner = inners[layer] as Inner;
    for (const rule of starters(layer, roles)) {
      const found = rule.match(r, i, inner);
      if (found && (!best || found.end > best.end)) best = found;
    }
    const kept = memo[layer];
    if (kept) kept[i] = best ?? null;
    return best;
  }

  const hits: Hit[] = [];
  for (let i = 0; i < words.length;) {
    const found = words[i] === undefined ? undefined : longest(i, top);
    if (found) {
      hits.push(found);
      i = found.end;
    } else i++;
  }
  return hits;
}
