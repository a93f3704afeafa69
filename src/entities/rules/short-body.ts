/** "Lualaba" for "Lualaba Télécom", "Coast Guard" for "Philippine Coast Guard", "Iraqi Joint Command" for "Iraqi Joint Operations Command". */
import type { FormUse } from '../cluster/forms.ts';
import { countryNamed } from '../knowledge/countries.ts';
import { BODY_KINDS } from '../names/body.ts';
import { nearest, push, type RuleContext } from './rule.ts';

/** Words after which comes something else: "Senate" is not its committee, "Greenpeace" not "Greenpeace Africa". */
const NOT_CUT = new Set(
  'senate house parliament congress assembly government cabinet police army navy ministry department council court'.split(
    ' ',
  ),
);
const CONTINENTS = new Set(
  'africa asia europe america australia international global worldwide mena arabia'.split(' '),
);

/** Arms of a body: where the name without them came first, it is the body's own, and the arm another. */
const ARMS = new Set('brigade battalion regiment wing legion division'.split(' '));

export function joinShortBodies({ uses, links }: RuleContext): void {
  const byFirst = new Map<string, FormUse[]>();
  const byLast = new Map<string, FormUse[]>();
  const bodies = uses.filter(use => use.form.class === 'body' && !use.form.acronym);
  for (const use of bodies) {
    const { words } = use.form;
    if (words.length < 2) continue;
    push(byFirst, words[0]!, use);
    if (words[0]!.startsWith('=') && words.length > 2) push(byFirst, words[1]!, use);
    push(byLast, words.at(-1)!, use);
  }
  for (const use of bodies) {
    const { words, known } = use.form;
    if (links.rule(use.index) && known) continue;
    const fuller = new Set([...(byFirst.get(words[0]!) ?? []), ...(byLast.get(words.at(-1)!) ?? [])]);
    const candidates = [...fuller].filter(full => canStandFor(use, full));
    // What is left out says least where it is only a kind: "Haemun" is the Haemun Group rather than Haemun Heavy Industries.
    const plain = candidates.filter(({ form }) => form.words.slice(words.length).every(word => BODY_KINDS.has(word)));
    const found = nearest(plain.length ? plain : candidates, use);
    if (found) links.join(use.index, found.index, 'short name');
  }
}

function canStandFor(short: FormUse, full: FormUse): boolean {
  const [s, f] = [short.form.words, full.form.words];
  if (s.length >= f.length) return false;
  // Who has a name in the world is not short for somebody else: Hezbollah is not Kata'ib Hezbollah.
  if (short.form.known && short.form.known !== full.form.known) return false;
  const organization = short.types.has('organization') && full.types.has('organization');
  const bare = f[0]!.startsWith('=') ? f.slice(1) : f;
  const whole = startsWith(f, s) ? f : startsWith(bare, s) ? bare : undefined;
  if (whole) {
    const rest = whole.slice(s.length);
    if (s.length === 1 && NOT_CUT.has(s[0]!)) return false;
    if (rest.some(word => CONTINENTS.has(word)) || countryNamed(rest.join(' '))) return false;
    if (ARMS.has(rest.at(-1)!) && short.mentions[0]! < full.mentions[0]!) return false;
    return organization || rest.every(word => BODY_KINDS.has(word));
  }
  if (endsWith(f, s)) {
    if (f[f.length - s.length - 1] === 'and' || (s.length === 1 && s[0] === 'house')) return false;
    return organization || s.every(word => BODY_KINDS.has(word));
  }
  return s.length > 2 && s[0] === f[0] && s.at(-1) === f.at(-1) && inOrder(s, f);
}

const startsWith = (words: readonly string[], start: readonly string[]): boolean =>
  start.length < words.length && start.every((word, i) => words[i] === word);

const endsWith = (words: readonly string[], end: readonly string[]): boolean =>
  end.length < words.length && end.every((word, i) => words[words.length - end.length + i] === word);

function inOrder(short: readonly string[], full: readonly string[]): boolean {
  let next = 0;
  for (const word of full) if (word === short[next]) next++;
  return next === short.length;
}
