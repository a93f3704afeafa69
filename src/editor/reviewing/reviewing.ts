/**
 * Review: through the open suggestions of an article with single keys. While it is on, a context key gives the letters to
 * Postil; Escape, another editor or the end of the suggestions give them back.
 */
import * as vscode from 'vscode';
import type { Decision } from '../../project/decisions.ts';
import type { Mark } from '../../project/marks.ts';
import { Command, ContextKey } from '../contributions.ts';
import { carryOut } from '../decide.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import { sameThing } from '../groups.ts';
import { rangeOf } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import type { Viewing } from '../viewing.ts';
import { mentionName, typeName } from '../words.ts';

const { t } = vscode.l10n;

type What = 'accept' | 'reject';

export function registerReviewing(documents: Documents, sidecars: Sidecars, viewing: Viewing): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('postil.review', vscode.StatusBarAlignment.Left, -1000);
  item.name = t('Postil: Review');
  item.command = Command.endReview;
  let editor: vscode.TextEditor | undefined;
  /** Where the review stands; what lies before it was decided or passed over. */
  let at = 0;
  /** One key at a time: the next one is about the next suggestion. */
  let busy = false;

  /** What is held back or filtered out is reviewed too. */
  let everything = false;
  /** Articles whose publication date was asked for: nobody is asked twice. */
  const asked = new Set<string>();

  const open = () => documents.fresh(editor?.document);
  const reviewed = (now: OpenArticle | undefined): readonly Mark[] => {
    if (!now) return [];
    if (everything) return now.marks.filter(({ kind }) => kind !== 'passage');
    const marks = viewing.listed(now.document.uri, now.marks);
    return marks.filter(mark => mark.kind !== 'passage' && (mark.state !== 'suggested' || viewing.waits(mark)));
  };
  const waiting = (): readonly Mark[] => reviewed(open()).filter(isOpen);
  const current = (): Mark | undefined => waiting().find(mark => mark.start >= at);

  function end(): void {
    if (!editor) return;
    editor = undefined;
    item.hide();
    void vscode.commands.executeCommand('setContext', ContextKey.reviewing, false);
  }

  async function show(): Promise<void> {
    const mark = current();
    if (!editor || !mark) {
      // nobody has to answer what it says
      void finish();
      return;
    }
    const range = rangeOf(editor.document, mark);
    // the cursor stands at the first letter, where the card is about this mark
    editor.selection = new vscode.Selection(range.end, range.start);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    showProgress(item, mark, reviewed(open()));
    await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  }

  async function finish(): Promise<void> {
    if (!editor) return;
    const { document } = editor;
    const left = waiting().length;
    const held = open()?.marks.filter(isOpen).length ?? 0;
    end();
    if (!held) {
      void vscode.window.showInformationMessage(t('Everything in this article is decided.'));
      return;
    }
    const again = left ? t('From the Top') : t('Review Them Too');
    const message = left
      ? t('End of the article. {0} suggestions are still open.', left)
      : t(
          'Everything is decided but {0} suggestions that are held back: page furniture, vague times, what the filter leaves out.',
          held,
        );
    if ((await vscode.window.showInformationMessage(message, again)) !== again) return;
    begin(await vscode.window.showTextDocument(document), 0, !left);
  }

  function begin(active: vscode.TextEditor, from: number, all = false): void {
    editor = active;
    at = from;
    everything = all;
    if (!current()) at = 0;
    void vscode.commands.executeCommand('setContext', ContextKey.reviewing, true);
    void show();
  }

  /** Dates that hang on it are better decided on when they are resolved. Escape goes on without. */
  async function askPublished(document: vscode.TextDocument): Promise<void> {
    const now = documents.fresh(document);
    const key = document.uri.toString();
    if (!now || now.article.publication.date !== undefined || asked.has(key)) return;
    const hanging = now.marks.filter(mark => viewing.waits(mark) && isUnresolved(mark));
    if (!hanging.length) return;
    asked.add(key);
    await vscode.commands.executeCommand(Command.setPublished, { hanging: hanging.map(({ text }) => text) });
    await documents.whenRead(document);
  }

  const step = (work: () => Promise<unknown>) => async (): Promise<void> => {
    if (busy) return;
    busy = true;
    try {
      await work();
    } finally {
      busy = false;
    }
    await show();
  };
  const decide = (what: What, all = false) =>
    step(async () => {
      const now = open();
      const mark = current();
      if (!now || !mark) return;
      const words = plainLabel(mark.text, 40);
      const marks = all ? viewing.openWith(mark, sameThing(now.marks, mark)) : [mark];
      const label =
        what === 'accept'
          ? all
            ? t('Accept {0} mentions of {1}', marks.length, words)
            : t('Accept {0}', words)
          : all
            ? t('Reject {0} mentions of {1}', marks.length, words)
            : t('Reject {0}', words);
      const decisions = marks.map((each): Decision => ({ do: what, mark: each }));
      if (await carryOut(sidecars, now, label, ...decisions)) at = mark.start + (all ? 0 : 1);
    });
  /** Runs another of Postil's commands on the mark; the review goes on where it stands, past what is decided then. */
  const run = (command: Command) =>
    step(async () => {
      await vscode.commands.executeCommand(command);
      if (editor) await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
    });

  return vscode.Disposable.from(
    item,
    vscode.commands.registerCommand(Command.review, async () => {
      const active = vscode.window.activeTextEditor;
      if (!active || !documents.get(active.document)) return;
      await askPublished(active.document);
      const shown = await vscode.window.showTextDocument(active.document, { viewColumn: active.viewColumn });
      begin(shown, shown.document.offsetAt(shown.selection.start));
    }),
    vscode.commands.registerCommand(Command.endReview, end),
    vscode.commands.registerCommand(Command.reviewAccept, decide('accept')),
    vscode.commands.registerCommand(Command.reviewReject, decide('reject')),
    vscode.commands.registerCommand(Command.reviewAcceptAll, decide('accept', true)),
    vscode.commands.registerCommand(Command.reviewRejectAll, decide('reject', true)),
    vscode.commands.registerCommand(Command.reviewCorrect, run(Command.correct)),
    vscode.commands.registerCommand(Command.reviewRetype, run(Command.retype)),
    vscode.commands.registerCommand(Command.reviewNote, run(Command.addNote)),
    vscode.commands.registerCommand(
      Command.reviewSkip,
      step(async () => {
        const mark = current();
        if (mark) at = mark.start + 1;
      }),
    ),
    vscode.commands.registerCommand(
      Command.reviewUndo,
      step(async () => {
        const before = new Set(waiting().map(mark => mark.start));
        await vscode.commands.executeCommand(Command.undo);
        // back to the first one that is open again
        at = waiting().find(mark => !before.has(mark.start))?.start ?? at;
      }),
    ),
    vscode.window.onDidChangeActiveTextEditor(now => {
      // a quick pick or the list may take the focus for a moment; another article ends the review
      if (now && editor && now.document !== editor.document) end();
    }),
    documents.onDidClose(uri => {
      if (editor?.document.uri.toString() === uri.toString()) end();
    }),
  );
}

const isOpen = (mark: Mark): boolean => mark.state === 'suggested';
const isUnresolved = ({ mention }: Mark): boolean => mention?.kind === 'date' && mention.value === undefined;

/** `mentions`: what there was to review, decided or not. */
function showProgress(item: vscode.StatusBarItem, mark: Mark, mentions: readonly Mark[]): void {
  const name = plainLabel(mark.mention ? mentionName(mark.mention) : mark.text, 40);
  const decided = mentions.filter(each => each.state !== 'suggested').length;
  const said = t('{0}: {1} — {2} of {3} decided', typeName(mark), name, decided, mentions.length);
  const keys = t(
    'A accept, R reject, Shift with either: all mentions of it, E correct, T type, N note, S skip, U undo, Escape end',
  );
  item.text = `$(eye) ${said}`;
  item.tooltip = keys;
  item.accessibilityInformation = { label: `${said}. ${keys}` };
  item.show();
}
