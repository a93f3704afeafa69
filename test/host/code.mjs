#!/usr/bin/env node
// @ts-check
// Stands in for the desktop `code` executable: takes the arguments that @vscode/test-electron gives to it, runs the
// suite in the embedded VS Code (a real Node extension host) with a headless Chromium for its window, and exits with
// the suite's code. POSTIL_VERBOSE=1 shows the server's and the workbench's own log.
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { embedded } from './embedded.mjs';
import { startServer } from './server.mjs';

const WORKBENCH_LIMIT = 60_000;
const SUITE_LIMIT = Number(process.env['POSTIL_SUITE_LIMIT'] ?? 600) * 1000;
const verbose = Boolean(process.env['POSTIL_VERBOSE']);

const options = parse(process.argv.slice(2));
/** @type {import('./server.mjs').Server | undefined} */
let server;
/** @type {import('playwright-core').Browser | undefined} */
let browser;
let ending = false;

/** @param {number} code @param {string} [why] */
async function end(code, why) {
  if (ending) return;
  ending = true;
  if (why) console.error(`embedded VS Code: ${why}`);
  const late = new Promise(resolve => setTimeout(resolve, 8000));
  const closed = Promise.resolve(browser?.close()).then(() => server?.stop());
  await Promise.race([closed.catch(error => console.error(error)), late]);
  process.exit(code);
}
process.on('SIGINT', () => void end(130));
process.on('SIGTERM', () => void end(143));
// Our parent holds this pipe: when it is gone, killed or not, nobody waits for us any more.
process.stdin.resume().on('end', () => void end(129));
setTimeout(() => void end(124, `no result within ${SUITE_LIMIT / 1000} s`), SUITE_LIMIT);

main().catch(error => end(1, String(error instanceof Error ? error.stack : error)));

async function main() {
  const editor = await embedded(line => console.log(line));
  [server, browser] = await Promise.all([
    startServer({
      editor,
      port: Number(process.env['POSTIL_PORT'] ?? 0),
      driver: true,
      ...options.server,
      log: text => verbose && process.stderr.write(text),
    }),
    launchBrowser(),
  ]);
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  browser.on('disconnected', () => void end(70, 'the browser ended before the suite did'));
  page.on('crash', () => void end(70, 'the page crashed'));
  page.on('pageerror', error => verbose && console.error(`page: ${error}`));
  void server.ended.then(code => end(71, `the server ended with code ${code}`));
  // The workbench calls these two: the console of the extension host, and the end of the suite.
  await page.exposeFunction('codeAutomationLog', print);
  await page.exposeFunction('codeAutomationExit', finish);
  const payload = /** @type {[string, string][]} */ ([
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
    ...options.payload,
  ]).map(
    ([key, value]) =>
      /** @type {[string, string]} */ ([
        key,
        value.startsWith('/') ? `vscode-remote://127.0.0.1:${server?.port}${value}` : value,
      ]),
  );
  await page.goto(server.url({ ...options.opened, payload }), { waitUntil: 'commit' });
  await page.locator('.monaco-workbench').waitFor({ timeout: WORKBENCH_LIMIT });
}

/** @param {string} type @param {unknown[]} args */
function print(type, args) {
  if (ending) return;
  const line = format(...args);
  const workbenchsOwn =
    /^(?:\[[\w:. -]+\] |Resolv(?:ing|ed) connection token|Creating a socket|Updating additional builtin|Ignoring fetching additional builtin|Timed out waiting for authentication provider)|\/static\/out\/vs\/code\/browser\/workbench\/workbench\.js/;
  if (!verbose && workbenchsOwn.test(line)) return;
  process[type === 'error' || type === 'warn' ? 'stderr' : 'stdout'].write(`${line}\n`);
}

/** @param {unknown} code */
async function finish(code) {
  await new Promise(resolve => setTimeout(resolve, 200)); // the server's last lines are still on their way
  // A host that dies in the middle of a suite is reported as exit code 0: the server's own line is the truth.
  const death = server?.hostDeaths[0];
  if (death) await end(1, death);
  else await end(typeof code === 'number' ? code : 1);
}

/** @param {readonly string[]} argv */
function parse(argv) {
  /** @type {Partial<import('./server.mjs').ServerOptions>} */
  const server = { trusted: false };
  /** @type {[string, string][]} */
  const payload = [];
  /** @type {{ folder?: string, workspace?: string }} */
  const opened = {};
  const toPath = (/** @type {string} */ value) =>
    value.startsWith('file:') ? fileURLToPath(value) : path.resolve(value);
  for (const argument of argv) {
    const [name, value = ''] = argument.split(/=(.*)/s);
    if (name === '--extensionDevelopmentPath' || name === '--extensionTestsPath')
      payload.push([name.slice(2), toPath(value)]);
    else if (name === '--disable-extensions') payload.push(['disableExtensions', 'true']);
    else if (name === '--user-data-dir') server.userDataDir = toPath(value);
    else if (name === '--extensions-dir') server.extensionsDir = toPath(value);
    else if (name === '--disable-workspace-trust')
      server.trusted = !process.env['POSTIL_UNTRUSTED']; // always given
    else if (argument.startsWith('--'))
      continue; // switches of Electron that have no meaning here
    else if (argument.endsWith('.code-workspace')) opened.workspace = toPath(argument);
    else if (statSync(argument).isDirectory()) opened.folder = toPath(argument);
  }
  return { server, payload, opened };
}
