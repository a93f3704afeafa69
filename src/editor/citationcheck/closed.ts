/** Reports that no editor shows, in the Problems view too: each is checked once, then when it or what it cites changed. */
import * as vscode from 'vscode';
import type { FindingView } from '../../project/citing/views.ts';
import type { Citations } from '../citations.ts';
import { isWorkerDied } from '../worker.ts';

/** Milliseconds without a change after which reports are looked at: what is open comes first. */
const PAUSE = 1000;

export interface Shelf {
  /** An editor shows it: it is checked as it is typed. */
  isOpen(report: vscode.Uri): boolean;
  show(report: vscode.Uri, findings: readonly FindingView[]): void;
  /** Those with findings. */
  shown(): readonly vscode.Uri[];
}

export function checkClosedReports(citations: Citations, shelf: Shelf, log: vscode.LogOutputChannel) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let working = false;
  let disposed = false;

  function soon(): void {
    clearTimeout(timer);
    if (!disposed) timer = setTimeout(() => (working ? soon() : void work()), PAUSE);
  }

  async function work(): Promise<void> {
    working = true;
    try {
      await round();
    } catch (error) {
      // another worker will be asked when it is there
      if (!isWorkerDied(error)) log.error(error instanceof Error ? error : String(error));
    }
    working = false;
  }

  /** One after the other: an editor with much to look at stays an editor. */
  async function round(): Promise<void> {
    const names = new Set((await citations.ask('reports', undefined)).map(({ report }) => report));
    for (const uri of shelf.shown()) if (!names.has(citations.nameOf(uri)) && !shelf.isOpen(uri)) shelf.show(uri, []);
    for (const name of await citations.ask('staleReports', undefined)) {
      const uri = citations.uriOf(name);
      if (shelf.isOpen(uri)) continue;
      const { findings } = await citations.checkReport(uri);
      if (disposed) return;
      if (!shelf.isOpen(uri)) shelf.show(uri, findings);
    }
  }

  soon();
  return vscode.Disposable.from(
    citations.onDidChange(soon),
    new vscode.Disposable(() => {
      disposed = true;
      clearTimeout(timer);
    }),
  );
}
