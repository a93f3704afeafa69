// Making citations by mouse and keys, finding them by their words, and the exported page.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const REPORT = 'report.md';
const DRAFT = 'draft.md';
const COURIER = '2023-03-14-highland-courier.md';

const read = (name: string): string => readFileSync(path.join('examples', name), 'utf8');
const sidecars = Object.fromEntries(
  readdirSync('examples')
    .filter(name => name.endsWith('.postil.json'))
    .map(name => [name, read(name)]),
);

describe('citing', () => {
  let window: Window;
  const file = (name: string): string => path.join(window.folder, name);
  const text = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  const key = (name: string): Promise<void> => window.page.keyboard.press(name);
  const until = async (what: string, fits: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 400; i++) {
      if (await fits()) return;
      await window.page.waitForTimeout(50);
    }
    assert.fail(`not in time: ${what}`);
  };
  const input = () => window.page.locator('.quick-input-widget:visible input[type="text"]');
  const pickRow = (words: string | RegExp) =>
    window.page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: words }).first();
  const status = (words: string): Promise<void> =>
    window.page.locator('.statusbar-item', { hasText: words }).first().waitFor();
  const tab = (name: string): Promise<void> =>
    window.page.locator(`.tab.active[data-resource-name=${JSON.stringify(name)}]`).waitFor();
  const away = async (): Promise<void> => {
    await window.page.mouse.move(5, 5);
    await window.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  };
  const goTo = async (name: string, words: string): Promise<void> => {
    await window.goTo(name, text(name).slice(0, text(name).indexOf(words)).split('\n').length);
    await window.findText(words);
  };
  /** At the end of the draft, on a line of its own. */
  const toEnd = async (): Promise<void> => {
    await window.openFile(DRAFT);
    await key('Control+End');
    await key('Enter');
  };
  const saved = (what: string, fits: (text: string) => boolean): Promise<void> =>
    until(what, async () => {
      await key('Control+s');
      return fits(text(DRAFT));
    });
  const annotated = (name: string, quote: string): string | undefined =>
    new RegExp(`"id":"(\\w+)"[^\\n]*"quote":"${quote}"`).exec(text(`${name}.postil.json`))?.[1];

  before(async () => {
    window = await openWindow({
      // high, so that the rows of a list are all there
      size: { width: 1400, height: 1400 },
      files: { ...sidecars, [DRAFT]: `# Draft\n\nSo [it was](${COURIER}#p-n3py19dy0e).\n` },
      settings: {
        'editor.wordWrap': 'on',
        'editor.minimap.enabled': false,
        'postil.author': 'Ann Reader',
        'files.simpleDialog.enable': true,
      },
    });
    await window.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await window.openFile(DRAFT);
    await goTo(COURIER, '19 people');
    await window.hover('19 people', 'cited');
    await away();
  });
  after(() => window.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.screenshot(`out/failed-${this.currentTest.title.replace(/\W+/g, '-').slice(0, 40)}.png`);
  });

  it('copies a selection by a key, which is annotated with the whole of its figure, and pastes it as a link', async () => {
    await goTo(COURIER, 'three meters deep');
    await window.select('three meters deep');
    await key('Control+Alt+c');
    const whole = 'up to three meters deep';
    await until('the annotation', () => annotated(COURIER, whole) !== undefined);
    await toEnd();
    await key('Control+v');
    const link = `[${whole}](${COURIER}#p-${annotated(COURIER, whole)})`;
    await saved('the link', t => t.includes(link));
  });

  it('pastes what was merely copied as a citation too', async () => {
    await goTo(COURIER, '64 kilometers');
    await window.select('64 kilometers');
    await key('Control+c');
    await toEnd();
    await key('Control+v');
    await saved('a link', t => /\[64 kilometers\]\(2023-03-14-highland-courier\.md#p-\w+\)/.test(t));
    await until('the annotation', () => annotated(COURIER, '64 kilometers') !== undefined);
  });

  it('copies from a card, for a footnote', async () => {
    await goTo(COURIER, 'Uzbekistan closed');
    const card = await window.hover('Uzbekistan', 'as footnote');
    await window.press(card.getByText('as footnote', { exact: true }).first());
    await status('Copied as footnote');
    await toEnd();
    await key('Control+v');
    await saved('a footnote', t =>
      /^\[\^1\]$[^]*^\[\^1\]: \[Uzbekistan\]\([^)]+\), \*The Highland Courier\*, .*2023\.$/m.test(t),
    );
  });

  it('finds citations among the symbols of the workspace', async () => {
    await key('Control+t');
    await input().waitFor();
    await input().fill('#more than 50');
    await pickRow(/more than 50.*report\.md/s).waitFor();
    await key('Enter');
    await tab(REPORT);
  });

  it('exports the report as a page on which a reader without an editor checks every claim', async () => {
    await window.openFile(REPORT);
    for (const [choice, ending] of [
      ['Web page', '.html'],
      ['Markdown', '.export.md'],
    ] as const) {
      await window.runCommand('Postil: Export Report with Footnotes');
      await pickRow(choice).waitFor();
      await window.press(pickRow(choice));
      await until('the dialog', async () =>
        (
          await input()
            .inputValue()
            .catch(() => '')
        ).endsWith(`report${ending}`),
      );
      await key('Enter');
      await window
        .notification(/is written; every citation is quoted/)
        .first()
        .waitFor();
      await window.runCommand('Notifications: Clear All Notifications');
    }
    assert.match(text('report.export.md'), /^\[\^1\]: “.*\*\*at least 19 people\*\*/m);
    const page = await window.page
      .context()
      .browser()!
      .newPage({ viewport: { width: 1000, height: 900 } });
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.goto(pathToFileURL(file('report.html')).href);
    await page.getByRole('link', { name: '1', exact: true }).first().click();
    const [note] = await page.locator('li:target').allInnerTexts();
    assert.match(note ?? '', /at least 19 people.*The Highland Courier, 14 March 2023/s);
    assert.deepEqual(asked.map(url => new URL(url).pathname), [pathToFileURL(file('report.html')).pathname]); // prettier-ignore
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: `out/citing-page-${colorScheme}.png` });
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.screenshot({ path: `out/citing-notes-${colorScheme}.png` });
    }
    await page.close();
  });
});
