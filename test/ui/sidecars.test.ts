// Decisions that lost their passage, mended from the list with the mouse; an article that git moves; and an offer that is
// declined once and for all.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const TEXT = `The mud destroyed 146 houses in the valley on Tuesday.

Some 2,300 people left for the high ground.
`;
const lost = (id: string, quote: string): string =>
  JSON.stringify({
    id,
    kind: 'figure',
    quote,
    before: 'Herders lost ',
    after: ' in the flood',
    at: 900,
    status: 'accepted',
  });
const sidecarOf = (...lines: readonly string[]): string =>
  `{\n"format": "postil/1",\n"article": {},\n"annotations": [\n${lines.join(',\n')}\n]\n}\n`;

const until = async (window: Window, what: string, fits: () => boolean): Promise<void> => {
  for (let i = 0; i < 300; i++) {
    if (fits()) return;
    await window.page.waitForTimeout(50);
  }
  assert.fail(what);
};

describe('decisions that lost their passage', () => {
  let window: Window;
  const text = (): string => readFileSync(path.join(window.folder, 'mud.md.postil.json'), 'utf8');
  const row = (words: string) =>
    window.page
      .locator('.part.sidebar .pane:has(.pane-header[aria-label*="Mentions"]) .monaco-list-row', { hasText: words })
      .first();
  /** From the context menu of a row. */
  const choose = async (words: string, command: string): Promise<void> => {
    await window.pointAt(row(words));
    await window.page.mouse.down({ button: 'right' });
    await window.page.mouse.up({ button: 'right' });
    await window.press(window.page.locator('.monaco-menu:visible').getByText(command, { exact: true }));
  };

  before(async () => {
    window = await openWindow({
      files: {
        'mud.md': TEXT,
        'mud.md.postil.json': sidecarOf(lost('a', '700 sheep'), lost('b', '800 goats'), lost('c', '900 hens')),
      },
    });
    await window.openContainer('Postil');
    await window.openFile('mud.md');
    await row('Not found in the text').waitFor();
    await row('900 hens').waitFor();
  });
  after(() => window.close());

  it('are kept as orphans from their menu in the list', async () => {
    await choose('700 sheep', 'Keep as Orphan');
    await until(window, 'one is kept', () => /"id":"a".*"orphan":true/.test(text()));
    assert.match(text(), /"id":"b"[^\n]*\n[^\n]*"id":"c"/);
  });

  it('are deleted from there, and come back by undoing', async () => {
    await choose('800 goats', 'Delete Decision');
    await until(window, 'one is deleted', () => !text().includes('800 goats'));
    await row('800 goats').waitFor({ state: 'detached' });
    await window.runCommand('Postil: Undo Last Decision');
    await until(window, 'it is back', () => text().includes('800 goats'));
    await row('800 goats').waitFor();
  });

  it('are attached to what is selected', async () => {
    await window.select('2,300');
    await choose('900 hens', 'Attach Lost Decision to Selection…');
    await until(window, 'it stands there', () => /"id":"c"[^\n]*"quote":"2,300"/.test(text()));
    await row('900 hens').waitFor({ state: 'detached' });
    await window.hover('2,300', /Accepted/);
  });
});

describe('an article that git moves', () => {
  it('takes its decisions along, says so, and one click puts them back', async () => {
    const at = TEXT.indexOf('146');
    const own = sidecarOf(
      JSON.stringify({
        id: 'a',
        kind: 'figure',
        quote: '146',
        before: TEXT.slice(0, at),
        after: TEXT.slice(at + 3, at + 35),
        at,
        status: 'accepted',
      }),
    );
    const window = await openWindow({ files: { 'mud.md': TEXT, 'mud.md.postil.json': own } });
    const isAt = (name: string): boolean => existsSync(path.join(window.folder, `${name}.postil.json`));
    try {
      await window.openFile('mud.md');
      await window.hover('146', /Accepted/);
      const git = (...args: readonly string[]): string =>
        execFileSync('git', args, { cwd: window.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      git('init', '-q');
      git('add', '.');
      git('mv', 'mud.md', 'flood.md');
      const notice = window.notification('mud.md is flood.md now: its decisions went along');
      await notice.waitFor();
      assert.ok(isAt('flood.md') && !isAt('mud.md'));
      // the editor goes on where the article is
      await window.page.locator('.tab.active', { hasText: 'flood.md' }).waitFor();
      await window.hover('146', /Accepted/);
      await window.page.mouse.move(5, 5);
      await window.screenshot('out/moved-along.png');
      await window.press(notice.getByRole('button', { name: 'Undo' }));
      await until(window, 'the sidecar is back', () => isAt('mud.md') && !isAt('flood.md'));
      assert.equal(readFileSync(path.join(window.folder, 'mud.md.postil.json'), 'utf8'), own);
    } finally {
      await window.close();
    }
  });
});

describe('the offer to have git merge decisions', () => {
  const offer = (window: Window) => window.notification('keeps Postil’s decisions in git');

  it('is made once: who declines is not asked again', async () => {
    const window = await openWindow({ files: { 'mud.md': TEXT, 'mud.md.postil.json': sidecarOf(lost('a', '146')) } });
    try {
      const git = (...args: readonly string[]): string =>
        execFileSync('git', args, { cwd: window.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
      git('init', '-q');
      // whether the extension starts before or after that, it sees one of the sidecars in a repository
      writeFileSync(path.join(window.folder, 'second.md.postil.json'), sidecarOf());
      await offer(window).waitFor();
      await window.press(offer(window).getByRole('button', { name: 'No', exact: true }));
      await offer(window).waitFor({ state: 'detached' });

      // another sidecar, then another window: both looked at once, now they are passed over
      writeFileSync(path.join(window.folder, 'third.md.postil.json'), sidecarOf());
      await window.page.reload({ waitUntil: 'commit' });
      await window.page.locator('.part.statusbar').waitFor();
      await window.openFile('mud.md');
      // who asks for it is told: the offer, which comes before that, would be there by then
      await window.runCommand('Postil: Have Git Merge Decisions…');
      await window.notification('Git now merges decisions').waitFor();
      assert.equal(await offer(window).count(), 0);
      assert.ok(existsSync(path.join(window.folder, '.gitattributes')));
    } finally {
      await window.close();
    }
  });
});
