/**
 * What the extension host and its worker say to each other. Everything is plain data; names of articles and folders are
 * URIs as text.
 */
import type { ArticleFormat, Publication, Span } from '../article/article.ts';
import type { Registry } from '../entities/registry/schema.ts';
import type { AddedActor } from '../project/added.ts';
import type { FileStamp } from '../project/index/cache.ts';
import type { ArticleHead } from '../project/index/digest.ts';
import type { Mark } from '../project/marks.ts';
import type { WantedThings } from '../project/things.ts';
import type { Digested } from './indexer.ts';
import type { MentionPatch } from '../project/patch.ts';
import type { ArticleAnswer, AskedArticle, Question } from '../project/questions.ts';
import type { ToldDate, ToldFigure } from '../project/told.ts';
import type { Finding } from '../sidecar/findings.ts';
import type { LikelyArticle } from '../sidecar/stray.ts';
import type { ActorType } from '../recognize/mention.ts';
import type { ForeignFind } from '../recognize/foreign.ts';
import type { ComparingCalls } from './comparing-calls.ts';
import type { CitingCalls, CitingHostCalls } from './citing-calls.ts';

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
  /** Where page furniture stands, by place. */
  readonly furniture: readonly Span[];
  /** Entities that ids of the request mean today: id -> id and name. */
  readonly entities: readonly (readonly [string, { readonly id: string; readonly name: string }])[];
}

/** What is wanted of the index; open articles, which the host knows better, are left out. */
export type ThingsRequest = WantedThings & { readonly without: readonly string[]; readonly most: number };

/** A thing in an article that is not open. */
export interface FoundThing {
  readonly article: string;
  readonly thing: string;
  /** All of them where one thing was asked for, else the first. */
  readonly marks: readonly Mark[];
  readonly places: readonly Place[];
  /** Each way in which it is written there. */
  readonly texts: readonly string[];
  readonly count: number;
}

/** A thing in the articles that are not open. */
export interface Elsewhere {
  readonly articles: number;
  readonly mentions: number;
  /** Ways in which it is written there, some of them. */
  readonly written: readonly string[];
  /** Those that name it most, with the first mention. */
  readonly first: readonly { readonly article: string; readonly count: number; readonly mark: Mark }[];
}

/** An actor as the articles of a folder name it. */
export interface IndexedActor {
  readonly id: string;
  readonly type: ActorType;
  readonly name: string;
  /** Each way in which it is written. */
  readonly names: readonly string[];
  readonly mentions: number;
  readonly articles: number;
}

/** As an editor counts: lines and units from 0. */
export type Place = readonly [startLine: number, startUnit: number, endLine: number, endUnit: number];

export interface IndexedArticle {
  readonly article: string;
  readonly head: ArticleHead;
  readonly marks: readonly Mark[];
}

/** A sidecar and its article, not open, under the names that a person knows. */
export interface ClosedRequest {
  readonly article: { readonly name: string; readonly text: string };
  readonly sidecar: { readonly name: string; readonly text: string };
  /** Ids of the registry; absent if there is no registry to compare with. */
  readonly entities?: ReadonlySet<string>;
}

/** Served by the worker. */
export type WorkerCalls = {
  /**
   * First of all. `model`: the bytes of `media/actors.model`; without them no actors are found. `cache`: the folder in which
   * the index may be kept; where there is none it is made anew each time. Gives the files in it that were of no use.
   */
  start(options: { readonly model?: Uint8Array; readonly cache?: string }): readonly string[];
  /** The registry of a folder, from now on. The articles of the index that have to be read again. */
  registry(of: { readonly folder: string; readonly registry: Registry }): readonly string[];
  /** Recognisers of other extensions, by number, from now on. */
  recognizers(ids: readonly number[]): void;
  /** `lost`: the text is another than the host thinks, so it must send the whole. */
  read(request: ReadRequest): Reading | 'lost';
  forget(article: string): void;
  /** What a person means who types a date or a figure. */
  toldDate(of: { readonly input: string; readonly published?: string }): ToldDate | 'open' | undefined;
  toldFigure(input: string): ToldFigure | undefined;
  /** What one article answers to a question. */
  answer(of: { readonly question: Question; readonly article: AskedArticle }): ArticleAnswer;
  /** What a person should look at in a sidecar whose article is not open. */
  checkClosed(of: ClosedRequest): readonly Finding[];
  /** The article, if it may be the one that a sidecar without an article is about. `was`: what that article held. */
  likelyArticles(of: ClosedRequest & { readonly was?: string }): readonly LikelyArticle[];
  /** Looks at files; what is as it was, or cached, is in the index then. Those that have to be read, and their bytes. */
  check(files: {
    readonly folder: string;
    readonly articles: readonly string[];
  }): readonly (readonly [string, number])[];
  /** Reads a file: what to `put` into the index, perhaps of another worker; undefined where it is gone or no text. */
  digest(file: { readonly folder: string; readonly article: string }): Digested | undefined;
  put(file: { readonly folder: string; readonly article: string; readonly digested: Digested | undefined }): void;
  remove(articles: readonly string[]): void;
  /** Writes the cache. */
  save(): void;
  /** Names of all articles of the index, sorted, each with a stamp: the same as long as `take` gives the same. */
  articles(): readonly (readonly [name: string, stamp: string])[];
  /** Some of them, packed `IndexedArticle`s; those that are not there are left out. */
  take(articles: readonly string[]): Uint8Array;
  /** Packed `FoundThing`s. */
  things(request: ThingsRequest): Uint8Array;
  /** What the other articles say of a thing, in short. */
  elsewhere(of: { readonly thing: string; readonly without: readonly string[]; readonly most: number }): Elsewhere;
  /** Packed `IndexedActor`s of a folder, in no order. */
  actors(of: { readonly folder: string; readonly without: readonly string[] }): Uint8Array;
  /** Each tag that people used, with the number of articles. */
  tags(of: { readonly without: readonly string[] }): readonly (readonly [tag: string, count: number])[];
  /** Bytes of the heap of this worker; undefined where the host does not tell. */
  memory(): number | undefined;
} & CitingCalls &
  ComparingCalls;

/** Served by the extension host. Files by their URIs. */
export type HostCalls = {
  stat(file: string): FileStamp | undefined;
  readFile(file: string): Uint8Array | undefined;
  writeFile(file: { readonly name: string; readonly bytes: Uint8Array }): void;
  /** What one recogniser of another extension finds in each of some sentences. */
  find(asked: {
    readonly recognizer: number;
    readonly sentences: readonly string[];
  }): readonly (readonly ForeignFind[])[];
} & CitingHostCalls;
