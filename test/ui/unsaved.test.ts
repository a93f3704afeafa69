/** Decisions that could not be saved outlive the window in which they were made. */
import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const ARTICLE = 'dam.md';
const TEXT =
  '# The dam\n\nThe mud destroyed 146 houses in the valley.\n\nSome 2,300 people left the valley on Tuesday.\n';

describe('decisions that cannot be saved', () => {
  let window: Window;
  const sidecar = (): string => path.join(window.folder, `${ARTICLE}.postil.json`);
  const text = (): string => (existsSync(sidecar()) ? readFileSync(sidecar(), 'utf8') : '');
  const until = async (what: string, fits: () => boolean): Promise<void> => {
    for (let i = 0; i < 600; i++) {
      if (fits()) return;
      await window.page.waitForTimeout(50);
    }
    assert.fail(`${what}: ${text()}`);
  };
  const decide = async (words: string): Promise<void> => {
    await window.hover(words, /sure|Suggest/);
    await window.page.mouse.move(5, 5);
    await window.click(words);
    await window.page.keyboard.press('Control+Alt+Enter');
  };

  before(async () => {
    window = await openWindow({ files: { [ARTICLE]: TEXT }, settings: { 'postil.author': 'Ann Reader' } });
    await window.openFile(ARTICLE);
  });
  after(() => window.close());

  it('are kept when the window is closed, and joined with what others saved meanwhile when it is opened again', async () => {
    await decide('146');
    await until('the first decision is saved', () => /"quote":"146[^\n]*"status":"accepted"/.test(text()));
    chmodSync(sidecar(), 0o444);
    await decide('2,300');
    await window.notification('The decision is not saved yet').waitFor();
    await window.screenshot('out/unsaved-waits.png');
    await window.hover('2,300', 'Accepted');
    const theirs = text().replace('"status":"accepted"', '"status":"accepted","tags":["houses"]');
    assert.ok(!theirs.includes('2,300'), theirs);

    // The window is gone; somebody mends the disk, and a colleague's tag comes.
    await window.page.goto('about:blank');
    chmodSync(sidecar(), 0o644);
    writeFileSync(sidecar(), theirs);
    await window.page.goBack();
    await window.notification(/A decision on dam\.md, which could not be saved before, is saved now/).waitFor();
    await window.screenshot('out/unsaved-saved.png');
    await until('both are there', () => /"quote":"Some 2,300[^\n]*"status":"accepted"/.test(text()));
    assert.match(text(), /"quote":"146[^\n]*"tags":\["houses"\]/);
    await window.hover('2,300', 'Accepted');
  });
});
