/** Reports that no editor shows, in the Problems view too: each is checked once, then when it or what it cites changed. */
import * as vscode from 'vscode';
import type { FindingView } from '../../project/citing/views.ts';
import type { Citations } from '../citations.ts';
import { isWorkerDied } from '../worker.ts';

/** Milliseconds without a change after which reports are looked at: what is open comes first. */
const PAUSE = 1000;

export interface Shelf {
  /** Reports that an editor shows: they are checked as they are typed. */
  isOpen(report: vscode.Uri): boolean;
  show(report: vscode.Uri, findings: readonly FindingView[]): void;
  clear(report: vscode.Uri): void;
}

export interface ClosedReports extends vscode.Disposable {
  /** An editor does not show it any more: what its file says counts again. */
  closed(report: vscode.Uri): void;
}

export function checkClosedReports(citations: Citations, shelf: Shelf, log: vscode.LogOutputChannel): ClosedReports {
  /** Reports whose findings are shown, by name. */
  const shown = new Map<string, vscode.Uri>();
  const due = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  let again = false;
  let disposed = false;

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (working) again = true;
      else
        void round().catch((error: unknown) => {
          // another worker will be asked when it is there
          if (!isWorkerDied(error)) log.error(error instanceof Error ? error : String(error));
        });
    }, PAUSE);
  }

  async function round(): Promise<void> {
    working = true;
    again = false;
    try {
      const names = new Set((await citations.ask('reports', undefined)).map(({ report }) => report));
      for (const [name, uri] of shown) {
        if (names.has(name)) continue;
        shown.delete(name);
        if (!shelf.isOpen(uri)) shelf.clear(uri);
      }
      const stale = await citations.ask('staleReports', undefined);
      for (const name of new Set([...stale, ...due])) {
        due.delete(name);
        const uri = citations.uriOf(name);
        if (shelf.isOpen(uri)) continue;
        if (!names.has(name)) {
          shelf.clear(uri);
          continue;
        }
        const { findings } = await citations.checkReport(uri);
        if (disposed) return;
        if (shelf.isOpen(uri)) continue;
        shown.set(name, uri);
        shelf.show(uri, findings);
      }
    } finally {
      working = false;
      if (again && !disposed) soon();
    }
  }

  const subscription = citations.onDidChange(soon);
  soon();
  return {
    closed(report) {
      // a file of no folder is nobody's while it is closed
      if (!vscode.workspace.getWorkspaceFolder(report)) return shelf.clear(report);
      due.add(citations.nameOf(report));
      soon();
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
      subscription.dispose();
    },
  };
}
