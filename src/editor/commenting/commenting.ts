/** Writing, answering, editing and deleting notes in the editor's own comment threads. */
import * as vscode from 'vscode';
import { addNote, editNote, removeNote } from '../../sidecar/edit.ts';
import { stampNow } from '../author.ts';
import { Command, NoteContext, NotesController } from '../contributions.ts';
import { carryOut } from '../decide.ts';
import type { Documents } from '../documents.ts';
import type { Sidecars } from '../sidecars.ts';
import { whyOf } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';
import { passageAt } from './passage.ts';
import { createThreads, type NoteComment } from './threads.ts';

const { t } = vscode.l10n;

interface Desk {
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly log: vscode.LogOutputChannel;
}

export function showNotes({ documents, sidecars, log }: Desk): vscode.Disposable {
  const controller = vscode.comments.createCommentController(NotesController, t('Postil: Notes'));
  controller.options = {
    prompt: t('Answer…'),
    placeHolder: t('A note, saved beside the article with your name and the date'),
  };
  controller.commentingRangeProvider = {
    async provideCommentingRanges(document) {
      const open = await documents.whenRead(document);
      return open ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [];
    },
  };
  const threads = createThreads(controller, documents);

  async function reply({ thread, text }: vscode.CommentReply): Promise<void> {
    const words = text.trim();
    if (!words) return;
    const own = threads.of(thread);
    if (!own) return begin(thread, words);
    const stamp = await stampNow(own.article);
    const before = noteCounts(own.article);
    await sidecars.change(own.article, t('Note'), sidecar => addNote(sidecar, own.id, { ...stamp, text: words }));
    if (!noted(own.article, before)) await giveBack(words);
  }

  const annotationsOf = (article: vscode.Uri) => sidecars.get(article)?.sidecar.annotations ?? [];
  const noteCounts = (article: vscode.Uri) =>
    new Map(annotationsOf(article).map(({ id, notes }) => [id, notes?.length ?? 0]));
  /** The annotation that has a note more than before: saved, or waiting to be saved. */
  const noted = (article: vscode.Uri, before: ReadonlyMap<string, number>): string | undefined =>
    annotationsOf(article).find(({ id, notes }) => (notes?.length ?? 0) > (before.get(id) ?? 0))?.id;

  /** The first note of a passage. */
  async function begin(thread: vscode.CommentThread, words: string): Promise<void> {
    const open = documents.fresh(await vscode.workspace.openTextDocument(thread.uri));
    const passage = open && thread.range && passageAt(open, thread.range);
    if (!open || !passage) {
      void vscode.window.showWarningMessage(t('There are no words here that a note could be about.'));
      return;
    }
    const { mark, ...span } = passage;
    const before = noteCounts(thread.uri);
    const label = t('Note on {0}', plainLabel(span.text, 40));
    await carryOut(sidecars, open, label, { do: 'note', mark, span, text: words });
    const id = noted(thread.uri, before);
    if (id === undefined) return giveBack(words);
    // From now on the passage has a thread of its own.
    thread.dispose();
    threads.expand(thread.uri, id);
  }

  /** The editor has emptied the box by now: what could not be saved is not lost. */
  async function giveBack(words: string): Promise<void> {
    const copy = t('Copy It');
    if ((await vscode.window.showWarningMessage(t('The note was not saved.'), copy)) === copy)
      await vscode.env.clipboard.writeText(words);
  }

  /** Own notes only, whoever runs the command. */
  const onOwn =
    (work: (found: NonNullable<ReturnType<typeof threads.holding>>) => unknown) =>
    async (argument: unknown): Promise<void> => {
      const found = threads.holding(argument);
      if (found?.comment.contextValue === NoteContext.own) await work(found);
    };

  const guarded =
    <T>(work: (argument: T) => Promise<void>) =>
    async (argument: T): Promise<void> => {
      try {
        await work(argument);
      } catch (error) {
        const why = whyOf(error);
        log.error(why);
        void vscode.window.showErrorMessage(why);
      }
    };

  return vscode.Disposable.from(
    controller,
    threads,
    vscode.commands.registerCommand(Command.replyNote, guarded(reply)),
    vscode.commands.registerCommand(
      Command.editNote,
      onOwn(({ own, comment }) => {
        const editing: NoteComment = { ...comment, body: comment.note.text, mode: vscode.CommentMode.Editing };
        own.thread.comments = own.thread.comments.map(other => (other === comment ? editing : other));
      }),
    ),
    vscode.commands.registerCommand(
      Command.saveNote,
      guarded(
        onOwn(async ({ own, comment }) => {
          const words = (typeof comment.body === 'string' ? comment.body : comment.body.value).trim();
          if (!words) return;
          const stamp = await stampNow(own.article);
          const saved = await sidecars.change(own.article, t('Edit of a note'), sidecar =>
            editNote(sidecar, own.id, comment.note, words, stamp),
          );
          if (saved) threads.refresh(own);
        }),
      ),
    ),
    vscode.commands.registerCommand(
      Command.cancelNote,
      onOwn(({ own }) => threads.refresh(own)),
    ),
    vscode.commands.registerCommand(
      Command.deleteNote,
      guarded(
        onOwn(async ({ own, comment }) => {
          await sidecars.change(own.article, t('Deletion of a note'), sidecar =>
            removeNote(sidecar, own.id, comment.note),
          );
        }),
      ),
    ),
  );
}
