/**
 * The open articles, each read and recognised once a version, in the worker. Views ask here and only read the result; nothing
 * else in the editor reads a text. A keystroke is answered after it was shown; until then the marks of the reading before
 * stand on their passages: what must not be stale (a hover, a command) asks `fresh` and gets these.
 */
import * as vscode from 'vscode';
import type { Publication, Span } from '../article/article.ts';
import type { Edit } from '../anchor/follow.ts';
import { formatOf } from '../article/format.ts';
import { followMentions, followSpan } from '../project/follow.ts';
import { layMarks, type Mark } from '../project/marks.ts';
import { applyPatch } from '../project/patch.ts';
import { addedActors } from '../project/added.ts';
import { placeAnnotations, type PlacedAnnotation } from '../sidecar/place.ts';
import type { ActorMention, Mention } from '../recognize/mention.ts';
import type { Reading, TextEdit } from '../worker/protocol.ts';
import type { Articles } from './articles.ts';
import { followChanges, placeChanged, placeLost } from './placing.ts';
import { folderOf, type Recognition } from './recognition.ts';
import type { Sidecars, SidecarState } from './sidecars.ts';
import { whyOf } from './tongue.ts';
import { isWorkerDied } from './worker.ts';

/** What is known of a text beside its mentions. */
export interface ReadText {
  readonly text: string;
  readonly publication: Publication;
  readonly title?: string;
  /** Where page furniture stands, by place. */
  readonly furniture: readonly Span[];
}

/** One version of an open article, all the way. Spans count in `article.text`, which is the document's text. */
export interface OpenArticle {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly article: ReadText;
  readonly mentions: readonly Mention[];
  readonly marks: readonly Mark[];
  /** Annotations that have no place in the text. */
  readonly lost: readonly PlacedAnnotation[];
  readonly placed: readonly PlacedAnnotation[];
  readonly sidecar: SidecarState | undefined;
}

export interface Documents extends vscode.Disposable {
  /** An article was read anew, or its decisions changed. */
  readonly onDidChange: vscode.Event<OpenArticle>;
  /** A document is closed, or no article any more. */
  readonly onDidClose: vscode.Event<vscode.Uri>;
  /** The last reading, perhaps of a version before the last keystroke. */
  get(document: vscode.TextDocument | undefined): OpenArticle | undefined;
  /** The document's version of now: as it was read, or, while that is under way, the last reading on its passages. */
  fresh(document: vscode.TextDocument | undefined): OpenArticle | undefined;
  /** The document's version of now, once it has been read: for what the editor asks once a version and keeps. */
  whenRead(document: vscode.TextDocument): Promise<OpenArticle | undefined>;
  byUri(uri: vscode.Uri): OpenArticle | undefined;
  /** It is read, or being read for the first time: its sidecar is needed. */
  isOpen(uri: vscode.Uri): boolean;
  all(): readonly OpenArticle[];
}

interface State {
  readonly document: vscode.TextDocument;
  placed: readonly PlacedAnnotation[];
  /** The sidecar that `placed` belongs to. */
  sidecar: SidecarState | undefined;
  eol: vscode.EndOfLine;
  /** What the worker said last, and the edits since, oldest first. */
  reading:
    | (Pick<Reading, 'version' | 'publication' | 'title' | 'furniture' | 'entities'> & {
        readonly mentions: readonly Mention[];
      })
    | undefined;
  since: { readonly version: number; readonly edits: readonly Edit[] }[];
  /** Edits that the worker has not been told. */
  untold: (readonly TextEdit[])[];
  /** The worker has another text or none. */
  whole: boolean;
  /** Grows when everything that is known of places in the text becomes wrong. */
  epoch: number;
  open: OpenArticle | undefined;
  /** The question to the worker that is under way, and whether it has to be asked again. */
  asking: Promise<void> | undefined;
  again: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  healing: ReturnType<typeof setTimeout> | undefined;
}

/** UTF-16 units up to which an edit is read at once after it; longer texts wait for a pause in the typing. */
const AT_ONCE = 300_000;
const PAUSE = 150;
/** How long after the last edit lost passages are looked for again. */
const HEAL_AFTER = 600;

/** What is behind the documents. */
export interface Shelf {
  readonly articles: Articles;
  readonly sidecars: Sidecars;
  readonly recognition: Recognition;
  /** Other articles came, changed or went: what a short name means may be another one now. */
  readonly onDidChangeOthers: vscode.Event<unknown>;
  readonly log: vscode.LogOutputChannel;
}

export function createDocuments({ articles, sidecars, recognition, onDidChangeOthers, log }: Shelf): Documents {
  const changed = new vscode.EventEmitter<OpenArticle>();
  const closed = new vscode.EventEmitter<vscode.Uri>();
  const states = new Map<string, State>();
  /** Documents that are being looked at for the first time. */
  const considered = new Map<string, Promise<void>>();
  let disposed = false;

  const subscriptions = [
    changed,
    closed,
    vscode.workspace.onDidOpenTextDocument(document => void consider(document)),
    vscode.workspace.onDidCloseTextDocument(forget),
    vscode.workspace.onDidChangeTextDocument(edited),
    articles.onDidChange(() => vscode.workspace.textDocuments.forEach(document => void consider(document))),
    sidecars.onDidChange(uri => {
      const state = states.get(uri.toString());
      if (!state?.reading) return;
      show(state);
      soon(state, 0);
    }),
    recognition.onDidChange(folder => {
      for (const state of states.values())
        if (state.reading && (!folder || vscode.workspace.getWorkspaceFolder(state.document.uri) === folder))
          soon(state, 0);
    }),
    onDidChangeOthers(() => {
      for (const state of states.values()) if (state.reading && !state.timer) soon(state, PAUSE);
    }),
    recognition.worker.onDidRestart(() => {
      for (const state of states.values()) {
        state.epoch++;
        state.whole = true;
        soon(state, 0);
      }
    }),
  ];
  for (const document of vscode.workspace.textDocuments) void consider(document);

  function consider(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const done = enter(document, key).finally(() => {
      if (considered.get(key) === done) considered.delete(key);
    });
    considered.set(key, done);
    return done;
  }

  async function enter(document: vscode.TextDocument, key: string): Promise<void> {
    const standing = await articles.standingOf(document);
    if (disposed || document.isClosed) return;
    if (standing !== 'article') return forget(document);
    if (states.has(key)) return;
    const state: State = {
      document,
      placed: [],
      sidecar: undefined,
      eol: document.eol,
      reading: undefined,
      since: [],
      untold: [],
      whole: true,
      epoch: 0,
      open: undefined,
      asking: undefined,
      again: false,
      timer: undefined,
      healing: undefined,
    };
    states.set(key, state);
    for (const ready of [sidecars.load(document.uri), recognition.ready(document.uri)])
      try {
        await ready;
      } catch (error) {
        // the article is shown without what could not be read
        log.error(whyOf(error));
        void vscode.window.showErrorMessage(whyOf(error));
      }
    if (!alive(state)) return;
    await ask(state);
    // What a new article calls people, the others may call them too from now on.
    for (const other of states.values()) if (other !== state && other.reading) soon(other, PAUSE);
  }

  const alive = (state: State): boolean => !disposed && states.get(state.document.uri.toString()) === state;

  function forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const state = states.get(key);
    if (!state) return;
    clearTimeout(state.timer);
    clearTimeout(state.healing);
    states.delete(key);
    sidecars.release(document.uri);
    recognition.worker.tell('forget', key);
    closed.fire(document.uri);
  }

  function edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const state = states.get(document.uri.toString());
    if (!state) return;
    if (state.eol !== document.eol) {
      // every place is another one now
      state.eol = document.eol;
      state.epoch++;
      state.whole = true;
      state.reading = undefined;
      state.placed = placeAnnotations(
        document.getText(),
        state.placed.map(item => item.annotation),
      );
    } else if (contentChanges.length) {
      const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        length: text.length,
        text,
      }));
      state.since.push({ version: document.version, edits });
      state.untold.push(edits.map(({ start, end, text }) => ({ start, end, text })));
      if (state.placed.length) state.placed = followChanges(state.placed, contentChanges, document.getText());
    }
    soon(state, (state.open?.article.text.length ?? 0) < AT_ONCE ? 0 : PAUSE);
    clearTimeout(state.healing);
    if (state.placed.some(item => !item.span || item.state === 'changed'))
      state.healing = setTimeout(() => {
        state.placed = placeLost(document.getText(), state.placed);
        show(state);
      }, HEAL_AFTER);
  }

  function soon(state: State, delay: number): void {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => void ask(state), delay);
  }

  /** Has the version of now read. Resolves when that, and what was asked for meanwhile, is done. */
  function ask(state: State): Promise<void> {
    clearTimeout(state.timer);
    state.timer = undefined;
    state.again = true;
    return (state.asking ??= (async () => {
      try {
        while (state.again && alive(state)) await askOnce(state);
      } catch (error) {
        // the next worker is told the whole text: see onDidRestart
        if (!isWorkerDied(error)) log.error(error instanceof Error ? error : String(error));
      } finally {
        state.asking = undefined;
      }
    })());
  }

  async function askOnce(state: State): Promise<void> {
    const { document } = state;
    const { version } = document;
    const text = document.getText();
    adoptSidecar(state, text);
    const { whole, epoch } = state;
    const edits = state.untold;
    state.untold = [];
    state.again = false;
    const before = whole ? [] : (state.reading?.mentions ?? []);
    state.whole = true; // until the answer is there
    const said = await recognition.worker.call('read', {
      article: document.uri.toString(),
      folder: folderOf(document.uri),
      version,
      format: formatOf(document.uri.path),
      published: state.sidecar?.sidecar.article.published,
      ...(whole ? { text } : { edits }),
      length: text.length,
      added: addedActors(state.placed),
      ids: [...new Set(state.placed.flatMap(({ annotation }) => annotation.entity ?? []))],
    });
    if (!alive(state)) return;
    if (said === 'lost' || state.epoch !== epoch) {
      state.again = true;
      return;
    }
    state.whole = false;
    const old = state.reading;
    state.reading = { ...said, mentions: applyPatch(before, said.mentions) };
    state.since = state.since.filter(edit => edit.version > version);
    if (document.version !== version) state.again = true;
    else if (!old || !saysTheSame(old, state.reading) || state.open?.version !== version) show(state);
  }

  /** Lays the annotations over the last reading, and tells everybody. */
  function show(state: State): void {
    if (lay(state)) changed.fire(state.open!);
  }

  function lay(state: State): boolean {
    const { document, reading } = state;
    if (!reading) return false;
    const text = document.getText();
    adoptSidecar(state, text);
    const mentions = state.since.reduce<readonly Mention[]>(
      (now, { edits }) => followMentions(now, edits),
      reading.mentions,
    );
    const lists = state.since.map(({ edits }) => edits);
    const { evidence } = reading.publication;
    const publication =
      evidence && lists.length
        ? { ...reading.publication, evidence: followSpan(evidence, lists) }
        : reading.publication;
    const furniture = reading.furniture.flatMap(span => followSpan(span, lists) ?? []);
    const { marks, lost } = layMarks(text, mentions, state.placed, furniture);
    const entities = new Map(reading.entities);
    state.open = {
      document,
      version: document.version,
      article: { text, publication, title: reading.title, furniture },
      mentions,
      marks: entities.size ? marks.map(mark => renamed(mark, entities)) : marks,
      lost,
      placed: state.placed,
      sidecar: state.sidecar,
    };
    return true;
  }

  function adoptSidecar(state: State, text: string): void {
    const sidecar = sidecars.get(state.document.uri);
    if (sidecar && state.sidecar?.sidecar !== sidecar.sidecar)
      state.placed = placeChanged(text, state.placed, sidecar.sidecar.annotations);
    // an entry of the store changes in place: keep what it says now
    state.sidecar = sidecar && { sidecar: sidecar.sidecar, disk: sidecar.disk };
  }

  const stateOf = (document: vscode.TextDocument | undefined): State | undefined =>
    document && states.get(document.uri.toString());

  function fresh(document: vscode.TextDocument | undefined): OpenArticle | undefined {
    const state = stateOf(document);
    // before the first reading there is nothing to be stale: it is on its way
    if (!state?.open) return undefined;
    if (state.open.version !== state.document.version || state.open.placed !== state.placed) lay(state);
    return state.open.version === state.document.version ? state.open : undefined;
  }

  return {
    onDidChange: changed.event,
    onDidClose: closed.event,
    get: document => stateOf(document)?.open,
    fresh,
    async whenRead(document) {
      await considered.get(document.uri.toString());
      const state = stateOf(document);
      if (state?.timer) await ask(state);
      await state?.asking;
      return fresh(document);
    },
    byUri: uri => states.get(uri.toString())?.open,
    isOpen: uri => states.has(uri.toString()),
    all: () => [...states.values()].flatMap(state => (state.open ? [state.open] : [])),
    dispose() {
      disposed = true;
      for (const state of states.values()) {
        clearTimeout(state.timer);
        clearTimeout(state.healing);
      }
      subscriptions.forEach(s => s.dispose());
    },
  };
}

/** A decision names an entity by the id it had then; what that is called today, the registry and the names say. */
function renamed(mark: Mark, entities: ReadonlyMap<string, { readonly id: string; readonly name: string }>): Mark {
  const id = mark.annotation && mark.mention?.kind === 'actor' ? mark.mention.entity : undefined;
  const entity = id === undefined ? undefined : entities.get(id);
  return entity
    ? { ...mark, mention: { ...(mark.mention as ActorMention), entity: entity.id, name: entity.name } }
    : mark;
}

/** Whether a second reading of a version found nothing else: then nobody has to be told. */
function saysTheSame(a: NonNullable<State['reading']>, b: NonNullable<State['reading']>): boolean {
  return (
    a.version === b.version &&
    a.mentions.length === b.mentions.length &&
    a.mentions.every((mention, i) => mention === b.mentions[i]) &&
    a.title === b.title &&
    JSON.stringify([a.publication, a.entities]) === JSON.stringify([b.publication, b.entities])
  );
}
