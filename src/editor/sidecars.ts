/** The sidecars of open articles: read once, changed here, saved one after the other, read again when others change them. */
import * as vscode from 'vscode';
import { changeBetween, revert, type SidecarChange } from '../project/undo.ts';
import { mergeSidecars } from '../sidecar/merge.ts';
import type { Files } from '../lines/files.ts';
import { SIDECAR_SUFFIX, type Annotation, type Sidecar } from '../sidecar/schema.ts';
import { writeSidecar } from '../sidecar/write.ts';
import { articleOf } from '../sidecar/stray.ts';
import { openSidecar, saveSidecar, type OpenSidecar, type SavedSidecar } from '../sidecar/store.ts';
import type { History } from './history.ts';
import type { Journal } from './journal.ts';
import { isEdited, refusedAsUnsaved, tellReadOnly } from './problems.ts';
import { whyOf } from './tongue.ts';

/** What is known of one article's sidecar. */
export interface SidecarState {
  /** With what was decided here, saved or not. */
  readonly sidecar: Sidecar;
  /** As last read from or written to disk. */
  readonly disk: OpenSidecar;
}

export interface Sidecars extends vscode.Disposable {
  /** An article's sidecar says something new. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Reads it if that was not done yet. Rejects with a FileError where the disk refuses. */
  load(article: vscode.Uri): Promise<SidecarState>;
  get(article: vscode.Uri): SidecarState | undefined;
  /**
   * Changes the sidecar and saves it. The change shows at once; false if it was refused or could not be saved, which the
   * person is then told. `label`: what is to be undone, "accept Soleimani".
   */
  change(article: vscode.Uri, label: string, change: (sidecar: Sidecar) => Sidecar): Promise<boolean>;
  /** Asked before annotations are deleted or rejected, here or by undoing; `false` leaves them as they are. */
  beforeLosing(ask: AskBeforeLosing): vscode.Disposable;
  /** Resolves once all that was decided on an article, or on those in a folder, is saved or was refused. */
  settled(article: vscode.Uri): Promise<void>;
  /** The article, or the folder that it is in, has another name now: what waits to be saved goes along. */
  moved(from: vscode.Uri, to: vscode.Uri): Promise<void>;
  /**
   * Decides what was decided on a sidecar when it was `base`, and could not be saved. `kept`: it still cannot be, and is in the
   * journal of this window; `waits`: not even that.
   */
  bring(article: vscode.Uri, base: Sidecar, wanted: Sidecar): Promise<'saved' | 'kept' | 'waits'>;
  /** The article is closed: forget it once it is saved. */
  release(article: vscode.Uri): void;
}

/** What a decision takes away: annotations as they are before it. */
export interface Losses {
  readonly deleted: readonly Annotation[];
  readonly rejected: readonly Annotation[];
}

export type AskBeforeLosing = (article: vscode.Uri, losses: Losses) => Promise<boolean>;

interface Entry {
  readonly article: vscode.Uri;
  disk: OpenSidecar;
  sidecar: Sidecar;
  /** Saves stand in line here. */
  queue: Promise<unknown>;
  /** What was decided could not be saved: it is tried again. */
  retry?: ReturnType<typeof setTimeout>;
  /** It is in the journal. */
  kept?: boolean;
}

/** Milliseconds after which a save that is not done yet may never be. */
const SLOW = 1_500;
/** Milliseconds until what could not be saved is tried again: first soon, then with patience. */
const RETRY_AFTER = [2_000, 10_000, 60_000];

/** Milliseconds in which a program that has begun to write a file ends it. */
const SETTLED_AFTER = 250;

export const sidecarOf = (article: vscode.Uri): vscode.Uri =>
  article.with({ path: article.path + SIDECAR_SUFFIX, query: '', fragment: '' });

type Moved = readonly [from: vscode.Uri, to: vscode.Uri];

/** Where a file is after some were moved, one after the other, or folders that it is in. */
const movedBy = (moves: readonly Moved[], file: vscode.Uri): vscode.Uri =>
  moves.reduce((now, [from, to]) => {
    const below = now.path === from.path || now.path.startsWith(`${from.path}/`);
    return below && now.scheme === from.scheme && now.authority === from.authority
      ? to.with({ path: to.path + now.path.slice(from.path.length) })
      : now;
  }, file);

/** What the sidecars of articles are kept with. */
export interface SidecarDesk {
  readonly files: Files;
  readonly history: History;
  /** Of decisions that wait to be saved. */
  readonly journal: Journal;
  readonly log: vscode.LogOutputChannel;
}

/** The article of a sidecar; undefined for every other file, the registry among them. */
export function articleUriOf(data: vscode.Uri): vscode.Uri | undefined {
  const path = articleOf(data.path);
  return path === undefined ? undefined : data.with({ path });
}

export function createSidecars({ files, history, journal, log }: SidecarDesk): Sidecars {
  const moves: Moved[] = [];
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const entries = new Map<string, Entry>();
  const asks = new Set<AskBeforeLosing>();
  const loading = new Map<string, Promise<Entry>>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${SIDECAR_SUFFIX}`);
  const subscriptions = [
    changed,
    watcher,
    watcher.onDidChange(reload),
    watcher.onDidCreate(reload),
    watcher.onDidDelete(reload),
  ];

  function entryOf(sidecar: vscode.Uri): Entry | undefined {
    return entries.get(articleUriOf(sidecar)?.toString() ?? '');
  }

  async function load(article: vscode.Uri): Promise<Entry> {
    const key = article.toString();
    const known = entries.get(key);
    if (known) return known;
    let pending = loading.get(key);
    if (!pending) {
      pending = openSidecar(files, sidecarOf(article).toString()).then(disk => {
        const entry = { article, disk, sidecar: disk.sidecar, queue: Promise.resolve() };
        entries.set(key, entry);
        return entry;
      });
      loading.set(key, pending);
      // whether it came or failed, the next one to ask starts anew
      const done = (): boolean => loading.delete(key);
      pending.then(done, done);
    }
    return pending;
  }

  /** Somebody wrote the file, perhaps this window. */
  function reload(file: vscode.Uri): void {
    const entry = entryOf(file);
    if (!entry) return;
    inLine(entry, async () => {
      const disk = await readAgain(entry.disk);
      if (disk.text === entry.disk.text) return;
      log.info(`read again: ${entry.disk.name}`);
      takeOver(entry, disk);
      // what waits to be saved may be now
      if (entry.retry) void save(entry);
    }).catch((error: unknown) => log.error(whyOf(error)));
  }

  /** What stands there once nobody is in the middle of writing it: most programs empty a file before they fill it. */
  async function readAgain({ name, text, readOnly }: OpenSidecar): Promise<OpenSidecar> {
    const now = await openSidecar(files, name);
    const half = now.text !== undefined && (now.readOnly || !now.text.trim());
    if (!half || readOnly || !text?.trim()) return now;
    await new Promise(resolve => setTimeout(resolve, SETTLED_AFTER));
    return openSidecar(files, name);
  }

  /** What is on disk now, with what was decided here and is not saved on top of it. */
  function takeOver(entry: Entry, disk: OpenSidecar): void {
    const unsaved = entry.sidecar !== entry.disk.sidecar;
    entry.sidecar = unsaved ? mergeSidecars(entry.disk.sidecar, entry.sidecar, disk.sidecar).sidecar : disk.sidecar;
    entry.disk = disk;
    changed.fire(entry.article);
  }

  function inLine<T>(entry: Entry, task: () => Promise<T>): Promise<T> {
    const result = entry.queue.then(task);
    entry.queue = result.catch(() => undefined);
    return result;
  }

  /** Not since its article moved: what waited went along. */
  const isCurrent = (entry: Entry): boolean => entries.get(entry.article.toString()) === entry;

  /** `attempt`: how often it was tried before. */
  async function save(entry: Entry, attempt = 0): Promise<boolean> {
    if (!isCurrent(entry)) return false;
    const slow = setTimeout(() => void keep(entry), SLOW);
    try {
      return await inLine(entry, async () => {
        if (!isCurrent(entry)) return false;
        if (isEdited(sidecarOf(entry.article))) {
          await saveLater(entry, attempt);
          return false;
        }
        const wanted = entry.sidecar;
        const saved = await saveSidecar(files, entry.disk, wanted);
        if (saved.outcome === 'refused') {
          // somebody broke the file meanwhile: what was decided waits until it is mended
          takeOver(entry, saved.open);
          if (!entry.retry) void tellReadOnly(sidecarOf(entry.article), entry.disk.problems, 'waits');
          await saveLater(entry, attempt);
          return false;
        }
        adopt(entry, wanted, saved);
        if (entry.kept) await forget(entry);
        if (entry.retry) {
          clearTimeout(entry.retry);
          delete entry.retry;
          const name = vscode.workspace.asRelativePath(entry.article);
          vscode.window.setStatusBarMessage(vscode.l10n.t('The decisions on {0} are saved now', name), 4000);
        }
        return true;
      });
    } catch (error) {
      log.error(`not saved: ${entry.disk.name}: ${whyOf(error)}`);
      // told of once: until it is saved the decisions are kept here
      if (!entry.retry) void tellUnsaved(entry, whyOf(error));
      await saveLater(entry, attempt);
      return false;
    } finally {
      clearTimeout(slow);
    }
  }

  async function saveLater(entry: Entry, attempt: number): Promise<void> {
    clearTimeout(entry.retry);
    const pause = RETRY_AFTER[Math.min(attempt, RETRY_AFTER.length - 1)];
    entry.retry = setTimeout(() => void save(entry, attempt + 1), pause);
    await keep(entry);
  }

  /** Until it is saved, a window that is closed must not take it along. */
  async function keep(entry: Entry): Promise<void> {
    if (entry.sidecar === entry.disk.sidecar) return;
    const kept = await journal.keep(entry.article, entry.disk.text, writeSidecar(entry.sidecar));
    entry.kept ||= kept;
    // saved meanwhile
    if (entry.kept && entry.sidecar === entry.disk.sidecar) await forget(entry);
  }

  async function forget(entry: Entry): Promise<void> {
    entry.kept = false;
    await journal.drop(entry.article);
  }

  function adopt(entry: Entry, wanted: Sidecar, saved: SavedSidecar): void {
    const { open } = saved;
    // What was decided while the save ran was decided on top of `wanted`.
    if (entry.sidecar === wanted) entry.sidecar = open.sidecar;
    else if (open.sidecar !== wanted) entry.sidecar = mergeSidecars(wanted, entry.sidecar, open.sidecar).sidecar;
    entry.disk = open;
    if (saved.outcome === 'merged') changed.fire(entry.article);
  }

  async function bring(article: vscode.Uri, base: Sidecar, wanted: Sidecar): Promise<'saved' | 'kept' | 'waits'> {
    const entry = await load(article);
    const { disk, sidecar } = entry;
    // where no file is any more, nobody deleted what is missing: all of it is written anew, as by any save
    const isNew = disk.text === undefined && !disk.readOnly && sidecar === disk.sidecar;
    entry.sidecar = isNew ? wanted : mergeSidecars(base, wanted, sidecar).sidecar;
    changed.fire(article);
    return (await save(entry)) ? 'saved' : entry.kept ? 'kept' : 'waits';
  }

  async function moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    moves.push([from, to]);
    for (const [key, entry] of [...entries]) {
      const article = movedBy([[from, to]], entry.article);
      if (article === entry.article || entry.sidecar === entry.disk.sidecar) continue;
      await entry.queue;
      const { disk, sidecar } = entry;
      if (sidecar === disk.sidecar) continue;
      clearTimeout(entry.retry);
      entries.delete(key);
      // nothing waits here any more: a save of it that is still to come writes nothing
      entry.sidecar = disk.sidecar;
      try {
        await bring(article, disk.sidecar, sidecar);
        await forget(entry);
      } catch (error) {
        log.error(`not moved: ${entry.disk.name}: ${whyOf(error)}`);
        entries.set(key, entry);
        entry.sidecar = sidecar;
        await saveLater(entry, 0);
      }
    }
  }

  async function tellUnsaved(entry: Entry, why: string): Promise<void> {
    const again = vscode.l10n.t('Try Again');
    const message = vscode.l10n.t('The decision is not saved yet. {0}', why);
    if ((await vscode.window.showErrorMessage(message, again)) === again) await save(entry);
  }

  async function mayLose(article: vscode.Uri, { annotations }: SidecarChange): Promise<boolean> {
    const deleted = annotations.flatMap(({ before, after }) => (before && !after ? [before] : []));
    const rejected = annotations.flatMap(({ before, after }) =>
      before && after?.status === 'rejected' && before.status !== 'rejected' ? [before] : [],
    );
    if (deleted.length || rejected.length)
      for (const ask of asks) if (!(await ask(article, { deleted, rejected }))) return false;
    return true;
  }

  async function apply(entry: Entry, next: Sidecar): Promise<'refused' | 'unsaved' | 'saved'> {
    if (entry.disk.readOnly) {
      void tellReadOnly(sidecarOf(entry.article), entry.disk.problems);
      return 'refused';
    }
    if (refusedAsUnsaved(sidecarOf(entry.article))) return 'refused';
    entry.sidecar = next;
    changed.fire(entry.article);
    return (await save(entry)) ? 'saved' : 'unsaved';
  }

  return {
    onDidChange: changed.event,
    load,
    get: article => entries.get(article.toString()),
    async change(article, label, change) {
      const entry = await load(article);
      const before = entry.sidecar;
      const next = change(before);
      const done = changeBetween(before, next);
      if (!done) return true;
      if (!(await mayLose(article, done))) return false;
      // While the person was asked something else may have been decided.
      if (entry.sidecar !== before) return this.change(article, label, change);
      const outcome = await apply(entry, next);
      if (outcome === 'refused') return false;
      const since = moves.length;
      history.push({
        label,
        async undo() {
          const article = movedBy(moves.slice(since), entry.article);
          const now = await load(article);
          const reverted = revert(now.sidecar, done);
          if (!reverted) return 'stale';
          const back = changeBetween(now.sidecar, reverted);
          if (back && !(await mayLose(article, back))) return 'refused';
          return (await apply(now, reverted)) === 'refused' ? 'refused' : 'undone';
        },
      });
      return outcome === 'saved';
    },
    beforeLosing(ask) {
      asks.add(ask);
      return new vscode.Disposable(() => asks.delete(ask));
    },
    async settled(article) {
      const below = `${article.toString()}/`;
      const saving = [...entries].filter(([key]) => key === article.toString() || key.startsWith(below));
      // what could not be saved is not tried in the middle of what the caller has in mind
      for (const [, entry] of saving) if (entry.retry) await saveLater(entry, 1);
      await Promise.all(saving.map(([, entry]) => entry.queue));
    },
    moved,
    bring,
    release(article) {
      const entry = entries.get(article.toString());
      if (entry && entry.sidecar === entry.disk.sidecar) entries.delete(article.toString());
    },
    dispose() {
      for (const { retry } of entries.values()) clearTimeout(retry);
      subscriptions.forEach(s => s.dispose());
    },
  };
}
