// Citing from the lists, by drag and by menu; the order and state of the citations; what guards the cited.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { COURIER, LEDGER, openReportDesk, REPORT, type ReportDesk } from './support/report-desk.ts';
import type { Window } from './support/window.ts';

describe('citing from the list', () => {
  let desk: ReportDesk;
  let window: Window;

  before(async () => {
    desk = await openReportDesk();
    ({ window } = desk);
  });
  after(() => window.close());

  it('a row of the mentions is dropped into a report as a citation', async () => {
    await desk.onlyView('Mentions');
    await desk.goTo(COURIER, '19 people');
    await desk.row('Mentions', /Uzbekistan/);
    await desk.toEnd();
    await window.page.keyboard.type('Dropped: ');
    await desk.dragBehind(await desk.row('Mentions', /Uzbekistan/), 'Dropped:');
    await desk.saved('the link', t => /Dropped: \[Uzbekistan\]\(2023-03-14-highland-courier\.md#p-\w+\)/.test(t));
  });

  it('a row of the mentions is cited by its menu, and a thing that is mentioned often too', async () => {
    for (const [words, cited] of [
      [/Uzbekistan/, 'Uzbekistan'],
      [/Tarsu Gold Company/, 'Tarsu Gold Company'],
    ] as const) {
      await desk.goTo(COURIER, '19 people');
      await window.pointAt(await desk.row('Mentions', words));
      await window.page.mouse.down({ button: 'right' });
      await window.page.mouse.up({ button: 'right' });
      await window.press(desk.menuItem('Copy Citation as Quote with Link'));
      await desk.status('Copied as quote');
      await desk.toEnd();
      await desk.key('Control+v');
      const quote = new RegExp(`^> \\[${cited}\\]\\([^)]+\\)\\n>\\n> — \\*The Highland Courier\\*`, 'm');
      await desk.saved('the quote', t => quote.test(t));
    }
  });
  it('citations stand in the order of their report, with their state, and lead to their places', async () => {
    await desk.onlyView('Citations');
    await desk.goTo(REPORT, '[31]');
    const { x, y, height } = await window.findText('31](2023');
    await window.page.mouse.dblclick(x + 4, y + height / 2);
    await window.page.keyboard.type('13');
    await desk.unfold(await desk.row('Citations', /^report\.md.*1 to look at/));
    const broken = await desk.row('Citations', /^13, /);
    const said = (await broken.getAttribute('aria-label')) ?? '';
    assert.match(said, /2023-03-15-meridian-wire\.txt.*This says "13"; the cited passage says "31"/);
    await desk.row('Citations', /^at least 19, .*reads as it was cited/);
    const labels = await desk.labels('Citations');
    const order = ['at least 19', '13', 'more than 50', '41', '29', 'seven', 'fifty-three', '56'].map(words =>
      labels.findIndex(label => label.startsWith(`${words}, `)),
    );
    assert.deepEqual(order, order.toSorted((a, b) => a - b), labels.join('; ')); // prettier-ignore
    assert.ok(order[0]! > 0, labels.join('; '));
    await window.screenshot('out/citing-view.png');
    await window.press(broken);
    await desk.tab(REPORT);
    await desk.status('selected)');
    await desk.key('Control+z');
    await desk.row('Citations', /^report\.md(?!.*to look at)/);
  });

  it('passages stand below their article with who cites them, and lead there', async () => {
    const report = await desk.row('Citations', /^report\.md/);
    if ((await report.getAttribute('aria-expanded')) === 'true')
      await window.press(report.locator('.monaco-tl-twistie'));
    await desk.unfold(await desk.row('Citations', /^The valley beneath the gold/));
    const passage = await desk.row('Citations', /1\.9 million cubic metres/);
    await desk.unfold(passage);
    await desk.row('Citations', /^1\.9 million.*report\.md, line \d+/);
    await window.press(await desk.row('Citations', /1\.9 million cubic metres/));
    await desk.tab(LEDGER);
    await desk.status('(24 selected)');
  });

  it('a cited annotation is not deleted without a warning that names the places', async () => {
    await desk.goTo(LEDGER, 'Arsenic was');
    const before = desk.text(`${LEDGER}.postil.json`);
    const asked = desk.dialog(/is cited.*report\.md, line \d+: 11 times/s);
    const remove = async (): Promise<void> => {
      await window.click('the legal limit');
      await window.runCommand('Postil: Take Back Decision');
      await asked.waitFor();
    };
    await remove();
    await window.screenshot('out/citing-deleting.png');
    await desk.answer('Cancel');
    await asked.waitFor({ state: 'hidden' });
    assert.equal(desk.text(`${LEDGER}.postil.json`), before);
    await remove();
    await desk.answer('Delete All the Same');
    await desk.until('it is gone', () => !desk.text(`${LEDGER}.postil.json`).includes('t1d4y5q4hm'));
    writeFileSync(path.join(window.folder, `${LEDGER}.postil.json`), before);
  });
});
