// Links from mail, chat and browsers, the whole way through the window: to a passage, to nothing outside, to another folder.
import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../host/cache.mjs';
import './support/end.ts';
import { COURIER, example, openReportDesk, type ReportDesk } from './support/report-desk.ts';
import type { Window } from './support/window.ts';

const TIMES = '2024-03-12-harbour-times.md';

describe('links from outside', () => {
  let desk: ReportDesk;
  let window: Window;

  before(async () => {
    desk = await openReportDesk();
    ({ window } = desk);
  });
  after(() => window.close());

  /** As the system hands it to the editor, which asks before it gives it to an extension. */
  async function follow(query: Readonly<Record<string, string>>): Promise<void> {
    await window.runCommand('Developer: Open URL');
    await desk.until('what asks for the link', async () => !(await desk.input().inputValue()).startsWith('>'));
    await desk.input().fill(`code-oss://postil.postil/open?${new URLSearchParams(query)}`);
    await desk.key('Enter');
    await desk.dialog(/open this URI/).waitFor();
    await desk.answer('Open');
    await desk.dialog(/open this URI/).waitFor({ state: 'hidden' });
  }

  it('lead to the passage, selected', async () => {
    await follow({ folder: window.folder, article: TIMES, id: 'gkkr9wvf8w' });
    await desk.tab(TIMES);
    await desk.status('(80 selected)');
  });

  it('lead to nothing outside of the workspace', async () => {
    await follow({ folder: window.folder, article: '../../etc/passwd', id: 'gkkr9wvf8w' });
    await window
      .notification(/cannot be understood/)
      .first()
      .waitFor();
    assert.equal(await window.page.locator('.tab[data-resource-name="passwd"]').count(), 0);
    await window.runCommand('Notifications: Clear All Notifications');
  });

  it('open another folder when that was allowed, and lead to the passage there', async () => {
    const other = temporaryFolder('other');
    for (const name of [COURIER, `${COURIER}.postil.json`]) writeFileSync(path.join(other.folder, name), example(name));
    const link = { folder: other.folder, article: COURIER, id: 'n3py19dy0e' };
    const asked = desk.dialog(other.folder);
    await follow(link);
    await asked.waitFor();
    await desk.answer('Cancel');
    await asked.waitFor({ state: 'hidden' });
    assert.ok(!decodeURIComponent(window.page.url()).includes(other.folder));
    await follow(link);
    await asked.waitFor();
    await window.screenshot('out/citing-other-folder.png');
    await desk.answer('Open Folder');
    await window.page.waitForURL(url => decodeURIComponent(url.href).includes(other.folder));
    await desk.tab(COURIER);
    await desk.status('(18 selected)');
    rmSync(other.folder, { recursive: true, force: true });
  });
});
