/** What figures tell of, and why they are together, in words. */
import { listed, quoted, say, type Message } from '../lines/message.ts';
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

/** "All 3 count lawmakers, ballots (voted). In all: "parliament", "Baghdad"." */
export function reasonFor(facts: readonly Fact[], verdict: Verdict): Message {
  if (verdict === 'sum')
    return facts[0]!.dimension === 'percent'
      ? say('Shares that one sentence gives of one whole: together {0} percent.', number(round(totalOf(facts))))
      : say(
          'Parts of the {0} that the sentence names: together {1}.',
          number(facts[0]!.value ?? 0),
          number(totalOf(facts.slice(1))),
        );
  const parts = [whatOf(facts)];
  const [a, b] = facts;
  const two = facts.length === 2;
  if (two && a && b && a.source === b.source && contrasts(a, b))
    parts.push(say('The article itself sets them side by side.'));
  const named = sharedNames(facts);
  const words = sharedWords(facts).filter(word => !named.some(name => name.toLowerCase().includes(word.toLowerCase())));
  if (named.length) {
    const names = listed(named.slice(0, 3));
    parts.push(two ? say('Both sentences name {0}.', names) : say('All sentences name {0}.', names));
  }
  if (words.length) {
    const said = listed(words.slice(0, 5).map(quoted));
    parts.push(two ? say('In both: {0}.', said) : say('In all: {0}.', said));
  }
  if (verdict === 'agree' && new Set(facts.map(f => f.value)).size === 1) parts.push(say('It is one number.'));
  if (verdict === 'different-period') {
    const times = [...new Set(facts.flatMap(f => f.time ?? []))];
    if (times.length > 1) parts.push(say('They hold for other times: {0}.', listed(times.slice(0, 6))));
  }
  return parts.reduce((before, part) => say('{0} {1}', before, part));
}

const round = (n: number): number => Math.round(n * 10) / 10;
const totalOf = (facts: readonly Fact[]): number => facts.reduce((sum, f) => sum + (f.value ?? 0), 0);

function whatOf(facts: readonly Fact[]): Message {
  const all = facts.length === 2 ? say('Both') : say('All {0}', facts.length);
  const [first] = facts as [Fact, ...Fact[]];
  const heads = listed([...new Set(facts.flatMap(f => f.figure.object?.replace(/\s+/g, ' ') ?? []))].slice(0, 3));
  const aspects = new Set(facts.flatMap(f => (f.aspect === undefined || f.aspect === 'total' ? [] : f.aspect)));
  if (first.dimension === '') {
    if (!heads)
      return aspects.size ? say('{0} are counts ({1}).', all, listed([...aspects])) : say('{0} are counts.', all);
    const counted = facts.some(f => f.aspect === 'total') ? say('all {0}', heads) : heads;
    return say('{0} count {1}.', all, aspects.size ? say('{0} ({1})', counted, listed([...aspects])) : counted);
  }
  if (isMoney(first.dimension))
    return first.per === undefined
      ? say('{0} are sums in {1}.', all, unitOf(first))
      : say('{0} are sums in {1} for each {2}.', all, unitOf(first), first.per);
  if (first.dimension === 'percent')
    return heads ? say('{0} are shares in percent of {1}.', all, heads) : say('{0} are shares in percent.', all);
  const measured = facts.find(f => f.measured !== undefined)?.measured;
  const what = heads ? say('{0} of {1}', unitOf(first), heads) : unitOf(first);
  return say('{0} are given in {1}.', all, measured ? say('{0} ({1})', what, measured) : what);
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
