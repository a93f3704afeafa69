// @ts-check
// One embedded VS Code server: its folders, its settings, its port and its end.
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './cache.mjs';
import { killTree, start } from './processes.mjs';

/** What keeps a window quiet: no tips, no telemetry, no look for updates, no toasts. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  // not `false`: VS Code would migrate the file at its start, and trips over the document it opens for that
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.enableNaturalLanguageSearch': false,
  'update.showReleaseNotes': false,
  'chat.disableAIFeatures': true,
  'remote.autoForwardPorts': false,
  'git.openRepositoryInParentFolders': 'always',
  'json.schemaDownload.enable': false,
};

/** What tests switch off besides, so that nothing but the extension works on the folder. */
export const testSettings = { ...quietSettings, 'git.enabled': false };

/**
 * @typedef {object} ServerOptions
 * @property {import('./embedded.mjs').Embedded} editor
 * @property {string} [userDataDir] kept by the caller; without it, new for this run and removed at its end
 * @property {string} [extensionsDir] likewise
 * @property {Record<string, unknown>} [settings] written as the user's settings where there are none yet
 * @property {boolean} [trusted] false: workspaces are not trusted until the user says so
 * @property {number} [port] 0 or nothing: any free one
 * @property {boolean} [driver] lets a page ask for extensionDevelopmentPath and extensionTestsPath
 * @property {(text: string) => void} [log] the server's own output
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} userDataDir
 * @property {readonly string[]} hostDeaths the server's lines about extension hosts that ended in a bad way
 * @property {Promise<number | null>} ended resolves with the exit code when the server is gone
 * @property {(options?: { folder?: string, workspace?: string, payload?: readonly (readonly [string, string])[] }) => string} url
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a server on 127.0.0.1 and waits until it listens; rejects with its output when it does not within 60 s.
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer({ editor, settings = testSettings, trusted = true, port = 0, driver, log, ...dirs }) {
  const temporary = temporaryFolder('server');
  const inTemporary = (/** @type {string} */ name) => path.join(temporary.folder, name);
  const userDataDir = dirs.userDataDir ?? inTemporary('user-data');
  const extensionsDir = dirs.extensionsDir ?? inTemporary('extensions');
  mkdirSync(path.join(userDataDir, 'User'), { recursive: true });
  mkdirSync(extensionsDir, { recursive: true });
  writeFileSync(inTemporary('config.yaml'), 'auth: none\n');
  const settingsFile = path.join(userDataDir, 'User/settings.json');
  if (!existsSync(settingsFile)) writeFileSync(settingsFile, `${JSON.stringify(settings, null, 2)}\n`);

  const args = ['--config', inTemporary('config.yaml'), '--auth', 'none', '--bind-addr', `127.0.0.1:${port}`];
  args.push('--user-data-dir', userDataDir, '--extensions-dir', extensionsDir, '--ignore-last-opened');
  args.push('--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--disable-proxy');
  if (trusted) args.push('--disable-workspace-trust');
  // Built workbenches ignore extensionDevelopmentPath in the address, without a word, unless this driver is on.
  if (driver) args.push('--vscode-option', 'enable-smoke-test-driver');

  const child = start(editor.node, [editor.entry, ...args], {
    env: environment(temporary.folder),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const hostDeaths = [];
  let output = '';
  /** @type {Promise<number | null>} */
  const ended = new Promise(resolve => child.once('exit', resolve));
  /** @type {number} */
  const actualPort = await new Promise((resolve, reject) => {
    const fail = (/** @type {string} */ why) => {
      killTree(child);
      reject(new Error(`the VS Code server ${why}:\n${output.slice(-4000)}`));
    };
    const timer = setTimeout(() => fail('did not listen within 60 s'), 60000);
    const read = (/** @type {unknown} */ data) => {
      const text = String(data);
      log?.(text);
      for (const [line, code, signal] of text.matchAll(
        /Extension Host Process exited with code: (\S+), signal: (\w+)/g,
      ))
        if (code !== '0' || signal !== 'null') hostDeaths.push(line);
      output = (output + text).slice(-20000);
      const listening = /HTTP server listening on https?:\/\/[^\s:]+:(\d+)/.exec(output);
      if (!listening) return;
      clearTimeout(timer);
      resolve(Number(listening[1]));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', error => fail(`could not be started (${error.message})`));
    void ended.then(code => {
      clearTimeout(timer);
      fail(`ended early with code ${code}`);
    });
  });

  return {
    port: actualPort,
    userDataDir,
    hostDeaths,
    ended,
    url({ folder, workspace, payload = [] } = {}) {
      const url = new URL(`http://127.0.0.1:${actualPort}/`);
      if (workspace) url.searchParams.set('workspace', workspace);
      else if (folder) url.searchParams.set('folder', folder);
      else url.searchParams.set('ew', 'true');
      if (payload.length) url.searchParams.set('payload', JSON.stringify(payload));
      return url.href;
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        killTree(child);
        const timer = setTimeout(() => killTree(child, 'SIGKILL'), 5000);
        await ended;
        clearTimeout(timer);
      }
      temporary.dispose();
    },
  };
}

/** @param {string} temporary @returns {NodeJS.ProcessEnv} */
function environment(temporary) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...process.env };
  // Sockets, crash dumps and the like go where they are removed again.
  for (const key of ['TMPDIR', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME']) env[key] = temporary;
  for (const key of ['VSCODE_IPC_HOOK_CLI', 'PORT', 'PASSWORD', 'HASHED_PASSWORD', 'NODE_OPTIONS']) delete env[key];
  return env;
}

/**
 * Puts the built extension into an extensions folder, so that every window of the server has it, without a package: a link
 * to the checkout, hence a rebuild and a reload of the window show the new code. It is one link, not a folder of links: the
 * extension host knows whose code asks it for something by the real path of the extension's folder.
 * @param {string} checkout
 * @param {string} extensionsDir
 */
export function linkExtension(checkout, extensionsDir) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(checkout, 'package.json'), 'utf8'));
  const folderName = `${publisher}.${name}-${version}`;
  const folder = path.join(extensionsDir, folderName);
  mkdirSync(extensionsDir, { recursive: true });
  // A link that stands stays: another server may be using it.
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory()) rmSync(folder, { recursive: true });
  if (!found?.isSymbolicLink()) symlinkSync(checkout, folder, 'junction');
  const entry = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, path: folder, scheme: 'file' },
    relativeLocation: folderName,
    metadata: { installedTimestamp: 0, source: 'vsix' },
  };
  writeFileSync(path.join(extensionsDir, 'extensions.json'), JSON.stringify([entry]));
}
