import type { Frame } from 'playwright-core';
import type { Window } from './window.ts';

/** The page inside the editor that says `text`. */
export async function pageWith({ page }: Window, text: string | RegExp, seconds = 20): Promise<Frame> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await page.waitForTimeout(100))
    for (const frame of page.frames()) {
      if (!frame.name()) continue;
      const says = await frame
        .locator('main#page')
        .filter({ hasText: text })
        .count()
        .catch(() => 0); // a frame that was replaced meanwhile
      if (says) return frame;
    }
  throw new Error(`no page says ${text}`);
}
