// `npm run train -- …`: bundles train/train.ts and runs it; its own comment tells the options.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { node } from './esbuild-options.mjs';

await build({ ...node, entryPoints: ['train/train.ts'], outfile: 'out/train/train.cjs' });
const { status } = spawnSync(
  process.execPath,
  ['--max-old-space-size=6000', 'out/train/train.cjs', ...process.argv.slice(2)],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
