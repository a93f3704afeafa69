// The timeline, and who appears with whom, in the real window: from the command to the passage and to files on disk.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import './support/end.ts';
import { pageWith } from './support/panels.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const FILES = {
  'quay.md':
    '---\nsource: The Quay\npublished: 2023-03-20\n---\n\n# Ferry sinks\n\nNiels Brandt of Kirkholm Lines resigned on 14 March 2023. He met Astrid Falk last Friday.\n\nThe inquiry sits from 3 to 28 April 2023.\n',
};

describe('the timeline in the window', () => {
  let window: Window;
  let page: Frame;
  before(async () => {
    window = await openWindow({ files: FILES });
    await window.runCommand('Postil: Show Timeline');
    page = await pageWith(window, /\d+ of \d+ dates/);
  });
  after(() => window.close());

  const counted = (words: RegExp): Promise<void> => page.locator('.counted', { hasText: words }).waitFor();
  const selected = (units: number): Promise<void> =>
    window.page.locator('.statusbar-item', { hasText: `${units} selected` }).waitFor();

  it('filters by actor and by basis', async () => {
    await page.getByLabel('Actor').fill('Niels Brandt');
    await counted(/^1 of/);
    await page.getByLabel('Actor').press('Escape');
    await page.locator('select').selectOption({ label: 'The Quay' });
    await counted(/^5 of/);
    await page.getByLabel('resolved').uncheck();
    await counted(/^4 of/);
    await page.getByLabel('resolved').check();
    await counted(/^5 of/);
    await page.getByLabel('durations').uncheck();
    await counted(/^4 of/);
    await page.getByLabel('durations').check();
    await counted(/^5 of/);
  });

  it('leads to the passage by a click on its mark, and by the keyboard', async () => {
    // a day is a bar at this scale: the left end of the first one of the only lane
    const mark = await page.locator('canvas').evaluate(async (element: HTMLCanvasElement) => {
      for (;;) {
        const [wide, high] = [element.width, element.height];
        const ratio = wide / element.clientWidth;
        const y = Math.round((30 + 26) * ratio);
        const pixels = wide && high ? element.getContext('2d')!.getImageData(0, y, wide, 1).data : [];
        for (let x = 0; x < wide; x++) if (pixels[x * 4 + 3]) return { x: x / ratio + 4, y: y / ratio };
        await new Promise(resolve => requestAnimationFrame(resolve));
      }
    });
    const box = (await page.locator('canvas').boundingBox())!;
    await window.page.mouse.click(box.x + mark.x, box.y + mark.y);
    await window.page.locator('.tab.active[data-resource-name="quay.md"]').waitFor();
    await selected('14 March 2023'.length);

    await window.page.locator('.tab', { hasText: 'Timeline' }).first().click();
    page = await pageWith(window, /5 of \d+ dates/);
    await page.locator('.scroll').focus();
    await window.page.keyboard.press('End');
    await page.locator('.details', { hasText: /April 28/ }).waitFor();
    await window.page.keyboard.press('Enter');
    await window.page.locator('.tab.active[data-resource-name="quay.md"]').waitFor();
    await selected('28 April 2023'.length);
  });

  it('is saved as a table and as a picture', async () => {
    for (const [button, name, inside] of [
      ['Save as CSV…', 'timeline.csv', /\r\n2023-04-03,2023-04-28,.*The inquiry sits/],
      ['Save as SVG…', 'timeline.svg', /^<svg [\s\S]*The Quay[\s\S]*<\/svg>\s*$/],
    ] as const) {
      await window.page.locator('.tab', { hasText: 'Timeline' }).first().click();
      page = await pageWith(window, /5 of \d+ dates/);
      await page.getByRole('button', { name: button }).click();
      await window.page.locator('.quick-input-widget:visible input[type="text"]').waitFor();
      await window.page.keyboard.press('Enter');
      const file = path.join(window.folder, name);
      for (let i = 0; i < 200 && !existsSync(file); i++) await window.page.waitForTimeout(50);
      await window.page.locator('.statusbar-item', { hasText: `Saved ${name}` }).waitFor();
      assert.match(readFileSync(file, 'utf8'), inside);
    }
  });

  it('is asked for one actor by who appears with whom', async () => {
    await window.runCommand('Postil: Show Who Appears with Whom');
    const matrix = await pageWith(window, /\d+ actors in \d+ articles/);
    await matrix.getByLabel('Name', { exact: true }).fill('Niels Brandt');
    // the rows of others are gone before his is clicked
    await matrix.locator('tbody tr:not(:has-text("Niels Brandt"))').first().waitFor({ state: 'detached' });
    await matrix.locator('tbody tr th button').first().click();
    await matrix.getByRole('button', { name: 'Timeline of Niels Brandt' }).click();
    page = await pageWith(window, /^(?=[\s\S]*1 of \d+ dates)/);
    assert.equal(await page.getByLabel('Actor').inputValue(), 'Niels Brandt');
  });
});
