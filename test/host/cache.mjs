// @ts-check
// Where the editors that `npm start` and `npm test` run are kept: outside the checkout, shared by all checkouts.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';

/** @param {...string} names @returns {string} a path under Postil's cache folder, which exists afterwards up to its parent */
export function inCache(...names) {
  const base = process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  const file = path.join(base, 'postil', ...names);
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}

/**
 * A new folder for one run. Its caller removes it with `dispose`; an exit of this process does so too.
 * @param {string} name
 */
export function temporaryFolder(name) {
  const folder = mkdtempSync(path.join(tmpdir(), `postil-${name}-`));
  const dispose = () => {
    process.off('exit', dispose);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.on('exit', dispose);
  return { folder, dispose };
}
