// Bundles a program of bench/ and runs it: `npm run bench [-- NAME …]`, `npm run bench -- generate DIR [COUNT]`.
// The peers stay outside the bundle, as they come from npm.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { node } from './esbuild-options.mjs';

const args = process.argv.slice(2);
const program = args[0] === 'generate' ? 'generate-project' : 'bench';
await build({
  ...node,
  format: 'esm',
  entryPoints: [`bench/${program}.ts`],
  outfile: `out/bench/${program}.mjs`,
  packages: 'external',
  sourcemap: 'inline',
});
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--expose-gc', `out/bench/${program}.mjs`, ...(program === 'bench' ? args : args.slice(1))],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
