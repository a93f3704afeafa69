/**
 * What is wrong with a report's citations, as data with fixes: diagnostics, quick fixes and `postil check` show the same
 * ones.
 */
import type { Article, Span } from '../../article/article.ts';
import { readArticle } from '../../article/read.ts';
import type { Difference } from '../../citations/check.ts';
import type { Citation } from '../../citations/citation.ts';
import { findCitations } from '../../citations/find.ts';
import { baseOf } from '../../citations/paths.ts';
import { visibleStretch } from '../../citations/passage.ts';
import { listed, quoted, say, type Message } from '../../lines/message.ts';
import { problemsOf, startsOfLines, lineOf, type Problem, type Severity } from '../../lines/problem.ts';
import { claimDifferences, readTogether, type Reading, type ReadTogether } from './claims.ts';
import type { CitedArticle } from './cited.ts';
import type { CitingProject } from './project.ts';
import { repairsOf, type Repair } from './repairs.ts';
import { isRejected, isSound, type Resolved } from './resolve.ts';

/** Places count in the report. */
export interface CitationFinding extends Problem {
  readonly about: Resolved;
  /** What the passage says in place of what is claimed. */
  readonly difference?: Difference;
}

export interface CheckedReport {
  /** In text order. */
  readonly resolved: readonly Resolved[];
  readonly findings: readonly CitationFinding[];
  readonly mentions: ReadTogether;
}

export interface ReportInput {
  /** How the report is named in the workspace. */
  readonly name: string;
  /** How it is called in messages. */
  readonly shownAs: string;
  readonly text: string;
  /** An earlier reading of it. */
  readonly previous?: Article;
}

/** Resolves every citation of a report, and compares what it says with its passage. */
export async function checkReport(
  { name, shownAs, text, previous }: ReportInput,
  project: CitingProject,
  reading: Reading,
): Promise<CheckedReport> {
  const citations = findCitations(text);
  if (!citations.length) return { resolved: [], findings: [], mentions: { report: [], cited: new Map() } };
  const resolved: Resolved[] = [];
  for (const citation of citations) resolved.push(await project.resolve(name, citation));
  const report = readArticle(text, { format: 'markdown', previous });
  const cited = new Map(resolved.flatMap(({ article, span }) => (article && span ? [[article.name, article]] : [])));
  const together = await readTogether(report, [...cited.values()], reading);
  const problem = problemsOf(text, shownAs);
  const findings: CitationFinding[] = [];
  for (const one of resolved) {
    const broken = stateFinding(one);
    if (broken) {
      const { start, end } = one.citation.target.form === 'pandoc' ? one.citation : one.citation.targetSpan;
      // references that share a definition share what is wrong with it
      if (findings.some(other => other.start === start && other.code === broken.code)) continue;
      findings.push({
        ...problem(broken.code, broken.severity, start, end, broken.message),
        about: one,
      });
    }
    // One number in a link and in the sentence around it is one difference.
    const told = new Set<number>();
    for (const difference of claimDifferences(report, one, together, reading.recognizers)) {
      const { claimed, severity } = difference;
      if (told.has(claimed.start)) continue;
      told.add(claimed.start);
      findings.push({
        ...problem('claim', severity, claimed.start, claimed.end, differenceMessage(one.article!, difference)),
        about: one,
        difference,
      });
    }
  }
  return { resolved, findings: findings.sort((a, b) => a.start - b.start), mentions: together };
}

/** What can be done about a finding, the likeliest first; it may take a look at every article. */
export async function fixesOf(
  { name, text }: Pick<ReportInput, 'name' | 'text'>,
  { about, difference }: CitationFinding,
  project: CitingProject,
): Promise<readonly Repair[]> {
  if (!difference) return repairsOf(name, text, about, project);
  return difference.stated.slice(0, 3).map(mention => rewriting(difference.claimed, mention.text));
}

const rewriting = (claimed: Span, words: string): Repair => {
  const text = words.replace(/\s+/g, ' ');
  return {
    title: say('Write {0}', quoted(text)),
    edits: [{ start: claimed.start, end: claimed.end, text: asMarkdown(text) }],
  };
};

/** Words of an article as Markdown that says just that. */
const asMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');

interface StateFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Message;
}

/** What a person must know of the way from a citation to its passage; undefined where it is sound. */
export function stateFinding(one: Resolved): StateFinding | undefined {
  const { state, citation, article, annotation, span, candidates = [], names } = one;
  const { target } = citation;
  const file = article ? baseOf(article.name) : names[0] === undefined ? '' : baseOf(names[0]);
  const quote = quoteOf(citation, annotation?.quote);
  if (isSound(state))
    return isRejected(one)
      ? {
          code: 'annotation-rejected',
          severity: 'warning',
          message: say('The cited annotation of {0} on {1} was rejected.', file, quote),
        }
      : undefined;
  switch (state) {
    case 'outside':
      return error(
        'citation-outside',
        say('{0} leads out of the workspace.', quoted(target.form === 'pandoc' ? '' : target.path)),
      );
    case 'no-article':
      return error('no-article', say('There is no article {0}.', quoted(target.form === 'pandoc' ? '' : target.path)));
    case 'no-annotation':
      return error(
        'no-annotation',
        say('{0} has no annotation {1}.', file, quoted(target.form === 'annotation' ? target.id : '')),
      );
    case 'no-key':
      return error(
        'no-citekey',
        say('No article has the citekey {0}.', quoted(target.form === 'pandoc' ? target.key : '')),
      );
    case 'several-keys':
      return error(
        'several-citekeys',
        say(
          '{0} articles have the citekey {1}: {2}.',
          names.length,
          quoted(target.form === 'pandoc' ? target.key : ''),
          listed(names.map(baseOf)),
        ),
      );
    case 'orphaned':
      return error('passage-gone', say('The cited passage {0} is not in {1}.', quote, file));
    case 'ambiguous':
      return {
        code: 'passage-ambiguous',
        severity: 'warning',
        message: say('The cited passage {0} could be any of {1} in {2}.', quote, candidates.length, file),
      };
    case 'changed': {
      const now = article && span ? visibleStretch(article.article, span) : '';
      return {
        code: 'passage-changed',
        severity: 'warning',
        message: say('The cited passage of {0} was {1} and now reads {2}.', file, quote, quoted(now)),
      };
    }
    default:
      return undefined;
  }
}

const error = (code: string, message: Message): StateFinding => ({ code, severity: 'error', message });

/** The words that a citation names its passage by, in quotation marks. */
function quoteOf({ target }: Citation, annotated: string | undefined): Message {
  if (annotated !== undefined) return quoted(annotated);
  if (target.form === 'pandoc') return quoted(target.quote ?? '');
  if (target.form === 'annotation') return quoted(target.id);
  const { start, end } = target.fragment;
  return quoted(end === undefined ? start : `${start} … ${end}`);
}

/** Both sides and the place, no verdict. */
function differenceMessage({ name, article }: CitedArticle, { claimed, stated }: Difference): Message {
  const [first] = stated;
  if (!first) return say('The cited passage of {0} does not mention {1}.', baseOf(name), quoted(claimed.text));
  const line = lineOf(startsOfLines(article.text), first.start) + 1;
  const said = stated.slice(0, 3).map(({ text }) => quoted(text));
  return say(
    'This says {0}; the cited passage says {1} ({2}, line {3}).',
    quoted(claimed.text),
    listed(said),
    baseOf(name),
    line,
  );
}
