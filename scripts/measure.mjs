// `npm run measure -- …`: bundles train/measure.ts and runs it; its own comment tells the options.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { node } from './esbuild-options.mjs';

await build({ ...node, entryPoints: ['train/measure.ts'], outfile: 'out/train/measure.cjs' });
const { status } = spawnSync(process.execPath, ['out/train/measure.cjs', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
