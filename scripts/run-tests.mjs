// @ts-check
// What the tests that run in Node (core, ui) share: which files, and mocha.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  process.exit(mocha([glob], reporter, flags));
}

/**
 * Like runMocha, but a file with a failed test, whose other tests are not run then, runs again, whole and in a window of
 * its own, up to `tries` times in all before it counts as failed: what a window looks like after a failure helps nobody.
 * @param {string} glob
 * @param {number} tries
 * @param {readonly string[]} flags
 */
export function runMochaByFile(glob, tries, flags) {
  const results = process.env['POSTIL_RESULTS'] ?? path.resolve('out/results-mocha.json');
  process.env['POSTIL_RESULTS'] = results;
  let files = [glob];
  let passed = 0;
  let skipped = 0;
  for (let left = tries - 1; ; left--) {
    rmSync(results, { force: true });
    const code = mocha(files, 'spec', flags);
    // No counts, or a failure that belongs to no file (a host that died): final.
    if (!existsSync(results)) process.exit(code || 1);
    const now = counts(results);
    const isFinal = !code || left === 0 || now.again.some(({ file }) => !file);
    passed += now.passed - (isFinal ? 0 : now.again.reduce((sum, file) => sum + file.passed, 0));
    skipped += now.skipped;
    if (isFinal) {
      writeFileSync(results, JSON.stringify({ ...now, passed, skipped }));
      process.exit(code);
    }
    files = now.again.map(({ file }) => file);
    console.log(`\n  again, each in a new window: ${files.map(file => path.basename(file)).join(', ')}`);
  }
}

/**
 * @param {readonly string[]} files
 * @param {'dot' | 'spec'} reporter
 * @param {readonly string[]} flags
 * @returns {number} mocha's exit code
 */
function mocha(files, reporter, flags) {
  const args = ['node_modules/mocha/bin/mocha.js', ...files, '--reporter', 'test/host/reporter.cjs', ...flags];
  const { status } = spawnSync(process.execPath, ['--enable-source-maps', ...args], {
    stdio: 'inherit',
    env: { ...process.env, POSTIL_REPORTER: reporter },
  });
  return status ?? 1;
}

/**
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: number, again: { file: string, passed: number }[] }}
 */
function counts(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}
