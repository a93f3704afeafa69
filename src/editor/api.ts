/**
 * What other extensions may use of Postil: `vscode.extensions.getExtension('postil.postil')?.exports`. Version 1 only grows;
 * what would break it becomes version 2.
 */
import * as vscode from 'vscode';
import type { Documents } from './documents.ts';
import type { Recognition } from './recognition.ts';

export type ApiKind = 'actor' | 'date' | 'figure';

/** A sentence as a reader sees it: no markup, white space single, quotes straight. */
export interface ApiSentence {
  readonly text: string;
}

/** Offsets in UTF-16 units of the sentence's `text`. */
export interface ApiFind {
  readonly start: number;
  readonly end: number;
  readonly kind: ApiKind;
  /** person, organization, group, place or demonym; DATE, TIME, DURATION or SET. */
  readonly type?: string;
  /** TIMEX3 of a date, the number of a figure. */
  readonly value?: string | number;
  /** 0 to 1; 0.9 where it is not given. */
  readonly confidence?: number;
}

export interface ApiRecognizer {
  /** Shown where it fails. */
  readonly name: string;
  /** Called once for each sentence until it changes; must be fast, and is switched off if it throws. */
  find(sentence: ApiSentence): readonly ApiFind[];
}

/** Offsets in UTF-16 units of the document's text, `\r\n` counting as two. */
export interface ApiMention {
  readonly kind: ApiKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly state: 'suggested' | 'accepted' | 'rejected' | 'corrected' | 'added';
  readonly confidence: number;
  readonly type?: string;
  readonly entity?: string;
  readonly name?: string;
  readonly value?: string | number;
}

export interface PostilApi {
  readonly version: 1;
  /** Marks of an open article; undefined where the document is not open or no article. */
  mentions(document: vscode.Uri): readonly ApiMention[] | undefined;
  readonly onDidChangeMentions: vscode.Event<vscode.Uri>;
  /** What it finds and Postil does not is marked too, until it is disposed of. */
  registerRecognizer(recognizer: ApiRecognizer): vscode.Disposable;
}

export function createApi(documents: Documents, recognition: Recognition): PostilApi {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  documents.onDidChange(open => changed.fire(open.document.uri));
  return Object.freeze<PostilApi>({
    version: 1,
    onDidChangeMentions: changed.event,
    mentions(uri) {
      const open = documents.fresh(documents.byUri(uri)?.document);
      return open?.marks.flatMap(({ mention, state }): ApiMention[] => {
        if (!mention) return [];
        const { kind, start, end, text, confidence } = mention;
        const base = { kind, start, end, text, state, confidence };
        if (mention.kind === 'actor')
          return [{ ...base, type: mention.type, entity: mention.entity, name: mention.name }];
        if (mention.kind === 'date') return [{ ...base, type: mention.type, value: mention.value }];
        return [{ ...base, value: mention.value }];
      });
    },
    registerRecognizer(recognizer) {
      return new vscode.Disposable(recognition.add(recognizer));
    },
  });
}
