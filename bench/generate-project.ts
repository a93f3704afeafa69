/**
 * `npm run bench -- generate DIR [COUNT]` writes a project of COUNT articles (10,000 unless said otherwise) of about 6 kB into
 * the empty or missing folder DIR: what the budgets of the project's index are measured on. The same files in every run.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectArticles } from './project-articles.ts';

const COUNT = 10_000;

const [folder, written = String(COUNT)] = process.argv.slice(2);
const count = Number(written);
if (!folder || !Number.isInteger(count) || count < 1) {
  console.error('usage: npm run bench -- generate DIR [COUNT]');
  process.exit(2);
}
if (existsSync(folder) && readdirSync(folder).length) {
  console.error(`${folder} is not empty: nothing was written`);
  process.exit(2);
}
let bytes = 0;
for (const { name, text } of projectArticles(count)) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  bytes += Buffer.byteLength(text);
}
console.log(`${count} articles, ${(bytes / 1e6).toFixed(1)} MB in ${folder}`);
