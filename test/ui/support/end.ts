// Mocha's root hooks of the window tests; every test file imports this.
import assert from 'node:assert/strict';
import { hostDeaths, stopWindows } from './window.ts';

after('no extension host died, and everything is stopped', async function () {
  this.timeout(30_000);
  const deaths = await hostDeaths();
  await stopWindows();
  assert.deepEqual(deaths, []);
});
