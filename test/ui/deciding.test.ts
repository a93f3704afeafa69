// Deciding by mouse and keys: review mode, the code action menu, quick picks, input boxes with words.
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

The mud destroyed 146 houses. Dzhumabaeva took samples. More samples come.
`;

describe('deciding by keys and mouse', () => {
  let window: Window;
  const text = (): string => {
    const file = path.join(window.folder, `${ARTICLE}.postil.json`);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const saved = async (what: RegExp): Promise<void> => {
    for (let i = 0; i < 100 && !what.test(text()); i++) await window.page.waitForTimeout(50);
    assert.match(text(), what);
  };
  const input = () => window.page.locator('.quick-input-widget:visible input[type="text"]');
  const pickRow = (words: string | RegExp) =>
    window.page.locator('.quick-input-widget:visible .monaco-list-row').filter({ hasText: words }).first();
  const said = (words: string | RegExp) =>
    window.page.locator('.quick-input-widget:visible .quick-input-message').filter({ hasText: words });
  const titled = (words: string): Promise<void> =>
    window.page.locator('.quick-input-title:visible').filter({ hasText: words }).waitFor();
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const review = () => window.page.locator('.statusbar-item[id*="postil.review"]');

  before(async () => {
    window = await openWindow({ files: { [ARTICLE]: TEXT } });
    await window.openFile(ARTICLE);
    await window.hover('146', 'sure');
    await window.page.mouse.move(5, 5);
  });
  after(() => window.close());

  it('reviews with single keys, and the status bar says how far it is', async () => {
    await window.click('Dam toll');
    await press('Control+Home');
    await window.runCommand('Postil: Review Suggestions');
    const progress = review().filter({ hasText: /0 of \d+ decided/ });
    await progress.waitFor();
    // the card of the suggestion shows by itself, and the keys still go to the review
    await window.page.locator('.monaco-hover:visible').filter({ hasText: 'sure' }).first().waitFor();
    await press('a');
    await review()
      .filter({ hasText: /1 of \d+ decided/ })
      .waitFor();
    await saved(/"quote":"31".*"status":"accepted"/);
    await press('r');
    await review()
      .filter({ hasText: /2 of \d+ decided/ })
      .waitFor();
    await saved(/"status":"rejected"/);
    await press('u');
    await review()
      .filter({ hasText: /1 of \d+ decided/ })
      .waitFor();
    assert.doesNotMatch(text(), /"status":"rejected"/);
    await press('s');
    await press('s');
    assert.equal((await window.page.locator('.view-lines').first().innerText()).includes('ssDam'), false);
  });

  it('changes a type with one key and a pick, and goes on', async () => {
    for (let i = 0; i < 12 && !/Toktosunov/.test(await review().innerText()); i++) {
      await press('s');
      await window.page.waitForTimeout(300);
    }
    await review().filter({ hasText: 'Kubanichbek Toktosunov' }).waitFor();
    await press('t');
    await pickRow('Organization').waitFor();
    await input().fill('organi');
    await press('Enter');
    await saved(/"type":"organization","quote":"Kubanichbek Toktosunov".*"status":"corrected"/);
    await review().filter({ hasText: 'Elnura Dzhumabaeva' }).waitFor();
  });

  it('accepts all mentions of one actor with Shift', async () => {
    await press('Shift+A');
    await saved(/"quote":"Elnura Dzhumabaeva".*"status":"accepted"/);
    await saved(/"quote":"Dzhumabaeva".*"status":"accepted"/);
    await press('Escape');
    await review().waitFor({ state: 'hidden' });
    assert.equal(readFileSync(path.join(window.folder, ARTICLE), 'utf8'), TEXT, 'no key reached the text');
  });

  it('corrects a date in words, resolved while they are typed', async () => {
    await window.click('Tuesday');
    await window.runCommand('Postil: Correct Mention');
    await titled('When is');
    await input().fill('last Friday');
    await said('March 10, 2023').waitFor();
    await input().fill('no such day');
    await said('no date').waitFor();
    await input().fill('last Friday');
    await press('Enter');
    await saved(/"quote":"Tuesday".*"status":"corrected".*"value":"2023-03-10"/);
    await window.hover('Tuesday', 'March 10, 2023');
    await window.page.mouse.move(5, 5);
  });

  it('corrects a figure, and reads back what it is', async () => {
    await window.click('146');
    await window.runCommand('Postil: Correct Mention');
    await titled('How much is');
    assert.equal(await input().inputValue(), '146 houses');
    await input().fill('about 150 homes');
    await said(/about 150.*counted: homes/).waitFor();
    await press('Enter');
    await saved(/"quote":"146".*"value":\{"value":150,"modifier":"approx","object":"homes"\}/);
  });

  it('finds a known actor by a slip of the finger, and offers a new one', async () => {
    await window.click('Kyrgyzstan');
    await window.runCommand('Postil: Correct Mention');
    await titled('Who is');
    await input().fill('Dzumabaeva');
    await pickRow('Elnura Dzhumabaeva').waitFor();
    await input().fill('The Republic');
    await window.press(pickRow(/Place.*The Republic/));
    await saved(/"type":"place","quote":"Kyrgyzstan".*"entity":"place\/the-republic"/);
    assert.match(readFileSync(path.join(window.folder, 'entities.postil.json'), 'utf8'), /"name":"The Republic"/);
    await window.hover('Kyrgyzstan', 'The Republic');
    await window.page.mouse.move(5, 5);
  });

  it('marks every occurrence of a selection with one answer', async () => {
    await window.select('samples');
    await window.runCommand('Postil: Mark Every Occurrence');
    await titled('everywhere in this article, 2 times');
    await window.press(pickRow('Actor'));
    await titled('Who is');
    await window.press(pickRow('Group'));
    await saved(/("quote":"samples"[^]*){2}/);
    await window.runCommand('Postil: Undo Last Decision');
    await window.page.waitForTimeout(500);
    assert.doesNotMatch(text(), /"quote":"samples"/);
  });

  it('accepts what is certain enough, and says what that is', async () => {
    await window.click('Dam toll');
    await window.runCommand('Postil: Accept All That Are Certain Enough');
    await pickRow(/At least \d+% sure[^]*of \d+ suggestions/).waitFor();
    await press('ArrowUp'); // round to the last, the least certain
    await press('Enter');
    await saved(/"quote":"Wednesday".*"status":"accepted"/);
  });

  it('lists the marks around the cursor and acts on one, with the keyboard alone', async () => {
    await window.click('destroyed');
    await press('Control+Alt+/');
    await pickRow('146').waitFor();
    await input().fill('Wednesday');
    await press('Enter');
    await pickRow('Reject').waitFor();
    await input().fill('Reject');
    await press('Enter');
    await saved(/"quote":"Wednesday".*"status":"rejected"/);
  });

  it('offers it all with Ctrl+.', async () => {
    await window.click('146');
    await press('Control+.');
    const menu = window.page.locator('.action-widget:visible');
    await menu.filter({ hasText: 'Correct what it means' }).waitFor();
    await menu.getByText('Take the decision back').click();
    for (let i = 0; i < 60 && /"quote":"146"/.test(text()); i++) await window.page.waitForTimeout(50);
    assert.doesNotMatch(text(), /"quote":"146"/);
  });

  it('offers it in the context menu', async () => {
    const box = await window.findText('146');
    await window.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2, { button: 'right' });
    const menu = window.page.locator('.monaco-menu:visible').first();
    await menu.getByText('Accept Mention', { exact: true }).waitFor();
    await menu.getByText('Postil: More about This Mention').hover();
    await window.page.getByText('Change Type of Mention…').waitFor();
    await press('Escape');
    await press('Escape');
  });
});
