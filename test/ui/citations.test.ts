// A report at work, with the example: hovered, broken on purpose and repaired, followed, and seen from its article.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const REPORT = 'report.md';
const COURIER = '2023-03-14-highland-courier.md';

const sidecars = Object.fromEntries(
  readdirSync('examples')
    .filter(name => name.endsWith('.postil.json'))
    .map(name => [name, readFileSync(path.join('examples', name), 'utf8')]),
);

const report = readFileSync('examples/report.md', 'utf8');

describe('citations of a report', () => {
  let window: Window;
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const until = async (what: string, fits: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 400; i++) {
      if (await fits()) return;
      await window.page.waitForTimeout(50);
    }
    assert.fail(`not in time: ${what}`);
  };
  const input = () => window.page.locator('.quick-input-widget:visible input[type="text"]');
  const status = (words: string): Promise<void> =>
    window.page.locator('.statusbar-item', { hasText: words }).first().waitFor();
  const away = async (): Promise<void> => {
    await window.page.mouse.move(5, 5);
    await window.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  };
  /** Opens the report with a line in the middle. */
  const show = async (words: string): Promise<void> => {
    await window.openFile(REPORT);
    await press('Control+g');
    await input().waitFor();
    const before = report.slice(0, report.indexOf(words));
    await input().fill(`:${before.split('\n').length}`);
    await press('Enter');
    await input().waitFor({ state: 'hidden' });
    await window.findText(words);
  };
  /** Types over the word that a text begins with. */
  const typeOver = async (words: string, put: string): Promise<void> => {
    const { x, y, height } = await window.findText(words);
    await window.page.mouse.dblclick(x + 4, y + height / 2);
    await window.page.keyboard.type(put);
  };
  const squiggles = () => window.page.locator('.view-overlays .squiggly-error, .view-overlays .squiggly-warning');
  const sound = (): Promise<void> => until('no squiggle', async () => (await squiggles().count()) === 0);
  /** Chooses from what is offered about a text; what can be done is asked for anew after the click. */
  const fix = async (words: string, title: string | RegExp): Promise<void> => {
    await squiggles().first().waitFor({ state: 'attached' });
    await window.click(words);
    const row = window.page.locator('.action-widget:visible .monaco-list-row').filter({ hasText: title });
    for (let i = 0; i < 5 && !(await row.first().isVisible()); i++) {
      await press('Escape');
      await press('Control+.');
      await row
        .first()
        .waitFor({ timeout: 4000 })
        .catch(() => undefined);
    }
    await row.first().click();
  };

  before(async () => {
    window = await openWindow({
      files: sidecars,
      settings: { 'editor.wordWrap': 'on', 'editor.minimap.enabled': false, 'postil.author': 'Ann Reader' },
    });
    await show('at least 19');
  });
  after(() => window.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.screenshot(`out/failed-${this.currentTest.title.replace(/\W+/g, '-').slice(0, 40)}.png`);
  });

  it('show in a hover what is cited', async () => {
    const card = await window.hover('56](2025', 'reads as it was cited');
    const said = await card.innerText();
    for (const words of [
      /Two Years After Tarsu/,
      /It killed 56 people, among them three rescuers/,
      /Figure: 56/,
      /With three rescuers who died later\..*Ann Reader/,
    ])
      assert.match(said.replace(/\s+/g, ' '), words);
    await window.screenshot('out/citations-hover.png');
    await away();
  });

  it('with another number in their words are told, and repaired by quick fix', async () => {
    await typeOver('19](2023', '91');
    await window.hover('91](2023', 'This says "at least 91"; the cited passage says "at least 19"');
    await window.screenshot('out/citations-broken.png');
    await away();
    await fix('91](2023', 'Write "at least 19"');
    await window.findText('at least 19](2023');
    await sound();
  });

  it('lead by Ctrl+click to the passage, selected and flashed', async () => {
    const { page } = window;
    await window.hover('at least 19', 'The Highland Courier');
    await away();
    const flashed = page.waitForFunction(
      () =>
        [...document.querySelectorAll('.view-overlays .cdr')].some(e => {
          const { borderTopStyle, backgroundColor } = getComputedStyle(e);
          return borderTopStyle === 'solid' && backgroundColor !== 'rgba(0, 0, 0, 0)';
        }),
      undefined,
      { polling: 'raf', timeout: 60_000 },
    );
    await until('the article', async () => {
      if (await page.locator(`.tab.active[data-resource-name="${COURIER}"]`).isVisible()) return true;
      const { x, y, width, height } = await window.findText('at least 19');
      await page.keyboard.down('Control');
      await page.mouse.move(x + width / 2 - 3, y + height / 2);
      await page.mouse.move(x + width / 2, y + height / 2);
      await page
        .locator('.detected-link-active')
        .first()
        .waitFor({ timeout: 4000 })
        .catch(() => undefined);
      await page.mouse.down();
      await page.mouse.up();
      await page.keyboard.up('Control');
      await page.waitForTimeout(500);
      return false;
    });
    await status('(18 selected)');
    await flashed;
  });

  it('say over the passage who cites it', async () => {
    const lens = window.page.locator('.codelens-decoration a', { hasText: 'cited 3 times' });
    await lens.first().waitFor();
    const card = await window.hover('19 people', 'report.md: at least 19');
    assert.match(await card.innerText(), /cited once/);
    await window.screenshot('out/citations-article.png');
    await away();
    await lens.first().click();
    await window.page.locator('.peekview-widget', { hasText: /report\.md|references/i }).waitFor();
    await press('Escape');
  });
});
