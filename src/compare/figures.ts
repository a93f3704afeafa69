/** Figures of several articles (and within one) about the same thing, side by side. */
import type { ArticleFacts } from './article-facts.ts';
import { clusters, NO_BONDS, type Bonds } from './cluster.ts';
import type { Group, Member, Verdict } from './comparison.ts';
import { dimensionOf, fromBase } from './dimensions.ts';
import { factsOf, type Fact } from './fact.ts';
import { idOf } from './id.ts';
import { reasonFor, subjectOf } from './reason.ts';
import { brokenSums } from './shares.ts';
import type { Steps } from './steps.ts';
import type { Stories } from './story.ts';
import { commonOf, judge } from './verdict.ts';

/** Groups in the order of `articles`; `uncompared` and `most` as in cluster.ts. */
export function* compareFigures(
  articles: readonly ArticleFacts[],
  stories: Stories,
  bonds: (facts: readonly Fact[]) => Bonds = () => NO_BONDS,
  most?: number,
): Steps<{ readonly groups: readonly Group[]; readonly uncompared: number }> {
  const facts: Fact[] = [];
  for (const article of articles) {
    facts.push(...factsOf(article));
    yield;
  }
  const groups: Group[] = [];
  const found = yield* clusters(facts, stories, bonds(facts), most);
  for (const cluster of found.clusters) {
    const about = idOf(cluster[0]!);
    for (const { verdict, members } of judge(cluster)) groups.push(groupOf(members, verdict, about));
    yield;
  }
  for (const members of brokenSums(facts)) groups.push(groupOf(members, 'sum', idOf(members[0]!)));
  return { groups, uncompared: found.uncompared };
}

function groupOf(facts: readonly Fact[], verdict: Verdict, about: string): Group {
  const common = verdict === 'agree' ? commonIn(facts) : undefined;
  return {
    id: idOf(facts[0]!, verdict),
    kind: 'figure',
    subject: subjectOf(facts),
    verdict,
    members: facts.map(memberOf),
    reason: reasonFor(facts, verdict),
    about,
    ...(common ? { common } : {}),
  };
}

/** What all allow, in the first one's unit. */
function commonIn(facts: readonly Fact[]): Group['common'] {
  const unit = dimensionOf(facts[0]!.unit);
  const { min, max } = commonOf(facts) ?? {};
  if (min === undefined && max === undefined) return undefined;
  return {
    ...(min === undefined ? {} : { min: fromBase(min, unit) }),
    ...(max === undefined ? {} : { max: fromBase(max, unit) }),
  };
}

function memberOf({ source, figure, sentence, part, time }: Fact): Member {
  const { start, end, text, value, min, max, unit, outOf } = figure;
  const fields = part === 'whole' ? { value: outOf, time } : { value, min, max, unit, time };
  return {
    article: source.name,
    start,
    end,
    text,
    ...Object.fromEntries(Object.entries(fields).filter(([, v]) => v !== undefined)),
    ...(part === 'whole' ? { whole: true } : {}),
    sentence: { start: sentence.start, end: sentence.end, text: sentence.text },
  };
}
