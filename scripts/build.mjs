// Bundles the extension and its worker for both hosts, and the command line. `--watch` rebuilds, `--minify` is for packages.
import { build, context } from 'esbuild';
import { existsSync, chmodSync } from 'node:fs';
import { node, web, webview } from './esbuild-options.mjs';

const minify = process.argv.includes('--minify');
const common = { minify, sourcemap: !minify };
const targets = [
  { ...node, ...common, entryPoints: ['src/extension-node.ts'], outfile: 'dist/node/extension.js' },
  { ...node, ...common, entryPoints: ['src/worker-node.ts'], outfile: 'dist/node/worker.js' },
  { ...web, ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  { ...web, ...common, format: 'iife', entryPoints: ['src/worker-web.ts'], outfile: 'dist/web/worker.js' },
  {
    ...node,
    ...common,
    entryPoints: ['src/cli/postil.ts'],
    outfile: 'dist/cli/postil.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  ...['comparison', 'timeline', 'matrix'].map(page => ({
    ...webview,
    minify,
    entryPoints: [`src/webview/${page}/${page}.tsx`],
    outfile: `dist/webview/${page}.js`,
  })),
].filter(t => existsSync(t.entryPoints[0]));

if (process.argv.includes('--watch')) {
  for (const t of targets) await (await context(t)).watch();
  console.log('watching');
} else {
  await Promise.all(targets.map(t => build(t)));
  if (existsSync('dist/cli/postil.js')) chmodSync('dist/cli/postil.js', 0o755);
}
