import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildForPackage } from '../build.ts';
import type { Section } from '../section.ts';
import { table } from '../table.ts';

const EXTENSIONS = ['dist/node/extension.js', 'dist/web/extension.js'];
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

export const sizes: Section = {
  name: 'sizes',
  title: 'What is shipped, kB (minified, and that compressed with gzip)',
  run() {
    buildForPackage();
    const files = ['dist', 'media', 'syntaxes']
      .flatMap(folder => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter(f => f.isFile() && !f.name.endsWith('.map'))
      .map(f => path.join(f.parentPath, f.name).replaceAll('\\', '/'))
      .map(name => ({ name, content: readFileSync(name) }))
      .sort((a, b) => b.content.length - a.content.length);
    const sum = (of: typeof files): number => of.reduce((total, f) => total + f.content.length, 0);
    const extension = Math.max(...EXTENSIONS.map(name => sum(files.filter(f => f.name === name))));
    const data = sum(files.filter(f => f.name.endsWith('.model')));
    return {
      text: table(
        ['', 'kB', 'gzip'],
        files.map(f => [f.name, kilobytes(f.content.length), kilobytes(gzipSync(f.content).length)]),
      ),
      budgets: [
        {
          what: 'extension bundle',
          budget: 'under 400 kB',
          measured: `${kilobytes(extension)} kB`,
          met: extension < 400_000,
        },
        { what: 'model', budget: 'under 3 MB', measured: `${kilobytes(data)} kB`, met: data < 3_000_000 },
      ],
    };
  },
};
