/** Figures of several articles (and within one) about the same thing, side by side. */
import { factsOf, type Fact } from './fact.ts';
import type { ComparedArticle, Group, Member } from './group.ts';
import { likeness, SAME_STORY, TOGETHER } from './pair.ts';
import { brokenSums } from './shares.ts';
import { storiesOf, type Stories } from './story.ts';
import { commonOf, verdictOf } from './verdict.ts';

/** Those that differ first, then sums, series, agreements; each by the place of its first member. */
export function compareFigures(articles: readonly ComparedArticle[]): Group[] {
  const stories = storiesOf(articles);
  const facts = articles.flatMap(factsOf);
  const groups = [
    ...clusters(facts, stories).map(members => groupOf(members, verdictOf(members))),
    ...brokenSums(facts).map(members => groupOf(members, 'sum')),
  ];
  const order = ['differ', 'sum', 'different-period', 'agree'];
  return groups.sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict) || (a.id < b.id ? -1 : 1));
}

/** Average-link clustering, best pairs first, inside buckets that could match at all. */
function clusters(facts: readonly Fact[], stories: Stories): Fact[][] {
  const buckets = new Map<string, Fact[]>();
  for (const f of facts) {
    const key = `${f.part} ${f.dimension}`;
    const bucket = buckets.get(key);
    if (bucket) bucket.push(f);
    else buckets.set(key, [f]);
  }
  const found: Fact[][] = [];
  for (const bucket of buckets.values()) found.push(...clustersOf(bucket, stories));
  return found;
}

function clustersOf(facts: readonly Fact[], stories: Stories): Fact[][] {
  const bySource = new Map<ComparedArticle, number[]>();
  facts.forEach((f, i) => {
    const list = bySource.get(f.source);
    if (list) list.push(i);
    else bySource.set(f.source, [i]);
  });
  const links: { readonly i: number; readonly j: number; readonly score: number }[] = [];
  const scores = new Map<number, number>();
  const sources = [...bySource.keys()];
  for (const [x, a] of sources.entries()) {
    for (const b of sources.slice(x)) {
      if (stories.relation(a, b) < SAME_STORY) continue;
      for (const i of bySource.get(a)!) {
        for (const j of bySource.get(b)!) {
          if (a === b && j <= i) continue;
          const score = likeness(facts[i]!, facts[j]!, stories);
          scores.set(Math.min(i, j) * facts.length + Math.max(i, j), score);
          if (score >= TOGETHER) links.push({ i, j, score });
        }
      }
    }
  }
  links.sort((p, q) => q.score - p.score || p.i - q.i || p.j - q.j);
  const groupAt = new Map<number, number[]>();
  for (const { i, j } of links) {
    const a = groupAt.get(i) ?? [i];
    const b = groupAt.get(j) ?? [j];
    if (a === b || !fit(a, b)) continue;
    const united = [...a, ...b];
    for (const k of united) groupAt.set(k, united);
  }
  return [...new Set(groupAt.values())].map(g => g.sort((p, q) => p - q).map(k => facts[k]!));

  function fit(a: readonly number[], b: readonly number[]): boolean {
    let sum = 0;
    for (const i of a) {
      for (const j of b) {
        const score = scores.get(Math.min(i, j) * facts.length + Math.max(i, j)) ?? 0;
        if (score === 0) return false;
        sum += score;
      }
    }
    return sum / (a.length * b.length) >= TOGETHER * 0.85;
  }
}

function groupOf(facts: readonly Fact[], verdict: Group['verdict']): Group {
  const common = verdict === 'agree' ? commonOf(facts) : undefined;
  const first = facts[0]!;
  return {
    id: `${first.source.name}:${first.figure.start}-${first.figure.end}${first.part === 'whole' ? ':whole' : ''}${verdict === 'sum' ? ':sum' : ''}`,
    subject: subjectOf(facts),
    verdict,
    members: facts.map(memberOf),
    ...(common ? { common } : {}),
  };
}

function memberOf({ source, figure, value, min, max, time }: Fact): Member {
  const fields = { value, min, max, unit: figure.unit, time };
  return {
    article: source.name,
    start: figure.start,
    end: figure.end,
    text: figure.text,
    ...Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)),
  };
}

/** What an article says is counted, with the aspect: "people killed"; else the unit and the words that all sentences share. */
function subjectOf(facts: readonly Fact[]): string {
  const objects = facts.flatMap(f => f.figure.counted?.text ?? f.figure.of ?? f.figure.object ?? []);
  const object = objects.sort((a, b) => b.length - a.length)[0];
  const aspect = facts.find(f => f.aspect && f.aspect !== 'total')?.aspect;
  if (object) return [facts[0]!.part === 'whole' ? `all ${object}` : object, aspect].filter(Boolean).join(' ');
  const shared = [...facts[0]!.words.keys()].filter(w => facts.every(f => f.words.has(w))).slice(0, 4);
  return [facts[0]!.dimension, aspect, ...shared].filter(Boolean).join(' ');
}
