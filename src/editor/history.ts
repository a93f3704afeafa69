/** What was decided in this window, to be taken back one by one: in sidecars and in registries alike. */
import * as vscode from 'vscode';
import { ContextKey } from './contributions.ts';

export interface Step {
  /** What is taken back, "Accept Soleimani". */
  readonly label: string;
  /** `stale`: it was changed again since, by whomever. `refused`: it cannot be written now; it stays to be undone. */
  undo(): Promise<'undone' | 'stale' | 'refused'>;
}

export interface History {
  push(step: Step): void;
  /** Takes back the last step; says so if that is not possible any more. */
  undo(): Promise<void>;
}

const MOST_STEPS = 200;

export function createHistory(): History {
  const steps: Step[] = [];
  const changed = (): void => {
    void vscode.commands.executeCommand('setContext', ContextKey.canUndo, steps.length > 0);
  };
  return {
    push(step) {
      steps.push(step);
      if (steps.length > MOST_STEPS) steps.shift();
      changed();
    },
    async undo() {
      const step = steps.pop();
      if (!step) return;
      const outcome = await step.undo();
      if (outcome === 'refused') steps.push(step);
      changed();
      if (outcome === 'undone') vscode.window.setStatusBarMessage(vscode.l10n.t('Undone: {0}', step.label), 4000);
      if (outcome === 'stale')
        void vscode.window.showWarningMessage(
          vscode.l10n.t('"{0}" cannot be undone: it was changed again since.', step.label),
        );
    },
  };
}
