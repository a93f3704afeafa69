// Mocha's root hooks of the window tests; every test file imports this.
import assert from 'node:assert/strict';
import { hostDeaths, lookAtWindows, stopWindows } from './window.ts';

afterEach('what a failed test leaves on the screen is kept', async function () {
  const test = this.currentTest;
  if (!test || test.state !== 'failed') return;
  const name = test.fullTitle().replace(/[^a-z0-9]+/gi, '-').slice(0, 80); // prettier-ignore
  for (const words of await lookAtWindows('out/failed', `${name}-${Date.now() % 100_000}`))
    console.log(`    on the screen: ${words}`);
  // The file runs again, whole: what the others would meet in this window says nothing.
  test.parent?.bail(true);
});

after('no extension host died, and everything is stopped', async function () {
  this.timeout(30_000);
  const deaths = await hostDeaths();
  await stopWindows();
  assert.deepEqual(deaths, []);
});
