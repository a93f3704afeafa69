// @ts-check
// Bundles the core tests (test/core) and runs them with mocha in Node: pure, no editor.
// Arguments: words that a test file's path must contain (`node scripts/test-core.mjs dates`), then mocha's own flags.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import { node } from './esbuild-options.mjs';
import { findTests, runMocha, wordsAndFlags } from './run-tests.mjs';

const { words, flags } = wordsAndFlags(process.argv.slice(2));
const tests = findTests('test/core', words);
rmSync('out/core', { recursive: true, force: true });
await build({
  ...node,
  minify: false,
  sourcemap: 'inline',
  entryPoints: tests,
  outdir: 'out/core',
  outbase: 'test/core',
  external: ['vscode', 'esbuild'],
});
// Fast is a goal, not a verdict: a machine that is busy with something else must not turn a test red.
runMocha('out/core/**/*.test.js', 'dot', ['--timeout', '20000', ...flags]);
