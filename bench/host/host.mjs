// @ts-check
// Starts a real VS Code with Postil and prints what a suite of this folder posts, one line of JSON a start.
// Arguments: the suite (activation, desk), how many starts, the folder to open; without one, an empty folder.
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import path from 'node:path';
import { node } from '../../scripts/esbuild-options.mjs';
import { inCache, temporaryFolder } from '../../test/host/cache.mjs';
import { chooseEditor } from '../../test/host/desktop.mjs';
import { listenForResults } from '../../test/host/results.mjs';

const [suite = 'activation', starts = '1', opened] = process.argv.slice(2);
// standard output is for the results alone
console.log = console.error;
const editor = await chooseEditor();
for (let i = 0; i < Number(starts); i++) {
  const results = await listenForResults();
  const workspace = temporaryFolder('bench');
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
      launchArgs: [
        opened ?? workspace.folder,
        '--disable-extensions',
        `--user-data-dir=${path.join(workspace.folder, 'user-data')}`,
        `--extensions-dir=${path.join(workspace.folder, 'extensions')}`,
      ],
    });
    const outcome = results.outcome();
    if (!outcome) throw new Error('the suite in the editor never reported its end');
    process.stdout.write(`${JSON.stringify(outcome)}\n`);
  } finally {
    results.close();
    workspace.dispose();
  }
}
