// @ts-check
// What the tests that run in Node (core, ui) share: which files, and mocha.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Splits a command line into words that a test file's path must contain and, from the first dash on, mocha's own flags.
 * @param {readonly string[]} args
 */
export function wordsAndFlags(args) {
  const first = args.findIndex(argument => argument.startsWith('-'));
  return first < 0 ? { words: args, flags: [] } : { words: args.slice(0, first), flags: args.slice(first) };
}

/**
 * The *.test.ts files under a folder whose path contains all the words; ends the process when there are none.
 * @param {string} folder
 * @param {readonly string[]} words
 */
export function findTests(folder, words) {
  const tests = readdirSync(folder, { recursive: true })
    .map(file => path.join(folder, String(file)))
    .filter(file => file.endsWith('.test.ts') && words.every(word => file.includes(word)));
  if (!tests.length) {
    console.error(`no test of ${folder} matches`);
    process.exit(2);
  }
  return tests;
}

/**
 * Runs bundled tests and ends the process with mocha's exit code.
 * @param {string} glob
 * @param {'dot' | 'spec'} reporter
 * @param {readonly string[]} flags
 */
export function runMocha(glob, reporter, flags) {
  const mocha = ['node_modules/mocha/bin/mocha.js', glob, '--reporter', 'test/host/reporter.cjs', ...flags];
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', ...mocha], {
    stdio: 'inherit',
    env: { ...process.env, POSTIL_REPORTER: reporter },
  });
  process.exit(status ?? 1);
}
