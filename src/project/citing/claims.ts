/** What a report's citations say beside what their passages say. */
import type { Article, Span } from '../../article/article.ts';
import { readArticle } from '../../article/read.ts';
import { differences, looseDifferences, type Difference } from '../../citations/check.ts';
import { baseOf } from '../../citations/paths.ts';
import { sentencesAround } from '../../citations/passage.ts';
import { wholeOf } from '../../citations/uncut.ts';
import { folded } from '../../citations/words.ts';
import { createEntityNamer } from '../../entities/name-entities.ts';
import { withRegistered } from '../../entities/registry/listed.ts';
import type { Registry } from '../../entities/registry/schema.ts';
import type { ActorMention, Mention } from '../../recognize/mention.ts';
import { recognizeArticle, type Recognizers } from '../../recognize/recognize.ts';
import { layMarks } from '../marks.ts';
import { sourceFacts, type CitedArticle } from './cited.ts';
import type { Resolved } from './resolve.ts';

export interface Reading {
  readonly recognizers: Recognizers;
  readonly registry: Registry;
  /** Lets others run between two articles. */
  rest(): Promise<void>;
}

/** The mentions of a report and of what it cites, each actor under one entity in all of them. */
export interface ReadTogether {
  readonly report: readonly Mention[];
  /** With people's decisions: corrected where they corrected, without what they rejected. */
  readonly cited: ReadonlyMap<string, readonly Mention[]>;
}

export async function readTogether(
  report: Article,
  cited: readonly CitedArticle[],
  { recognizers, registry, rest }: Reading,
): Promise<ReadTogether> {
  const articles = [report, ...cited.map(({ article }) => article)];
  const namer = createEntityNamer(registry);
  for (const [i, article] of articles.entries()) {
    let actors: readonly ActorMention[] = [];
    recognizeArticle(article, recognizers, found => (actors = withRegistered(found, article, registry)));
    namer.put(String(i), { actors, text: article.text });
    await rest();
  }
  const mentions: (readonly Mention[])[] = [];
  for (const [i, article] of articles.entries()) {
    mentions.push(recognizeArticle(article, recognizers, () => namer.actorsOf(String(i))));
    await rest();
  }
  /** A decision names an entity by the id that it had then. */
  const today = (mention: Mention): Mention => {
    const entity = mention.kind === 'actor' && mention.entity !== undefined ? namer.byId(mention.entity) : undefined;
    return entity ? ({ ...mention, entity: entity.id, name: entity.name } as ActorMention) : mention;
  };
  return {
    report: mentions[0]!,
    cited: new Map(
      cited.map(({ name, article, placed }, i) => [
        name,
        layMarks(article.text, mentions[i + 1]!, [...placed.values()]).marks.flatMap(({ mention, state }) =>
          mention && state !== 'rejected' ? [today(mention)] : [],
        ),
      ]),
    ),
  };
}

/** Spans of `claimed` count in the report, those of `stated` in the article. */
export function claimDifferences(
  report: Article,
  { citation, article, span }: Resolved,
  { report: mentioned, cited }: ReadTogether,
  recognizers: Recognizers,
): readonly Difference[] {
  if (!article || !span) return [];
  const mentions = cited.get(article.name) ?? [];
  const passage = mentions.filter(m => m.start < span.end && span.start < m.end);
  const around = sentencesAround(article.article, span);
  const sentence = mentions.filter(m => m.start < around.end && around.start < m.end);
  const words = ` ${keepingNumbers(article.article.text.slice(span.start, span.end))} `;
  const checks = [
    [citation.claim, differences],
    [citation.sentence, looseDifferences],
  ] as const;
  return checks.flatMap(([stretch, compare]) => {
    if (!stretch) return [];
    const said = ` ${keepingNumbers(report.text.slice(stretch.start, stretch.end))} `;
    const isCut = (m: Mention): boolean => {
      const whole = wholeOf(m);
      return !said.includes(` ${keepingNumbers(article.article.text.slice(whole.start, whole.end))} `);
    };
    /** What the recogniser passed over in the passage, or reads otherwise here and there, may be there in so many words. */
    const quotes = ({ claimed, stated }: Difference): boolean => {
      const near = stated.filter(m => passage.includes(m));
      return near.length
        ? words.includes(said) && !near.some(isCut)
        : words.includes(` ${keepingNumbers(claimed.text)} `);
    };
    return compare(mentionsIn(report, stretch, mentioned, recognizers), passage, sentence).filter(
      difference => !namesSource(difference.claimed, article) && !quotes(difference),
    );
  });
}

/** "as [the Courier](…) says": who speaks is no claim about what is said. */
function namesSource(claimed: Mention, article: CitedArticle): boolean {
  if (claimed.kind !== 'actor' || (claimed.type !== 'organization' && claimed.type !== 'group')) return false;
  const words = new Set(folded(`the ${sourceFacts(article).source ?? ''} ${baseOf(article.name)}`).split(' '));
  return folded(claimed.text)
    .split(' ')
    .every(word => words.has(word));
}

/**
 * What a stretch of the report mentions. A mention that runs on beyond it ("from 41 to 29" of which only "41" is the link)
 * says nothing about it: numbers and dates are then read from the stretch alone.
 */
function mentionsIn(
  report: Article,
  span: Span,
  said: readonly Mention[],
  recognizers: Recognizers,
): readonly Mention[] {
  const touching = said.filter(m => m.start < span.end && span.start < m.end);
  const inside = touching.filter(m => m.start >= span.start && m.end <= span.end);
  if (inside.length === touching.length) return inside;
  const cut = new Set(touching.filter(m => !inside.includes(m)).map(({ kind }) => kind));
  const text = report.text.slice(span.start, span.end);
  const published = report.publication.date;
  const alone = readArticle(text, { format: 'plain', ...(published ? { published } : {}) });
  const shifted = recognizeArticle(alone, recognizers)
    .filter(({ kind }) => kind !== 'actor' && cut.has(kind))
    .map((m): Mention => ({ ...m, start: m.start + span.start, end: m.end + span.start }));
  return [...inside.filter(({ kind }) => kind === 'actor' || !cut.has(kind)), ...shifted];
}

/** Folded words in which "1.5", "1,500", "$5", "5%", "-5" and ">5" stay what they are. */
const keepingNumbers = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('\u2212', '-')
    .replace(/((?<![\p{L}\p{N}])[-+<>≤≥±~](?=\p{Sc}?\d))|[^\p{L}\p{N}\p{Sc}%.,]/gu, (_, sign?: string) => sign ?? ' ')
    .replace(/[.,](?!\d)/g, '')
    .replace(/ +/g, ' ')
    .trim();
