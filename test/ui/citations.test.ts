// A report at work, with the example: hovered, broken on purpose in every way and repaired, followed, peeked at, seen from its
// article, and kept while files are renamed.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const REPORT = 'report.md';
const COURIER = '2023-03-14-highland-courier.md';
const MOVED = 'first-report.md';

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
  const file = (name: string): string => path.join(window.folder, name);
  const text = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  const tab = (name: string): Promise<void> =>
    window.page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).waitFor();
  const status = (words: string): Promise<void> =>
    window.page.locator('.statusbar-item', { hasText: words }).first().waitFor();
  const away = async (): Promise<void> => {
    await window.page.mouse.move(5, 5);
    await window.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  };
  /** Opens the report with a line in the middle. */
  const show = async (words: string): Promise<void> => {
    await window.goTo(REPORT, report.slice(0, report.indexOf(words)).split('\n').length);
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
    await window.press(row);
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
    await window.press(lens.first());
    await window.page.locator('.peekview-widget', { hasText: /report\.md|references/i }).waitFor();
    await press('Escape');
    await window.page.locator('.peekview-widget').first().waitFor({ state: 'hidden' });
  });

  it('are all found from one of them', async () => {
    await show('at least 19');
    await window.click('at least 19');
    await window.runCommand('References: Find All References');
    const found = window.page.locator('.sidebar .monaco-list-row', { hasText: REPORT });
    await found.first().waitFor();
    await window.page.locator('.sidebar .monaco-list-row', { hasText: COURIER }).first().waitFor();
    await window.screenshot('out/citations-references.png');
    await window.runCommand('View: Show Explorer');
  });

  it('show their passage in a peek, and lead there by F12', async () => {
    await show('at least 19');
    await window.click('at least 19');
    await window.runCommand('Peek Definition');
    await window.page.locator('.peekview-widget', { hasText: COURIER }).waitFor();
    await window.screenshot('out/citations-peek.png');
    await press('Escape');
    await window.page.locator('.peekview-widget').first().waitFor({ state: 'hidden' });
    await window.click('more than 50');
    await press('F12');
    await tab('2023-04-02-sunday-ledger.md');
    await status('(19 selected)');
  });

  it('to an annotation that is not there are told beside another fault, and repaired', async () => {
    await show('at least 19');
    await typeOver('19](2023', '91');
    await until('the other number', async () => (await squiggles().count()) > 0);
    await typeOver('n3py19dy0e', 'n3py19dyxx');
    await window.hover('n3py19dyxx', 'has no annotation');
    await away();
    await fix('n3py19dyxx', /Cite line \d+: .*19 people/);
    await window.findText('91](2023-03-14-highland-courier.md#p-n3py19dy0e');
    await fix('91](2023', 'Write "at least 19"');
    await window.findText('at least 19](2023');
    await sound();
  });

  it('are told when their passage changes in a file that no editor shows, and repaired', async () => {
    const before = text(COURIER);
    await window.runCommand('View: Close All Editors');
    await show('at least 19');
    writeFileSync(file(COURIER), before.replace('at least 19 people', 'at least 15 people'));
    await squiggles().first().waitFor({ state: 'attached' });
    await window.hover('p-n3py19dy0e', 'now reads "at least 15 people"');
    await away();
    await fix('p-n3py19dy0e', /Cite line/);
    await window.findText('#:~:text=');
    await fix('at least 19', 'Write "at least 15"');
    await sound();
    await press('Control+z');
    await press('Control+z');
    await window.findText('p-n3py19dy0e');
    writeFileSync(file(COURIER), before);
    await sound();
  });

  it('are told when their words are gone, and their article, and led to where they are', async () => {
    await show('[The Courier]');
    const before = text(COURIER);
    writeFileSync(file(COURIER), before.replace('fell 31 percent on Monday', 'fell by a third'));
    await window.hover('fell%2031', /The cited passage "fell 31 percent on Monday" is not in/);
    await away();
    writeFileSync(file(COURIER), before);
    await sound();
    await show('at least 19');
    for (const ending of ['', '.postil.json']) renameSync(file(COURIER + ending), file(MOVED + ending));
    await fix('p-n3py19dy0e', `Cite ${MOVED}`);
    await window.findText(`at least 19](${MOVED}#p-n3py19dy0e`);
    await press('Control+z');
    for (const ending of ['', '.postil.json']) renameSync(file(MOVED + ending), file(COURIER + ending));
    await window.findText(`at least 19](${COURIER}#p-n3py19dy0e`);
    await sound();
    await press('Control+s');
    await until('the report is saved', () => text(REPORT) === report);
  });

  it('follow an article that is renamed in the Explorer, and its undo', async () => {
    const { page } = window;
    const links = report.split(`${COURIER}#`).length - 1;
    const item = (name: string) =>
      page.locator(`.explorer-folders-view .monaco-list-row[aria-label^=${JSON.stringify(name)}]`).first();
    await window.runCommand('View: Show Explorer');
    await window.press(item(`${COURIER},`).or(item(COURIER)).first());
    await tab(COURIER);
    await window.press(item(COURIER));
    await press('F2');
    const name = page.locator('.explorer-folders-view input');
    await name.waitFor();
    await name.fill(MOVED);
    await press('Enter');
    // the editor asks whether the links may follow
    const follow = page.locator('.monaco-dialog-box:visible .monaco-button', { hasText: /^OK$/ });
    await until('every link follows', async () => {
      if (await follow.first().isVisible()) await window.press(follow.first());
      return text(REPORT).split(`${MOVED}#`).length - 1 === links;
    });
    assert.ok(!text(REPORT).includes(COURIER));
    await until('its sidecar follows', () => existsSync(file(`${MOVED}.postil.json`)));
    await window.press(item(MOVED));
    await tab(MOVED);
    await window.press(item(MOVED));
    await press('Control+z');
    const undo = page.locator('.monaco-dialog-box:visible .monaco-button', { hasText: /undo|yes|files/i });
    await until('the undo', async () => {
      if (existsSync(file(COURIER))) return true;
      if (await undo.first().isVisible()) await window.press(undo.first());
      return false;
    });
    await until('every link is as it was', () => text(REPORT) === report);
    assert.ok(existsSync(file(`${COURIER}.postil.json`)), 'the sidecar came back');
  });
});
