// @ts-check
// Starts a real VS Code with Postil and prints what a suite of this folder posts, one line of JSON a start.
// Arguments: the suite (activation, desk), how many starts, the folder to open; without one, an empty folder.
import path from 'node:path';
import { temporaryFolder } from '../../test/host/cache.mjs';
import { startOnce } from './start.mjs';

const [suite = 'activation', starts = '1', opened] = process.argv.slice(2);
// standard output is for the results alone
console.log = console.error;
for (let i = 0; i < Number(starts); i++) {
  const { folder, dispose } = temporaryFolder('bench');
  try {
    const [userData, extensions] = [path.join(folder, 'user-data'), path.join(folder, 'extensions')];
    await startOnce({ suite, opened: opened ?? folder, userData, extensions });
  } finally {
    dispose();
  }
}
