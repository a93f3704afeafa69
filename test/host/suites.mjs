// @ts-check
// Finds the suites that run inside an editor and bundles those of one run into one file.
//
// What a suite needs of its editor is in its name:
//   *.test.ts             runs in both extension hosts, with a folder opened
//   *.disk.test.ts        only where there is a disk and Node: desktop or embedded
//   *.untrusted.test.ts   likewise, in a workspace that the user does not trust
//   *.multiroot.test.ts   likewise, in a workspace of two folders
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { node, web } from '../../scripts/esbuild-options.mjs';

/** @typedef {'plain' | 'disk' | 'untrusted' | 'multiroot'} Need */

export const checkout = path.resolve(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../..');

/**
 * @param {string} folder relative to the checkout
 * @returns {readonly { file: string, need: string }[]}
 */
function suitesIn(folder) {
  return readdirSync(path.join(checkout, folder), { recursive: true })
    .map(file => path.join(checkout, folder, String(file)))
    .filter(file => file.endsWith('.test.ts'))
    .sort()
    .map(file => ({ file, need: /\.(\w+)\.test\.ts$/.exec(file)?.[1] ?? 'plain' }));
}

/** @param {readonly Need[]} needs @param {readonly string[]} words that the path must contain */
export const editorSuites = (needs, words) =>
  suitesIn('test/editor')
    .filter(({ file, need }) => needs.includes(/** @type {Need} */ (need)) && words.every(word => file.includes(word)))
    .map(({ file }) => file);

/** @param {readonly string[]} words that the path must contain */
export const webSuites = words => [
  ...editorSuites(['plain'], words),
  ...suitesIn('test/web')
    .map(({ file }) => file)
    .filter(file => words.every(word => file.includes(word))),
];

/**
 * Bundles an entry (test/editor/run.ts or test/web/run.ts) with the given suites.
 * @param {object} options
 * @param {'node' | 'web'} options.host
 * @param {readonly string[]} options.files
 * @param {string} options.outfile
 * @param {string} options.resultsUrl where the entry posts the outcome
 * @param {string} [options.grep] only the tests whose full title matches
 */
export async function bundleSuites({ host, files, outfile, resultsUrl, grep = '' }) {
  const base = host === 'node' ? node : web;
  await build({
    ...base,
    entryPoints: [path.join(checkout, host === 'node' ? 'test/editor/run.ts' : 'test/web/run.ts')],
    outfile,
    sourcemap: 'inline',
    external: host === 'node' ? ['vscode', 'mocha'] : ['vscode'],
    define: {
      ...('define' in base ? base.define : {}),
      RESULTS_URL: JSON.stringify(resultsUrl),
      GREP: JSON.stringify(grep),
    },
    plugins: [
      {
        name: 'suites',
        setup(building) {
          building.onResolve({ filter: /^postil:suites$/ }, () => ({ path: 'suites', namespace: 'suites' }));
          building.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
            contents: files.map(file => `import ${JSON.stringify(file)};`).join('\n'),
            resolveDir: checkout,
          }));
        },
      },
    ],
  });
}
