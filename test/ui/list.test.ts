import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const ONE = `---
published: 2023-03-15
---

Kubanichbek Toktosunov met Elnura Dzhumabaeva in Bishkek on Tuesday. Toktosunov said 31 people had died.

Elnura Jumabayeva, a chemist, took 146 samples. Toktosunov thanked her on Wednesday.
`;
const TWO = `---
published: 2023-03-16
---

Kubanichbek Toktosunov resigned on Thursday. He had said that 31 people died in Osh.
`;

describe('the list of mentions', () => {
  let window: Window;
  const pane = () => window.page.locator('.part.sidebar .pane:has(.pane-header[aria-label*="Mentions"])');
  const rows = () => pane().locator('.monaco-list-row');
  const row = (words: string | RegExp) => rows().filter({ hasText: words }).first();
  const labels = (): Promise<string[]> =>
    rows().evaluateAll(all => all.map(e => e.getAttribute('aria-label')?.replace(/\u2068|\u2069/g, '') ?? ''));
  const input = () => window.page.locator('.quick-input-widget:visible input[type="text"]');
  const until = async (what: string, is: () => Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 150; i++) {
      if (await is()) return;
      await window.page.waitForTimeout(50);
    }
    assert.fail(`${what}: ${(await labels()).join(' | ')}`);
  };
  /** By its spoken label: rows are used again, and keep words of what they showed before. */
  const offered = (words: string) =>
    window.page.locator(`.quick-input-list .monaco-list-row[aria-label*=${JSON.stringify(words)}]`).first();
  const marks = () => window.page.locator('.monaco-editor .view-overlays .cdr[class*="ced-"]');
  const file = (name: string): string => path.join(window.folder, name);
  const textOf = (name: string): string => (existsSync(file(name)) ? readFileSync(file(name), 'utf8') : '');
  const says = async (name: string, what: RegExp): Promise<void> => {
    for (let i = 0; i < 100 && !what.test(textOf(name)); i++) await window.page.waitForTimeout(50);
    assert.match(textOf(name), what);
  };
  /** Runs a command and picks the option with these words. */
  const choose = async (title: string, option: string): Promise<void> => {
    await window.runCommand(title);
    await window.press(offered(option));
  };

  before(async () => {
    // tall: rows beyond the view's height are not drawn
    window = await openWindow({
      files: { 'desk/one.md': ONE, 'desk/two.md': TWO },
      size: { width: 1400, height: 1700 },
    });
    await window.openFile('desk/one.md');
    await window.openContainer('Postil');
    // the whole height for the list: rows beyond it are not drawn
    const sources = window.page.locator('.pane-header[aria-label*="Sources"]');
    await sources.waitFor();
    if ((await sources.getAttribute('aria-expanded')) === 'true') await sources.click();
    await row('Kubanichbek Toktosunov').waitFor();
  });
  after(() => window.close());

  it('merges two actors when one is dragged onto the other, and offers to undo it', async () => {
    await row('Elnura Dzhumabaeva').waitFor();
    await row('Elnura Jumabayeva').dragTo(row('Elnura Dzhumabaeva'));
    await says('entities.postil.json', /"name":"Elnura Dzhumabaeva","aliases":\["Elnura Jumabayeva"\]/);
    await until('one row for her', async () => !(await labels()).some(label => /Jumabayeva/.test(label)));
    const toast = window.notification('Elnura Dzhumabaeva from now on');
    await toast.waitFor();
    await toast.getByText('Undo').click();
    await row('Elnura Jumabayeva').waitFor();
    assert.doesNotMatch(readFileSync(file('entities.postil.json'), 'utf8'), /Jumabayeva/);
  });

  it('takes one mention for another actor when it is dragged onto that one, here alone, with undo', async () => {
    // the first row of his mentions
    await row('Kubanichbek Toktosunov').locator('.monaco-tl-twistie').click();
    const mention = rows().filter({ hasText: 'had died' }).first();
    await mention.waitFor();
    // by its label: a mention of his names her too
    await mention.dragTo(pane().locator('.monaco-list-row[aria-label*="Person, "][aria-label*="Elnura Dzhumabaeva"]'));
    await says(
      'desk/one.md.postil.json',
      /"quote":"Toktosunov".*"status":"corrected","entity":"person\/elnura-dzhumabaeva"/,
    );
    const toast = window.notification('Toktosunov is Elnura Dzhumabaeva, here');
    await toast.waitFor();
    await toast.getByText('Undo').click();
    await until('nothing decided', async () => !/elnura/.test(textOf('desk/one.md.postil.json')));
    assert.doesNotMatch(textOf('entities.postil.json'), /Toktosunov/);
    await row('Kubanichbek Toktosunov').locator('.monaco-tl-twistie').click();
    await mention.waitFor({ state: 'detached' });
  });

  it('notes in the registry what is told about an actor, with undo', async () => {
    await window.click('Bishkek');
    await choose('Postil: About This Actor', 'Description');
    await input().fill('Where they met.');
    await window.page.keyboard.press('Enter');
    await says('entities.postil.json', /"name":"Bishkek","description":"Where they met\."/);
    await choose('Postil: About This Actor', 'Type');
    await window.press(offered('Organization'));
    await says('entities.postil.json', /"type":"organization","name":"Bishkek"/);
    const toast = window.notification('Noted about Bishkek');
    await toast.getByText('Undo').first().click();
    await says('entities.postil.json', /"type":"place","name":"Bishkek"/);
    await window.runCommand('Postil: Undo Last Decision');
    await until('nothing noted', async () => !/Bishkek/.test(textOf('entities.postil.json')));
  });

  it('narrows down to the words that are typed', async () => {
    await row('Bishkek').waitFor();
    await window.runCommand('Postil: Narrow List To');
    await input().fill('elnura');
    await until('only Elnura', async () => (await labels()).every(label => /Actors|Elnura/.test(label)));
    await window.page.keyboard.press('Enter');
    await window.runCommand('Postil: List Everything Again');
    await row('Bishkek').waitFor();
  });

  it('hides the marks of what is unticked', async () => {
    const before = await marks().count();
    await row('Kubanichbek Toktosunov')
      .locator('.monaco-checkbox, .custom-view-tree-node-item-checkbox')
      .first()
      .click();
    await until('three marks less', async () => (await marks().count()) === before - 3);
    await window.runCommand('Postil: Show What Was Unticked in the List');
    await until('all marks again', async () => (await marks().count()) === before);
  });

  it('filters marks and list alike', async () => {
    const before = await marks().count();
    await choose('Postil: Filter Marks', 'Person');
    await until('persons only', async () => !(await labels()).some(label => /^Dates|Bishkek/.test(label)));
    assert.ok((await marks().count()) < before);
    // Escape brings back what there was
    await window.page.keyboard.press('Escape');
    await row('Bishkek').waitFor();
    await choose('Postil: Filter Marks', 'Person');
    await window.page.keyboard.press('Enter');
    await until('persons only', async () => !(await labels()).some(label => /^Dates|Bishkek/.test(label)));
    await pane().locator('.pane-header').hover();
    await pane().locator('.pane-header .action-label[aria-label^="Clear Filter"]').click();
    await row('Bishkek').waitFor();
    assert.equal(await marks().count(), before);
  });

  it('marks everything, decisions only, or nothing, by one key', async () => {
    const before = await marks().count();
    await window.click('Wednesday');
    await window.page.keyboard.press('Alt+KeyM');
    await until('no suggestions', async () => (await marks().count()) === 0);
    await window.page.keyboard.press('Control+Alt+Enter');
    await until('the decision', async () => (await marks().count()) > 0);
    await window.page.keyboard.press('Alt+KeyM');
    await until('nothing', async () => (await marks().count()) === 0);
    await window.page.keyboard.press('Alt+KeyM');
    await until('everything', async () => (await marks().count()) >= before);
  });

  it('tags a mark, completes the tag, and takes it off again', async () => {
    await window.click('146');
    await window.page.keyboard.press('Control+Alt+KeyG');
    await input().fill('houses and samples');
    await offered('houses and samples').waitFor();
    await window.page.keyboard.press('Enter');
    await says('desk/one.md.postil.json', /"quote":"146".*"tags":\["houses and samples"\]/);
    await window.click('31');
    await window.page.keyboard.press('Control+Alt+KeyG');
    await input().fill('hous');
    await offered('houses and samples').waitFor();
    await window.page.keyboard.press('Enter');
    await says('desk/one.md.postil.json', /"quote":"31".*"tags":\["houses and samples"\]/);
    await choose('Postil: Group List By', 'Tag');
    await until('a head for the tag', async () =>
      (await labels()).some(label => /^houses and samples: \d/.test(label)),
    );
    await window.click('146');
    await window.page.keyboard.press('Control+Alt+KeyG');
    await window.press(offered('take it off'));
    await until('no tag', async () => !/"quote":"146"/.test(readFileSync(file('desk/one.md.postil.json'), 'utf8')));
  });

  it('groups by state and author, and sorts by name', async () => {
    await choose('Postil: Group List By', 'State');
    await until('states', async () => (await labels()).some(label => /^Accepted: 1/.test(label)));
    await choose('Postil: Group List By', 'Author');
    await until('authors', async () => (await labels()).some(label => /^Nobody yet: \d/.test(label)));
    await choose('Postil: Group List By', 'Kind');
    await choose('Postil: Sort List By', 'Name');
    await until('names in order', async () => {
      const names = (await labels())
        .filter(label => /^(?:Person|Place)/.test(label))
        .map(label => label.split(', ')[1]!);
      return names.length > 2 && names.join() === [...names].sort((a, b) => a.localeCompare(b)).join();
    });
    await choose('Postil: Sort List By', 'What suits the kind');
  });

  it('lists all articles, and opens the others at the passage', async () => {
    await choose('Postil: Group List By', 'Article');
    const other = row('two.md');
    await other.waitFor();
    if ((await other.getAttribute('aria-expanded')) !== 'true') await other.locator('.monaco-tl-twistie').click();
    await row('Osh').click();
    await window.page.locator('.tab.active[data-resource-name="two.md"]').waitFor();
    await window.page.locator('.statusbar-item', { hasText: /Ln 5, Col .*selected/ }).waitFor();
    // following the cursor may have opened it before
    if ((await row('one.md').getAttribute('aria-expanded')) !== 'true')
      await row('one.md').locator('.monaco-tl-twistie').click();
    await row('Bishkek').click();
    await window.page.locator('.tab.active[data-resource-name="one.md"]').waitFor();
    await window.runCommand('Postil: List the Active Article Only');
    await until('one article', async () => !(await labels()).some(label => /one\.md/.test(label)));
  });

  it('follows the cursor', async () => {
    await window.click('Bishkek');
    const selected = pane().locator('.monaco-list-row.selected');
    await until('Bishkek to be selected', async () =>
      /Bishkek/.test(
        (await selected
          .first()
          .innerText()
          .catch(() => '')) ?? '',
      ),
    );
    await window.click('Wednesday');
    await until('Wednesday', async () =>
      /March 15/.test(
        await selected
          .first()
          .innerText()
          .catch(() => ''),
      ),
    );
  });

  it('renames with F2 in the list', async () => {
    await row('Bishkek').click();
    await window.page.locator('.statusbar-item', { hasText: '7 selected' }).waitFor();
    await window.page.keyboard.press('Escape');
    await row('Bishkek').focus();
    await window.page.keyboard.press('F2');
    await input().waitFor();
    assert.equal(await input().inputValue(), 'Bishkek');
    await window.page.keyboard.press('Escape');
  });

  it('finds by a number, a month and a name over all articles', async () => {
    const find = async (words: string, option: string): Promise<void> => {
      await window.runCommand('Postil: Find a Mention');
      await input().fill(words);
      await window.press(offered(option));
    };
    await find('146', '146 samples');
    await window.page.locator('.statusbar-item', { hasText: /Ln 7, Col .*3 selected/ }).waitFor();
    await find('March 16, 2023', 'Thursday, March 16');
    await window.page.locator('.tab.active[data-resource-name="two.md"]').waitFor();
    await find('elnura jumabay', 'desk/one.md');
    await window.page.locator('.statusbar-item', { hasText: /Ln 7, Col .*17 selected/ }).waitFor();
  });

  it('says that a mention is somebody else, in one step', async () => {
    await window.click('Toktosunov', { nth: 1 });
    await choose('Postil: This Is Another Actor', 'Only this mention');
    await input().fill('Kubanichbek Toktosunov');
    await window.page.locator('.quick-input-widget', { hasText: 'is called so already' }).waitFor();
    await input().fill('The Elder');
    await window.page.keyboard.press('Enter');
    await says('entities.postil.json', /"name":"The Elder","distinctFrom":\["person\/kubanichbek-toktosunov"\]/);
    await says('desk/one.md.postil.json', /"quote":"Toktosunov".*"status":"corrected","entity":"person\/the-elder"/);
    await row('The Elder').waitFor();
    await window.runCommand('Postil: Undo Last Decision');
    await until('nobody of that name', async () => !(await labels()).some(label => /The Elder/.test(label)));
    assert.doesNotMatch(readFileSync(file('entities.postil.json'), 'utf8'), /Elder/);
    assert.doesNotMatch(readFileSync(file('desk/one.md.postil.json'), 'utf8'), /Elder|elder/);
  });

  it('decides in an article that is not open, and follows what changes on disk', async () => {
    await window.runCommand('View: Close All Editors');
    writeFileSync(file('desk/three.md'), 'Kubanichbek Toktosunov went to Karakol on 3 May 2023.\n');
    await choose('Postil: Group List By', 'Article');
    const three = row('three.md');
    await three.waitFor();
    if ((await three.getAttribute('aria-expanded')) !== 'true') await three.locator('.monaco-tl-twistie').click();
    await row('Karakol').hover();
    await row('Karakol').locator('.action-label[aria-label^="Accept"]').click();
    await says('desk/three.md.postil.json', /"quote":"Karakol".*"status":"accepted"/);
    await row(/Karakol.*accepted/).waitFor();
    writeFileSync(file('desk/four.md'), 'Elnura Dzhumabaeva flew to Naryn.\n');
    await row('four.md').waitFor();
    rmSync(file('desk/four.md'));
    await row('four.md').waitFor({ state: 'detached' });
    assert.equal(await window.page.locator('.tab').count(), 0, 'nothing was opened for it');
  });
});
