// A team at work, as its members would: decide in the window, edit the article heavily, pull a colleague's decisions, reopen.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Window } from './support/window.ts';

const ARTICLE = 'dam.md';
const TEXT = `---
published: 2023-03-15
---

# Dam toll rises to 31

The death toll in Kyrgyzstan rose to 31 on Wednesday.

The mud destroyed 146 houses in the valley. Some 2,300 people left the valley for the high ground.

Kubanichbek Toktosunov, the emergency situations minister, met villagers on Tuesday.
`;

describe('a team', () => {
  let window: Window;
  let elsewhere: string;
  const sidecar = (): string => path.join(window.folder, `${ARTICLE}.postil.json`);
  const text = (): string => (existsSync(sidecar()) ? readFileSync(sidecar(), 'utf8') : '');
  const until = async (what: string, fits: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 300; i++) {
      if (await fits()) return;
      await window.page.waitForTimeout(50);
    }
    assert.fail(`${what}: ${text()}`);
  };
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', GIT_EDITOR: 'true' };
  const git = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  const identify = (cwd: string, name: string): void => {
    git(cwd, 'config', 'user.name', name);
    git(cwd, 'config', 'user.email', 'x@example.org');
  };
  const decide = async (words: string, key: 'Enter' | 'Backspace', status: string): Promise<void> => {
    await window.click(words);
    await window.page.keyboard.press(`Control+Alt+${key}`);
    await until(`${words} is ${status}`, () =>
      new RegExp(`"quote":"${words}"[^\\n]*"status":"${status}"`).test(text()),
    );
  };
  const says = async (words: string, card: string, nth = 0): Promise<void> => {
    await window.hover(words, card, { nth });
    await window.page.mouse.move(5, 5);
  };

  before(async () => {
    elsewhere = mkdtempSync(path.join(os.tmpdir(), 'postil-colleague-'));
    window = await openWindow({ files: { [ARTICLE]: TEXT }, settings: { 'postil.author': 'Ann Reader' } });
    git(window.folder, 'init', '-q', '-b', 'main');
    identify(window.folder, 'Ann Reader');
    git(window.folder, 'add', '.');
    git(window.folder, 'commit', '-qm', 'articles');
    await window.openFile(ARTICLE);
    await says('146', 'houses');
  });
  after(async () => {
    await window.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  it('is offered, with the first decision, to have git merge decisions, and says what it wrote', async () => {
    await decide('146', 'Enter', 'accepted');
    const offer = window.notification('keeps Postil’s decisions in git');
    await offer.waitFor();
    await window.screenshot('out/team-offer.png');
    await offer.getByRole('button', { name: 'Set Up' }).click();
    await window.notification('Git now merges decisions').waitFor();
    assert.match(readFileSync(path.join(window.folder, '.gitattributes'), 'utf8'), /^\*\.postil\.json merge=postil/m);
    assert.match(git(window.folder, 'config', 'merge.postil.driver'), /^sh .*postil-merge\.sh.* merge %O %A %B/);
    await window.runCommand('Notifications: Clear All Notifications');
  });

  it('pulls a colleague’s decisions into an article that was edited heavily: every decision is where it belongs', async () => {
    for (const words of ['Wednesday', 'Tuesday', 'Some 2,300']) await decide(words, 'Enter', 'accepted');
    // not the lock of a save that is just ending
    git(window.folder, 'add', '*.md', '*.json', '.gitattributes');
    git(window.folder, 'commit', '-qm', 'first decisions');

    // Ben, in another clone, decides on the same article: adds one, and sees two differently.
    git(elsewhere, 'clone', '-q', window.folder, 'ben');
    const ben = path.join(elsewhere, 'ben');
    identify(ben, 'Ben');
    const cli = path.resolve('dist/cli/postil.js');
    const annotated = spawnSync(
      process.execPath,
      [cli, 'annotate', ARTICLE, '--quote', 'Kyrgyzstan', '--kind', 'actor', '--type', 'place', '--by', 'Ben'],
      { cwd: ben, encoding: 'utf8' },
    );
    assert.equal(annotated.status, 0, annotated.stderr);
    const theirs = path.join(ben, `${ARTICLE}.postil.json`);
    const lines = readFileSync(theirs, 'utf8').split('\n');
    const differs = lines.map(line =>
      /"quote":"(?:Wednesday|Some 2,300)"/.test(line)
        ? line
            .replace('"status":"accepted"', '"status":"rejected"')
            .replace('"by":"Ann Reader"', '"by":"Ben"')
            .replace(/"on":"[^"]*"/, '"on":"2030-01-01T00:00:00Z"')
        : line,
    );
    writeFileSync(theirs, differs.join('\n'));
    git(ben, 'commit', '-qam', 'Ben decides');

    // Ann rewrites meanwhile: a new lead, a paragraph moved to the end, a value corrected, a paragraph rewritten.
    await window.click('Dam toll');
    await window.page.keyboard.press('Home');
    await window.page.keyboard.type('The lake was full since February, engineers wrote in a report of 12 pages.\n\n');
    await window.click('The death toll in');
    for (let i = 0; i < 5; i++) await window.page.keyboard.press('Alt+ArrowDown');
    await window.click('146');
    await window.page.keyboard.press('Home');
    await window.page.keyboard.type('By nightfall, according to the ministry, ');
    await window.click('Some 2,300');
    await window.page.keyboard.press('Control+Alt+Backspace');
    await until('Ann rejects 2,300 too', () => /"quote":"Some 2,300"[^\n]*"status":"rejected"/.test(text()));
    await window.click('Wednesday');
    await window.page.keyboard.press('Control+Alt+Backspace');
    await until('Ann rejects Wednesday', () => /"quote":"Wednesday"[^\n]*"status":"rejected"/.test(text()));
    await window.page.keyboard.press('Control+Alt+Enter');
    await until('and accepts it again', () => /"quote":"Wednesday"[^\n]*"status":"accepted"/.test(text()));
    await window.page.keyboard.press('Control+S');
    await until('the article is saved', () =>
      readFileSync(path.join(window.folder, ARTICLE), 'utf8').includes('By nightfall'),
    );
    git(window.folder, 'commit', '-qam', 'Ann edits');
    await window.runCommand('View: Close All Editors');

    git(window.folder, 'pull', '-q', '--no-rebase', '--no-edit', ben, 'main');
    assert.ok(!text().includes('<<<<<<<'), text());
    await window.openFile(ARTICLE);
    await says('146', 'Accepted');
    await says('Tuesday', 'Accepted');
    await says('Kyrgyzstan', 'Added by hand');
    await says('Some 2,300', 'Rejected');
    await says('Wednesday', 'Rejected');
    await window.screenshot('out/team-pulled.png');
    for (const line of text()
      .split('\n')
      .filter(l => l.startsWith('{"id"'))) {
      const { quote, at } = JSON.parse(line.replace(/,$/, '')) as { quote: string; at: number };
      assert.equal(TEXT.slice(at, at + quote.length), quote, 'where it stood when the decision was made');
    }
    const check = spawnSync(process.execPath, [cli, 'check', ARTICLE], { cwd: window.folder, encoding: 'utf8' });
    assert.equal(check.stdout, '');
    assert.equal(check.status, 0, check.stderr);
  });

  it('settles a conflict that a pull brought, at the passage, with one click', async () => {
    const ben = path.join(elsewhere, 'ben');
    git(ben, 'pull', '-q', '--no-rebase', '--no-edit', window.folder, 'main');
    const theirs = path.join(ben, `${ARTICLE}.postil.json`);
    writeFileSync(
      theirs,
      readFileSync(theirs, 'utf8').replace(
        /("quote":"Tuesday"[^\n]*)"status":"accepted"([^\n]*)"by":"Ann Reader"/,
        '$1"status":"corrected"$2"by":"Ben"',
      ),
    );
    git(ben, 'commit', '-qam', 'Ben corrects');
    await decide('Tuesday', 'Backspace', 'rejected');
    git(window.folder, 'commit', '-qam', 'Ann rejects');
    const pulled = spawnSync('git', ['pull', '-q', '--no-rebase', '--no-edit', ben, 'main'], {
      cwd: window.folder,
      env,
      encoding: 'utf8',
    });
    assert.notEqual(pulled.status, 0, 'git stops at what only a person can settle');
    const problem = window.page.locator('.markers-panel .monaco-list-row', { hasText: 'Two decisions on "Tuesday"' });
    await window.runCommand('Problems: Focus on Problems View');
    await problem.waitFor();
    assert.match(
      await problem.innerText(),
      /rejected \(Ann Reader, .*corrected \(Ben|corrected \(Ben, .*rejected \(Ann Reader/s,
    );
    await window.click('Tuesday');
    await window.page.keyboard.press('Control+.');
    const take = window.page.locator('.action-widget .monaco-list-row', { hasText: /Take rejected \(Ann Reader/ });
    await take.waitFor();
    await window.screenshot('out/team-conflict.png');
    await take.click();
    await until(
      'settled',
      () => !text().includes('"conflict"') && /"quote":"Tuesday"[^\n]*"status":"rejected"/.test(text()),
    );
    await problem.waitFor({ state: 'detached' });
  });
});
