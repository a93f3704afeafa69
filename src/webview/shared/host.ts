/** The extension on the other side of the page. */
import { h, render, type ComponentType } from 'preact';
import type { Say, Show } from '../messages.ts';

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

export interface Host<Says, State> {
  say(message: Says): void;
  /** What the page was left with, when it was closed or hidden; whatever an older version kept. */
  readonly kept: Partial<State>;
  /** Kept over hiding the page and reloading the window. */
  keep(state: Partial<State>): void;
  /** Messages other than `show`. */
  onMessage(listener: (message: { readonly do: string }) => void): () => void;
}

/** Shows `Page` with each model that the extension sends; until the first one the page is empty. */
export function connect<Model, Says, State extends object>(
  Page: ComponentType<{ readonly model: Model; readonly host: Host<Says, State> }>,
): void {
  const api = acquireVsCodeApi();
  const root = document.getElementById('page')!;
  const found = api.getState();
  let state = (typeof found === 'object' && found !== null ? found : {}) as Partial<State>;
  const listeners = new Set<(message: { readonly do: string }) => void>();
  const host: Host<Says, State> = {
    say: message => api.postMessage(message),
    get kept() {
      return state;
    },
    keep(more) {
      state = { ...state, ...more };
      api.setState(state);
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  window.addEventListener('message', ({ data }: MessageEvent<Partial<Show<Model>> | Say>) => {
    if (data.do === 'show' && data.model !== undefined) render(h(Page, { model: data.model, host }), root);
    else if (data.do === 'say') render(h('p', { class: 'empty' }, data.words), root);
    else if (typeof data.do === 'string') for (const listener of listeners) listener(data as { readonly do: string });
  });
  api.postMessage({ do: 'ready', state });
}
