// The pictures of comparing, taken from the real window in every theme: the view with a comparison beside, the timeline,
// who appears with whom. `node out/screenshots/screenshots-comparing.mjs dark` takes those of one theme.
import { DECIDED, themes } from './support/pictures.ts';
import { openWindow, stopWindows } from './support/window.ts';
import type { Window } from './support/window.ts';

try {
  for (const theme of themes) {
    const window = await openWindow({
      theme,
      size: { width: 1280, height: 800 },
      files: DECIDED,
      settings: { 'workbench.secondarySideBar.defaultVisibility': 'hidden' },
    });
    await comparing(window, async picture => {
      const file = `media/screenshots/${theme}-${picture}.png`;
      await window.screenshot(file);
      console.log(file);
    });
    await window.close();
  }
} finally {
  await stopWindows();
}

async function comparing(window: Window, take: (picture: string) => Promise<void>): Promise<void> {
  const { page } = window;
  await window.openContainer('Postil');
  const mentions = page.locator('.part.sidebar .pane-header[aria-label*="Mentions"]');
  await mentions.waitFor();
  for (let i = 0; i < 5 && (await mentions.getAttribute('aria-expanded')) === 'true'; i++) {
    await mentions.click();
    await page.waitForTimeout(300);
  }
  const rows = await window.treeRows('Sources');
  await rows.filter({ hasText: 'Differ' }).first().waitFor();
  await rows.filter({ hasText: 'killed' }).first().click();
  const inPages = (selector: string): Promise<void> => shown(window, selector);
  await inPages('.passages > li');
  await take('sources');
  await window.runCommand('Postil: Show Timeline');
  await inPages('.timeline canvas');
  await page.mouse.move(1190, 230);
  for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -120);
  // away, so that no tooltip covers what there is to see
  await page.mouse.move(700, 620);
  await page.waitForTimeout(400);
  await take('timeline');
  await window.runCommand('Postil: Show Who Appears with Whom');
  await inPages('.matrix tbody button');
  await take('matrix');
}

/** Waits until a page inside the editor has it. */
async function shown({ page }: Window, selector: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    for (const frame of page.frames())
      if (
        await frame
          .locator(selector)
          .count()
          .catch(() => 0) // a frame that was replaced meanwhile
      ) {
        await page.waitForTimeout(300);
        return;
      }
    await page.waitForTimeout(100);
  }
  throw new Error(`no page has ${selector}`);
}
