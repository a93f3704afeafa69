// @ts-check
// `npm test`: sets up what is missing, then checks everything, one stage after the other, the last line being
// "N passed, M failed". `npm test -- core web` runs only those stages; words after `--only` must be in a test file's
// path, `--grep TEXT` in a test's title.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { run } from '../test/host/processes.mjs';
import { checkout, installPackages, installPrograms } from './set-up.mjs';

/** @typedef {import('../test/host/results.mjs').Counts} Counts */

process.chdir(checkout);
// @vscode/test-electron would catch Ctrl-C for itself, and we would go on with the next stage.
process.on('SIGINT', () => process.exit(130));
process.on('SIGTERM', () => process.exit(143));
const { wanted, words, grep } = readArguments(process.argv.slice(2));
const node = process.execPath;
/** @type {Counts} */
const none = { passed: 0, failed: 0, skipped: 0 };

/** @type {Record<string, () => Promise<Counts>>} */
const stages = {
  lint: async () =>
    sum([
      await check('eslint', ['node_modules/eslint/bin/eslint.js', '.']),
      await check('prettier', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']),
    ]),
  types: async () =>
    sum([
      await check('tsc', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']),
      await check('tsc test/ui', ['node_modules/typescript/bin/tsc', '-p', 'test/ui']),
    ]),
  build: () => check('build', ['scripts/build.mjs']),
  core: () => mochaStage('core', ['scripts/test-core.mjs']),
  process: () => mochaStage('process', ['scripts/test-process.mjs']),
  editor: async () => (await import('../test/host/editor-stage.mjs')).editorStage({ words, grep }),
  web: async () => (await import('../test/host/web-stage.mjs')).webStage({ words, grep }),
  ui: () => mochaStage('ui', ['scripts/test-ui.mjs']),
};
/** These run the built extension in a browser. */
const needBrowser = ['editor', 'web', 'ui'];

const unknown = wanted.filter(name => !(name in stages));
if (unknown.length) {
  console.error(`no such stage: ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}`);
  process.exit(2);
}
const began = Date.now();
const chosen = Object.keys(stages).filter(name => !wanted.length || wanted.includes(name));
const withBrowser = chosen.filter(name => needBrowser.includes(name));
if (withBrowser.length && !chosen.includes('build')) chosen.unshift('build');

/** @type {string | undefined} */
let lacking;
const ready = await guarded('set-up', async () => {
  await installPackages();
  if (withBrowser.length) lacking = await installPrograms();
  return none;
});
let total = ready;
/** @type {string[]} */
const summary = [];
for (const name of ready.failed ? [] : chosen) {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const counts = await guarded(name, async () => {
    if (lacking && withBrowser.includes(name)) throw new Error(lacking);
    return (await stages[name]?.()) ?? none;
  });
  summary.push(
    `${name.padEnd(8)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(3)} failed` +
      `${counts.skipped ? `, ${counts.skipped} skipped` : ''}  ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
  total = sum([total, counts]);
}

console.log(`\n${summary.join('\n')}\nall in ${((Date.now() - began) / 1000).toFixed(0)} s`);
// Written before the exit whatever standard output is: a pipe may be slow.
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
await new Promise(resolve => process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`, resolve));
process.exit();

/** @param {readonly Counts[]} all @returns {Counts} */
function sum(all) {
  return all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    none,
  );
}

/**
 * A stage that throws has failed, and the others still run.
 * @param {string} name
 * @param {() => Promise<Counts>} stage
 * @returns {Promise<Counts>}
 */
async function guarded(name, stage) {
  try {
    return await stage();
  } catch (error) {
    console.error(`${name}: FAILED, ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** A program whose exit code is its result. @param {string} name @param {string[]} args @returns {Promise<Counts>} */
async function check(name, args) {
  const { code, timedOut } = await run(node, args, { limitSeconds: 300 });
  const passed = code === 0 && !timedOut;
  console.log(`${name}: ${passed ? 'passed' : timedOut ? 'FAILED, took over 300 s' : 'FAILED'}`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * Mocha in Node, whose counts come in a file: no file, no pass.
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<Counts>}
 */
async function mochaStage(name, args) {
  const file = path.join(checkout, `out/results-${name}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const { code, timedOut } = await run(node, [...args, ...words, '--forbid-only', ...(grep ? ['--grep', grep] : [])], {
    env: { ...process.env, POSTIL_RESULTS: file },
    limitSeconds: 1800,
  });
  /** @type {Counts} */
  let counts;
  try {
    counts = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${name} tests left no results (exit code ${code}${timedOut ? ', took over 1800 s' : ''})`);
  }
  if (counts.passed + counts.failed === 0) throw new Error(`no ${name} test ran`);
  if (code !== 0 && counts.failed === 0) throw new Error(`${name} tests ended with exit code ${code}`);
  return counts;
}

/** @param {readonly string[]} argv */
function readArguments(argv) {
  /** @type {string[]} */
  const wanted = [];
  /** @type {string[]} */
  const words = [];
  let grep = '';
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    if (argument === '--grep') grep = argv[++i] ?? '';
    else if (argument === '--only') words.push(argv[++i] ?? '');
    else wanted.push(argument);
  }
  return { wanted, words, grep };
}
