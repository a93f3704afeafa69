// @ts-check
// Bundles programs that drive the real window (test/ui): modules for Node, sharing test/ui/support at run time, so that
// all test files use one server and one browser.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { node } from './esbuild-options.mjs';

/**
 * @param {string[]} entryPoints under test/ui
 * @param {string} outdir removed first
 */
export async function bundleForWindow(entryPoints, outdir) {
  rmSync(outdir, { recursive: true, force: true });
  await build({
    ...node,
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    sourcemap: 'inline',
    packages: 'external',
    entryPoints,
    outdir,
    outbase: 'test/ui',
    plugins: [
      {
        name: 'host',
        setup(building) {
          // test/host finds its own files by its place in the checkout: it is imported, not bundled.
          building.onResolve({ filter: /\/host\/[\w-]+\.mjs$/ }, ({ path: name, resolveDir }) => ({
            path: path.resolve(resolveDir, name),
            external: true,
          }));
        },
      },
    ],
  });
}
