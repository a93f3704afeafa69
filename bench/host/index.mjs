// @ts-check
// Generates a project (argument 1: how many articles), starts a real VS Code on it twice with one profile, has Postil index
// it (index-suite.ts), and prints what was measured in the first start and in the second, one line of JSON each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { temporaryFolder } from '../../test/host/cache.mjs';
import { testSettings } from '../../test/host/server.mjs';
import { startOnce } from './start.mjs';

const count = process.argv[2] ?? '10000';
// a busy machine may take long: what counts is measured, not awaited
process.env['POSTIL_SUITE_LIMIT'] ??= '1500';
// standard output is for the results alone
console.log = console.error;
const temporary = temporaryFolder('bench-index');
try {
  const project = path.join(temporary.folder, 'project');
  const { status } = spawnSync(process.execPath, ['scripts/bench.mjs', 'generate', project, count], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the project could not be generated');
  const userData = path.join(temporary.folder, 'user-data');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(testSettings));
  // a folder's storage goes by its address, the port included: another one would find no cache
  process.env['POSTIL_PORT'] = String(await freePort());
  const extensions = path.join(temporary.folder, 'extensions');
  for (let start = 0; start < 2; start++) await startOnce({ suite: 'index', opened: project, userData, extensions });
} finally {
  temporary.dispose();
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
    });
  });
}
