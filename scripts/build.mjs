// Bundles the extension and its worker for both hosts, and the command line. `--watch` rebuilds, `--minify` is for packages.
import { build, context } from 'esbuild';
import { createHash } from 'node:crypto';
import { existsSync, chmodSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { node, web, webview } from './esbuild-options.mjs';

const minify = process.argv.includes('--minify');
const common = { minify, sourcemap: !minify };
/** Of everything that the worker is made of: what it made of articles is cached under it. */
const hash = createHash('sha256');
for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort())
  if (file.endsWith('.ts') && !/^(?:editor|cli)/.test(file))
    hash.update(file).update(readFileSync(path.join('src', file)));
hash.update(readFileSync('package-lock.json')).update(readFileSync('media/actors.model'));
const READER_HASH = JSON.stringify(hash.digest('hex').slice(0, 16));

const targets = [
  { ...node, ...common, entryPoints: ['src/extension-node.ts'], outfile: 'dist/node/extension.js' },
  {
    ...node,
    ...common,
    define: { ...node.define, READER_HASH },
    entryPoints: ['src/worker-node.ts'],
    outfile: 'dist/node/worker.js',
  },
  { ...web, ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/web/extension.js' },
  {
    ...web,
    ...common,
    format: 'iife',
    define: { ...web.define, READER_HASH },
    entryPoints: ['src/worker-web.ts'],
    outfile: 'dist/web/worker.js',
  },
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
