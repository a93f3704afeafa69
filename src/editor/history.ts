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
  /** A step of its own, whatever is done together meanwhile. */
  pushAlone(step: Step): void;
  /** The step that `undo` would take back. */
  last(): Step | undefined;
  /** Takes back the last step, or the one that is named; says so if that is not possible any more. */
  undo(step?: Step): Promise<void>;
  /** What `work` does is one step, however many files it changes. */
  together<T>(label: string, work: () => Promise<T>): Promise<T>;
}

const MOST_STEPS = 200;

export function createHistory(): History {
  const steps: Step[] = [];
  let gathering: Step[] | undefined;
  const changed = (): void => {
    void vscode.commands.executeCommand('setContext', ContextKey.canUndo, steps.length > 0);
  };
  function push(step: Step): void {
    steps.push(step);
    if (steps.length > MOST_STEPS) steps.shift();
    changed();
  }
  return {
    push(step) {
      if (gathering) gathering.push(step);
      else push(step);
    },
    pushAlone: push,
    async together(label, work) {
      // one inside another belongs to the outer one
      if (gathering) return work();
      const gathered = (gathering = [] as Step[]);
      try {
        return await work();
      } finally {
        gathering = undefined;
        if (gathered.length) push({ label, undo: () => undoAll(gathered) });
      }
    },
    last: () => steps.at(-1),
    async undo(wanted) {
      const at = wanted ? steps.indexOf(wanted) : steps.length - 1;
      const [step] = at < 0 ? [] : steps.splice(at, 1);
      if (!step) return;
      const outcome = await step.undo();
      if (outcome === 'refused') steps.splice(at, 0, step);
      changed();
      if (outcome === 'undone') vscode.window.setStatusBarMessage(vscode.l10n.t('Undone: {0}', step.label), 4000);
      if (outcome === 'stale')
        void vscode.window.showWarningMessage(
          vscode.l10n.t('"{0}" cannot be undone: it was changed again since.', step.label),
        );
    },
  };
}

/** From the last to the first. What was undone is gone from the list, so that trying again goes on with the rest. */
async function undoAll(steps: Step[]): Promise<'undone' | 'stale' | 'refused'> {
  let stale = false;
  for (let step = steps.at(-1); step; step = steps.at(-1)) {
    const outcome = await step.undo();
    if (outcome === 'refused') return 'refused';
    stale ||= outcome === 'stale';
    steps.pop();
  }
  return stale ? 'stale' : 'undone';
}
