import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const ARTICLE = 'wire.txt';
const TEXT = `Dam toll rises to 31

Published: March 15, 2023

The death toll in Kyrgyzstan rose to 31 on Wednesday.

Kubanichbek Toktosunov, the emergency situations minister, met Elnura Dzhumabaeva on Tuesday.

The mud destroyed 146 houses. Dzhumabaeva took samples.
`;

describe('reading an article', () => {
  let window: Window;
  const sidecar = (): string => path.join(window.folder, `${ARTICLE}.postil.json`);
  const saved = async (what: RegExp): Promise<void> => {
    for (let i = 0; i < 100; i++) {
      if (existsSync(sidecar()) && what.test(readFileSync(sidecar(), 'utf8'))) return;
      await window.page.waitForTimeout(50);
    }
    assert.fail(
      `the sidecar does not say ${what}: ${existsSync(sidecar()) ? readFileSync(sidecar(), 'utf8') : 'none'}`,
    );
  };
  const rows = () => window.page.locator('.part.sidebar .pane-body .monaco-list-row');
  const input = () => window.page.locator('.quick-input-widget:visible input[type="text"]');
  /** The mouse leaves, so that the next card is a new one. */
  const away = async (): Promise<void> => {
    await window.page.mouse.move(5, 5);
    await window.page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
  };

  before(async () => {
    window = await openWindow({ files: { [ARTICLE]: TEXT } });
    await window.openFile(ARTICLE);
  });
  after(() => window.close());

  it('draws a line under each mention, of another style for each kind', async () => {
    const marks = window.page.locator('.monaco-editor .view-overlays .cdr[class*="ced-"]');
    await marks.first().waitFor({ state: 'attached' });
    const styles = await marks.evaluateAll(all => [...new Set(all.map(e => getComputedStyle(e).borderBottomStyle))]);
    assert.deepEqual(styles.filter(s => s !== 'none').sort(), ['dashed', 'dotted', 'solid']);
  });

  it('explains a mention when the mouse rests on it', async () => {
    const card = await window.hover('Tuesday', 'March 14, 2023');
    assert.match(await card.innerText(), /Tuesday, March 14, 2023/);
    await away();
  });

  it('saves what is accepted in the card', async () => {
    const card = await window.hover('146', 'Accept');
    await card.getByText('Accept').click();
    await saved(/"quote":"146".*"status":"accepted"/);
    await away();
    await window.hover('146', 'Accepted');
    await away();
  });

  it('lists what is in it, and goes there on a click', async () => {
    await window.openContainer('Postil');
    const actor = rows().filter({ hasText: 'Elnura Dzhumabaeva' }).first();
    await actor.waitFor();
    const labels = await rows().evaluateAll(all => all.map(e => e.getAttribute('aria-label')));
    for (const kind of ['Actors', 'Dates', 'Figures'])
      assert.ok(
        labels.some(label => label?.startsWith(`${kind}: `)),
        labels.join('; '),
      );
    await actor.click();
    await window.page.locator('.statusbar-item', { hasText: /Ln 7, Col .*selected/ }).waitFor();
  });

  it('accepts from the list with the mouse', async () => {
    const row = rows().filter({ hasText: 'Kubanichbek Toktosunov' }).first();
    await row.hover();
    await row.locator('.action-label[aria-label^="Accept"]').click();
    await saved(/"quote":"Kubanichbek Toktosunov".*"status":"accepted"/);
  });

  it('accepts, rejects and undoes with the keyboard', async () => {
    await window.click('Wednesday');
    await window.page.keyboard.press('Control+Alt+Enter');
    await saved(/"quote":"Wednesday".*"status":"accepted"/);
    await window.page.keyboard.press('Control+Alt+Backspace');
    await saved(/"quote":"Wednesday".*"status":"rejected"/);
    await window.runCommand('Postil: Undo Last Decision');
    await saved(/"quote":"Wednesday".*"status":"accepted"/);
  });

  it('says when it was published, and sets it by a click on the status bar', async () => {
    const item = window.page.locator('.statusbar-item[id*="postil.published"]');
    await item.filter({ hasText: 'March 15, 2023' }).waitFor();
    await item.click();
    await input().waitFor();
    await input().fill('2023-03-22');
    await window.page.keyboard.press('Enter');
    await item.filter({ hasText: 'March 22, 2023' }).waitFor();
    await saved(/"article": \{"published":"2023-03-22"\}/);
    await window.hover('Tuesday', 'March 21, 2023');
  });

  it('renames an actor with F2, wherever it is named', async () => {
    await window.click('Toktosunov');
    // The key asks what the cursor stands on, which the extension says a moment after the click.
    for (let i = 0; i < 50 && !(await input().isVisible()); i++) {
      await window.page.keyboard.press('F2');
      await window.page.waitForTimeout(200);
    }
    assert.equal(await input().inputValue(), 'Kubanichbek Toktosunov');
    await input().fill('The Minister');
    await window.page.keyboard.press('Enter');
    await rows().filter({ hasText: 'The Minister' }).first().waitFor();
    assert.match(
      readFileSync(path.join(window.folder, 'entities.postil.json'), 'utf8'),
      /"name":"The Minister","aliases":\["Kubanichbek Toktosunov"\]/,
    );
  });

  it('marks a selection that nobody found', async () => {
    await window.select('samples');
    await window.runCommand('Postil: Mark Selection as Actor');
    await window.press(window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Group' }));
    await saved(/"type":"group","quote":"samples".*"status":"added"/);
    await window.hover('samples', 'Added by hand');
  });

  it('takes a note on it', async () => {
    await window.click('146');
    await window.runCommand('Postil: Add Note');
    await input().fill('The <b>ministry</b> says [so](command:workbench.action.quit)');
    await window.page.keyboard.press('Enter');
    await saved(/"notes":\[\{.*ministry/);
    const card = await window.hover('146', 'ministry');
    assert.match(await card.innerText(), /The <b>ministry<\/b> says \[so\]\(command:workbench\.action\.quit\)/);
    assert.equal(await card.locator('a[href*="quit"], a[data-href*="quit"], b').count(), 0);
  });
});
