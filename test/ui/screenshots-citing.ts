// The pictures of citing, taken from the real window in every theme: the Citations view, and a citation's hover.
// `node out/screenshots/screenshots-citing.mjs dark` takes those of one theme.
import { readFileSync } from 'node:fs';
import { DECIDED, PICTURE, themes } from './support/pictures.ts';
import { openWindow, stopWindows } from './support/window.ts';

/** With something to look at: another number, and a passage that is not there. */
const report = readFileSync('examples/report.md', 'utf8').replace('[31]', '[13]').replace('fifty-three](2023-12-30-steppe-tribune.txt#p-9', 'fifty-three](2023-12-30-steppe-tribune.txt#p-8'); // prettier-ignore

try {
  for (const theme of themes) {
    const window = await openWindow({
      theme,
      ...PICTURE,
      files: { ...DECIDED, 'report.md': report },
    });
    const { page } = window;
    await window.openFile('report.md');
    await window.openContainer('Postil');
    for (const view of ['Mentions', 'Sources']) {
      const header = page.locator(`.pane-header[aria-label*="${view}"]`).first();
      if ((await header.count()) && (await header.getAttribute('aria-expanded')) === 'true') await header.click();
    }
    const rows = await window.treeRows('Citations');
    await rows.filter({ hasText: 'to look at' }).first().waitFor();
    await rows.filter({ hasText: 'report.md' }).first().locator('.monaco-tl-twistie').click();
    await rows.filter({ hasText: 'at least 19' }).first().waitFor();
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(160, 500);
      await page.mouse.wheel(0, 60);
    }
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget:visible input[type="text"]').fill(':34');
    await page.keyboard.press('Enter');
    await window.hover('56](2025', 'reads as it was cited');
    const file = `media/screenshots/${theme}-citations.png`;
    await window.screenshot(file);
    console.log(file);
    await window.close();
  }
} finally {
  await stopWindows();
}
