/** Everything that can be asked about citations in a workspace; the answers are plain data. */
import type { Span } from '../../article/article.ts';
import { readArticle } from '../../article/read.ts';
import { findCitations, isReport } from '../../citations/find.ts';
import type { Citation } from '../../citations/citation.ts';
import { baseOf, resolvePath } from '../../citations/paths.ts';
import { excerptOf, sentencesAround, visibleStretch } from '../../citations/passage.ts';
import { targetOf } from '../../citations/target.ts';
import { describeTextFragment, encodeTextFragment } from '../../citations/text-fragment.ts';
import type { Registry } from '../../entities/registry/schema.ts';
import type { Message } from '../../lines/message.ts';
import { lineOf, startsOfLines } from '../../lines/problem.ts';
import type { Recognizers } from '../../recognize/recognize.ts';
import { readCited, sourceFacts, type CitedArticle, type CitingFiles } from './cited.ts';
import { exportMarkdown } from './export.ts';
import { htmlOf } from './html.ts';
import { embedding } from './images.ts';
import { checkReport, fixesOf, stateFinding, type CheckedReport, type ReportInput } from './findings.ts';
import { createCitationIndex, whoCites, type CitedBy } from './index.ts';
import { createCitingProject } from './project.ts';
import { editsOfRename, type Rename, type ReportEdits } from './renamed.ts';
import { createRounds, sameCheck, type CheckedWith } from './rounds.ts';
import type { Resolved } from './resolve.ts';
import type {
  CitableView,
  CitationView,
  CitingAnnotation,
  CitingPlace,
  FixesView,
  KeyView,
  PassageView,
  Place,
  QuotationView,
  ReportView,
  WhoCitesView,
} from './views.ts';

export interface CitingDesk {
  /** Resolves once every report of the workspace was read: the index is whole from then on. */
  ready(): Promise<void>;
  /** These documents or their sidecars changed, came or went. */
  changed(names: readonly string[]): Promise<void>;
  /** Files came or went, perhaps whole folders of them. */
  rescan(): Promise<void>;
  /** The workspace has other folders: everything is looked at again. */
  reset(): void;
  reports(): Promise<readonly { readonly report: string; readonly count: number }[]>;
  /** The citations of a text, without a look at what they cite. */
  find(text: string): readonly Citation[];
  isReport(text: string): boolean;
  /** The citation at an offset of a report, resolved. */
  follow(report: string, text: string, offset: number): Promise<CitationView | undefined>;
  /** Where an address leads that somebody follows from `base`. */
  open(base: string, address: string): Promise<CitationView | undefined>;
  check(of: ReportCheck): Promise<ReportView>;
  /** Reports that were not checked yet, or are not what they were then, or cite something that changed; sorted by name. */
  stale(): Promise<readonly string[]>;
  /** What can be done about each finding that a stretch of the report touches. */
  fixes(of: ReportCheck, near: Span): Promise<readonly FixesView[]>;
  whoCites(article: string): Promise<WhoCitesView | undefined>;
  /** Who cites these annotations of an article. */
  citingAnnotations(article: string, ids: readonly string[]): Promise<readonly CitingAnnotation[]>;
  /** Every article that somebody cites. */
  citedArticles(): Promise<readonly WhoCitesView[]>;
  /** Citations whose words or article hold `query`. */
  search(query: string, limit: number): Promise<readonly (CitingPlace & { readonly to: string })[]>;
  /** The annotations of the article that a path in a report names, newest first. */
  citable(report: string, path: string): Promise<readonly CitableView[]>;
  keys(): Promise<readonly KeyView[]>;
  quotation(article: string, text: string, span: Span): Promise<QuotationView>;
  renamed(renames: readonly Rename[]): Promise<readonly ReportEdits[]>;
  /** `problems`: what the footnotes could not quote. */
  exported(
    report: string,
    text: string,
    format: 'markdown' | 'html',
  ): Promise<{ readonly text: string; readonly problems: readonly Message[] }>;
}

/** A report that is to be checked. */
export interface ReportCheck {
  readonly report: string;
  /** How it is called in messages. */
  readonly shownAs: string;
  /** Of now; without it, what the index has. */
  readonly text?: string;
  /** Whose registry holds. */
  readonly folder: string;
}

export interface DeskHost {
  readonly files: CitingFiles;
  recognizers(): Recognizers;
  /** Of a picture of the workspace; undefined where it cannot be read. */
  readBytes(name: string): Promise<Uint8Array | undefined>;
  /** The registry of a folder of the workspace. */
  registry(folder: string): Registry;
}

/** What came of a check. */
interface Checked {
  readonly text: string;
  readonly result: CheckedReport;
  readonly view: ReportView;
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
/** Files that are asked for at once. */
const AT_ONCE = 16;

export function createCitingDesk({ files, recognizers, readBytes, registry }: DeskHost): CitingDesk {
  const project = createCitingProject(files);
  const index = createCitationIndex(() => files.roots);
  const rounds = createRounds<Checked>(project, index, folder => ({
    registry: registry(folder),
    recognizers: recognizers(),
  }));
  /** The check of each report that was begun last, if nothing changed since: who asks the same waits for it too. */
  const running = new Map<string, { readonly by: CheckedWith; readonly found: Promise<Checked> }>();
  let reading: Promise<void> | undefined;

  /** Documents that were looked at, reports or not. */
  let seen = new Set<string>();

  function forget(report: string): void {
    index.remove(report);
    rounds.forget(report);
  }

  /** Reads what was not seen yet, and forgets what is not there any more. */
  async function readAll(): Promise<void> {
    const names = (await files.list()).filter(name => MARKDOWN.test(name));
    const before = seen;
    seen = new Set(names);
    for (const name of before) if (!seen.has(name)) forget(name);
    const reports = names.filter(name => !before.has(name));
    for (let i = 0; i < reports.length; i += AT_ONCE) {
      const batch = reports.slice(i, i + AT_ONCE);
      const texts = await Promise.all(batch.map(name => files.read(name)));
      for (const [n, text] of texts.entries()) {
        if (text !== undefined) index.put(batch[n]!, text);
        await files.rest();
      }
    }
  }

  async function readAgain(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const text = await files.read(name);
      seen.add(name);
      if (text === undefined) forget(name);
      else index.put(name, text);
    }
  }

  const ready = (): Promise<void> => (reading ??= readAll());

  function viewOf(text: string, one: Resolved, checked?: CheckedReport): CitationView {
    const { citation, state, article, span, annotation, names } = one;
    const { start, end, target, targetSpan } = citation;
    const broken = stateFinding(one);
    const differences = (checked?.findings ?? []).filter(
      f => f.about === one && f.difference && f.severity !== 'information',
    );
    const mentions = (article && span && checked?.mentions.cited.get(article.name)) || [];
    return {
      start,
      end,
      target,
      targetSpan,
      place: placeIn(text, citation),
      words: wordsOf(text, citation),
      state,
      ...(names[0] === undefined ? {} : { article: names[0] }),
      ...(article ? { source: sourceFacts(article) } : {}),
      ...(article && span ? { passage: passageView(article, span) } : {}),
      ...(annotation
        ? { annotation: { id: annotation.id, notes: annotation.notes ?? [], tags: annotation.tags ?? [] } }
        : {}),
      mentions: span ? mentions.filter(m => m.start < span.end && span.start < m.end) : [],
      ...(broken ? { problem: { severity: broken.severity, message: broken.message } } : {}),
      problems: [...(broken ? [broken.message] : []), ...differences.map(({ message }) => message)],
    };
  }

  async function checked({ report, shownAs, text: given, folder }: ReportCheck): Promise<Checked> {
    if (given === undefined) await ready();
    const text = given ?? index.textOf(report) ?? '';
    const by = { text, folder, registry: registry(folder), recognizers: recognizers() };
    const held = await rounds.held(report, by);
    if (held) return held;
    const begun = running.get(report);
    if (begun && sameCheck(begun.by, by)) return begun.found;
    const found = checkAnew({ name: report, shownAs, text }, by);
    running.set(report, { by, found });
    return found.finally(() => {
      if (running.get(report)?.found === found) running.delete(report);
    });
  }

  async function checkAnew(input: ReportInput, by: CheckedWith): Promise<Checked> {
    const result = await checkReport(input, project, { ...by, rest: files.rest });
    const view = {
      citations: result.resolved.map(one => viewOf(input.text, one, result)),
      findings: result.findings.map(({ about: { article, span }, difference: _, ...problem }) => ({
        ...problem,
        place: placeIn(input.text, problem),
        ...(article && span ? { passage: passageView(article, span) } : {}),
      })),
    };
    const found = { text: input.text, result, view };
    rounds.checked(input.name, by, result.resolved, found);
    return found;
  }

  const citingPlace = ({ report, citation }: CitedBy): CitingPlace => {
    const text = index.textOf(report) ?? '';
    const { start, end } = citation;
    return { report, start, end, place: placeIn(text, citation), words: wordsOf(text, citation) };
  };

  async function whoCitesView(article: string): Promise<WhoCitesView | undefined> {
    await ready();
    const cited = await project.article(article);
    if (!cited) return undefined;
    const source = sourceFacts(cited);
    // a key that several articles have cites none of them
    const key = source.citekey;
    const own = key !== undefined && (await project.byKey(key)).length === 1 ? key : undefined;
    const { passages, whole, lost } = whoCites(cited, index.citing(article, own));
    return {
      article,
      source,
      passages: passages.map(({ start, end, by }) => ({
        ...passageView(cited, { start, end }),
        by: by.map(citingPlace),
      })),
      whole: whole.map(citingPlace),
      lost: lost.map(citingPlace),
    };
  }

  return {
    ready,
    async changed(names) {
      running.clear();
      for (const name of names) project.changed(name);
      const reports = names.filter(name => MARKDOWN.test(name));
      // who asks from now on waits for this
      if (reading && reports.length) await (reading = reading.then(() => readAgain(reports)));
    },
    async rescan() {
      running.clear();
      project.reset();
      if (reading) await (reading = reading.then(readAll));
    },
    reset() {
      running.clear();
      project.reset();
      seen.clear();
      for (const report of index.reports()) forget(report);
      if (reading) reading = readAll();
    },
    async reports() {
      await ready();
      return index.reports().map(report => ({ report, count: index.of(report).length }));
    },
    find: findCitations,
    isReport,
    async follow(report, text, offset) {
      const citation = findCitations(text).find(({ start, end }) => start <= offset && offset <= end);
      return citation && viewOf(text, await project.resolve(report, citation));
    },
    async open(base, address) {
      const target = targetOf(address);
      if (!target) return undefined;
      const nowhere = { start: 0, end: 0 };
      return viewOf('', await project.resolve(base, { ...nowhere, target, targetSpan: nowhere }));
    },
    check: async of => (await checked(of)).view,
    async stale() {
      await ready();
      return rounds.stale();
    },
    async fixes(of, near) {
      const { result, view, text } = await checked(of);
      const views: FixesView[] = [];
      for (const [i, finding] of result.findings.entries()) {
        if (finding.end < near.start || near.end < finding.start) continue;
        const repairs = await fixesOf({ name: of.report, text }, finding, project);
        views.push({ code: finding.code, place: view.findings[i]!.place, repairs });
      }
      return views;
    },
    whoCites: whoCitesView,
    async citingAnnotations(article, ids) {
      await ready();
      const wanted = new Set(ids);
      return index.citing(article).flatMap(one => {
        const { target } = one.citation;
        return target.form === 'annotation' && wanted.has(target.id) ? [{ ...citingPlace(one), id: target.id }] : [];
      });
    },
    async citedArticles() {
      await ready();
      const names = new Set<string>();
      for (const report of index.reports())
        for (const { article, citation } of index.of(report)) {
          if (article !== undefined) names.add(article);
          else if (citation.target.form === 'pandoc')
            for (const name of await project.byKey(citation.target.key)) names.add(name);
        }
      const views = await Promise.all([...names].sort().map(whoCitesView));
      return views.filter(view => view !== undefined);
    },
    async search(query, limit) {
      await ready();
      const wanted = query.toLowerCase();
      const found: (CitingPlace & { readonly to: string })[] = [];
      for (const report of index.reports())
        for (const one of index.of(report)) {
          const { target } = one.citation;
          const to = target.form === 'pandoc' ? `@${target.key}` : target.path;
          if (!`${wordsOf(index.textOf(report) ?? '', one.citation)} ${to}`.toLowerCase().includes(wanted)) continue;
          found.push({ ...citingPlace(one), to });
          if (found.length >= limit) return found;
        }
      return found;
    },
    async citable(report, path) {
      const name = resolvePath(report, path, files.roots);
      const cited = name === undefined ? undefined : await project.article(name);
      if (!cited) return [];
      return [...cited.placed.values()]
        .filter(({ span, annotation, state }) => span && state !== 'changed' && annotation.status !== 'rejected')
        .sort((a, b) => ((a.annotation.on ?? '') < (b.annotation.on ?? '') ? 1 : -1))
        .map(({ annotation: { id, kind, by, on, notes = [] }, span }) => ({
          id,
          kind,
          excerpt: excerptOf(cited.article, span!),
          notes,
          ...(by === undefined ? {} : { by }),
          ...(on === undefined ? {} : { on }),
        }));
    },
    async keys() {
      const keys: KeyView[] = [];
      for (const [key, articles] of await project.keys()) {
        const cited = await project.article(articles[0]!);
        keys.push({ key, articles, source: cited ? sourceFacts(cited) : {} });
      }
      return keys;
    },
    async quotation(name, text, span) {
      const { article, ...rest } = readCited(name, text, await files.sidecar(name));
      const fragment = describeTextFragment(article, span);
      return {
        words: visibleStretch(article, span),
        source: sourceFacts({ article, ...rest }),
        ...(fragment ? { fragment: encodeTextFragment(fragment) } : {}),
      };
    },
    async renamed(renames) {
      await ready();
      return editsOfRename(index, renames, files.roots);
    },
    async exported(report, text, format) {
      const { markdown, problems } = await exportMarkdown(report, text, project);
      const title = readArticle(text, { format: 'markdown' }).title ?? baseOf(report);
      const embed = embedding(report, files.roots, readBytes);
      return {
        text: format === 'html' ? await htmlOf(markdown, title, embed) : markdown,
        problems: problems.map(({ message }) => message),
      };
    },
  };
}

function passageView({ name, article }: CitedArticle, { start, end }: Span): PassageView {
  return {
    article: name,
    start,
    end,
    place: placeIn(article.text, { start, end }),
    around: placeIn(article.text, sentencesAround(article, { start, end })),
    excerpt: excerptOf(article, { start, end }),
  };
}

/** What a citation says, on one line. */
function wordsOf(text: string, citation: Citation): string {
  const { claim, quoteSpan, sentence, field, targetSpan } = citation;
  if (field !== undefined) return field;
  const { start, end } = claim ?? quoteSpan ?? sentence ?? targetSpan;
  return text.slice(start, end).replace(/\s+/g, ' ');
}

/** Of the text that was asked about last: views ask about many places of one text. */
let lines: { readonly text: string; readonly starts: readonly number[] } = { text: '', starts: [0] };

function placeIn(text: string, { start, end }: Span): Place {
  if (lines.text !== text) lines = { text, starts: startsOfLines(text) };
  const { starts } = lines;
  const [line, endLine] = [lineOf(starts, start), lineOf(starts, end)];
  return { line, character: start - starts[line]!, endLine, endCharacter: end - starts[endLine]! };
}
