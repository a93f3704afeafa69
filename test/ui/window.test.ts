import assert from 'node:assert/strict';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

describe('the window', () => {
  let window: Window;
  before(async () => {
    window = await openWindow({ files: { 'note.md': '# A note\n\nThe ferry was late on Tuesday.\n' } });
  });
  after(() => window.close());

  it('has Postil among its extensions', async () => {
    await window.runCommand('Extensions: Show Installed Extensions');
    const row = window.page.locator('.extensions-list .monaco-list-row', { hasText: 'Postil' });
    await row.first().waitFor();
  });

  it('opens an article and finds its words on the screen', async () => {
    await window.openFile('note.md');
    const box = await window.findText('on Tuesday');
    assert.ok(box.width > 20 && box.height > 10, JSON.stringify(box));
  });
});
