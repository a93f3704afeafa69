/** What is wrong with the data files of the workspace, in the Problems view, with quick fixes: the same as `postil check`. */
import * as vscode from 'vscode';
import type { ComparisonDecisions } from '../comparisons.ts';
import type { History } from '../history.ts';
import { registerFixes } from './apply.ts';
import { bringAlong } from './along.ts';
import type { Desk } from './desk.ts';
import { registerLost } from './lost.ts';
import { offerFixes } from './offers.ts';
import { startRounds } from './rounds.ts';
import { createShown } from './shown.ts';

type Tools = Desk & {
  readonly decisions: ComparisonDecisions;
  readonly history: History;
  readonly memory: vscode.Memento;
  readonly log: vscode.LogOutputChannel;
};

export function showProblems(desk: Tools): vscode.Disposable {
  const { documents, sidecars, log } = desk;
  const shown = createShown();
  const rounds = startRounds(desk, shown, log);
  return vscode.Disposable.from(
    shown,
    rounds,
    offerFixes(shown, documents),
    registerFixes({ ...desk, shown, rounds }),
    registerLost(documents, sidecars),
    bringAlong({ ...desk, shown, rounds }),
  );
}
