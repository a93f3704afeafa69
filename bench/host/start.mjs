// @ts-check
// A real VS Code with Postil, in which a suite of this folder measures and posts what it found.
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import path from 'node:path';
import { node } from '../../scripts/esbuild-options.mjs';
import { inCache } from '../../test/host/cache.mjs';
import { chooseEditor } from '../../test/host/desktop.mjs';
import { listenForResults } from '../../test/host/results.mjs';

/** @type {ReturnType<typeof chooseEditor> | undefined} Chosen once, when standard output is known to be for results alone. */
let chosen;

/**
 * Starts the editor once and prints what the suite posts, one line of JSON. Throws if it never reports its end.
 * @param {{ suite: string, opened: string, userData: string, extensions: string }} start `opened`: the folder in the
 *   window; `userData` and `extensions`: folders of the profile
 */
export async function startOnce({ suite, opened, userData, extensions }) {
  const editor = await (chosen ??= chooseEditor());
  const results = await listenForResults();
  const extensionTestsPath = path.resolve(`out/bench/${suite}-suite.js`);
  await build({
    ...node,
    entryPoints: [`bench/host/${suite}-suite.ts`],
    outfile: extensionTestsPath,
    define: { RESULTS_URL: JSON.stringify(results.url) },
  });
  try {
    await runTests({
      ...(editor === 'embedded'
        ? { vscodeExecutablePath: path.resolve('test/host/code.mjs') }
        : { version: 'stable', cachePath: inCache('desktop') }),
      extensionDevelopmentPath: process.cwd(),
      extensionTestsPath,
      launchArgs: [opened, '--disable-extensions', `--user-data-dir=${userData}`, `--extensions-dir=${extensions}`],
    });
    const outcome = results.outcome();
    if (!outcome) throw new Error('the suite in the editor never reported its end');
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
  } finally {
    results.close();
  }
}
