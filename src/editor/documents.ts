/**
 * The open articles, each read and recognised once a version. Views ask here and only read the result; nothing else in the
 * editor reads a text. A keystroke is answered after it was shown; what must not be stale (a hover, a command) asks `fresh`.
 */
import * as vscode from 'vscode';
import type { Article } from '../article/article.ts';
import { formatOf, readArticle } from '../article/read.ts';
import { layMarks, type Mark, type PlacedAnnotation } from '../project/marks.ts';
import { placeAnnotations } from '../sidecar/place.ts';
import type { ActorMention, Mention } from '../recognize/mention.ts';
import { recognizeArticle } from '../recognize/recognize.ts';
import type { Actors } from './actors.ts';
import type { Articles } from './articles.ts';
import { followChanges, placeChanged, placeLost } from './placing.ts';
import type { Recognition } from './recognition.ts';
import type { Sidecars, SidecarState } from './sidecars.ts';

/** One version of an open article, all the way. Spans count in `article.text`, which is the document's text. */
export interface OpenArticle {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly article: Article;
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
  /** The reading of the document's version of now. */
  fresh(document: vscode.TextDocument | undefined): OpenArticle | undefined;
  /** The same, once a document that was just opened has been read: for what the editor asks once a version and keeps. */
  whenRead(document: vscode.TextDocument): Promise<OpenArticle | undefined>;
  byUri(uri: vscode.Uri): OpenArticle | undefined;
  all(): readonly OpenArticle[];
}

interface State {
  readonly document: vscode.TextDocument;
  placed: readonly PlacedAnnotation[];
  /** The sidecar that `placed` belongs to. */
  sidecar: SidecarState | undefined;
  eol: vscode.EndOfLine;
  open: OpenArticle | undefined;
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
  readonly actors: Actors;
  readonly recognition: Recognition;
  readonly log: vscode.LogOutputChannel;
}

export function createDocuments({ articles, sidecars, actors, recognition, log }: Shelf): Documents {
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
      if (state) update(state);
    }),
    actors.onDidChange(folder => {
      for (const state of states.values())
        if (state.open && vscode.workspace.getWorkspaceFolder(state.document.uri) === folder) soon(state, 0);
    }),
    recognition.onDidChange(() => {
      for (const state of states.values()) if (state.open) soon(state, 0);
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
    const is = await articles.isArticle(document);
    if (disposed || document.isClosed) return;
    if (!is) return forget(document);
    if (states.has(key)) return;
    const state: State = {
      document,
      placed: [],
      sidecar: undefined,
      eol: document.eol,
      open: undefined,
      timer: undefined,
      healing: undefined,
    };
    states.set(key, state);
    for (const ready of [sidecars.load(document.uri), actors.ready(document.uri), recognition.ready()])
      try {
        await ready;
      } catch (error) {
        // the article is shown without what could not be read
        log.error(error instanceof Error ? error.message : String(error));
        void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
      }
    if (states.get(key) === state) update(state);
  }

  function forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    const state = states.get(key);
    if (!state) return;
    clearTimeout(state.timer);
    clearTimeout(state.healing);
    states.delete(key);
    sidecars.release(document.uri);
    actors.forget(document.uri);
    closed.fire(document.uri);
  }

  function edited({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const state = states.get(document.uri.toString());
    if (!state) return;
    if (state.eol !== document.eol) {
      state.eol = document.eol;
      state.placed = placeAnnotations(
        document.getText(),
        state.placed.map(item => item.annotation),
      );
    } else if (contentChanges.length && state.placed.length)
      state.placed = followChanges(state.placed, contentChanges, document.getText());
    soon(state, (state.open?.article.text.length ?? 0) < AT_ONCE ? 0 : PAUSE);
    clearTimeout(state.healing);
    if (state.placed.some(item => !item.span || item.state === 'changed'))
      state.healing = setTimeout(() => {
        state.placed = placeLost(document.getText(), state.placed);
        update(state);
      }, HEAL_AFTER);
  }

  function soon(state: State, delay: number): void {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => update(state), delay);
  }

  /** Reads what is new since the last time: the text, the sidecar, or nothing. */
  function update(state: State): OpenArticle {
    clearTimeout(state.timer);
    state.timer = undefined;
    const { document } = state;
    const { version } = document;
    const text = document.getText();
    const sidecar = sidecars.get(document.uri);
    if (sidecar && state.sidecar?.sidecar !== sidecar.sidecar)
      state.placed = placeChanged(text, state.placed, sidecar.sidecar.annotations);
    // an entry of the store changes in place: keep what it says now
    state.sidecar = sidecar && { sidecar: sidecar.sidecar, disk: sidecar.disk };
    const published = sidecar?.sidecar.article.published;
    const old = state.open;
    const sameText = old?.article.text === text && old.article.format === formatOf(document.uri.path);
    const sameArticle = sameText && old.sidecar?.sidecar.article.published === published;
    const article = sameArticle
      ? old.article
      : readArticle(text, { format: formatOf(document.uri.path), published, previous: old?.article });
    const { mentions, marks, lost } = recognize(state, article);
    const open: OpenArticle = {
      document,
      version,
      article,
      mentions,
      marks,
      lost,
      placed: state.placed,
      sidecar: state.sidecar,
    };
    const first = state.open === undefined;
    state.open = open;
    changed.fire(open);
    // What a new article calls people, the others may call them too from now on.
    if (first) for (const other of states.values()) if (other !== state && other.open) soon(other, PAUSE);
    return open;
  }

  function recognize(
    { document: { uri }, placed }: State,
    article: Article,
  ): Pick<OpenArticle, 'mentions' | 'marks' | 'lost'> {
    let added: readonly ActorMention[] = [];
    const mentions = recognizeArticle(article, recognition.recognizers(), found => {
      const named = actors.name(uri, found, placed, article);
      added = named.added;
      return named.found;
    });
    const all = added.length ? [...mentions, ...added].sort((a, b) => a.start - b.start || b.end - a.end) : mentions;
    const { marks, lost } = layMarks(article.text, all, placed);
    return { mentions, marks: marks.map(mark => renamed(uri, mark)), lost };
  }

  /** A decision names an entity by the id it had then; what that is called today, the registry and the names say. */
  function renamed(uri: vscode.Uri, mark: Mark): Mark {
    const id = mark.annotation && mark.mention?.kind === 'actor' ? mark.mention.entity : undefined;
    const entity = id === undefined ? undefined : actors.byId(uri, id);
    return entity
      ? { ...mark, mention: { ...(mark.mention as ActorMention), entity: entity.id, name: entity.name } }
      : mark;
  }

  const stateOf = (document: vscode.TextDocument | undefined): State | undefined =>
    document && states.get(document.uri.toString());

  function fresh(document: vscode.TextDocument | undefined): OpenArticle | undefined {
    const state = stateOf(document);
    // before the first reading there is nothing to be stale: it is on its way
    if (!state?.open) return undefined;
    return state.open.version === state.document.version && !state.timer ? state.open : update(state);
  }

  return {
    onDidChange: changed.event,
    onDidClose: closed.event,
    get: document => stateOf(document)?.open,
    fresh,
    async whenRead(document) {
      await considered.get(document.uri.toString());
      return fresh(document);
    },
    byUri: uri => states.get(uri.toString())?.open,
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
