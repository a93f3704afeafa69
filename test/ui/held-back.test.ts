// What nobody is asked to decide on: page furniture and vague times; and the date that is asked for before a review.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const ARTICLE = 'ferry.txt';
const TEXT = `Skip to content

Ferry stops

By Anna Kask and Juhan Tamm

The ferry to Hiiumaa stopped on Tuesday, said Kadri Simson. It is now in Tallinn with 40 passengers.

Subscribe to The Baltic Times

Related stories

Riga port closed

Riga port closed

The port of Riga was closed for three days after a storm, Edgars Rinkevics said on Friday.
`;

describe('what is held back', () => {
  let window: Window;
  const review = () => window.page.locator('.statusbar-item[id*="postil.review"]');
  const input = () => window.page.locator('.quick-input-widget:visible input[type="text"]');
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const file = (): string => path.join(window.folder, `${ARTICLE}.postil.json`);
  const saved = (): string => (existsSync(file()) ? readFileSync(file(), 'utf8') : '');
  const lens = (words: string) => window.page.locator('.codelens-decoration', { hasText: words });
  /** Its view says how many there are, to the mouse and to screen readers. */
  const badge = (open: number) =>
    window.page.locator(`.activitybar .badge[aria-label*="${open} suggestions to decide on"]`);
  const row = (words: string) =>
    window.page.locator('.part.sidebar .monaco-list-row').filter({ hasText: words }).first();

  before(async () => {
    window = await openWindow({ files: { [ARTICLE]: TEXT } });
    await window.openFile(ARTICLE);
    await window.hover('40', 'sure');
    await window.page.mouse.move(5, 5);
  });
  after(() => window.close());

  it('is told from the article on hover, and listed apart', async () => {
    await window.hover('Anna', 'no decision needed');
    await window.hover('now', 'no decision needed');
    await window.openContainer('Postil');
    // the whole height for the list: rows beyond it are not drawn
    for (const view of ['Sources', 'Citations']) {
      const header = window.page.locator(`.pane-header[aria-label*="${view}"]`);
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) === 'true') await header.click();
    }
    await row('Around the article').waitFor();
    assert.equal(await row('Rinkevics').count(), 0);
    await row('Around the article').locator('.monaco-tl-twistie').click();
    await row('Rinkevics').waitFor();
  });

  it('is not counted as open: over the article, and in the badge of the view', async () => {
    // Hiiumaa, Tuesday, Kadri Simson, Tallinn, 40 passengers
    await lens('5 to decide on, 0 decided').waitFor();
    await badge(5).waitFor();
    await window.click('Tallinn');
    await press('Control+Alt+Enter');
    await lens('4 to decide on, 1 decided').waitFor();
    await badge(4).waitFor();
    await window.runCommand('Postil: Undo Last Decision');
    await badge(5).waitFor();
  });

  it('the publication date is asked for before a review that needs it, once', async () => {
    await window.click('The ferry to');
    await press('Control+Home');
    await window.runCommand('Postil: Review Suggestions');
    await window.page
      .locator('.quick-input-message:visible', { hasText: 'Without it dates such as “Tuesday” stay open' })
      .waitFor();
    await input().fill('March 15, 2023');
    await press('Enter');
    await review()
      .filter({ hasText: /0 of \d+ decided/ })
      .waitFor();
    assert.match(saved(), /"published":"2023-03-15"/);
    await press('Escape');
    await window.runCommand('Postil: Review Suggestions');
    await review().waitFor();
    assert.equal(await input().count(), 0);
  });

  it('is passed over by the review, which offers it at the end', async () => {
    const places = window.page.locator('.notification-toast', { hasText: 'held back' });
    let seen = '';
    for (let i = 0; i < 12 && !(await places.count()); i++) {
      const before = await review().innerText();
      seen += `${before}\n`;
      await press('a');
      // the next suggestion, or the end
      await window.page.waitForFunction(
        said =>
          document.querySelector('.statusbar-item[id*="postil.review"]:not([style*="none"])')?.textContent !== said,
        before,
      );
    }
    await places.waitFor();
    assert.match(seen, /Tuesday, March 14, 2023|March 14, 2023/);
    assert.doesNotMatch(seen, /Rinkevics|Anna|Friday|: now/);
    await places.locator('.monaco-button', { hasText: 'Review Them Too' }).click();
    await review().filter({ hasText: 'Anna Kask' }).waitFor();
    await press('Escape');
    await review().waitFor({ state: 'hidden' });
    assert.equal(readFileSync(path.join(window.folder, ARTICLE), 'utf8'), TEXT, 'no key reached the text');
  });

  it('and is like everything else where the setting says so, at once', async () => {
    const settings = path.join(window.folder, '.vscode', 'settings.json');
    writeFileSync(settings, JSON.stringify({ ...JSON.parse(readFileSync(settings, 'utf8')), 'postil.heldBack': [] }));
    await row('Around the article').waitFor({ state: 'detached' });
    await row('Rinkevics').waitFor();
  });
});
