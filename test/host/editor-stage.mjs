// @ts-check
// The stage "editor": the suites of test/editor in a real VS Code with a Node extension host, through
// @vscode/test-electron: a downloaded desktop where that works, else code.mjs in its place.
import { runTests } from '@vscode/test-electron';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCache, temporaryFolder } from './cache.mjs';
import { chooseEditor } from './desktop.mjs';
import { embedded } from './embedded.mjs';
import { judge, listenForResults } from './results.mjs';
import { testSettings } from './server.mjs';
import { bundleSuites, checkout, editorSuites } from './suites.mjs';
import { folderWorkspace, multirootWorkspace } from './workspace.mjs';

/** @typedef {{ name: string, needs: readonly import('./suites.mjs').Need[], workspace: () => { opened: string, dispose: () => void }, settings?: Record<string, unknown> }} Launch */

/** One start of the editor each; a start without suites is left out, but not all of them. */
const launches = /** @type {readonly Launch[]} */ ([
  { name: 'folder', needs: ['plain', 'disk'], workspace: folderWorkspace },
  { name: 'multiroot', needs: ['multiroot'], workspace: multirootWorkspace },
  {
    name: 'untrusted',
    needs: ['untrusted'],
    workspace: folderWorkspace,
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
  },
]);

/**
 * @param {{ words?: readonly string[], grep?: string }} [options]
 * @returns {Promise<import('./results.mjs').Counts>}
 */
export async function editorStage({ words = [], grep } = {}) {
  const editor = await chooseEditor();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const planned = launches
    .map(launch => ({ launch, files: editorSuites(launch.needs, words) }))
    .filter(({ files }) => files.length > 0);
  if (!planned.length) throw new Error('no editor suite matches');
  const inEmbedded = (/** @type {Launch} */ launch) => editor === 'embedded' || launch.name === 'untrusted';
  if (planned.some(({ launch }) => inEmbedded(launch))) await embedded(console.log); // outside the limit of a suite
  for (const { launch, files } of planned) {
    // @vscode/test-electron switches trust off in every desktop that it starts.
    const counts = await runLaunch(inEmbedded(launch) ? 'embedded' : 'desktop', launch, files, grep).catch(error => {
      console.error(`${launch.name}: FAILED, ${error instanceof Error ? error.message : error}`);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
  return total;
}

/**
 * @param {'desktop' | 'embedded'} editor
 * @param {Launch} launch
 * @param {readonly string[]} files
 * @param {string} [grep]
 */
async function runLaunch(editor, launch, files, grep) {
  const name = `${editor} VS Code, ${launch.name}`;
  console.log(`\n${name}`);
  const results = await listenForResults();
  const profile = temporaryFolder('profile');
  const workspace = launch.workspace();
  const userDataDir = path.join(profile.folder, 'user-data');
  mkdirSync(path.join(userDataDir, 'User'), { recursive: true });
  writeFileSync(
    path.join(userDataDir, 'User/settings.json'),
    JSON.stringify({ ...testSettings, ...launch.settings }, null, 2),
  );
  try {
    const extensionTestsPath = path.join(checkout, `out/editor/${launch.name}.js`);
    await bundleSuites({
      host: 'node',
      files,
      outfile: extensionTestsPath,
      resultsUrl: results.url,
      ...(grep ? { grep } : {}),
    });
    /** @type {string | undefined} */
    let trouble;
    try {
      await runTests({
        ...(editor === 'embedded'
          ? { vscodeExecutablePath: path.join(checkout, 'test/host/code.mjs') }
          : { version: 'stable', cachePath: inCache('desktop') }),
        extensionDevelopmentPath: checkout,
        extensionTestsPath,
        launchArgs: [
          workspace.opened,
          '--disable-extensions',
          `--user-data-dir=${userDataDir}`,
          `--extensions-dir=${path.join(profile.folder, 'extensions')}`,
        ],
        extensionTestsEnv: { POSTIL_UNTRUSTED: launch.name === 'untrusted' ? '1' : undefined },
      });
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error);
    }
    return judge(name, results.outcome(), trouble);
  } finally {
    results.close();
    workspace.dispose();
    profile.dispose();
  }
}
