// Bundles the extension and its worker for both hosts, and the command line. `--watch` rebuilds, `--minify` is for packages.
import { build, context } from 'esbuild';
import { existsSync, chmodSync } from 'node:fs';
import { shippedTargets } from './targets.mjs';

const targets = shippedTargets(process.argv.includes('--minify'));

if (process.argv.includes('--watch')) {
  for (const t of targets) await (await context(t)).watch();
  console.log('watching');
} else {
  await Promise.all(targets.map(t => build(t)));
  if (existsSync('dist/cli/postil.js')) chmodSync('dist/cli/postil.js', 0o755);
}
