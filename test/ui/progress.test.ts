// Reading a whole project takes a while: that is shown, can be given up, and goes on when somebody asks again.
import assert from 'node:assert/strict';
import './support/end.ts';
import { openWindow, type Window } from './support/window.ts';

const COUNT = 400;
const sentence = (i: number): string =>
  `Elnura Dzhumabaeva of the Harbour Office counted ${1000 + i} passengers on Tuesday, ${i % 27} more than on 3 May 2019. `;
const files = Object.fromEntries(
  Array.from({ length: COUNT }, (_, i) => [
    `many/${String(i).padStart(3, '0')}.txt`,
    `Report ${i}\n\nPublished: March 15, 2023\n\n${Array.from({ length: 30 }, (_, k) => sentence(i * 50 + k)).join('\n\n')}\n`,
  ]),
);

describe('reading a whole project', () => {
  let window: Window;
  const toast = () => window.notification(/Reading \d+ articles/);
  const heads = () =>
    window.page.locator('.part.sidebar .pane:has(.pane-header[aria-label*="Mentions"]) .monaco-list-row');
  /** How many articles the list counts in its first row. */
  const listed = async (): Promise<number> => {
    const label = await heads().first().getAttribute('aria-label');
    return Number(/(\d+) mentions/.exec(label?.replace(/[,.\u2009\u202f]/g, '') ?? '')?.[1] ?? 0);
  };

  before(async () => {
    window = await openWindow({ files });
    await window.openContainer('Postil');
  });
  after(() => window.close());

  it('shows how far it is, and stops when it is cancelled, with what was read so far', async () => {
    await window.runCommand('Postil: List All Articles');
    await toast().filter({ hasText: '%' }).waitFor({ timeout: 60_000 });
    await window.screenshot('out/progress.png');
    await window.press(toast().getByRole('button', { name: 'Cancel' }));
    await toast().waitFor({ state: 'detached' });
    await heads().filter({ hasText: 'Actors' }).first().waitFor();
    assert.ok((await listed()) > 0, 'something is listed');
  });

  it('goes on where somebody looks for something, and the last article is found then', async () => {
    const before = await listed();
    const { page } = window;
    const input = page.locator('.quick-input-widget:visible input[type="text"]');
    await window.runCommand('Postil: Find a Mention');
    const words = String(1000 + (COUNT - 1) * 50 + 29);
    await page.locator('.quick-input-title:visible', { hasText: 'Find a Mention' }).waitFor();
    await input.fill(words);
    const found = page.locator(`.quick-input-list .monaco-list-row[aria-label*="${words}"]`).first();
    await found.waitFor({ timeout: 80_000 });
    await window.press(found);
    await page.locator('.tab.active[data-resource-name="399.txt"]').waitFor();
    for (let i = 0; i < 600 && (await listed()) <= before; i++) await page.waitForTimeout(100);
    assert.ok((await listed()) > before, 'more is listed');
  });
});
