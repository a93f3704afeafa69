// @ts-check
// What a tested editor opens: a folder of its own for every run, with a copy of the examples in it.
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from './cache.mjs';
import { checkout } from './suites.mjs';

/** @param {string} target */
export function copyExamples(target) {
  mkdirSync(target, { recursive: true });
  const examples = path.join(checkout, 'examples');
  if (existsSync(examples))
    cpSync(examples, target, { recursive: true, filter: file => !file.endsWith('.postil.json') });
}

/** A folder to open. */
export function folderWorkspace() {
  const { folder, dispose } = temporaryFolder('workspace');
  copyExamples(path.join(folder, 'examples'));
  return { opened: folder, dispose };
}

/** A workspace of two folders, `one` and `two`, to open. */
export function multirootWorkspace() {
  const { folder, dispose } = temporaryFolder('workspace');
  for (const name of ['one', 'two']) copyExamples(path.join(folder, name, 'examples'));
  const opened = path.join(folder, 'desk.code-workspace');
  writeFileSync(opened, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
  return { opened, dispose };
}
