/** What the tests of reports do again and again: a window with the examples, a draft of a report, and hands for rows, menus and questions. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openWindow, type Window } from './window.ts';

export const REPORT = 'report.md';
export const DRAFT = 'draft.md';
export const COURIER = '2023-03-14-highland-courier.md';
export const LEDGER = '2023-04-02-sunday-ledger.md';

export const example = (name: string): string => readFileSync(path.join('examples', name), 'utf8');

export interface ReportDesk {
  readonly window: Window;
  /** A file of the folder on disk; empty where there is none. */
  text(name: string): string;
  /** The id of the annotation of some words, if there is one on disk. */
  annotated(article: string, quote: string): string | undefined;
  key(name: string): Promise<void>;
  until(what: string, fits: () => boolean | Promise<boolean>): Promise<void>;
  /** Shows a file with the line of some words of it. */
  goTo(name: string, words: string): Promise<void>;
  /** At the end of the draft, on a line of its own. */
  toEnd(): Promise<void>;
  /** Saves the draft until it is as it shall be. */
  saved(what: string, fits: (text: string) => boolean): Promise<void>;
  tab(name: string): Promise<void>;
  status(words: string): Promise<void>;
  input(): Locator;
  pickRow(words: string | RegExp): Locator;
  dialog(words: string | RegExp): Locator;
  answer(words: string): Promise<void>;
  /** An item of the menu that is open, by its whole title. */
  menuItem(title: string): Locator;
  /** A row of a view by what is read out: rows are used again, and keep words of what they showed before. */
  row(view: string, words: RegExp): Promise<Locator>;
  /** What is read out of the rows of a view. */
  labels(view: string): Promise<readonly string[]>;
  unfold(row: Locator): Promise<void>;
  /** Shows only this view of Postil's own. */
  onlyView(view: string): Promise<void>;
  /** Drags what is below the mouse, or an element, behind some words of the editor. */
  dragBehind(from: Locator, words: string): Promise<void>;
}

/** The draft cites one passage: a text that cites is a report. */
export async function openReportDesk(): Promise<ReportDesk> {
  const draft = `# Draft\n\nSo [it was](${COURIER}#p-n3py19dy0e).\n`;
  const sidecars = readdirSync('examples').filter(name => name.endsWith('.postil.json'));
  const window = await openWindow({
    // high, so that the rows of a list are all there
    size: { width: 1400, height: 1400 },
    files: { ...Object.fromEntries(sidecars.map(name => [name, example(name)])), [DRAFT]: draft },
    settings: {
      'editor.wordWrap': 'on',
      'editor.minimap.enabled': false,
      'postil.author': 'Ann Reader',
      'files.simpleDialog.enable': true,
    },
  });
  const { page } = window;
  const file = (name: string): string => path.join(window.folder, name);
  const desk: ReportDesk = {
    window,
    text: name => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : ''),
    annotated: (article, quote) =>
      new RegExp(`"id":"(\\w+)"[^\\n]*"quote":"${quote}"`).exec(desk.text(`${article}.postil.json`))?.[1],
    key: name => page.keyboard.press(name),
    async until(what, fits) {
      for (let i = 0; i < 400; i++) {
        if (await fits()) return;
        await page.waitForTimeout(50);
      }
      assert.fail(`not in time: ${what}`);
    },
    async goTo(name, words) {
      const text = desk.text(name);
      await window.goTo(name, text.slice(0, text.indexOf(words)).split('\n').length);
      await window.findText(words);
    },
    async toEnd() {
      await window.openFile(DRAFT);
      await desk.key('Control+End');
      await desk.key('Enter');
    },
    saved: (what, fits) =>
      desk.until(what, async () => {
        await desk.key('Control+s');
        return fits(desk.text(DRAFT));
      }),
    tab: name => page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).waitFor(),
    status: words => page.locator('.statusbar-item', { hasText: words }).first().waitFor(),
    input: () => page.locator('.quick-input-widget:visible input[type="text"]'),
    pickRow: words => page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: words }).first(),
    dialog: words => page.locator('.monaco-dialog-box:visible').filter({ hasText: words }),
    answer: words =>
      window.press(page.locator('.monaco-dialog-box:visible .monaco-button').filter({ hasText: words }).first()),
    menuItem: title => page.locator(`.monaco-menu:visible .action-label[aria-label=${JSON.stringify(title)}]`).first(),
    async row(view, words) {
      const rows = await window.treeRows(view);
      let at = -1;
      await desk.until(`a row of ${view} with ${words}`, async () => {
        at = (await desk.labels(view)).findIndex(label => words.test(label));
        return at >= 0;
      });
      return rows.nth(at);
    },
    labels: async view =>
      (await window.treeRows(view)).evaluateAll(all => all.map(e => e.getAttribute('aria-label') ?? '')),
    async unfold(row) {
      if ((await row.getAttribute('aria-expanded')) === 'false') await window.press(row.locator('.monaco-tl-twistie'));
    },
    async onlyView(view) {
      await window.openContainer('Postil');
      for (const name of ['Mentions', 'Sources', 'Citations']) {
        const header = page.locator(`.pane-header[aria-label^="${name}"]`).first();
        await header.waitFor();
        const isOpen = async (): Promise<boolean> => (await header.getAttribute('aria-expanded')) === 'true';
        await desk.until(`${name} ${name === view ? 'opens' : 'closes'}`, async () => {
          if ((await isOpen()) === (name === view)) return true;
          await header.focus();
          await desk.key(name === view ? 'ArrowRight' : 'ArrowLeft');
          return (await isOpen()) === (name === view);
        });
      }
    },
    async dragBehind(from, words) {
      const there = await window.findText(words);
      const y = there.y + there.height / 2;
      await window.pointAt(from);
      await page.mouse.down();
      await page.mouse.move(there.x + there.width + 20, y, { steps: 12 });
      await page.mouse.move(there.x + there.width + 6, y, { steps: 4 });
      await page.mouse.up();
    },
  };
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await window.openFile(DRAFT);
  await desk.goTo(COURIER, '19 people');
  // who is cited here is known: everything is read
  await window.hover('19 people', 'cited');
  await page.mouse.move(5, 5);
  await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  return desk;
}
