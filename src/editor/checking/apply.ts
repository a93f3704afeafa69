/** Doing what a quick fix says. */
import * as vscode from 'vscode';
import { settleDecision } from '../../sidecar/comparisons/decide.ts';
import { COMPARISONS_FILE } from '../../sidecar/comparisons/schema.ts';
import { applyFix, type Fix } from '../../sidecar/fixes.ts';
import type { Files } from '../../lines/files.ts';
import { kindOf } from '../../sidecar/kinds.ts';
import { stampNow } from '../author.ts';
import type { ComparisonDecisions } from '../comparisons.ts';
import { Command } from '../contributions.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import { refusedAsUnsaved } from '../problems.ts';
import type { Registries } from '../registries.ts';
import { sidecarOf, type Sidecars } from '../sidecars.ts';
import { told, whyOf } from '../tongue.ts';
import type { Rounds } from './rounds.ts';
import type { Shown, ShownFinding } from './shown.ts';

const { t } = vscode.l10n;

interface Tools {
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly registries: Registries;
  readonly decisions: ComparisonDecisions;
  readonly files: Files;
  readonly shown: Shown;
  readonly rounds: Rounds;
  readonly log: vscode.LogOutputChannel;
}

export function registerFixes(tools: Tools): vscode.Disposable {
  const { documents, sidecars, registries, decisions, files, shown, rounds, log } = tools;

  async function apply({ article, data, finding }: ShownFinding, fix: Fix): Promise<void> {
    const folder = vscode.workspace.getWorkspaceFolder(data);
    if (fix.kind === 'resolve-markers') return resolve(data);
    if (fix.kind === 'settle' && !article) {
      if (!folder) return;
      const label = told(fix.title);
      const stamp = await stampNow(data);
      if (data.path.endsWith(`/${COMPARISONS_FILE}`))
        await decisions.change(folder, label, now => settleDecision(now, fix.id, fix.version, stamp));
      else await registries.change(folder, label, { do: 'settle', ...fix });
      return;
    }
    if (!article) return;
    if (fix.kind === 'attach-selection')
      return void vscode.commands.executeCommand(Command.attachToSelection, { uri: article.toString(), id: fix.id });
    if (fix.kind === 'move') return move(data, vscode.Uri.joinPath(folder!.uri, fix.article));
    if (fix.kind === 'add-entity') {
      const mention = (await opened(article))?.marks.find(mark => mark.annotation?.id === fix.id)?.mention;
      if (!folder || mention?.kind !== 'actor') return;
      const name = mention.name ?? mention.text;
      await registries.change(folder, told(fix.title), {
        do: 'add',
        entity: { id: fix.entity, type: mention.type, name },
      });
      return;
    }
    // Only an article that was read knows what its words mean.
    const done = fix.kind === 'accept-passage' && !fix.meaning ? await retold(article, data, finding.id) : fix;
    const stamp = await stampNow(article);
    await sidecars.change(article, told(done.title), sidecar => applyFix(sidecar, done, stamp));
    if (!documents.isOpen(article)) sidecars.release(article);
  }

  async function opened(article: vscode.Uri): Promise<OpenArticle | undefined> {
    return documents.whenRead(await vscode.workspace.openTextDocument(article));
  }

  /** The fix as the open article offers it. */
  async function retold(article: vscode.Uri, data: vscode.Uri, id: string | undefined): Promise<Fix> {
    await opened(article);
    await rounds.look(data);
    const again = shown
      .of(data)
      .filter(({ finding }) => finding.id === id)
      .flatMap(({ finding }) => finding.fixes)
      .find(({ kind }) => kind === 'accept-passage');
    if (!again) throw new Error(t('The article changed meanwhile. Try again.'));
    return again;
  }

  /** Merges the two sides between git's conflict markers. */
  async function resolve(data: vscode.Uri): Promise<void> {
    if (refusedAsUnsaved(data)) return;
    const name = vscode.workspace.asRelativePath(data);
    const text = await files.read(data.toString());
    const merged = text === undefined ? undefined : kindOf(name).resolve(text, name);
    if (merged?.text === undefined || !(await files.replace(data.toString(), merged.text, text)))
      void vscode.window.showErrorMessage(t('{0} was left alone: its two sides cannot be told apart.', name));
    else if (merged.conflicts.length)
      void vscode.window.showInformationMessage(
        t('{0} is merged; {1} decisions differ and are kept side by side.', name, merged.conflicts.length),
      );
  }

  /** A rename that the editor can undo. */
  async function move(data: vscode.Uri, article: vscode.Uri): Promise<void> {
    if (refusedAsUnsaved(data)) return;
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(data, sidecarOf(article), { overwrite: false });
    if (!(await vscode.workspace.applyEdit(edit)))
      void vscode.window.showErrorMessage(
        t('{0} was not moved: there is a file of that name already.', vscode.workspace.asRelativePath(data)),
      );
  }

  return vscode.commands.registerCommand(Command.applyFix, async (data: unknown, fix: unknown) => {
    if (typeof data !== 'string' || typeof fix !== 'object' || fix === null) return;
    // Only what was offered is done, whoever runs the command.
    const offered = shown.of(vscode.Uri.parse(data, true));
    const wanted = JSON.stringify(fix);
    const item = offered.find(({ finding }) => finding.fixes.some(known => JSON.stringify(known) === wanted));
    const known = item?.finding.fixes.find(one => JSON.stringify(one) === wanted);
    try {
      if (item && known) await apply(item, known);
      else void vscode.window.showWarningMessage(t('The article changed meanwhile. Try again.'));
    } catch (error) {
      const why = whyOf(error);
      log.error(why);
      void vscode.window.showErrorMessage(why);
    }
  });
}
