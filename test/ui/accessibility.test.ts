// What a person sees and hears who sees no colours, or nothing: both high contrast themes, spoken labels, keys alone.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Theme } from './support/window.ts';

const ARTICLE = 'wire.txt';
const TEXT = `Dam toll rises to 31

Published: March 15, 2023

Elnura Dzhumabaeva said on Tuesday that 146 houses were gone.
`;

for (const theme of ['hc-dark', 'hc-light'] as const satisfies readonly Theme[])
  describe(`marks in ${theme}`, () => {
    it('differ by their lines, and stand out', async () => {
      const window = await openWindow({ theme, files: { [ARTICLE]: TEXT } });
      await window.openFile(ARTICLE);
      const marks = window.page.locator('.monaco-editor .view-overlays .cdr[class*="ced-"]');
      await marks.first().waitFor({ state: 'attached' });
      const styles = await marks.evaluateAll(all =>
        all.map(mark => {
          const { borderBottomStyle, borderBottomColor, borderBottomWidth } = getComputedStyle(mark);
          return [borderBottomStyle, borderBottomColor, borderBottomWidth] as const;
        }),
      );
      const lines = styles.filter(([style]) => style !== 'none');
      assert.deepEqual([...new Set(lines.map(([style]) => style))].sort(), ['dashed', 'dotted', 'solid']);
      const bright = (color: string): number => {
        const [r = 0, g = 0, b = 0] = color.match(/\d+/g)!.map(Number);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      // the frame around the cursor's line is one pixel wide
      for (const [, , width] of lines) assert.ok(parseFloat(width) >= 2, width);
      for (const [, color] of lines)
        assert.ok(theme === 'hc-dark' ? bright(color) > 140 : bright(color) < 90, `${color} in ${theme}`);
      await window.close();
    });
  });

describe('without a mouse', () => {
  it('an article is opened, read, decided on and listed by keys, and all of it has words', async () => {
    const window = await openWindow({ theme: 'hc-dark', files: { [ARTICLE]: TEXT } });
    const { page } = window;
    await window.openFile(ARTICLE);
    const label = async (id: string): Promise<string> =>
      (await page.locator(`.statusbar-item[id*="${id}"]`).first().getAttribute('aria-label')) ??
      (await page.locator(`.statusbar-item[id*="${id}"] [aria-label]`).first().getAttribute('aria-label')) ??
      '';
    await page.locator('.statusbar-item[id*="postil.counts"]').waitFor();
    assert.match(await label('postil.counts'), /\d+ actors, \d+ dates, \d+ figures/);
    assert.match(await label('postil.published'), /Published March 15, 2023/);

    await page.keyboard.press('Control+Alt+.');
    await page.locator('.statusbar-item', { hasText: /selected/ }).waitFor();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:visible').filter({ hasText: 'Accept' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Alt+Enter');
    const file = path.join(window.folder, `${ARTICLE}.postil.json`);
    for (let i = 0; i < 100 && !existsSync(file); i++) await page.waitForTimeout(50);
    assert.match(readFileSync(file, 'utf8'), /"status":"accepted"/);

    await page.keyboard.press('Control+Alt+/');
    const rows = page.locator('.quick-input-widget:visible .monaco-list-row');
    await rows.first().waitFor();
    const spoken = await rows.evaluateAll(all => all.map(row => row.getAttribute('aria-label') ?? ''));
    assert.ok(
      spoken.some(words => /Elnura Dzhumabaeva.*Person/.test(words)),
      spoken.join('; '),
    );
    assert.ok(
      spoken.some(words => /Tuesday.*March 14, 2023/.test(words)),
      spoken.join('; '),
    );
    await page.keyboard.press('Escape');
    await window.close();
  });
});
