/**
 * Sidecars go along with articles that another program moved (`git mv`, a file manager, a pull), where it is certain which
 * article it is now. All else is left to the person: the problem of the sidecar names the articles that it may be.
 */
import * as vscode from 'vscode';
import { exists } from '../articles.ts';
import { offerUndo } from '../entities.ts';
import type { History } from '../history.ts';
import { isEdited } from '../problems.ts';
import { articleUriOf, sidecarOf } from '../sidecars.ts';
import { whyOf } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';
import type { Desk } from './desk.ts';
import type { Rounds } from './rounds.ts';
import type { Shown } from './shown.ts';

const { t } = vscode.l10n;

interface Tools extends Desk {
  readonly history: History;
  readonly memory: vscode.Memento;
  readonly shown: Shown;
  readonly rounds: Rounds;
  readonly log: vscode.LogOutputChannel;
}

/** A sidecar, and the place where it belongs. */
interface Move {
  readonly from: vscode.Uri;
  readonly to: vscode.Uri;
}

/** Milliseconds without anything new to look at, after which files have come to rest. */
const REST = 1_200;
/** How long until a git operation that was under way is looked at again. */
const GIT_REST = 5_000;
/** Sidecars that somebody put back: they are left where they are. */
const PUT_BACK = 'sidecars.putBack';

export function bringAlong(tools: Tools): vscode.Disposable {
  const { shown, rounds, sidecars, history, memory, git, log } = tools;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  /** What the disk refused is not tried all the time. */
  const tried = new Set<string>();

  function later(pause: number): void {
    clearTimeout(timer);
    timer = undefined;
    if (vscode.workspace.isTrusted && certain().length) timer = setTimeout(() => void work(), pause);
  }

  /** Those that no other sidecar could claim the place of. */
  function certain(): readonly Move[] {
    const putBack = memory.get<readonly string[]>(PUT_BACK, []);
    const moves = shown.all().flatMap(({ data }) => {
      const folder = vscode.workspace.getWorkspaceFolder(data);
      if (!folder || putBack.includes(data.toString())) return [];
      return shown
        .of(data)
        .flatMap(({ finding }) => finding.fixes)
        .flatMap(fix =>
          fix.kind === 'move' && fix.certain
            ? [{ from: data, to: sidecarOf(vscode.Uri.joinPath(folder.uri, fix.article)) }]
            : [],
        );
    });
    return moves.filter(
      move => !tried.has(keyOf(move)) && moves.filter(({ to }) => to.toString() === move.to.toString()).length === 1,
    );
  }

  async function work(): Promise<void> {
    if (busy) return later(REST);
    busy = true;
    try {
      const moves = certain();
      if (await isGitUnderWay(moves)) return later(GIT_REST);
      // What was found some time ago may be otherwise by now.
      for (const { from } of moves) await rounds.look(from);
      const still = new Set(certain().map(keyOf));
      const done: Move[] = [];
      for (const move of moves) if (still.has(keyOf(move)) && (await bring(move))) done.push(move);
      if (done.length) tell(done);
      for (const { from, to } of done) await showInstead(articleUriOf(from)!, articleUriOf(to)!);
    } catch (error) {
      log.error(whyOf(error));
    } finally {
      busy = false;
    }
  }

  async function isGitUnderWay(moves: readonly Move[]): Promise<boolean> {
    const folders = new Set(moves.flatMap(({ from }) => vscode.workspace.getWorkspaceFolder(from) ?? []));
    for (const { uri } of folders) if (git && uri.scheme === 'file' && (await git.isUnderWay(uri.fsPath))) return true;
    return false;
  }

  /** False where it was left alone: another window was quicker, or the disk refuses. */
  async function bring({ from, to }: Move): Promise<boolean> {
    if (vscode.workspace.fs.isWritableFileSystem(from.scheme) === false) return false;
    if (isEdited(from)) return false;
    const [gone, now] = [articleUriOf(from)!, articleUriOf(to)!];
    await sidecars.settled(gone);
    tried.add(keyOf({ from, to }));
    if (!(await rename({ from, to }))) return false;
    log.info(`moved along with its article: ${from.toString()} -> ${to.toString()}`);
    await sidecars.moved(gone, now);
    return true;
  }

  function tell(done: readonly Move[]): void {
    const [first] = done;
    const name = (uri: vscode.Uri): string => plainLabel(vscode.workspace.asRelativePath(articleUriOf(uri)!), 80);
    const label = t('move sidecars along');
    const step = { label, undo: () => putBack(done) };
    history.pushAlone(step);
    const message =
      done.length === 1
        ? t('{0} is {1} now: its decisions went along.', name(first!.from), name(first!.to))
        : t(
            '{0} articles were moved, {1} to {2}: their decisions went along.',
            done.length,
            name(first!.from),
            name(first!.to),
          );
    void offerUndo(history, step, message);
  }

  async function putBack(done: readonly Move[]): Promise<'undone' | 'stale'> {
    const kept = new Set([...memory.get<readonly string[]>(PUT_BACK, []), ...done.map(({ from }) => from.toString())]);
    await memory.update(PUT_BACK, [...kept]);
    let all = true;
    for (const { from, to } of done) {
      const [gone, now] = [articleUriOf(from)!, articleUriOf(to)!];
      await sidecars.settled(now);
      if (await rename({ from: to, to: from })) await sidecars.moved(now, gone);
      else all = false;
    }
    return all ? 'undone' : 'stale';
  }

  return vscode.Disposable.from(
    rounds.onDidFinish(() => later(REST)),
    vscode.workspace.onDidGrantWorkspaceTrust(() => later(REST)),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

const keyOf = ({ from, to }: Move): string => `${from.toString()} ${to.toString()}`;

/** An editor that shows what is left of the article shows the article, as when a file is renamed in the editor. */
async function showInstead(gone: vscode.Uri, now: vscode.Uri): Promise<void> {
  for (const { activeTab: tab, viewColumn } of vscode.window.tabGroups.all) {
    if (!(tab?.input instanceof vscode.TabInputText) || tab.isDirty || tab.input.uri.toString() !== gone.toString())
      continue;
    const editor = vscode.window.visibleTextEditors.find(
      e => e.viewColumn === viewColumn && e.document.uri.toString() === gone.toString(),
    );
    const [seen] = editor?.visibleRanges ?? [];
    const shown = await vscode.window.showTextDocument(now, {
      viewColumn,
      preserveFocus: true,
      preview: tab.isPreview,
      ...(editor ? { selection: editor.selection } : {}),
    });
    if (seen) shown.revealRange(seen, vscode.TextEditorRevealType.AtTop);
    await vscode.window.tabGroups.close(tab, true);
  }
}

/** Never over another file. */
async function rename({ from, to }: Move): Promise<boolean> {
  if (!(await exists(from)) || (await exists(to))) return false;
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  return vscode.workspace.applyEdit(edit);
}
