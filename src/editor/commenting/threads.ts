/** The notes of open articles as native comment threads, each at its passage, through every edit. */
import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../sidecar/place.ts';
import type { Note } from '../../sidecar/schema.ts';
import { stampNow } from '../author.ts';
import { NoteContext } from '../contributions.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import { rangeOf } from '../marks.ts';
import { plainLabel, plainLines } from '../untrusted.ts';

const { t } = vscode.l10n;

export interface NoteThread {
  readonly article: vscode.Uri;
  /** The annotation whose notes these are. */
  readonly id: string;
  readonly thread: vscode.CommentThread;
  notes: readonly Note[];
}

/** A note as the editor shows it: always plain text, never Markdown. */
export interface NoteComment extends vscode.Comment {
  readonly note: Note;
}

export interface Threads extends vscode.Disposable {
  /** Whose thread it is; undefined for one that the person has just begun. */
  of(thread: vscode.CommentThread): NoteThread | undefined;
  /** The thread that holds a comment, and the note that it shows. */
  holding(comment: unknown): { readonly own: NoteThread; readonly comment: NoteComment } | undefined;
  /** Opens the thread of an annotation, now or once it is there. */
  expand(article: vscode.Uri, id: string): void;
  /** Shows the notes anew: an edit of one was ended. */
  refresh(own: NoteThread): void;
}

export function createThreads(controller: vscode.CommentController, documents: Documents): Threads {
  const articles = new Map<string, Map<string, NoteThread>>();
  const expanded = new Set<string>();

  async function show(open: OpenArticle): Promise<void> {
    const key = open.document.uri.toString();
    const noted = open.placed.filter(({ annotation }) => annotation.notes?.length);
    const threads = articles.get(key) ?? new Map<string, NoteThread>();
    if (!noted.length && !threads.size) return;
    const { by } = await stampNow(open.document.uri);
    // While the name was asked for, the text may have gone on: its own turn comes.
    if (documents.get(open.document) !== open) return;
    articles.set(key, threads);
    const left = new Set(threads.keys());
    for (const placed of noted) {
      left.delete(placed.annotation.id);
      put(threads, open, placed, by);
    }
    for (const id of left) {
      threads.get(id)?.thread.dispose();
      threads.delete(id);
    }
  }

  function put(
    threads: Map<string, NoteThread>,
    { document, sidecar }: OpenArticle,
    { annotation, state, span }: PlacedAnnotation,
    by: string | undefined,
  ): void {
    const { id, quote, notes = [] } = annotation;
    // Notes whose passage is gone stand at the top: nothing that was written goes out of sight.
    const range = span ? rangeOf(document, span) : new vscode.Range(0, 0, 0, 0);
    const name = plainLabel(quote, 60);
    const label =
      state === 'changed'
        ? t('"{0}", which says something else now', name)
        : span
          ? `"${name}"`
          : t('"{0}", which is not found in the text', name);
    const comments = (): NoteComment[] => notes.map(note => commentOf(note, note.by === by));
    let own = threads.get(id);
    if (!own) {
      // Begun with its notes: the Comments view never lists a thread that was empty first.
      const thread = controller.createCommentThread(document.uri, range, comments());
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      own = { article: document.uri, id, thread, notes };
      threads.set(id, own);
    }
    const { thread } = own;
    if (!thread.range?.isEqual(range)) thread.range = range;
    if (thread.label !== label) thread.label = label;
    const canReply = !sidecar?.disk.readOnly;
    if (thread.canReply !== canReply) thread.canReply = canReply;
    // What somebody is typing into a note is not replaced under their hands.
    const typing = thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing);
    if (own.notes !== notes && !typing) {
      own.notes = notes;
      thread.comments = comments();
    }
    if (expanded.delete(`${document.uri.toString()} ${id}`))
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  const subscriptions = vscode.Disposable.from(
    documents.onDidChange(open => void show(open)),
    documents.onDidClose(uri => {
      for (const { thread } of articles.get(uri.toString())?.values() ?? []) thread.dispose();
      articles.delete(uri.toString());
    }),
  );
  for (const open of documents.all()) void show(open);

  function again(article: vscode.Uri): void {
    const open = documents.byUri(article);
    if (open) void show(open);
  }

  const all = (): readonly NoteThread[] => [...articles.values()].flatMap(threads => [...threads.values()]);
  return {
    of: thread => all().find(own => own.thread === thread),
    holding(comment) {
      for (const own of all())
        for (const known of own.thread.comments) if (known === comment) return { own, comment: known as NoteComment };
      return undefined;
    },
    expand(article, id) {
      expanded.add(`${article.toString()} ${id}`);
      again(article);
    },
    refresh(own) {
      own.notes = [];
      own.thread.comments = own.thread.comments.map(comment => ({ ...comment, mode: vscode.CommentMode.Preview }));
      again(own.article);
    },
    dispose: () => subscriptions.dispose(),
  };
}

function commentOf(note: Note, own: boolean): NoteComment {
  const when = new Date(note.on ?? NaN);
  return {
    note,
    body: plainLines(note.text),
    mode: vscode.CommentMode.Preview,
    author: { name: note.by ? plainLabel(note.by, 60) : t('Unknown') },
    contextValue: own ? NoteContext.own : NoteContext.others,
    ...(Number.isNaN(when.getTime()) ? {} : { timestamp: when }),
    ...(note.edited ? { label: t('edited') } : {}),
  };
}
