/** What figures tell of, and why they are together, in words. */
import { ENGLISH } from '../recognize/tongue.ts';
import { CURRENCY_NAMES } from '../recognize/figures/currency-names.ts';
import type { Verdict } from './comparison.ts';
import { contrasts } from './contrast.ts';
import { isMoney } from './dimensions.ts';
import type { Fact } from './fact.ts';
import { rarity } from './rarity.ts';
import { contentStem } from './words.ts';

const { number } = ENGLISH;

/** In the words of an article: "people killed", "US dollars: relief fund". */
export function subjectOf(facts: readonly Fact[]): string {
  const aspect = facts.find(f => f.aspect && f.aspect !== 'total')?.aspect;
  const object = objectOf(facts);
  if (object !== undefined) {
    const whole = facts.some(f => f.aspect === 'total') ? `all ${object}` : object;
    return aspect === undefined || saysAspect(whole, aspect) ? whole : `${whole} ${aspect}`;
  }
  const words = sharedWords(facts).slice(0, 4).join(' ');
  const unit = unitOf(facts[0]!);
  return unit && words ? `${unit}: ${words}` : unit || words || (aspect ?? 'figures');
}

/** "All 3 count lawmakers, ballots (voted). They share: parliament, Baghdad." */
export function reasonFor(facts: readonly Fact[], verdict: Verdict): string {
  if (verdict === 'sum')
    return facts[0]!.dimension === 'percent'
      ? `Shares that one sentence gives of one whole: together ${number(round(totalOf(facts)))} percent.`
      : `Parts of the ${number(facts[0]!.value ?? 0)} that the sentence names: together ${number(totalOf(facts.slice(1)))}.`;
  const parts = [whatOf(facts)];
  const [a, b] = facts;
  if (facts.length === 2 && a && b && a.source === b.source && contrasts(a, b))
    parts.push('The article itself sets them side by side.');
  const named = sharedNames(facts);
  const words = sharedWords(facts).filter(word => !named.some(name => name.toLowerCase().includes(word.toLowerCase())));
  if (named.length)
    parts.push(`${facts.length === 2 ? 'Both' : 'All'} sentences name ${named.slice(0, 3).join(', ')}.`);
  if (words.length)
    parts.push(
      `In ${facts.length === 2 ? 'both' : 'all'}: ${words
        .slice(0, 5)
        .map(word => `"${word}"`)
        .join(', ')}.`,
    );
  if (verdict === 'agree' && new Set(facts.map(f => f.value)).size === 1) parts.push('It is one number.');
  if (verdict === 'different-period') {
    const times = [...new Set(facts.flatMap(f => f.time ?? []))];
    if (times.length > 1) parts.push(`They hold for other times: ${times.slice(0, 6).join(', ')}.`);
  }
  return parts.join(' ');
}

const round = (n: number): number => Math.round(n * 10) / 10;
const totalOf = (facts: readonly Fact[]): number => facts.reduce((sum, f) => sum + (f.value ?? 0), 0);

function whatOf(facts: readonly Fact[]): string {
  const all = facts.length === 2 ? 'Both' : `All ${facts.length}`;
  const [first] = facts as [Fact, ...Fact[]];
  const heads = [...new Set(facts.flatMap(f => f.figure.object?.replace(/\s+/g, ' ') ?? []))].slice(0, 3).join(', ');
  const aspects = [...new Set(facts.flatMap(f => (f.aspect === undefined || f.aspect === 'total' ? [] : f.aspect)))];
  const said = aspects.length ? ` (${aspects.join(', ')})` : '';
  if (first.dimension === '') {
    const total = facts.some(f => f.aspect === 'total') ? 'all ' : '';
    return heads ? `${all} count ${total}${heads}${said}.` : `${all} are counts${said}.`;
  }
  const measured = facts.find(f => f.measured !== undefined)?.measured;
  const of = heads && !isMoney(first.dimension) ? ` of ${heads}` : '';
  const per = first.per === undefined ? '' : ` for each ${first.per}`;
  if (isMoney(first.dimension)) return `${all} are sums in ${unitOf(first)}${per}.`;
  if (first.dimension === 'percent') return `${all} are shares in percent${of}.`;
  return `${all} are given in ${unitOf(first)}${of}${measured ? ` (${measured})` : ''}.`;
}

/** The longest name of what is counted that an article uses. */
function objectOf(facts: readonly Fact[]): string | undefined {
  const objects = facts.flatMap(({ figure: f, dimension }) =>
    f.head === undefined || isMoney(dimension) ? (f.of ?? []) : (f.object ?? []),
  );
  return objects.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]?.replace(/\s+/g, ' ');
}

const saysAspect = (object: string, aspect: string): boolean =>
  object.split(' ').some(word => contentStem(word.toLowerCase()) === contentStem(aspect));

function unitOf({ unit, dimension }: Fact): string {
  if (dimension === '') return '';
  if (unit === undefined) return dimension;
  const [code, ...per] = unit.split('/') as [string, ...string[]];
  return [CURRENCY_NAMES.get(code) ?? code, ...per].join(' per ');
}

/** Telling words that stand in the sentences of all, as the first has them. */
function sharedWords(facts: readonly Fact[]): string[] {
  const [first, ...others] = facts as [Fact, ...Fact[]];
  const seen = new Set<string>();
  const found: string[] = [];
  for (const [word] of first.sentence.text.matchAll(/\p{L}[\p{L}'-]*/gu)) {
    const stem = contentStem(word.toLowerCase());
    if (stem === undefined || seen.has(stem) || rarity(stem) < TELLING) continue;
    seen.add(stem);
    if (others.every(other => other.words.has(stem))) found.push(word);
  }
  return found;
}
const TELLING = 0.3;

/** Names of entities that all sentences name. */
function sharedNames(facts: readonly Fact[]): string[] {
  const [first, ...others] = facts as [Fact, ...Fact[]];
  return first.sentence.entities
    .filter(entity => others.every(other => other.sentence.entities.includes(entity)))
    .flatMap(entity => first.source.actors.find(a => a.entity === entity)?.name ?? []);
}
