/** Citations as others show them: plain data that crosses threads, with everything looked up that a view needs. */
import type { Span } from '../../article/article.ts';
import type { Target } from '../../citations/citation.ts';
import type { Excerpt } from '../../citations/passage.ts';
import type { Message } from '../../lines/message.ts';
import type { Problem, Severity } from '../../lines/problem.ts';
import type { Mention } from '../../recognize/mention.ts';
import type { Note } from '../../sidecar/schema.ts';
import type { SourceFacts } from './cited.ts';
import type { Repair } from './repairs.ts';
import type { CitationState } from './resolve.ts';

/** A place in a document, as editors count: lines from 0, UTF-16 units from the line's start. */
export interface Place {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
}

/** A passage of an article; the span counts in its text. */
export interface PassageView extends Span {
  readonly article: string;
  readonly place: Place;
  /** The sentences that it stands in. */
  readonly around: Place;
  readonly excerpt: Excerpt;
}

/** A citation of a report; spans count in the report. */
export interface CitationView extends Span {
  readonly target: Target;
  readonly targetSpan: Span;
  readonly place: Place;
  /** What it says: the link's words, the quote, or the sentence before. */
  readonly words: string;
  readonly state: CitationState;
  /** The article, there or not; absent for paths that lead out of the workspace, and for keys that nobody has. */
  readonly article?: string;
  readonly source?: SourceFacts;
  readonly passage?: PassageView;
  readonly annotation?: { readonly id: string; readonly notes: readonly Note[]; readonly tags: readonly string[] };
  /** What the passage mentions, with people's corrections. */
  readonly mentions: readonly Mention[];
  /** What is wrong with the way to the passage. */
  readonly problem?: { readonly severity: Severity; readonly message: Message };
  /** Everything that a person should look at, in sentences. */
  readonly problems: readonly Message[];
}

export interface FindingView extends Problem {
  readonly place: Place;
  readonly passage?: PassageView;
}

/** What can be done about the finding with this code at this place, the likeliest first. */
export interface FixesView {
  readonly code: string;
  readonly place: Place;
  readonly repairs: readonly Repair[];
}

export interface ReportView {
  readonly citations: readonly CitationView[];
  readonly findings: readonly FindingView[];
}

/** A citation seen from its article. */
export interface CitingPlace extends Span {
  readonly report: string;
  readonly place: Place;
  readonly words: string;
}

/** A citation of an annotation. */
export interface CitingAnnotation extends CitingPlace {
  readonly id: string;
}

export interface CitedPassageView extends PassageView {
  readonly by: readonly CitingPlace[];
}

export interface WhoCitesView {
  readonly article: string;
  readonly source: SourceFacts;
  readonly passages: readonly CitedPassageView[];
  readonly whole: readonly CitingPlace[];
  readonly lost: readonly CitingPlace[];
}

/** An annotation of an article that a report can cite. */
export interface CitableView {
  readonly id: string;
  readonly kind: string;
  readonly excerpt: Excerpt;
  readonly by?: string;
  readonly on?: string;
  readonly notes: readonly Note[];
}

export interface KeyView {
  readonly key: string;
  readonly articles: readonly string[];
  readonly source: SourceFacts;
}

/** What there is to say of a passage that shall be cited. */
export interface QuotationView {
  readonly words: string;
  readonly source: SourceFacts;
  /** `#:~:text=…` without the number sign; absent where no words tell the passage from others that read the same. */
  readonly fragment?: string;
}
