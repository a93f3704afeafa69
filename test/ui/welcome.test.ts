// What a new user sees before there is anything to see, and how it leads on.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../host/cache.mjs';
import './support/end.ts';
import { openWindow, type Window } from './support/window.ts';

const pane = ({ page }: Window, view: string) =>
  page.locator(`.part.sidebar .pane:has(.pane-header[aria-label*=${JSON.stringify(view)}])`);

describe('an empty place', () => {
  const { folder, dispose } = temporaryFolder('empty');
  after(dispose);

  it('says in a folder without articles what to do, in every view, and leads to the tour', async () => {
    const window = await openWindow({ folder });
    await window.openContainer('Postil');
    const mentions = pane(window, 'Mentions').locator('.welcome-view-content');
    await mentions.filter({ hasText: 'Open an article, a Markdown or plain text file' }).waitFor();
    await window.treeRows('Sources');
    await pane(window, 'Sources')
      .locator('.welcome-view-content', { hasText: 'Comparing needs two articles' })
      .waitFor();
    await window.treeRows('Citations');
    await pane(window, 'Citations')
      .locator('.welcome-view-content', { hasText: 'No report cites a passage' })
      .waitFor();
    await window.screenshot('out/welcome-empty.png');
    await window.press(mentions.getByRole('button', { name: 'Get Started' }));
    await window.page.locator('.gettingStartedContainer:visible', { hasText: 'Postil' }).waitFor();
    await window.close();
  });

  it('offers a window without a folder to open one, or the examples', async () => {
    const window = await openWindow({ folder: '' });
    await window.openContainer('Postil');
    const mentions = pane(window, 'Mentions').locator('.welcome-view-content');
    await mentions.filter({ hasText: 'Open a folder of articles to mark' }).waitFor();
    await mentions.getByRole('button', { name: 'Copy the Examples into a Folder' }).waitFor();
    await window.close();
  });
});

describe('a text that is not read as an article', () => {
  const { folder, dispose } = temporaryFolder('code');
  const mentions = (window: Window) => pane(window, 'Mentions').locator('.welcome-view-content:visible');
  const marks = ({ page }: Window) => page.locator('.monaco-editor .view-overlays .cdr[class*="ced-"]');
  let window: Window;
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };

  before(async () => {
    write('package.json', '{}');
    write('docs/notes.txt', 'Elnura Dzhumabaeva counted 146 houses on 3 May 2023.\n');
    window = await openWindow({ folder });
    await window.openContainer('Postil');
    await mentions(window).filter({ hasText: 'Open an article' }).waitFor();
  });
  after(async () => {
    await window.close();
    dispose();
  });

  it('of a code project says why, and is read when somebody asks', async () => {
    await window.openFile('docs/notes.txt');
    await mentions(window).filter({ hasText: 'it is in a folder that holds a code project' }).waitFor();
    assert.equal(await marks(window).count(), 0);
    await window.screenshot('out/welcome-unread.png');
    await window.press(mentions(window).getByRole('button', { name: 'Read This File as an Article' }));
    await marks(window).first().waitFor({ state: 'attached' });
    await pane(window, 'Mentions').locator('.monaco-list-row', { hasText: 'Elnura Dzhumabaeva' }).waitFor();
    await mentions(window).waitFor({ state: 'detached' });
  });
});

describe('a report', () => {
  it('says why it is not read as an article', async () => {
    const window = await openWindow();
    await window.openContainer('Postil');
    await window.openFile('report.md');
    const mentions = pane(window, 'Mentions').locator('.welcome-view-content:visible');
    await mentions.filter({ hasText: 'This report cites passages of articles' }).waitFor();
    await mentions.getByRole('button', { name: 'Read This File as an Article' }).waitFor();
    await window.close();
  });
});
