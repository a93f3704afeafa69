// The pictures of media/screenshots/, taken from the real window in every theme: the examples, read.
import { openWindow, stopWindows } from './support/window.ts';
import type { Theme } from './support/window.ts';

const themes: readonly Theme[] = ['light', 'dark', 'hc-dark', 'hc-light'];
const ARTICLE = '2023-03-15-meridian-wire.txt';

try {
  for (const theme of themes) {
    const window = await openWindow({
      theme,
      size: { width: 1280, height: 800 },
      settings: {
        'editor.minimap.enabled': false,
        'editor.wordWrap': 'on',
        'editor.fontSize': 14,
        'workbench.secondarySideBar.defaultVisibility': 'hidden',
      },
    });
    const { page } = window;
    await window.openFile(ARTICLE);
    await window.openContainer('Postil');
    const rows = page.locator('.part.sidebar .pane-body .monaco-list-row');
    await rows.filter({ hasText: 'Actors' }).first().waitFor();
    for (const [words, action] of [
      ['2,300', 'Accept'],
      ['Elnura Dzhumabaeva', 'Accept'],
    ] as const) {
      const card = await window.hover(words, action);
      await card.getByText(action, { exact: true }).first().click();
      await page.mouse.move(5, 5);
      await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
    }
    await window.hover('Kubanichbek Toktosunov', 'Person');
    await window.screenshot(`media/screenshots/${theme}.png`);
    console.log(`media/screenshots/${theme}.png`);

    await page.mouse.move(5, 5);
    await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
    await window.runCommand('Postil: Review Suggestions');
    await page.locator('.statusbar-item[id*="postil.review"]').waitFor();
    await window.screenshot(`media/screenshots/${theme}-review.png`);
    console.log(`media/screenshots/${theme}-review.png`);
    await window.close();
  }
} finally {
  await stopWindows();
}
