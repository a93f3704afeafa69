/**
 * What the extension host and its worker say to each other. Everything is plain data; names of articles and folders are
 * URIs as text.
 */
import type { ArticleFormat, Publication, Span } from '../article/article.ts';
import type { Registry } from '../entities/registry/schema.ts';
import type { AddedActor } from '../project/added.ts';
import type { MentionPatch } from '../project/patch.ts';
import type { ArticleAnswer, AskedArticle, Question } from '../project/questions.ts';
import type { ToldDate, ToldFigure } from '../project/told.ts';
import type { ForeignFind } from '../recognize/foreign.ts';

/** Replaces `[start, end)` of the text before any edit of the same list. */
export interface TextEdit extends Span {
  readonly text: string;
}

export interface ReadRequest {
  readonly article: string;
  /** Of the document, after `edits`. */
  readonly version: number;
  readonly folder: string;
  readonly format: ArticleFormat;
  /** Publication date that the sidecar gives. */
  readonly published?: string;
  /** The whole text; else the edits since the version that was read last, list by list in the order in which they were made. */
  readonly text?: string;
  readonly edits?: readonly (readonly TextEdit[])[];
  /** Units that the text has then: says whether both sides speak of the same text. */
  readonly length: number;
  readonly added: readonly AddedActor[];
  /** Entities that annotations name. */
  readonly ids: readonly string[];
}

/** An article of one version, read and recognised. */
export interface Reading {
  readonly version: number;
  /** From the mentions of the reading before (none, where there was none) to those of now, added actors among them. */
  readonly mentions: MentionPatch;
  readonly publication: Publication;
  readonly title?: string;
  /** Entities that ids of the request mean today: id -> id and name. */
  readonly entities: readonly (readonly [string, { readonly id: string; readonly name: string }])[];
}

export interface ClosedRequest {
  readonly article: string;
  readonly folder: string;
  readonly text: string;
  /** The text of its sidecar; undefined where there is none. */
  readonly sidecar?: string;
}

/** Served by the worker. */
export type WorkerCalls = {
  /** First of all: the bytes of `media/actors.model`; without them no actors are found. */
  start(options: { readonly model?: Uint8Array }): void;
  /** The registry of a folder, from now on. */
  registry(of: { readonly folder: string; readonly registry: Registry }): void;
  /** Recognisers of other extensions, by number, from now on. */
  recognizers(ids: readonly number[]): void;
  /** `lost`: the text is another than the host thinks, so it must send the whole. */
  read(request: ReadRequest): Reading | 'lost';
  forget(article: string): void;
  /** Reads an article that is not open; its marks, packed. */
  closed(request: ClosedRequest): Uint8Array;
  /** What a person means who types a date or a figure. */
  toldDate(of: { readonly input: string; readonly published?: string }): ToldDate | 'open' | undefined;
  toldFigure(input: string): ToldFigure | undefined;
  /** What one article answers to a question. */
  answer(of: { readonly question: Question; readonly article: AskedArticle }): ArticleAnswer;
};

/** Served by the extension host. */
export type HostCalls = {
  /** What one recogniser of another extension finds in each of some sentences. */
  find(asked: {
    readonly recognizer: number;
    readonly sentences: readonly string[];
  }): readonly (readonly ForeignFind[])[];
};
