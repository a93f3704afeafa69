import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Section } from '../section.ts';
import { table } from '../table.ts';

const EXTENSION = /^(?:node|web)[/\\]extension\.js$/;
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0);

export const sizes: Section = {
  name: 'sizes',
  title: 'What is shipped, kB (minified, and that compressed with gzip)',
  run() {
    const built = spawnSync(process.execPath, ['scripts/build.mjs'], { encoding: 'utf8' });
    if (built.status !== 0 || !existsSync('dist')) throw new Error(`scripts/build.mjs failed:\n${built.stderr}`);
    const files = readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter(f => f.isFile() && !f.name.endsWith('.map'))
      .map(f => path.join(f.parentPath, f.name))
      .map(file => ({ name: path.relative('dist', file), content: readFileSync(file) }))
      .sort((a, b) => b.content.length - a.content.length);
    const extension = Math.max(0, ...files.filter(f => EXTENSION.test(f.name)).map(f => f.content.length));
    const data = files
      .filter(f => !/\.(?:js|css|html|svg|png|json)$/.test(f.name))
      .reduce((sum, f) => sum + f.content.length, 0);
    return {
      text: table(
        ['', 'kB', 'gzip'],
        files.map(f => [f.name, kilobytes(f.content.length), kilobytes(gzipSync(f.content).length)]),
      ),
      budgets: [
        ...(extension
          ? [
              {
                what: 'extension bundle',
                budget: 'under 400 kB',
                measured: `${kilobytes(extension)} kB`,
                met: extension < 400_000,
              },
            ]
          : []),
        ...(data
          ? [
              {
                what: 'model and word lists',
                budget: 'under 3 MB',
                measured: `${kilobytes(data)} kB`,
                met: data < 3_000_000,
              },
            ]
          : []),
      ],
    };
  },
};
