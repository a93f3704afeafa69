// Articles that git moves behind the editor's back: their sidecars go along where that is certain, and only there.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { equal, ok } from './support/assert.ts';
import { card, closeAll, folder, open, pointAt, until } from './support/desk.ts';
import { freshFolder } from './support/fresh.ts';

const ARTICLE =
  'The ferry to Ardnish was late on Tuesday, the harbour office said.\n\nSome 212 passengers waited in the rain for it.\n';

describe('articles that git moves', function () {
  this.timeout(60_000);
  let home: vscode.Uri;
  let title = 0;
  const at = (name: string): string => path.join(home.fsPath, name);
  const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(home, name);
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'user.name=Ann', '-c', 'user.email=a@example.org', ...args], {
      cwd: home.fsPath,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const stray = (name: string): vscode.Diagnostic | undefined =>
    vscode.languages.getDiagnostics(uri(`${name}.postil.json`)).find(d => d.code === 'no-article');
  const comes = (name: string, own: string): Promise<unknown> =>
    until(`the sidecar beside ${name}`, () => existsSync(at(`${name}.postil.json`)) && sameAs(name, own));
  const shows = (name: string): Promise<unknown> =>
    until(
      'the editor shows the article where it is',
      () => vscode.window.activeTextEditor?.document.uri.path === uri(name).path,
    );
  const sameAs = (name: string, own: string): boolean => readFileSync(at(`${name}.postil.json`), 'utf8') === own;

  /** An article with decisions, committed; no two tests have the same words. */
  async function decided(name: string): Promise<{ readonly text: string; readonly own: string }> {
    const text = `# Ferry ${++title}${Date.now()}\n\n${ARTICLE.replace('Ardnish', `Ardnish ${title}`)}`;
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
    const editor = await open(uri(name));
    await card(uri(name), 'Tuesday', /sure|Suggest/);
    pointAt(editor, 'Tuesday');
    await vscode.commands.executeCommand('postil.accept');
    const own = await until('the decision is saved', () => readFileSync(at(`${name}.postil.json`), 'utf8'));
    git('add', '.');
    git('commit', '-qm', name);
    return { text, own };
  }

  // The workspace itself is the repository: what git says is asked there.
  before(() => {
    execFileSync('git', ['init', '-q'], { cwd: folder().fsPath });
  });
  after(() => rmSync(path.join(folder().fsPath, '.git'), { recursive: true, force: true }));
  beforeEach(async () => {
    home = await freshFolder();
  });
  afterEach(async () => {
    await closeAll();
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('take their sidecars along, byte for byte, opened or not', async () => {
    const { own } = await decided('closed.md');
    await closeAll();
    const second = await decided('open.md');
    git('mv', 'closed.md', 'renamed.md');
    mkdirSync(at('deep'));
    git('mv', 'open.md', 'deep/other.md');
    await comes('renamed.md', own);
    await comes('deep/other.md', second.own);
    ok(!existsSync(at('closed.md.postil.json')) && !existsSync(at('open.md.postil.json')), 'nothing stays behind');
    await shows('deep/other.md');
    await card(uri('deep/other.md'), 'Tuesday', /Accepted/);
    await card(uri('renamed.md'), 'Tuesday', /Accepted/);
  });

  it('and what was undone stays undone', async () => {
    const { own } = await decided('a.md');
    git('mv', 'a.md', 'b.md');
    await comes('b.md', own);
    await shows('b.md');
    await vscode.commands.executeCommand('postil.undoDecision');
    await until('it is back', () => existsSync(at('a.md.postil.json')) && sameAs('a.md', own));
    ok(!existsSync(at('b.md.postil.json')));
    await until('it is a problem again', () => stray('a.md'));
    // another one, which goes along, shows that this one would have by now
    const next = await decided('c.md');
    git('mv', 'c.md', 'd.md');
    await comes('d.md', next.own);
    ok(sameAs('a.md', own) && !existsSync(at('b.md.postil.json')), 'it stays where it was put');
  });

  it('a folder takes all of it along by itself', async () => {
    const { own } = await decided('old/a.md');
    git('mv', 'old', 'new');
    await comes('new/a.md', own);
    ok(!existsSync(at('old')), 'nothing comes back where the folder was');
  });

  it('articles alone, into another folder', async () => {
    const [one, two] = [await decided('old/a.md'), await decided('old/b.md')];
    mkdirSync(at('new'));
    git('mv', 'old/a.md', 'old/b.md', 'new');
    await comes('new/a.md', one.own);
    await comes('new/b.md', two.own);
  });

  it('nothing moves where two articles may be it, or the article has a sidecar, or it says something else', async () => {
    const two = await decided('two.md');
    const taken = await decided('taken.md');
    const other = await decided('other.md');
    await closeAll();
    git('mv', 'two.md', 'one-of-two.md');
    writeFileSync(at('two-of-two.md'), two.text);
    writeFileSync(at('taken-now.md.postil.json'), '{\n"format": "postil/1",\n"annotations": [\n]\n}\n');
    git('mv', 'taken.md', 'taken-now.md');
    writeFileSync(at('other-now.md'), other.text.replace('Tuesday', 'Wednesday').replace('rain', 'snow'));
    rmSync(at('other.md'));
    for (const name of ['two.md', 'taken.md', 'other.md']) await until(`${name} is reported`, () => stray(name));
    // another one, which goes along, shows that these would have by now
    const next = await decided('c.md');
    git('mv', 'c.md', 'd.md');
    await comes('d.md', next.own);
    ok(sameAs('two.md', two.own) && sameAs('taken.md', taken.own) && sameAs('other.md', other.own), 'all are there');
    ok(/one-of-two\.md.*two-of-two\.md/.test(stray('two.md')!.message), stray('two.md')!.message);
    for (const name of ['one-of-two.md', 'two-of-two.md', 'other-now.md'])
      ok(!existsSync(at(`${name}.postil.json`)), `no sidecar beside ${name}`);
  });

  it('nothing moves while git is at work', async () => {
    const { own } = await decided('a.md');
    await closeAll();
    const lock = path.join(folder().fsPath, '.git', 'MERGE_HEAD');
    git('mv', 'a.md', 'b.md');
    writeFileSync(lock, `${git('rev-parse', 'HEAD').trim()}\n`);
    const reported = await until('it is reported', () => stray('a.md'));
    ok(/b\.md/.test(reported.message));
    // as long as things need to come to rest, and again: nothing that could be waited for tells that nothing happens
    await new Promise(resolve => setTimeout(resolve, 3_000));
    ok(sameAs('a.md', own), 'still there');
    rmSync(lock);
    await comes('b.md', own);
    equal(existsSync(at('a.md.postil.json')), false);
  });
});
