/** Saves version after version of a file until it is killed: arguments FILE, FIRST. Says each version once it is saved. */
import { writeSync } from 'node:fs';
import path from 'node:path';
import { nodeFiles } from '../../../src/host/node-files.ts';
import { versionText } from '../version-text.ts';

const [file = '', first = '1'] = process.argv.slice(2);
const files = nodeFiles({ roots: [path.dirname(file)] });
for (let version = Number(first); ; version++) {
  const was = await files.read(file);
  if (!(await files.replace(file, versionText(version), was))) throw new Error('somebody else wrote');
  writeSync(1, `${version}\n`);
}
