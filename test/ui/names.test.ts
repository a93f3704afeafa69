// Names that two articles spell differently, made one with one click in the real window.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { pageWith } from './support/panels.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const STORY =
  ' The Ostrand dam above Kirkholm broke, and the mill of the Ostrand Paper Company stopped, the agency in Lervik said.\n';
const FILES = {
  'first.md': `---\npublished: 2021-05-03\n---\n\nKubanychbek Toktogulov spoke in Lervik.${STORY}`,
  'second.md': `---\npublished: 2021-05-04\n---\n\nKubanichbek Toktogulov spoke in Lervik.${STORY}`,
};

describe('a name spelled differently', () => {
  let window: Window;
  before(async () => {
    window = await openWindow({ files: FILES });
  });
  after(() => window.close());

  it('becomes an alias by one click, and is gone from the list', async () => {
    await window.runCommand('Postil: Show Sources Side by Side');
    const input = window.page.locator('.quick-input-widget:visible input[type="text"]');
    await input.fill('Toktogulov');
    await window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Toktogulov' }).first().waitFor();
    await window.page.keyboard.press('Enter');
    const page = await pageWith(window, 'Treat as One Name');
    assert.deepEqual((await page.locator('.passages mark').allInnerTexts()).sort(), [
      'Kubanichbek Toktogulov',
      'Kubanychbek Toktogulov',
    ]);
    await page.getByRole('button', { name: 'Treat as One Name' }).click();
    const registry = path.join(window.folder, 'entities.postil.json');
    const has = (): boolean =>
      existsSync(registry) && /"name":"Kuban[iy]chbek Toktogulov","aliases":\["Kuban[iy]chbek Toktogulov"\]/.test(readFileSync(registry, 'utf8')); // prettier-ignore
    for (let i = 0; i < 200 && !has(); i++) await window.page.waitForTimeout(50);
    assert.ok(has(), existsSync(registry) ? readFileSync(registry, 'utf8') : 'no registry');
    // now it is known that they are one: nothing is left to decide
    await pageWith(window, /read as one name|do not say this any more/);
  });
});
