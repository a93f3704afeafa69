// @ts-check
// Every bundle that is shipped.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { node, web, webview } from './esbuild-options.mjs';

/**
 * @param {boolean} minify as in packages, without source maps
 * @returns {readonly import('esbuild').BuildOptions[]}
 */
export function shippedTargets(minify) {
  const common = { minify, sourcemap: !minify };
  const READER_HASH = JSON.stringify(readerHash());
  return [
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
  ];
}

/** Of everything that the worker is made of: what it made of articles is cached under it. */
function readerHash() {
  const hash = createHash('sha256');
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort())
    if (file.endsWith('.ts') && !/^(?:editor|cli)/.test(file))
      hash.update(file).update(readFileSync(path.join('src', file)));
  hash.update(readFileSync('package-lock.json')).update(readFileSync('media/actors.model'));
  return hash.digest('hex').slice(0, 16);
}
