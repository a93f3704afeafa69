// The end of a suite in either extension host: its counts go to the process that started the editor (test/host/results.mjs).
import * as vscode from 'vscode';
import type { Runner } from 'mocha';

/** Where to post to; put in by the bundler. */
declare const RESULTS_URL: string;

/** A whole editor on a busy machine can miss a test's moment: it is tried once more, and that is said. */
export const RETRIES = 1;

/** Prints what is tried again, and why: something to look into, even where the second try passes. */
export function sayRetries(runner: Runner): void {
  runner.on('retry', (test, error: Error) => console.log(`    again: ${test.fullTitle()}: ${error.message}`));
}

/** Posts the counts of a finished run and throws where there were failures, so that the editor's exit code says so too. */
export async function reportRun(runner: Runner): Promise<void> {
  const { passes = 0, failures = 0, pending = 0 } = runner.stats ?? {};
  const response = await fetch(RESULTS_URL, {
    method: 'POST',
    body: JSON.stringify({
      editor: `VS Code ${vscode.version}, ${vscode.env.appHost}`,
      passed: passes,
      failed: failures,
      skipped: pending,
    }),
  });
  if (!response.ok) throw new Error(`the results were not accepted: ${response.status}`);
  if (failures > 0) throw new Error(`${failures} of ${passes + failures} tests failed`);
}
