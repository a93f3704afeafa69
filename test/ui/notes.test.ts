import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const ARTICLE = 'dam.txt';
const TEXT = `Dam toll rises to 31

Published: March 15, 2023

The death toll in Kyrgyzstan rose to 31 on Wednesday.

The mud destroyed 146 houses in the valley below the dam.
`;
const DANGEROUS = 'See [this](command:workbench.action.quit) and <b>that</b> **now**';

describe('notes in comment threads', () => {
  let window: Window;
  const sidecar = (): string => path.join(window.folder, `${ARTICLE}.postil.json`);
  const text = (): string => (existsSync(sidecar()) ? readFileSync(sidecar(), 'utf8') : '');
  const saved = async (fits: (text: string) => boolean, what: string): Promise<void> => {
    for (let i = 0; i < 200; i++) {
      if (fits(text())) return;
      await window.page.waitForTimeout(50);
    }
    assert.fail(`not in the sidecar: ${what}: ${text()}`);
  };
  const thread = () => window.page.locator('.review-widget:visible');
  const typeInto = async (words: string): Promise<void> => {
    await window.press(thread().locator('.monaco-editor').last());
    await window.page.keyboard.type(words);
  };
  /** Clicks "+" in the gutter of the line that holds some words. */
  const begin = async (words: string): Promise<void> => {
    const box = await window.findText(words);
    const gutter = await window.page.locator('.editor-instance .margin').first().boundingBox();
    await window.page.mouse.move(box.x, box.y + box.height / 2);
    const plus = window.page.locator('.comment-range-glyph.comment-diff-added, .comment-range-glyph.line-hover');
    await plus.first().waitFor({ state: 'attached' });
    const glyphs = await window.page.locator('.comment-range-glyph').evaluateAll(all =>
      all.map(e => {
        const { x, y, width, height } = e.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }),
    );
    const here = glyphs.find(g => Math.abs(g.y - (box.y + box.height / 2)) < box.height / 2);
    assert.ok(here && gutter, 'a place to click in the gutter');
    await window.page.mouse.move(here.x, here.y);
    await window.page.mouse.down();
    await window.page.mouse.up();
    await thread().locator('.monaco-editor').last().waitFor();
  };

  before(async () => {
    window = await openWindow({
      files: { [ARTICLE]: TEXT },
      settings: { 'postil.author': 'Ann Reader' },
    });
    await window.openFile(ARTICLE);
    await window.hover('Wednesday', 'March 15, 2023');
    await window.page.mouse.move(5, 5);
    // The gutter for notes comes with the first reading and shifts the text.
    await window.page.locator('.comment-range-glyph').first().waitFor({ state: 'attached' });
  });
  after(() => window.close());

  it('are begun on a selection with the plus in the gutter, and shown as plain text', async () => {
    await window.click('the valley');
    for (const key of ['End', 'ArrowLeft', ...Array<string>(5).fill('Control+Shift+ArrowLeft')])
      await window.page.keyboard.press(key);
    await window.page.locator('.statusbar-item', { hasText: '(24 selected)' }).waitFor();
    await begin('the valley below');
    await typeInto(DANGEROUS);
    await thread().locator('.view-line', { hasText: 'now' }).last().waitFor();
    await window.screenshot('out/notes-begun.png');
    await window.press(thread().getByRole('button', { name: 'Add Note' }));
    await thread().locator('.view-line', { hasText: 'now' }).waitFor({ state: 'detached' });
    await saved(t => /"kind":"passage","quote":"the valley below the dam"/.test(t), 'the passage');
    await saved(
      t => /"notes":\[\{"by":"Ann Reader"|"notes":\[\{"text"/.test(t) && t.includes('workbench.action.quit'),
      'note',
    );
    const body = thread().locator('.comment-body').first();
    await body.waitFor();
    assert.equal((await body.innerText()).trim(), DANGEROUS);
    assert.equal(await body.locator('a, b, strong').count(), 0);
    assert.match(await thread().innerText(), /Ann Reader/);
    // the list of all comments does not open by itself
    assert.equal(await window.page.locator('.part.panel').isVisible(), false);
    await window.screenshot('out/notes-thread.png');
  });

  it('are answered: a reply is one new note of the same annotation', async () => {
    await window.press(thread().locator('.review-thread-reply-button'));
    await window.page.keyboard.type('The upper one.');
    await window.page.keyboard.press('Control+Enter');
    await saved(t => t.includes('The upper one.'), 'the reply');
    assert.equal(text().match(/"id":/g)!.length, 1);
    await thread().locator('.comment-body').nth(1).waitFor();
  });

  it('of one’s own are edited and deleted, and both can be undone', async () => {
    const second = thread().locator('.review-comment').nth(1);
    await window.pointAt(second);
    await window.press(second.locator('[aria-label^="Edit Note"]'));
    await window.press(second.locator('.monaco-editor').first());
    await window.page.keyboard.press('Control+A');
    await window.page.keyboard.type('The lower one.');
    await window.screenshot('out/notes-editing.png');
    await window.press(second.getByRole('button', { name: 'Save Note' }));
    await saved(t => t.includes('The lower one.') && t.includes('"edited":') && !t.includes('The upper'), 'the edit');
    await thread().locator('.comment-body', { hasText: 'The lower one.' }).waitFor();
    await window.pointAt(second);
    await window.press(second.locator('[aria-label^="Delete Note"]'));
    await saved(t => !t.includes('The lower one.'), 'the deletion');
    await thread().locator('.comment-body', { hasText: 'The lower one.' }).waitFor({ state: 'detached' });
    await window.runCommand('Postil: Undo Last Decision');
    await saved(t => t.includes('The lower one.'), 'the note is back');
    // The thread is drawn anew, which closes a palette that is being opened.
    await thread().locator('.comment-body', { hasText: 'The lower one.' }).waitFor();
    await window.runCommand('Postil: Undo Last Decision');
    await saved(t => t.includes('The upper one.'), 'the old words are back');
    await thread().locator('.comment-body', { hasText: 'The upper one.' }).waitFor();
  });

  it('of others are shown, and have no pencil', async () => {
    writeFileSync(sidecar(), text().replaceAll('"by":"Ann Reader"', '"by":"Ben"'));
    await thread().locator('.author', { hasText: 'Ben' }).first().waitFor();
    const first = thread().locator('.review-comment').first();
    await window.pointAt(first);
    assert.equal(await first.locator('[aria-label^="Edit Note"]').count(), 0);
  });

  it('follow their passage while the text above is edited', async () => {
    await window.click('Dam toll');
    await window.page.keyboard.press('Control+Home');
    await window.page.keyboard.type('A new first line.\n\n');
    const place = async (): Promise<number> => {
      const box = await window.findText('the valley below');
      const widget = (await thread().boundingBox())!;
      return widget.y - box.y;
    };
    for (let i = 0; ; i++) {
      const below = await place();
      if (below > 0 && below < 60) break;
      assert.ok(i < 100, `the thread stands ${below} px below its passage`);
      await window.page.waitForTimeout(50);
    }
    await window.screenshot('out/notes-moved.png');
  });

  it('are listed among all comments', async () => {
    await window.runCommand('Comments: Focus on Comments View');
    await window.page.locator('.comments-panel', { hasText: 'Ben' }).waitFor();
  });
});
