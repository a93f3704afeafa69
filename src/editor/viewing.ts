/** What the reader wants to see: the filter, what was unticked in the list, how dense the marks are. Kept for the workspace. */
import * as vscode from 'vscode';
import { filterMarks, isFiltering, NO_FILTER, type MarkFilter } from '../project/filter.ts';
import { ASIDES, type Aside, type Mark } from '../project/marks.ts';
import { ContextKey, Setting } from './contributions.ts';
import { thingsOf } from './groups.ts';

export const DENSITIES = ['all', 'decided', 'none'] as const;
export type Density = (typeof DENSITIES)[number];

export interface Viewing extends vscode.Disposable {
  /** Marks are to be shown or listed otherwise than before. */
  readonly onDidChange: vscode.Event<void>;
  readonly filter: MarkFilter;
  /** Things whose marks the text does not show; keys of `thingOf`. */
  readonly hidden: ReadonlySet<string>;
  /** What the setting says, unless another density was chosen since. */
  density(article: vscode.Uri | undefined): Density;
  set(change: {
    readonly filter?: MarkFilter;
    readonly hidden?: ReadonlySet<string>;
    readonly density?: Density;
  }): void;
  /** Why a suggestion is held back, if it is: nobody is asked to decide on it. */
  held(mark: Mark): Aside | undefined;
  /** Whether it is a suggestion that somebody is to decide on. */
  waits(mark: Mark): boolean;
  /** Of the marks of one thing, the suggestions that a decision on all of it is about: not those in furniture, but `mark`. */
  openWith(mark: Mark, same: readonly Mark[]): readonly Mark[];
  /** What the filter leaves of an article's marks; the same array for the same marks. */
  wanted(article: vscode.Uri, marks: readonly Mark[]): readonly Mark[];
  /** Those of them that stand in the article itself, if page furniture is held back; the same array for the same marks. */
  listed(article: vscode.Uri, marks: readonly Mark[]): readonly Mark[];
  /** What the text shows of them. */
  shown(article: vscode.Uri, marks: readonly Mark[]): readonly Mark[];
}

const KEPT = 'postil.viewing';
const SETTINGS = [Setting.minimumConfidence, Setting.marks, Setting.heldBack];

interface Kept {
  readonly filter: MarkFilter;
  readonly hidden: readonly string[];
}

export function createViewing(memory: vscode.Memento): Viewing {
  const changed = new vscode.EventEmitter<void>();
  const kept = memory.get<Partial<Kept>>(KEPT);
  let filter: MarkFilter = { ...NO_FILTER, ...kept?.filter };
  let hidden: ReadonlySet<string> = new Set(kept?.hidden);
  let chosen: Density | undefined;
  let made = new WeakMap<readonly Mark[], { wanted: readonly Mark[]; listed: readonly Mark[] }>();
  let holding = heldBack();
  const held: Viewing['held'] = ({ aside }) => (aside && holding.has(aside) ? aside : undefined);
  const say = (): void => {
    void vscode.commands.executeCommand('setContext', ContextKey.filtered, isFiltering(filter));
    void vscode.commands.executeCommand('setContext', ContextKey.hiding, hidden.size > 0);
  };
  say();
  const subscriptions = [
    changed,
    vscode.workspace.onDidChangeConfiguration(e => {
      if (!SETTINGS.some(setting => e.affectsConfiguration(setting))) return;
      if (e.affectsConfiguration(Setting.marks)) chosen = undefined;
      holding = heldBack();
      leasts.clear();
      made = new WeakMap();
      changed.fire();
    }),
  ];

  /** By folder: asking for a setting is slow, and there are as many articles as there are. */
  const leasts = new Map<string, number>();
  function leastIn(article: vscode.Uri): number {
    const folder = vscode.workspace.getWorkspaceFolder(article)?.uri.toString() ?? '';
    let least = leasts.get(folder);
    if (least === undefined) {
      least = vscode.workspace.getConfiguration(undefined, article).get<number>(Setting.minimumConfidence, 0);
      leasts.set(folder, least);
    }
    return least;
  }

  function viewed(article: vscode.Uri, marks: readonly Mark[]): { wanted: readonly Mark[]; listed: readonly Mark[] } {
    let result = made.get(marks);
    if (!result) {
      const wanted = filterMarks(marks, filter, leastIn(article));
      made.set(marks, (result = { wanted, listed: wanted.filter(mark => held(mark) !== 'furniture') }));
    }
    return result;
  }
  const listed: Viewing['listed'] = (article, marks) => viewed(article, marks).listed;

  const density: Viewing['density'] = article =>
    chosen ?? vscode.workspace.getConfiguration(undefined, article).get<Density>(Setting.marks, 'all');

  return {
    onDidChange: changed.event,
    density,
    get filter() {
      return filter;
    },
    get hidden() {
      return hidden;
    },
    set(change) {
      filter = change.filter ?? filter;
      hidden = change.hidden ?? hidden;
      chosen = change.density ?? chosen;
      made = new WeakMap();
      void memory.update(KEPT, { filter, hidden: [...hidden] } satisfies Kept);
      say();
      changed.fire();
    },
    held,
    waits: mark => mark.state === 'suggested' && held(mark) === undefined,
    openWith: (mark, same) =>
      same.filter(each => each.state === 'suggested' && (each === mark || held(each) !== 'furniture')),
    wanted: (article, marks) => viewed(article, marks).wanted,
    listed,
    shown(article, marks) {
      const dense = density(article);
      if (dense === 'none') return [];
      const wanted = listed(article, marks);
      const things = thingsOf(wanted);
      return wanted.filter((mark, i) => (dense === 'all' || mark.state !== 'suggested') && !hidden.has(things[i]!));
    },
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}

/** Of the whole window: lists speak of articles of several folders. */
const heldBack = (): ReadonlySet<Aside> =>
  new Set(vscode.workspace.getConfiguration().get<readonly Aside[]>(Setting.heldBack, ASIDES));
