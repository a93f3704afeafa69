/** What is wrong with the data files of the workspace, in the Problems view, with quick fixes: the same as `postil check`. */
import * as vscode from 'vscode';
import { registerFixes } from './apply.ts';
import type { Desk } from './inspect.ts';
import { registerLost } from './lost.ts';
import { offerFixes } from './offers.ts';
import { startRounds } from './rounds.ts';
import { createShown } from './shown.ts';

export function showProblems(desk: Desk & { readonly log: vscode.LogOutputChannel }): vscode.Disposable {
  const { documents, sidecars, log } = desk;
  const shown = createShown();
  const rounds = startRounds(desk, shown, log);
  return vscode.Disposable.from(
    shown,
    rounds,
    offerFixes(shown, documents),
    registerFixes({ ...desk, shown, rounds }),
    registerLost(documents, sidecars),
  );
}
