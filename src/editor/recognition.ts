/** The recognisers, made on first use: the model of actors is a file of its own, read when the first article is. */
import * as vscode from 'vscode';
import type { Recognizers } from '../recognize/recognize.ts';
import { standardRecognizers } from '../recognize/standard.ts';

export interface Recognition extends vscode.Disposable {
  /** Other recognisers hold from now on. */
  readonly onDidChange: vscode.Event<void>;
  /** Resolves once the model is there; rejects, once, if it cannot be read: then no actors are found. */
  ready(): Promise<void>;
  recognizers(): Recognizers;
  /** Wraps the recognisers until the returned function is called. */
  add(wrap: Wrap): () => void;
}

type Wrap = (base: Recognizers) => Recognizers;

const MODEL = ['media', 'actors.model'] as const;

export function createRecognition(extension: vscode.Uri): Recognition {
  const changed = new vscode.EventEmitter<void>();
  let base: Recognizers | undefined;
  const wraps = new Set<Wrap>();
  /** Made once and kept: what was found hangs on its identity. */
  let now: Recognizers | undefined;
  const renew = (): void => {
    now = undefined;
    changed.fire();
  };
  let loading: Promise<void> | undefined;
  return {
    onDidChange: changed.event,
    ready: () =>
      (loading ??= (async () => {
        try {
          base = standardRecognizers(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, ...MODEL)));
          renew();
        } catch (error) {
          const why = error instanceof Error ? error.message : String(error);
          throw new Error(vscode.l10n.t('The model that finds actors cannot be read, so none are marked: {0}', why));
        }
      })()),
    recognizers: () => (now ??= [...wraps].reduce((inner, wrap) => wrap(inner), (base ??= standardRecognizers()))),
    add(wrap) {
      wraps.add(wrap);
      renew();
      return () => {
        if (wraps.delete(wrap)) renew();
      };
    },
    dispose: () => changed.dispose(),
  };
}
