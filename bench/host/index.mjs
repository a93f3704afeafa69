// @ts-check
// Generates a project (argument 1: how many articles), starts a real VS Code on it twice with one profile, has Postil index
// it (index-suite.ts), and prints what was measured in the first start and in the second, one line of JSON each.
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { node } from '../../scripts/esbuild-options.mjs';
import { inCache, temporaryFolder } from '../../test/host/cache.mjs';
import { chooseEditor } from '../../test/host/desktop.mjs';
import { listenForResults } from '../../test/host/results.mjs';
import { testSettings } from '../../test/host/server.mjs';

const count = process.argv[2] ?? '10000';
// a busy machine may take long: what counts is measured, not awaited
process.env['POSTIL_SUITE_LIMIT'] ??= '1500';
// standard output is for the results alone
console.log = console.error;
const editor = await chooseEditor();
const temporary = temporaryFolder('bench-index');
try {
  const project = path.join(temporary.folder, 'project');
  const { status } = spawnSync(process.execPath, ['scripts/bench.mjs', 'generate', project, count], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the project could not be generated');
  const userData = path.join(temporary.folder, 'user-data');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(testSettings));
  for (let start = 0; start < 2; start++) {
    const results = await listenForResults();
    const extensionTestsPath = path.resolve('out/bench/index-suite.js');
    await build({
      ...node,
      entryPoints: ['bench/host/index-suite.ts'],
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
          project,
          '--disable-extensions',
          `--user-data-dir=${userData}`,
          `--extensions-dir=${path.join(temporary.folder, 'extensions')}`,
        ],
      });
      const outcome = results.outcome();
      if (!outcome) throw new Error('the suite in the editor never reported its end');
      process.stdout.write(`${JSON.stringify(outcome)}\n`);
    } finally {
      results.close();
    }
  }
} finally {
  temporary.dispose();
}
