// @ts-check
// `npm run schemas`: writes schemas/*.json from the schemas that read sidecars and the registry.
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { node } from './esbuild-options.mjs';

mkdirSync('schemas', { recursive: true });
await build({ ...node, entryPoints: ['scripts/generate-schemas.ts'], outfile: 'out/generate-schemas.cjs' });
await import(pathToFileURL(path.resolve('out/generate-schemas.cjs')).href);
