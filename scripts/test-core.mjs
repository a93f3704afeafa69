// Bundles the core tests (test/core) and runs them with mocha in Node: pure, no editor.
// Arguments: words that a test file's path must contain (`node scripts/test-core.mjs dates`), and mocha's own flags.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { node } from './esbuild-options.mjs';

const args = process.argv.slice(2);
const words = args.filter(a => !a.startsWith('-'));
const tests = readdirSync('test/core', { recursive: true })
  .map(f => path.join('test/core', String(f)))
  .filter(f => f.endsWith('.test.ts') && words.every(w => f.includes(w)));
if (!tests.length) {
  console.error('no core test matches');
  process.exit(2);
}
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
const { status } = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    'node_modules/mocha/bin/mocha.js',
    'out/core/**/*.test.js',
    '--reporter',
    'dot',
    ...args.filter(a => a.startsWith('-')),
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
