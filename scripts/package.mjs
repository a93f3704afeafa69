// @ts-check
// `npm run package`: out/postil.vsix, built small, from the files that .vscodeignore lets in. Fails on any warning of vsce
// and beyond the size that was promised.
import { mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { run } from '../test/host/processes.mjs';
import { checkout, installPackages } from './set-up.mjs';

const VSIX = 'out/postil.vsix';
const MOST_BYTES = 4 * 1024 * 1024;

process.chdir(checkout);
await installPackages();
mkdirSync('out', { recursive: true });
rmSync(VSIX, { force: true });
await step('build', ['scripts/build.mjs', '--minify']);
const said = await step('vsce', [
  path.join('node_modules', '@vscode', 'vsce', 'vsce'),
  'package',
  '--no-dependencies', // everything is in the bundles
  '--out',
  VSIX,
]);
if (/warning/i.test(said)) throw new Error('vsce warns: see above');
const { size } = statSync(VSIX);
if (size > MOST_BYTES) throw new Error(`${VSIX} has ${size} bytes, more than ${MOST_BYTES}`);
console.log(`${VSIX}: ${(size / 1024 / 1024).toFixed(2)} MB`);

/** @param {string} name @param {string[]} args @returns {Promise<string>} what it said */
async function step(name, args) {
  let said = '';
  const { code } = await run(process.execPath, args, {
    onOutput: text => {
      said += text;
      process.stdout.write(text);
    },
  });
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return said;
}
