// @ts-check
// What must be there before anything else runs: the npm packages of the lock file, and for tests a browser. Imports
// nothing but Node's built-in modules and files that do the same, since it runs first on a fresh clone.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findChromium, onPath } from '../test/host/browser.mjs';
import { run } from '../test/host/processes.mjs';

export const checkout = path.resolve(path.dirname(new URL(import.meta.url).pathname), '..');

/** Runs `npm ci` unless node_modules holds just what package-lock.json asks for; throws when it fails. */
export async function installPackages() {
  if (packagesAreFresh()) return;
  console.log('npm ci');
  const { code } = await run('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: checkout,
    limitSeconds: 600,
    shell: process.platform === 'win32', // npm.cmd
  });
  if (code !== 0) throw new Error('npm ci failed');
}

/** Compares the lock file with the one that npm leaves in node_modules when it has finished. */
function packagesAreFresh() {
  const done = path.join(checkout, 'node_modules/.package-lock.json');
  if (!existsSync(done)) return false;
  /** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean }>} Packages */
  const read = (/** @type {string} */ file) =>
    /** @type {Packages} */ (JSON.parse(readFileSync(file, 'utf8')).packages);
  const wanted = read(path.join(checkout, 'package-lock.json'));
  const installed = read(done);
  return Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
    if (name === '') return true;
    const found = installed[name];
    if (!found) return optional === true; // built for another system
    return (
      found.version === version && found.integrity === integrity && (optional || existsSync(path.join(checkout, name)))
    );
  });
}

/**
 * Sees to the programs that the editor tests need. As root on Debian what is missing is installed, else it is named.
 * @returns {Promise<string | undefined>} the one line that a person needs, when the tests cannot run without
 */
export async function installPrograms() {
  const missing = () => [
    ...(findChromium() ? [] : ['chromium']),
    // for two native modules of the embedded editor, which also runs without them
    ...(process.platform === 'linux' ? ['g++', 'make', 'python3'].filter(name => !onPath(name)) : []),
  ];
  const names = missing();
  if (!names.length) return undefined;
  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(`apt-get install ${names.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = () =>
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env, limitSeconds: 600 });
    // Package lists may be missing or old: then they are read and the installation is tried once more.
    if ((await install()).code !== 0) {
      await run('apt-get', ['update', '-qq'], { env, limitSeconds: 300 });
      await install();
    }
  }
  const still = missing();
  if (!still.length) return undefined;
  const line = `missing: ${still.join(' ')} (Debian, Ubuntu: sudo apt-get install ${still.join(' ')})`;
  if (still.includes('chromium')) return line;
  console.log(`${line}; the tests run without`);
  return undefined;
}
