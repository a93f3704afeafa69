/** What the extension host asks its worker about citations, and what the worker asks for. Names of documents: see citations/paths.ts. */
import type { Span } from '../article/article.ts';
import type { Citation } from '../citations/citation.ts';
import type { Message } from '../lines/message.ts';
import type { ReportCheck } from '../project/citing/desk.ts';
import type { Rename, ReportEdits } from '../project/citing/renamed.ts';
import type { CitableView, CitationView, CitingAnnotation, CitingPlace, FixesView, KeyView, QuotationView, ReportView, WhoCitesView } from '../project/citing/views.ts'; // prettier-ignore

/** Served by the worker: see `CitingDesk`. */
export type CitingCalls = {
  /** The folders of the workspace, from now on: everything is looked at again. */
  citingRoots(roots: readonly string[]): void;
  /** `names`: their text or sidecar. `files`: some came or went, perhaps whole folders of them. */
  citingChanged(changed: { readonly names: readonly string[]; readonly files: boolean }): void;
  citingReady(none: undefined): void;
  reports(none: undefined): readonly { readonly report: string; readonly count: number }[];
  findCitations(text: string): readonly Citation[];
  isReport(text: string): boolean;
  followCitation(of: {
    readonly report: string;
    readonly text: string;
    readonly offset: number;
  }): CitationView | undefined;
  openAddress(of: { readonly base: string; readonly address: string }): CitationView | undefined;
  checkReport(of: ReportCheck): ReportView;
  staleReports(none: undefined): readonly string[];
  citationFixes(of: { readonly check: ReportCheck; readonly near: Span }): readonly FixesView[];
  whoCites(article: string): WhoCitesView | undefined;
  citingAnnotations(of: { readonly article: string; readonly ids: readonly string[] }): readonly CitingAnnotation[];
  citedArticles(none: undefined): readonly WhoCitesView[];
  searchCitations(of: { readonly query: string; readonly limit: number }): readonly (CitingPlace & { readonly to: string })[]; // prettier-ignore
  citableAnnotations(of: { readonly report: string; readonly path: string }): readonly CitableView[];
  citekeys(none: undefined): readonly KeyView[];
  quotation(of: { readonly article: string; readonly text: string; readonly span: Span }): QuotationView;
  exportReport(of: { readonly report: string; readonly text: string; readonly format: 'markdown' | 'html' }): { readonly text: string; readonly problems: readonly Message[] }; // prettier-ignore
  renamedCitations(renames: readonly Rename[]): readonly ReportEdits[];
};

/** Served by the extension host. */
export type CitingHostCalls = {
  /** Its text as it is now, in an editor or on disk; undefined where there is none. */
  readDocument(name: string): string | undefined;
  /** The text of an article's sidecar with what was decided here, saved or not. */
  readSidecar(article: string): string | undefined;
  listDocuments(none: undefined): readonly string[];
  readBytes(name: string): Uint8Array | undefined;
  /** The articles that have one. */
  listSidecars(none: undefined): readonly string[];
};
