// Making citations by mouse and keys, finding them by their words, and the exported page.
import assert from 'node:assert/strict';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import './support/end.ts';
import { COURIER, openReportDesk, REPORT, type ReportDesk } from './support/report-desk.ts';
import type { Window } from './support/window.ts';

describe('citing', () => {
  let desk: ReportDesk;
  let window: Window;

  before(async () => {
    desk = await openReportDesk();
    ({ window } = desk);
  });
  after(() => window.close());

  it('copies a selection by a key, which is annotated with the whole of its figure, and pastes it as a link', async () => {
    await desk.goTo(COURIER, 'three meters deep');
    await window.select('three meters deep');
    await desk.key('Control+Alt+c');
    const whole = 'up to three meters deep';
    await desk.until('the annotation', () => desk.annotated(COURIER, whole) !== undefined);
    await desk.toEnd();
    await desk.key('Control+v');
    const link = `[${whole}](${COURIER}#p-${desk.annotated(COURIER, whole)})`;
    await desk.saved('the link', t => t.includes(link));
  });

  it('pastes what was merely copied as a citation too', async () => {
    await desk.goTo(COURIER, '64 kilometers');
    await window.select('64 kilometers');
    await desk.key('Control+c');
    await desk.toEnd();
    await desk.key('Control+v');
    await desk.saved('a link', t => /\[64 kilometers\]\(2023-03-14-highland-courier\.md#p-\w+\)/.test(t));
    await desk.until('the annotation', () => desk.annotated(COURIER, '64 kilometers') !== undefined);
  });

  it('copies from a card, for a footnote', async () => {
    await desk.goTo(COURIER, 'Uzbekistan closed');
    const card = await window.hover('Uzbekistan', 'as footnote');
    await window.press(card.getByText('as footnote', { exact: true }).first());
    await desk.status('Copied as footnote');
    await desk.toEnd();
    await desk.key('Control+v');
    await desk.saved('a footnote', t =>
      /^\[\^1\]$[^]*^\[\^1\]: \[Uzbekistan\]\([^)]+\), \*The Highland Courier\*, .*2023\.$/m.test(t),
    );
  });

  it('copies from the context menu', async () => {
    await desk.goTo(COURIER, 'six mine guards');
    await window.select('six mine guards');
    const { x, y, width, height } = await window.findText('six mine guards');
    await window.page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
    await window.pointAt(desk.menuItem('Postil: Copy Citation'));
    await window.press(desk.menuItem('Copy Citation as Link'));
    await desk.until('the annotation', () => desk.annotated(COURIER, 'six mine guards') !== undefined);
  });

  it('completes the annotations of an article behind the number sign, the newest first', async () => {
    await desk.toEnd();
    await window.page.keyboard.type(`See [this](${COURIER}#`);
    const rows = window.page.locator('.suggest-widget:visible .monaco-list-row');
    await rows.filter({ hasText: 'six mine guards' }).first().waitFor();
    const labels = (): Promise<string[]> => rows.evaluateAll(all => all.map(e => e.getAttribute('aria-label') ?? ''));
    const newest = ['six mine guards', 'Uzbekistan', '64 kilometers', 'up to three meters deep'];
    // the headings of the article, which the editor itself offers, come after them
    await desk.until('the newest first', async () => {
      const said = await labels();
      return newest.every((words, i) => said[i]?.startsWith(words));
    });
    await window.screenshot('out/citing-completion.png');
    await desk.key('Enter');
    await window.page.keyboard.type(').');
    const id = desk.annotated(COURIER, 'six mine guards');
    await desk.saved('the link', t => /See \[this\]\(2023-03-14-highland-courier\.md#p-(\w+)\)/.exec(t)?.[1] === id);
  });

  it('finds citations among the symbols of the workspace', async () => {
    await desk.key('Control+t');
    await desk.input().waitFor();
    await desk.input().fill('#more than 50');
    await desk.pickRow(/more than 50.*report\.md/s).waitFor();
    await desk.key('Enter');
    await desk.tab(REPORT);
  });

  it('exports the report as a page on which a reader without an editor checks every claim', async () => {
    await window.openFile(REPORT);
    for (const [choice, ending] of [
      ['Web page', '.html'],
      ['Markdown', '.export.md'],
    ] as const) {
      await window.runCommand('Postil: Export Report with Footnotes');
      await desk.pickRow(choice).waitFor();
      await window.press(desk.pickRow(choice));
      await desk.until('the dialog', async () =>
        (
          await desk
            .input()
            .inputValue()
            .catch(() => '')
        ).endsWith(`report${ending}`),
      );
      await desk.key('Enter');
      await window
        .notification(/is written; every citation is quoted/)
        .first()
        .waitFor();
      await window.runCommand('Notifications: Clear All Notifications');
    }
    assert.match(desk.text('report.export.md'), /^\[\^1\]: “.*\*\*at least 19 people\*\*/m);
    const page = await window.page
      .context()
      .browser()!
      .newPage({ viewport: { width: 1000, height: 900 } });
    const asked: string[] = [];
    page.on('request', request => asked.push(request.url()));
    await page.goto(pathToFileURL(path.join(window.folder, 'report.html')).href);
    await page.getByRole('link', { name: '1', exact: true }).first().click();
    const [note] = await page.locator('li:target').allInnerTexts();
    assert.match(note ?? '', /at least 19 people.*The Highland Courier, 14 March 2023/s);
    assert.deepEqual(asked.map(url => new URL(url).pathname), [pathToFileURL(path.join(window.folder, 'report.html')).pathname]); // prettier-ignore
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
