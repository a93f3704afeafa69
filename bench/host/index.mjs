// @ts-check
// Generates a project (argument 1: how many articles), starts a real VS Code on it twice with one profile, has Postil index
// it (index-suite.ts), and prints what was measured in the first start and in the second, one line of JSON each.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
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
  const extensions = path.join(temporary.folder, 'extensions');
  for (let start = 0; start < 2; start++) await startOnce({ suite: 'index', opened: project, userData, extensions });
} finally {
  temporary.dispose();
}
