// Citing from the list of mentions, by drag and by menu.
import './support/end.ts';
import { COURIER, openReportDesk, type ReportDesk } from './support/report-desk.ts';
import type { Window } from './support/window.ts';

describe('citing from the list', () => {
  let desk: ReportDesk;
  let window: Window;

  before(async () => {
    desk = await openReportDesk(`# Draft\n\nSo [it was](${COURIER}#p-n3py19dy0e).\n`);
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
});
