// The package as a user gets it: made, installed into a real VS Code by its own installer, tried.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mjs';
import { temporaryFolder } from '../host/cache.mjs';
import { embedded } from '../host/embedded.mjs';
import { startServer, testSettings } from '../host/server.mjs';
import type { Server } from '../host/server.mjs';
import { checkout } from '../host/suites.mjs';
import { copyExamples } from '../host/workspace.mjs';
import './support/end.ts';
import { useWindow } from './support/window.ts';

describe('the package', function () {
  this.timeout(240_000);
  const extensions = temporaryFolder('package-extensions');
  const opened = temporaryFolder('package-folder');
  const data = temporaryFolder('package-data');
  let server: Server;
  let browser: Browser;

  before(async () => {
    const run = (command: string, args: readonly string[]): string =>
      execFileSync(command, args, { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    // fails on a warning of vsce and beyond 4 MB
    run(process.execPath, ['scripts/package.mjs']);
    copyExamples(opened.folder);
    const editor = await embedded(console.log);
    const dirs = { extensionsDir: extensions.folder, userDataDir: data.folder };
    run(editor.node, [
      editor.entry,
      ...['--extensions-dir', dirs.extensionsDir, '--user-data-dir', dirs.userDataDir],
      ...['--install-extension', 'out/postil.vsix'],
    ]);
    [server, browser] = await Promise.all([startServer({ editor, ...dirs, settings: testSettings }), launchBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    for (const folder of [extensions, opened, data]) folder.dispose();
  });

  it('holds what it needs and nothing else', () => {
    const [name] = readdirSync(extensions.folder).filter(entry => entry.startsWith('postil.postil-'));
    assert.ok(name, readdirSync(extensions.folder).join());
    const tops = readdirSync(path.join(extensions.folder, name)).map(entry => entry.toLowerCase());
    for (const top of ['dist', 'media', 'examples', 'l10n', 'readme.md', 'changelog.md', 'notice', 'package.nls.json'])
      assert.ok(tops.includes(top), `${top} of ${tops.join()}`);
    for (const top of ['src', 'test', 'node_modules', 'corpus', 'scripts', 'out'])
      assert.ok(!tops.includes(top), `${top} must not be in it`);
  });

  it('works: an article is marked and explained', async () => {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 } });
    const page = await context.newPage();
    const window = useWindow(page, context, opened.folder);
    await page.goto(server.url({ folder: opened.folder }));
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
    await window.openFile('2023-03-15-meridian-wire.txt');
    await page
      .locator('.monaco-editor .view-overlays .cdr[class*="ced-"]')
      .first()
      .waitFor({ state: 'attached', timeout: 60_000 });
    const card = await window.hover('2,300', 'Accept');
    assert.match(await card.innerText(), /2,300/);
    await window.close();
    assert.deepEqual(server.hostDeaths, []);
  });
});
