// @ts-check
// `npm start [FOLDER]`: opens a real VS Code with this checkout's extension on examples/ or FOLDER. The desktop `code`
// where it is installed, else the embedded one, whose address is printed; Ctrl-C stops that. For the embedded one,
// `npm start -- --port N` chooses its port and `--fresh` forgets its settings and layout at the end.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { inCache, temporaryFolder } from '../test/host/cache.mjs';
import { chooseDesktop } from '../test/host/desktop.mjs';
import { embedded, embeddedSupported } from '../test/host/embedded.mjs';
import { run } from '../test/host/processes.mjs';
import { linkExtension, quietSettings, startServer } from '../test/host/server.mjs';
import { checkout, installPackages } from './set-up.mjs';

/** Where the embedded editor is looked for first; a bookmark or an open tab stays good over restarts. */
const FIRST_PORT = 8137;

const { folder, port, fresh } = readArguments(process.argv.slice(2));
try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function main() {
  const desktop = chooseDesktop();
  if (!desktop && !embeddedSupported())
    throw new Error(
      'Postil needs desktop VS Code here: install it from https://code.visualstudio.com, with `code` on your PATH.',
    );
  await installPackages();
  const built = await run(process.execPath, ['scripts/build.mjs'], { cwd: checkout });
  if (built.code !== 0) throw new Error('The extension could not be built.');
  if (desktop) await openDesktop(desktop);
  else await openEmbedded();
}

/** @param {string} code */
async function openDesktop(code) {
  console.log(`Opening ${folder} in ${code}, in a window with this checkout's extension.`);
  const args = [`--extensionDevelopmentPath=${checkout}`, '--new-window', folder];
  // VS Code refuses to run as root without these two.
  if (process.getuid?.() === 0) args.push('--no-sandbox', `--user-data-dir=${inCache('start', 'desktop')}`);
  const { code: status } = await run(code, args, {
    limitSeconds: 60,
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${code} ended with exit code ${status}.`);
}

async function openEmbedded() {
  const editor = await embedded(line => console.log(line));
  // Settings and layout last from one start to the next, for each checkout its own.
  const profile = fresh
    ? temporaryFolder('start').folder
    : inCache('start', createHash('sha256').update(checkout).digest('hex').slice(0, 12));
  const extensionsDir = path.join(profile, 'extensions');
  linkExtension(checkout, extensionsDir);
  const server = await startServer({
    editor,
    extensionsDir,
    userDataDir: path.join(profile, 'user-data'),
    settings: quietSettings,
    port: port ?? (await freePortFrom(FIRST_PORT)),
    log: text => process.env['POSTIL_VERBOSE'] && process.stderr.write(text),
  });
  const stop = async () => {
    await server.stop();
    process.exit(0);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => void stop());
  console.log(
    `\nVS Code with Postil is running on ${folder}\nOpen this address in a browser:\n\n  ${server.url({ folder })}\n`,
  );
  console.log('What you decide is saved in sidecars (*.postil.json) in that folder. Ctrl-C stops VS Code.');
  const code = await server.ended;
  throw new Error(`VS Code ended by itself, with exit code ${code}.`);
}

/** @param {number} first @returns {Promise<number>} */
async function freePortFrom(first) {
  for (let candidate = first; candidate < first + 100; candidate++) if (await portIsFree(candidate)) return candidate;
  throw new Error(`No free port from ${first} to ${first + 99}: give one with --port.`);
}

/** @param {number} candidate @returns {Promise<boolean>} */
function portIsFree(candidate) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(candidate, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** @param {readonly string[]} argv */
function readArguments(argv) {
  /** @type {number | undefined} */
  let port;
  let fresh = false;
  /** @type {string[]} */
  const positional = [];
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    if (argument === '--port') port = Number(argv[++i]);
    else if (argument === '--fresh') fresh = true;
    else if (argument.startsWith('-')) usage(`unknown option ${argument}`);
    else positional.push(argument);
  }
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536))
    usage('--port wants a number from 1 to 65535');
  if (positional.length > 1) usage('one folder at a time');
  // npm runs scripts in the checkout; INIT_CWD is where the user typed the command.
  const folder = positional[0]
    ? path.resolve(process.env['INIT_CWD'] ?? process.cwd(), positional[0])
    : path.join(checkout, 'examples');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) usage(`there is no folder ${folder}`);
  return { folder, port, fresh };
}

/** @param {string} trouble @returns {never} */
function usage(trouble) {
  console.error(`${trouble}\nusage: npm start [-- --port N --fresh] [FOLDER]`);
  process.exit(2);
}
