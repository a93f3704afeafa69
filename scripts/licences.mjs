// @ts-check
// `npm run licences`: writes THIRD-PARTY.txt, the licences of every library that is in a shipped bundle. `--check` only
// compares, for the tests.
import { build } from 'esbuild';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { shippedTargets } from './targets.mjs';

const FILE = 'THIRD-PARTY.txt';
const HEAD = 'Libraries in the bundles of Postil, and their licences. Written by `npm run licences`.\n';

const libraries = [...(await bundledFolders())].map(readLibrary).sort((a, b) => (a.title < b.title ? -1 : 1));
const text = [HEAD, ...together(libraries)].join(`\n${'-'.repeat(80)}\n\n`);
const before = readFileSync(FILE, { encoding: 'utf8', flag: 'a+' });
if (process.argv.includes('--check')) {
  if (before !== text) throw new Error(`${FILE} is not what the bundles hold: npm run licences`);
} else writeFileSync(FILE, text);
console.log(`${FILE}: ${libraries.length} libraries`);

/** The folders of the packages whose code is in a bundle. */
async function bundledFolders() {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const target of shippedTargets(true)) {
    const { metafile } = await build({ ...target, write: false, metafile: true });
    for (const { inputs } of Object.values(metafile.outputs))
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file) ?? [];
        if (folder && bytesInOutput) folders.add(folder);
      }
  }
  return folders;
}

/** @param {string} folder */
function readLibrary(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const kind = license ?? licenses?.[0]?.type;
  const terms = termsIn(folder, kind);
  if (!kind || !terms) throw new Error(`${folder} does not say under which licence it is`);
  return { title: `${name} ${version} (${kind})`, terms };
}

/**
 * The file of a licence; of MIT, which says the same everywhere, the line of whoever grants it is enough.
 * @param {string} folder @param {string | undefined} kind
 */
function termsIn(folder, kind) {
  const files = readdirSync(folder);
  const file = files.find(entry => /^(?:licen[cs]e|copying)(?:\.|$)/i.test(entry));
  if (file) return readFileSync(path.join(folder, file), 'utf8').trim();
  const readme = files.find(entry => /^readme/i.test(entry));
  const granted = readme && /^Copyright \S.*$/im.exec(readFileSync(path.join(folder, readme), 'utf8'))?.[0];
  if (kind !== 'MIT' || !granted) return undefined;
  return readFileSync('LICENSE', 'utf8')
    .replace(/^Copyright .*$/m, granted)
    .trim();
}

/**
 * Libraries of one author often share the text of a licence, which is then said once.
 * @param {readonly { title: string, terms: string }[]} all
 */
function together(all) {
  /** @type {Map<string, string[]>} */
  const byTerms = new Map();
  for (const { title, terms } of all) byTerms.set(terms, [...(byTerms.get(terms) ?? []), title]);
  return [...byTerms].map(([terms, titles]) => `${titles.join('\n')}\n\n${terms}\n`);
}
