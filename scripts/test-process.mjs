// @ts-check
// Bundles the tests that need processes, git and a disk (test/process) with the programs that they run, and runs them.
// Arguments: words that a test file's path must contain, then mocha's own flags. POSTIL_KILLS, POSTIL_SAVES and
// POSTIL_DECISIONS make them longer: see the script `soak`.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { node } from './esbuild-options.mjs';
import { findTests, runMocha, wordsAndFlags } from './run-tests.mjs';

const { words, flags } = wordsAndFlags(process.argv.slice(2));
const tests = findTests('test/process', words);
const programs = readdirSync('test/process/programs').map(file => path.join('test/process/programs', file));
rmSync('out/process', { recursive: true, force: true });
const common = { ...node, minify: false, outdir: 'out/process', outbase: 'test/process' };
await build({ ...common, sourcemap: 'inline', entryPoints: tests, external: ['vscode', 'esbuild'] });
// Programs await at their top level, which only ES modules may.
await build({ ...common, entryPoints: programs, format: 'esm', outExtension: { '.js': '.mjs' } });
await build({ ...node, entryPoints: ['src/cli/postil.ts'], outfile: 'out/process/postil.js' });
await build({ ...node, entryPoints: ['src/worker-node.ts'], outfile: 'out/process/worker.js' });
runMocha('out/process/*.test.js', 'spec', ['--timeout', '120000', ...flags]);
