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
import { problemsOf, startsOfLines, lineOf, type Problem, type Severity } from '../../lines/problem.ts';
import { claimDifferences, readTogether, type Reading, type ReadTogether } from './claims.ts';
import type { CitedArticle } from './cited.ts';
import type { CitingProject } from './project.ts';
import { repairsOf, type Repair } from './repairs.ts';
import { isSound, type Resolved } from './resolve.ts';

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
    title: `Write ${quoted(text)}`,
    edits: [{ start: claimed.start, end: claimed.end, text: asMarkdown(text) }],
  };
};

/** Words of an article as Markdown that says just that. */
const asMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&');

interface StateFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** What a person must know of the way from a citation to its passage; undefined where it is sound. */
export function stateFinding(one: Resolved): StateFinding | undefined {
  const { state, citation, article, annotation, span, candidates = [], names } = one;
  if (isSound(state)) return undefined;
  const { target } = citation;
  const file = article ? baseOf(article.name) : names[0] === undefined ? '' : baseOf(names[0]);
  const quote = quoteOf(citation, annotation?.quote);
  switch (state) {
    case 'outside':
      return error(
        'citation-outside',
        `${quoted(target.form === 'pandoc' ? '' : target.path)} leads out of the workspace.`,
      );
    case 'no-article':
      return error('no-article', `There is no article ${quoted(target.form === 'pandoc' ? '' : target.path)}.`);
    case 'no-annotation':
      return error(
        'no-annotation',
        `${file} has no annotation ${quoted(target.form === 'annotation' ? target.id : '')}.`,
      );
    case 'no-key':
      return error('no-citekey', `No article has the citekey ${quoted(target.form === 'pandoc' ? target.key : '')}.`);
    case 'several-keys':
      return error(
        'several-citekeys',
        `${names.length} articles have the citekey ${quoted(target.form === 'pandoc' ? target.key : '')}: ${names.map(baseOf).join(', ')}.`,
      );
    case 'orphaned':
      return error('passage-gone', `The cited passage ${quote} is not in ${file}.`);
    case 'ambiguous':
      return {
        code: 'passage-ambiguous',
        severity: 'warning',
        message: `The cited passage ${quote} could be any of ${candidates.length} in ${file}.`,
      };
    case 'changed': {
      const now = article && span ? visibleStretch(article.article, span) : '';
      return {
        code: 'passage-changed',
        severity: 'warning',
        message: `The cited passage of ${file} was ${quote} and now reads ${quoted(now)}.`,
      };
    }
    default:
      return undefined;
  }
}

const error = (code: string, message: string): StateFinding => ({ code, severity: 'error', message });

/** The words that a citation names its passage by, in quotation marks. */
function quoteOf({ target }: Citation, annotated: string | undefined): string {
  if (annotated !== undefined) return quoted(annotated);
  if (target.form === 'pandoc') return quoted(target.quote ?? '');
  if (target.form === 'annotation') return quoted(target.id);
  const { start, end } = target.fragment;
  return quoted(end === undefined ? start : `${start} … ${end}`);
}

/** Both sides and the place, no verdict. */
function differenceMessage({ name, article }: CitedArticle, { claimed, stated }: Difference): string {
  const [first] = stated;
  if (!first) return `The cited passage of ${baseOf(name)} does not mention ${quoted(claimed.text)}.`;
  const line = lineOf(startsOfLines(article.text), first.start) + 1;
  const said = stated.slice(0, 3).map(({ text }) => quoted(text));
  return `This says ${quoted(claimed.text)}; the cited passage says ${said.join(', ')} (${baseOf(name)}, line ${line}).`;
}

/** Text of a document in a message: on one line, not longer than a message can bear. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `"${line.length > 60 ? `${line.slice(0, 59)}…` : line}"`;
}
