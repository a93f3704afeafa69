/** What can be done about a citation that is not sound: edits of the report, each for a person to choose. */
import type { Span } from '../../article/article.ts';
import { formatOf, readArticle } from '../../article/read.ts';
import { quoted, say, type Message } from '../../lines/message.ts';
import { lineOf, startsOfLines } from '../../lines/problem.ts';
import type { Target } from '../../citations/citation.ts';
import { baseOf, relativePath } from '../../citations/paths.ts';
import { excerptOf, visibleStretch } from '../../citations/passage.ts';
import { findAlike, findOtherNumbers, findQuote } from '../../citations/quote.ts';
import { isReport } from '../../citations/find.ts';
import { addressOf } from '../../citations/target.ts';
import { editDistance } from '../../entities/names/edit-distance.ts';
import { describeTextFragment, findTextFragment } from '../../citations/text-fragment.ts';
import type { CitedArticle } from './cited.ts';
import type { CitingProject } from './project.ts';
import { isRejected, isSound, type Resolved } from './resolve.ts';

export interface TextEdit extends Span {
  readonly text: string;
}

export interface Repair {
  readonly title: Message;
  /** Of the report's text, not overlapping. */
  readonly edits: readonly TextEdit[];
}

const MOST = 5;

/** The likeliest first. `text`: of the report that is called `report`. */
export async function repairsOf(
  report: string,
  text: string,
  one: Resolved,
  project: CitingProject,
): Promise<readonly Repair[]> {
  if (isSound(one.state) && !isRejected(one)) return [];
  const repairs = [...(await specific(report, text, one, project))].slice(0, MOST);
  const { citation } = one;
  if (citation.target.form !== 'pandoc' && citation.claim && citation.claim.end < citation.targetSpan.start)
    repairs.push({
      title: say('Remove the link, keep the words'),
      edits: [{ start: citation.start, end: citation.end, text: text.slice(citation.claim.start, citation.claim.end) }],
    });
  return repairs;
}

async function specific(
  report: string,
  text: string,
  one: Resolved,
  project: CitingProject,
): Promise<readonly Repair[]> {
  const { citation, state, article, span, candidates = [] } = one;
  const { target } = citation;
  const retarget = (title: Message, address: string): Repair => ({
    title,
    edits: [{ ...spanOf(citation.targetSpan), text: address }],
  });
  const cite = (where: CitedArticle, passage: Span): Repair | undefined => {
    const line = lineOf(startsOfLines(where.article.text), passage.start) + 1;
    const title = say('Cite line {0}: {1}', line, shown(where, passage));
    if (target.form === 'pandoc') {
      const words = visibleStretch(where.article, passage).replace(/["“”]/g, "'");
      return citation.quoteSpan && { title, edits: [{ ...spanOf(citation.quoteSpan), text: words }] };
    }
    const address = addressOfPassage(report, where, passage);
    return address === undefined ? undefined : retarget(title, address);
  };
  switch (state) {
    case 'no-article': {
      if (target.form === 'pandoc') return [];
      const found = await moved(target, one.names[0]!, project);
      return found.map(name => {
        const path = relativePath(report, name);
        return retarget(say('Cite {0}', path), addressOf({ ...target, path }));
      });
    }
    case 'no-annotation': {
      if (target.form !== 'annotation' || !article) return [];
      const nearest = await nearestFirst(article.name, project);
      const paths = (await holding(nearest, target, project)).map(name => relativePath(report, name));
      const words = citation.claim ? text.slice(citation.claim.start, citation.claim.end) : '';
      // a slip in the id leads to another; else the words of the link may be those of the passage
      const meant = closest(target.id, [...article.placed.keys()], target.id.length / 4).flatMap(
        id => article.placed.get(id)?.span ?? [],
      );
      const passages = [...meant, ...(words ? findQuote(article.article, words, 3) : [])];
      return [
        ...paths.slice(0, 2).map(path => retarget(say('Cite {0}', path), addressOf({ ...target, path }))),
        ...passages.flatMap(passage => cite(article, passage) ?? []),
      ];
    }
    case 'no-key': {
      if (target.form !== 'pandoc') return [];
      const known = [...(await project.keys()).keys()];
      return closest(target.key, known).map(key => retarget(say('Cite {0}', `@${key}`), key));
    }
    // another annotation of the passage, or its words
    case 'exact':
    case 'moved':
    case 'changed':
      return article && span ? [cite(article, span)].flatMap(fix => fix ?? []) : [];
    case 'orphaned': {
      const words = citation.claim ? text.slice(citation.claim.start, citation.claim.end) : '';
      const more = article && words && !candidates.length ? findQuote(article.article, words, 3) : [];
      const other =
        article && one.annotation && !more.length ? findOtherNumbers(article.article, one.annotation.quote) : [];
      const known = [...candidates, ...more, ...other];
      const alike = article && !known.length ? findAlike(article.article, citedWords(one)) : [];
      return article ? [...known, ...alike].flatMap(passage => cite(article, passage) ?? []) : [];
    }
    case 'ambiguous':
      return article ? candidates.flatMap(passage => cite(article, passage) ?? []) : [];
    default:
      return [];
  }
}

/** The words that the passage had when it was cited. */
function citedWords({ citation: { target }, annotation }: Resolved): string {
  if (target.form === 'text') return `${target.fragment.start} ${target.fragment.end ?? ''}`;
  return (target.form === 'pandoc' ? target.quote : annotation?.quote) ?? '';
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The address of a passage for a document: by its annotation where it has one, else by its words. */
export function addressOfPassage(
  report: string,
  { name, article, placed }: CitedArticle,
  passage: Span,
): string | undefined {
  const path = relativePath(report, name);
  for (const { annotation, state, span } of placed.values())
    if (
      state !== 'changed' &&
      span?.start === passage.start &&
      span.end === passage.end &&
      annotation.status !== 'rejected'
    )
      return addressOf({ form: 'annotation', path, id: annotation.id });
  const fragment = describeTextFragment(article, passage);
  return fragment && addressOf({ form: 'text', path, fragment });
}

/** Articles that could be meant where the named one is not there: those with the passage, then those with the name. */
async function moved(
  target: Exclude<Target, { form: 'pandoc' }>,
  name: string,
  project: CitingProject,
): Promise<readonly string[]> {
  const names = await nearestFirst(name, project);
  const having = await holding(names, target, project);
  const base = baseOf(name).toLowerCase();
  const stem = (file: string): string => file.replace(/\.[^.]*$/, '');
  const called = names.filter(other => baseOf(other).toLowerCase() === base);
  const alike = names.filter(other => stem(baseOf(other).toLowerCase()) === stem(base));
  return [...new Set([...having, ...called, ...alike])].filter(other => other !== name || having.includes(other));
}

/** All documents: a workspace may hold copies. */
async function nearestFirst(name: string, project: CitingProject): Promise<readonly string[]> {
  const away = new Map((await project.files.list()).map(other => [other, relativePath(name, other).split('/').length]));
  return [...away.keys()].sort((a, b) => away.get(a)! - away.get(b)!);
}

async function holding(
  names: readonly string[],
  target: Exclude<Target, { form: 'pandoc' }>,
  project: CitingProject,
): Promise<readonly string[]> {
  const having: string[] = [];
  for (const name of names) {
    if (await holds(name, target, project)) having.push(name);
    await project.files.rest();
  }
  return having;
}

async function holds(
  name: string,
  target: Exclude<Target, { form: 'pandoc' }>,
  project: CitingProject,
): Promise<boolean> {
  if (target.form === 'annotation') {
    if (!(await project.files.annotated()).has(name)) return false;
    return (await project.files.sidecar(name))?.annotations.some(({ id }) => id === target.id) ?? false;
  }
  const text = await project.files.read(name);
  // reports quote what they cite: only a look at the text tells
  if (text === undefined || (formatOf(name) === 'markdown' && isReport(text))) return false;
  return findTextFragment(readArticle(text, { format: formatOf(name) }), target.fragment, 2).length === 1;
}

function shown(where: CitedArticle, passage: Span): Message {
  const { before, passage: words, after } = excerptOf(where.article, passage, 24);
  return quoted(`${before}${words}${after}`);
}

/** Keys or ids that differ by a slip or two, the closest first. */
function closest(key: string, known: readonly string[], most = Math.max(2, Math.floor(key.length / 4))) {
  return known
    .map(other => ({ other, slips: slips(key.toLowerCase(), other.toLowerCase()) }))
    .filter(({ slips: n }) => n <= most)
    .sort((a, b) => a.slips - b.slips || (a.other < b.other ? -1 : 1))
    .slice(0, 3)
    .map(({ other }) => other);
}

/** Levenshtein's distance; keys are short. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8 || a.length > 80) return Infinity;
  return editDistance(a, b);
}
