import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import './support/end.ts';
import { pageWith as pageIn } from './support/panels.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const TWO = {
  'north.md':
    '---\nsource: The Northern\npublished: 2023-03-20\n---\n\n# Ferry sinks\n\nThe ferry Aurora sank off Kirkholm on 12 March 2023. The hull of the Aurora cost Kirkholm Lines 140 million kroner in 2009, the company said.\n',
  'south.md':
    '---\nsource: The Southern\npublished: 2023-03-21\n---\n\n# Aurora lost\n\nThe ferry Aurora sank off Kirkholm on 12 March 2023. The hull of the Aurora cost Kirkholm Lines 190 million kroner in 2009, the company said.\n',
};

describe('sources side by side', () => {
  let window: Window;
  let rows: Locator;
  before(async () => {
    window = await openWindow({ files: TWO });
    await window.openContainer('Postil');
    rows = await window.treeRows('Sources');
  });
  after(() => window.close());

  const pageWith = (text: string | RegExp): Promise<Frame> => pageIn(window, text);

  it('lists what differs first, with its passages below', async () => {
    const row = rows.filter({ hasText: '140 million – 190 million' });
    await row.first().waitFor();
    const labels = await rows.evaluateAll(all => all.map(e => e.getAttribute('aria-label') ?? ''));
    assert.match(labels[0]!, /^Differ: \d+ comparisons/);
    assert.ok(
      labels.some(label => /Differ, 140 million – 190 million · 2 articles/.test(label)),
      labels.join('\n'),
    );
  });

  it('opens the passages beside, each in its sentence', async () => {
    await rows.filter({ hasText: '140 million – 190' }).first().click();
    const page = await pageWith('No number fits all of them');
    const cards = page.locator('.passages > li');
    assert.equal(await cards.count(), 2);
    assert.deepEqual(await cards.locator('.outlet').allInnerTexts(), ['The Northern', 'The Southern']);
    assert.deepEqual(await cards.locator('mark').allInnerTexts(), ['140 million kroner', '190 million kroner']);
    assert.equal(await page.locator('.picture svg .dot').count(), 2);
  });

  it('settles it with a note, which is saved, shown and taken back', async () => {
    const page = await pageWith('No number fits all of them');
    await page.getByRole('textbox').fill('one counts the refit too');
    await page.getByRole('button', { name: 'Settled' }).click();
    await pageWith('one counts the refit too');
    const saved = readFileSync(path.join(window.folder, 'comparisons.postil.json'), 'utf8');
    assert.match(saved, /"says":"settled".*"quote":"140 million kroner".*"note":"one counts the refit too"/);
    assert.equal(
      saved
        .trimEnd()
        .split('\n')
        .filter(line => line.includes('"says"')).length,
      1,
      'one line a decision',
    );
    // it moves to the end, below a heading that is closed
    await rows.filter({ hasText: '140 million – 190' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Take Back Decisions' }).click();
    await rows.filter({ hasText: '140 million – 190' }).first().waitFor();
    assert.ok(!readFileSync(path.join(window.folder, 'comparisons.postil.json'), 'utf8').includes('settled'));
  });

  it('follows what changes in an article', async () => {
    writeFileSync(path.join(window.folder, 'south.md'), TWO['south.md'].replace('190 million', '240 million'));
    const page = await pageWith('240 million kroner');
    assert.deepEqual(await page.locator('.passages mark').allInnerTexts(), [
      '140 million kroner',
      '240 million kroner',
    ]);
    await rows.filter({ hasText: '140 million – 240 million' }).first().waitFor();
  });

  it('leads from a passage to the article with the keyboard alone', async () => {
    const page = await pageWith('No number fits all of them');
    await page.locator('.passages > li').first().focus();
    await window.page.keyboard.press('ArrowRight');
    assert.match(
      (await page.locator('.passages > li:focus').getAttribute('aria-label')) ?? '',
      /The Southern: NOK 240 million/,
    );
    await window.page.keyboard.press('Enter');
    await window.page.locator('.tab.active[data-resource-name="south.md"]').waitFor();
    await window.page.locator('.statusbar-item', { hasText: /18 selected/ }).waitFor();
  });
});
