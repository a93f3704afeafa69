// Articles made to hurt, in the real window: the views go on, and what looks like a program is words.
import assert from 'node:assert/strict';
import './support/end.ts';
import { pageWith } from './support/panels.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const SCRIPT = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">';
const STORY = ' The hull of the Aurora cost Kirkholm Lines AMOUNT million kroner in 2009, the company said.';
const article = (amount: number): string =>
  `---\nsource: ${SCRIPT}\npublished: 2023-03-2${amount % 10}\n---\n\n# The ferry ${SCRIPT}\n\nThe ferry Aurora sank off Kirkholm on 12 March 2023. Niels "${SCRIPT}" Brandt of Kirkholm Lines was there.${STORY.replace('AMOUNT', String(amount))} ${SCRIPT}\n`;

const FILES = {
  'a.md': article(141),
  'b.md': article(192),
  // 10 MB in one line
  'line.txt': 'The ferry Aurora sank off Kirkholm with 212 people. '.repeat(200_000),
  // 100,000 numbers
  'numbers.txt': Array.from({ length: 100_000 }, (_, i) => `In ${1900 + (i % 120)} some ${i + 12} people came.`).join(
    '\n',
  ),
};

describe('hostile articles in the window', () => {
  let window: Window;
  before(async () => {
    window = await openWindow({ files: FILES });
  });
  after(() => window.close());

  const nothingRan = async (): Promise<void> => {
    for (const frame of window.page.frames()) {
      const ran = await frame.evaluate(() => 'hacked' in globalThis).catch(() => false); // a frame that went away
      assert.equal(ran, false, frame.url());
    }
  };

  it('are compared with the others, and shown as words', async () => {
    await window.openContainer('Postil');
    const rows = await window.treeRows('Sources');
    const row = rows.filter({ hasText: '141 million – 192 million' }).first();
    await row.waitFor({ timeout: 120_000 });
    await row.click();
    const page = await pageWith(window, 'No number fits all of them', 60);
    assert.deepEqual(await page.locator('mark').allInnerTexts(), ['141 million kroner', '192 million kroner']);
    assert.match(await page.locator('.outlet').first().innerText(), /<script>/);
    assert.equal(await page.locator('main script, main img').count(), 0);
    await nothingRan();
  });

  it('do not keep the timeline and the matrix from opening, and from being used', async () => {
    await window.runCommand('Postil: Show Timeline');
    const timeline = await pageWith(window, /\d+ of [\d,]+ dates/, 60);
    await timeline.getByLabel('resolved').uncheck();
    await timeline.locator('.scroll').focus();
    const start = Date.now();
    await window.page.keyboard.press('ArrowRight');
    await timeline.locator('.details strong').first().waitFor();
    assert.ok(Date.now() - start < 5000, `a key took ${Date.now() - start} ms`);
    await window.runCommand('Postil: Show Who Appears with Whom');
    const matrix = await pageWith(window, /\d+ actors in \d+ articles/, 60);
    await matrix.getByLabel('Name', { exact: true }).fill('Brandt');
    await matrix.locator('tbody tr', { hasText: 'Brandt' }).first().waitFor();
    await nothingRan();
  });
});
