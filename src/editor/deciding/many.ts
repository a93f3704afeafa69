/** Deciding on many suggestions in one step: all of one thing, here or everywhere, or all that are certain enough. */
import * as vscode from 'vscode';
import type { Decision } from '../../project/decisions.ts';
import type { Mark } from '../../project/marks.ts';
import { Command } from '../contributions.ts';
import { carryOut } from '../decide.ts';
import type { Documents } from '../documents.ts';
import { sameThing, thingOf } from '../groups.ts';
import type { History } from '../history.ts';
import type { Library } from '../library.ts';
import { markOf, type FoundMark } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import { mentionName } from '../words.ts';
import type { Viewing } from '../viewing.ts';
import { noMark } from './deciding.ts';

const { t } = vscode.l10n;

interface Desk {
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly history: History;
  readonly library: Library;
  readonly viewing: Viewing;
}

type What = 'accept' | 'reject';

const nameOf = (mark: Mark): string => plainLabel(mark.mention ? mentionName(mark.mention) : mark.text, 40);
const titleOf = (what: What, count: number, name: string): string =>
  what === 'accept' ? t('Accept {0} mentions of {1}', count, name) : t('Reject {0} mentions of {1}', count, name);

export function registerDecidingOnMany(desk: Desk): vscode.Disposable {
  const { documents, sidecars, viewing } = desk;
  const found = async (argument: unknown): Promise<FoundMark | undefined> => {
    const mark = await markOf(documents, argument);
    if (mark && mark.mark.kind !== 'passage') return mark;
    noMark();
    return undefined;
  };
  const here = (command: Command, what: What) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      const { open, mark } = (await found(argument)) ?? {};
      if (!open || !mark) return;
      const same = viewing.openWith(mark, sameThing(open.marks, mark));
      const decisions = same.map((other): Decision => ({ do: what, mark: other }));
      await carryOut(sidecars, open, titleOf(what, same.length, nameOf(mark)), ...decisions);
    });
  const everywhere = (command: Command, what: What) =>
    vscode.commands.registerCommand(command, async (argument: unknown) => {
      const { mark } = (await found(argument)) ?? {};
      if (mark) await decideEverywhere(desk, what, mark);
    });
  return vscode.Disposable.from(
    here(Command.acceptAll, 'accept'),
    here(Command.rejectAll, 'reject'),
    everywhere(Command.acceptEverywhere, 'accept'),
    everywhere(Command.rejectEverywhere, 'reject'),
    vscode.commands.registerCommand(Command.acceptAbove, () => acceptAbove(desk)),
  );
}

/** Every open suggestion of the same thing in every article: one step, one undo. */
async function decideEverywhere(
  { sidecars, history, library, documents, viewing }: Desk,
  what: What,
  mark: Mark,
): Promise<void> {
  const thing = thingOf(mark);
  const places = (await library.find({ thing }, { most: Infinity }))
    .map(({ uri, marks }) => ({ uri, marks: viewing.openWith(mark, marks) }))
    .filter(({ marks }) => marks.length > 0);
  const count = places.reduce((sum, { marks }) => sum + marks.length, 0);
  if (!count) {
    vscode.window.setStatusBarMessage(t('Nothing is left to decide on {0}.', nameOf(mark)), 4000);
    return;
  }
  const title = titleOf(what, count, nameOf(mark));
  const ok = t('Go Ahead');
  const question = t('{0}, in {1} articles?', title, places.length);
  const detail = t('Each article gets a line for each mention in the file beside it. It can be undone in one step.');
  if (places.length > 1 && (await vscode.window.showInformationMessage(question, { modal: true, detail }, ok)) !== ok)
    return;
  const decide = async ({ uri, marks }: (typeof places)[number]): Promise<void> => {
    const article = await library.read(uri);
    const decisions = marks.map((other): Decision => ({ do: what, mark: other }));
    // it may have been edited since it was read for this
    if (!article || marks.some(mark => article.text.slice(mark.start, mark.end) !== mark.text)) return;
    const open = documents.byUri(uri);
    if (open && !documents.fresh(open.document)) return;
    await carryOut(sidecars, article, title, ...decisions);
    if (!documents.isOpen(uri)) sidecars.release(uri);
  };
  await history.together(title, () => withProgress(title, places, decide));
}

/** Shows how far it is once it takes a while, and can be cancelled between two articles. */
async function withProgress<T extends { readonly uri: vscode.Uri }>(
  title: string,
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  if (items.length < 5) {
    for (const item of items) await work(item);
    return;
  }
  await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      for (const item of items) {
        if (token.isCancellationRequested) return;
        progress.report({
          message: vscode.workspace.asRelativePath(item.uri),
          increment: 100 / items.length,
        });
        await work(item);
      }
    },
  );
}

const LEVELS = [0.99, 0.95, 0.9, 0.8, 0.7, 0.6, 0.5];

/** Asks how certain it must be, with what that means for this article. */
async function acceptAbove({ documents, sidecars, viewing }: Desk): Promise<void> {
  const open = documents.fresh(vscode.window.activeTextEditor?.document);
  if (!open) return;
  const waiting = viewing.listed(open.document.uri, open.marks).filter(viewing.waits);
  const sure = (mark: Mark): number => mark.mention?.confidence ?? 0;
  const items = LEVELS.map(level => {
    const marks = waiting.filter(mark => sure(mark) >= level);
    const least = [...marks].sort((a, b) => sure(a) - sure(b)).slice(0, 3);
    return {
      label: t('At least {0}% sure', Math.round(level * 100)),
      description: t('{0} of {1} suggestions', marks.length, waiting.length),
      detail: t('The least certain of them: {0}', least.map(mark => plainLabel(mark.text, 30)).join(' · ')),
      marks,
    };
  }).filter(({ marks }, i, all) => marks.length > 0 && marks.length !== all[i - 1]?.marks.length);
  if (!items.length) {
    vscode.window.setStatusBarMessage(t('No suggestion here is at least 50% sure.'), 4000);
    return;
  }
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Accept the suggestions that are certain enough'),
    placeHolder: t('How certain must they be?'),
  });
  if (!picked) return;
  if (open.document.version !== open.version) {
    void vscode.window.showWarningMessage(t('The article changed meanwhile. Try again.'));
    return;
  }
  const title = t('Accept {0} suggestions', picked.marks.length);
  const decisions = picked.marks.map((mark): Decision => ({ do: 'accept', mark }));
  if (await carryOut(sidecars, open, title, ...decisions))
    vscode.window.setStatusBarMessage(t('{0} suggestions accepted.', picked.marks.length), 5000);
}
