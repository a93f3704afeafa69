/**
 * What the extension and its pages say to one another: plain data. The extension sends words ready to be read, in the
 * reader's language; a page shows them as text, never as HTML, and says what the person wants by number or id.
 */

/** A page is loaded, perhaps again; `state` is what it kept from before. */
export interface Ready {
  readonly do: 'ready';
  readonly state?: unknown;
}

export interface Show<Model> {
  readonly do: 'show';
  readonly model: Model;
}

/** Days since 1970-01-01, UTC. An interval ends on the day after its last. */
export type Day = number;

export type Verdict = 'agree' | 'differ' | 'different-period' | 'sum';

/** There is no model to show, and why. */
export interface Say {
  readonly do: 'say';
  readonly words: string;
}

// ---- one comparison ----

export interface ComparisonModel {
  readonly id: string;
  readonly kind: 'figure' | 'date' | 'name' | 'role';
  readonly subject: string;
  readonly verdict: Verdict;
  readonly verdictName: string;
  /** The verdict in a sentence: what all members allow, or that nothing does. */
  readonly finding: string;
  /** Why the members are together. */
  readonly reason: string;
  readonly members: readonly MemberModel[];
  /** Members that are not among `members`: there are too many to show. */
  readonly more: number;
  readonly unit: string;
  /** Bounds that all members allow. */
  readonly common?: Bounds;
  readonly decisions: readonly DecisionModel[];
  readonly settled: boolean;
  /** Decisions can be saved: there is a folder for them. */
  readonly decidable: boolean;
  readonly words: ComparisonWords;
}

export interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

export interface MemberModel {
  /** Who says it: an outlet, or the file where none is named. */
  readonly source: string;
  /** Path of the article. */
  readonly article: string;
  readonly published?: string;
  /** "about 4,500 American lives". */
  readonly meaning: string;
  /** The number alone, "4,500". */
  readonly label: string;
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  readonly value?: number;
  readonly bounds: Bounds;
  /** What it holds for, in words and as days. */
  readonly time?: string;
  readonly interval?: readonly [Day, Day];
  /** Spelled so: the alias that can be entered with one click. */
  readonly alias?: { readonly label: string; readonly id: string };
}

export interface DecisionModel {
  readonly name: string;
  readonly note?: string;
  /** "Ann Reader, 20 Nov 2026". */
  readonly by: string;
}

export type Judgement = 'settled' | 'same' | 'apart';

export type ComparisonSays =
  | Ready
  | { readonly do: 'open'; readonly member: number; readonly id: string }
  | { readonly do: 'decide'; readonly id: string; readonly judgement: Judgement; readonly note: string }
  /** This member tells of something else than the others. */
  | { readonly do: 'apart'; readonly id: string; readonly member: number; readonly note: string }
  | { readonly do: 'forget'; readonly id: string }
  | { readonly do: 'alias'; readonly id: string; readonly alias: string }
  | { readonly do: 'copy'; readonly id: string }
  | { readonly do: 'step'; readonly id: string; readonly by: 1 | -1 }
  /** Back to the list. */
  | { readonly do: 'leave'; readonly id: string };

export interface ComparisonWords {
  readonly open: string;
  readonly settle: string;
  readonly same: string;
  readonly apart: string;
  readonly takeOut: string;
  readonly takeBack: string;
  readonly copy: string;
  readonly note: string;
  readonly notePlaceholder: string;
  readonly decisions: string;
  readonly passages: string;
  readonly onOneAxis: string;
  readonly overTime: string;
  readonly published: string;
  readonly noDate: string;
  readonly allAllow: string;
  readonly more: string;
  readonly empty: string;
  readonly gone: string;
  readonly previous: string;
  readonly next: string;
  readonly holdsFor: string;
  readonly sum: string;
}

// ---- the timeline ----

export interface TimelineModel {
  /** In the order of their lanes. */
  readonly articles: readonly TimelineArticle[];
  /** Who can be asked for, the most frequent first. */
  readonly entities: readonly { readonly id: string; readonly name: string; readonly count: number }[];
  /** By first day. */
  readonly entries: readonly TimelineItem[];
  /** Dates that are not among `entries`: there are too many. */
  readonly more: number;
  /** Asked for by the command that opened the page; the page keeps it from then on. */
  readonly asked?: { readonly entity?: string; readonly article?: string };
  readonly words: TimelineWords;
}

export interface TimelineArticle {
  readonly path: string;
  /** Outlet, or the file's name. */
  readonly label: string;
  readonly published?: Day;
}

/** `day`: a day or less. `period`: a stretch of the calendar. `duration`: a length of time that has its place on it. */
export const TIMELINE_KINDS = ['day', 'period', 'duration', 'set'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

export type TimelineBasis = 'stated' | 'resolved' | 'vague';

export interface TimelineItem {
  /** Index in `articles`. */
  readonly article: number;
  readonly from: Day;
  readonly to: Day;
  readonly kind: TimelineKind;
  readonly basis: TimelineBasis;
  /** As written. */
  readonly text: string;
  /** As meant: "Sunday, 5 January 2020". */
  readonly meaning: string;
  readonly before: string;
  readonly after: string;
  /** Indices in `entities`. */
  readonly entities: readonly number[];
}

export type TimelineSays =
  | Ready
  /** What a command asked for is shown: it need not be sent again. */
  | { readonly do: 'taken' }
  /** Entries are named by their index in the model that was sent last. */
  | { readonly do: 'open'; readonly entry: number }
  | { readonly do: 'csv'; readonly entries: readonly number[] }
  | { readonly do: 'svg'; readonly text: string };

export interface TimelineWords {
  readonly title: string;
  readonly entity: string;
  readonly everyone: string;
  readonly article: string;
  readonly allArticles: string;
  readonly lanes: string;
  readonly byArticle: string;
  readonly byKind: string;
  readonly kinds: Readonly<Record<TimelineKind, string>>;
  readonly bases: Readonly<Record<TimelineBasis, string>>;
  readonly published: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly svg: string;
  readonly csv: string;
  /** "{0} of {1} dates". */
  readonly counted: string;
  readonly more: string;
  readonly keys: string;
  readonly open: string;
  readonly showMore: string;
  readonly empty: string;
  readonly noneLeft: string;
  /** "{0} dates". */
  readonly several: string;
  readonly clear: string;
  readonly none: string;
}

// ---- who appears with whom ----

export interface MatrixModel {
  readonly articles: readonly { readonly path: string; readonly label: string; readonly published?: string }[];
  readonly rows: readonly MatrixRow[];
  /** Actors that are not among `rows`: there are too many. */
  readonly more: number;
  readonly types: readonly { readonly id: string; readonly name: string }[];
  readonly words: MatrixWords;
}

export interface MatrixRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Where it is mentioned and how often: indices in `articles`, ascending. */
  readonly counts: readonly (readonly [article: number, count: number])[];
  readonly total: number;
}

export type MatrixSays =
  | Ready
  /** Goes to the mentions of an actor in an article, or in all. */
  | { readonly do: 'open'; readonly id: string; readonly article?: number }
  /** Asks for the sentences that name both. */
  | { readonly do: 'pair'; readonly a: string; readonly b: string }
  | { readonly do: 'passage'; readonly passage: number }
  | { readonly do: 'timeline'; readonly id: string };

/** The answer to `pair`. */
export interface PairPassages {
  readonly do: 'passages';
  readonly a: string;
  readonly b: string;
  readonly passages: readonly { readonly label: string; readonly text: string }[];
  readonly more: number;
}

export interface MatrixWords {
  readonly filter: string;
  readonly type: string;
  readonly allTypes: string;
  readonly sort: string;
  readonly byCount: string;
  readonly byName: string;
  readonly byArticles: string;
  readonly byShared: string;
  readonly actor: string;
  readonly total: string;
  /** "Articles with {0}". */
  readonly shared: string;
  readonly pick: string;
  readonly unpick: string;
  /** "{0} mentions of {1} in {2}". */
  readonly cell: string;
  readonly moreRows: string;
  readonly moreColumns: string;
  readonly tooMany: string;
  readonly empty: string;
  readonly noneLeft: string;
  /** "{0} and {1}". */
  readonly pair: string;
  readonly pairHint: string;
  readonly noSentence: string;
  readonly sameSentence: string;
  readonly bothIn: string;
  readonly timeline: string;
  readonly keys: string;
  readonly counted: string;
}
