// What a day at the desk is made of beside single decisions: notes and corrections while reviewing, everything that a card says,
// one decision for all articles, the editor's own peek.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow, type Window } from './support/window.ts';

const ONE = `---
published: 2023-03-15
---

Elnura Dzhumabaeva flew to Bishkek on Tuesday.

Kubanichbek Toktosunov thanked her. Toktosunov said 31 people had died.
`;
const TWO = `---
published: 2023-03-16
---

Kubanichbek Toktosunov resigned on Thursday.
`;

describe('a day at the desk', () => {
  let window: Window;
  const textOf = (name: string): string => {
    const file = path.join(window.folder, `day/${name}.postil.json`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const saved = async (name: string, is: (text: string) => boolean): Promise<void> => {
    for (let i = 0; i < 200 && !is(textOf(name)); i++) await window.page.waitForTimeout(50);
    assert.ok(is(textOf(name)), `${name}: ${textOf(name)}`);
  };
  const input = () => window.page.locator('.quick-input-widget:visible input[type="text"]');
  const titled = (words: string): Promise<void> =>
    window.page.locator('.quick-input-title:visible', { hasText: words }).waitFor();
  const review = (words: string) => window.page.locator('.statusbar-item[id*="postil.review"]', { hasText: words });
  const rows = () =>
    window.page.locator('.part.sidebar .pane:has(.pane-header[aria-label*="Mentions"]) .monaco-list-row');

  before(async () => {
    window = await openWindow({
      files: { 'day/one.md': ONE, 'day/two.md': TWO },
      settings: { 'postil.author': 'Ann Reader' },
    });
    await window.openContainer('Postil');
    await window.openFile('day/one.md');
    await rows().filter({ hasText: 'Elnura Dzhumabaeva' }).first().waitFor();
  });
  after(() => window.close());

  it('corrects and takes notes in a review, by single keys, and goes on', async () => {
    const { keyboard } = window.page;
    await window.click('flew');
    await keyboard.press('Control+Home');
    await window.runCommand('Postil: Review Suggestions');
    await review('Elnura Dzhumabaeva').waitFor();
    await keyboard.press('e');
    await titled('Who is');
    await keyboard.press('Escape');
    await review('Elnura Dzhumabaeva').waitFor();
    await keyboard.press('a');
    await review('Bishkek').waitFor();
    await keyboard.press('n');
    await titled('Note on');
    await input().fill('Asked the airport.');
    await keyboard.press('Enter');
    await saved('one.md', text => /"quote":"Bishkek".*"notes":\[\{"by":"Ann Reader".*Asked the airport/.test(text));
    // a note decides nothing: the review is back at the same mark, with its card
    await window.page.locator('.monaco-hover:visible', { hasText: 'Asked the airport.' }).first().waitFor();
    await keyboard.press('a');
    await review('Tuesday').waitFor();
    await keyboard.press('Escape');
    await window.page.locator('.statusbar-item[id*="postil.review"]').waitFor({ state: 'hidden' });
  });

  it('tells in a card who decided, when, and what was noted; it leads to the row in the list', async () => {
    const card = await window.hover('Bishkek', 'Asked the airport.');
    const words = (await card.innerText()).replace(/\s+/g, ' ');
    assert.match(words, /Asked the airport\. — Ann Reader, /);
    assert.match(words, /Accepted — Ann Reader, \w+ \d+, \d{4}/);
    await window.press(card.getByText('Show in List'));
    await rows().and(window.page.locator('.selected.focused')).filter({ hasText: 'Bishkek' }).waitFor();
  });

  it('finds all references in a peek, the other article’s too', async () => {
    await window.click('Toktosunov', { nth: 1 });
    await window.page.keyboard.press('Shift+F12');
    const peek = window.page.locator('.reference-zone-widget');
    await peek.locator('.monaco-list-row', { hasText: 'two.md' }).waitFor();
    await window.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('accepts an actor in all articles at once, asked first, and takes it back at once', async () => {
    await window.click('Toktosunov', { nth: 1 });
    await window.runCommand('Postil: Accept It in All Articles');
    const dialog = window.page.locator('.monaco-dialog-box', {
      hasText: /Accept \d+ mentions of Kubanichbek Toktosunov/,
    });
    await dialog.waitFor();
    await window.press(dialog.getByRole('button', { name: 'Go Ahead' }));
    const accepted = (text: string): boolean => /"quote":"Kubanichbek Toktosunov".*"status":"accepted"/.test(text);
    await saved('one.md', accepted);
    await saved('two.md', accepted);
    await window.runCommand('Postil: Undo Last Decision');
    await saved('two.md', text => !/Toktosunov/.test(text));
    await saved('one.md', text => /Bishkek/.test(text) && !/Toktosunov"/.test(text));
  });
});
