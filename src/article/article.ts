/**
 * What an article is to everything else: blocks of clean text with sentences and tokens over the original offsets.
 * Plain readonly data; made by `readArticle` (read.ts).
 */

/** A half-open range of UTF-16 units. Which text it counts in is said where it is used. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type ArticleFormat = 'markdown' | 'plain';

/**
 * One word, number or sign of a block. `start` and `end` count in `Block.text`.
 *
 * Tokens are small: a hyphen, a slash, a currency sign, a percent sign, a possessive "'s" and every bracket or quote stand
 * alone ("Iran-backed" is three tokens, "Iraq's" two, "$5" two, "60km" two, "1990s" two), so that recognisers decide what
 * belongs together; `space` tells whether a token touches the one before it. Kept whole: letters with inner apostrophes
 * ("Kata'ib", "O'Brien", "don't"), letters followed by digits ("K1", "G20", "Q3"), numbers with inner separators
 * ("1,300", "4.7", "10:30" is three), and the full stop of an abbreviation ("U.S.", "Maj.", "Dec.", "p.m.", "J.").
 */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
  /** Bits of `TokenClass`. */
  readonly class: number;
  /** White space before the token, within its block. */
  readonly space: boolean;
}

/** What a token looks like; bits of `Token.class`. */
export const TokenClass = {
  /** Starts with a letter. */
  word: 1,
  /** Starts with a digit. */
  number: 2,
  /** Neither: punctuation, symbols, emoji. */
  sign: 4,
  /** Its first letter is upper case (or title case). */
  capital: 8,
  /** At least two letters, all upper case ("NATO", "U.S."). */
  allCaps: 16,
  /** Has a full stop in it ("U.S.", "Dec.", "4.7" does not count). */
  abbreviation: 32,
} as const;

/** A range of `Block.tokens`: [first, last + 1). */
export interface Sentence {
  readonly firstToken: number;
  readonly endToken: number;
}

export type BlockRole =
  | 'heading'
  | 'paragraph'
  | 'listItem'
  | 'quote'
  | 'cell'
  | 'footnote'
  | 'caption'
  /** "ADVERTISEMENT", "Skip to content", share links: read like the rest, but weak evidence. */
  | 'furniture';

/**
 * A run of text that is read together: a paragraph, a heading, a table cell. Never longer than the reader cares to cut it;
 * its own text decides everything about it but its place, so equal blocks can share one reading.
 *
 * `text` is what a reader sees, made easy for rules: no markup, line breaks and tabs and no-break spaces as plain spaces,
 * typographic quotes and apostrophes as ' and ", no-break hyphens as -, soft hyphens and zero-width signs gone, composed
 * (NFC) letters; dashes stay as they are. `sourceSpan` leads back to the article's own text.
 */
export interface Block {
  /** Identity of the reading: the same object while neither text nor markup of the block change, wherever it moves. */
  readonly content: BlockContent;
  /** Where the block begins in `Article.text`. */
  readonly start: number;
}

export interface BlockContent {
  readonly role: BlockRole;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** Length of the block in the article's own text. */
  readonly sourceLength: number;
  readonly offsets: OffsetMap;
}

/** Leads from `BlockContent.text` to the article's own text, relative to the block's start. See offsets.ts. */
export interface OffsetMap {
  /** Piece i covers clean units from `clean[i]` up to `clean[i + 1]`. Sorted; the first is 0. */
  readonly clean: readonly number[];
  /** Where piece i begins in the source. Inside a piece both sides advance together. */
  readonly source: readonly number[];
  /** Where piece i ends in the source; one clean unit may stand for several of the source ("&amp;", "\r\n"). */
  readonly sourceEnd: readonly number[];
}

export type PublishedBasis = 'given' | 'front matter' | 'stated' | 'inferred' | 'unknown';

/** When the article was published, and what says so. Never the file's own dates. */
export interface Publication {
  /** A calendar date, `2020-01-07`; a year or a month alone where no more is known (`2020`, `2020-01`). */
  readonly date?: string;
  readonly basis: PublishedBasis;
  /** The words that say it, in the article's own text; absent when it was given from outside. */
  readonly evidence?: Span;
}

export interface Article {
  /** The text as given: every offset that leaves the core counts in it. */
  readonly text: string;
  readonly format: ArticleFormat;
  readonly blocks: readonly Block[];
  readonly publication: Publication;
  readonly title?: string;
  /** The fields of the front matter that Postil knows, as text. */
  readonly frontMatter: Readonly<Record<string, string>>;
}
