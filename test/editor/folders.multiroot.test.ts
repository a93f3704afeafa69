import * as vscode from 'vscode';
import { deepEqual } from './support/assert.ts';
import { card, cards, closeAll, open, pointAt, readSidecar, sidecarOf, write } from './support/desk.ts';

const TEXT = '---\npublished: 2020-01-07\n---\n\nOn Sunday 5,500 troops left.\n';
const EMPTY = '{\n"format": "postil/1",\n"annotations": []\n}\n';

describe('a workspace of a folder of articles and a code project', () => {
  // The second folder is taken for a code project from the moment that somebody looks at it.
  before(() => write('{}', { name: 'package.json', index: 1 }));
  afterEach(closeAll);

  it('marks the articles and leaves the project alone', async () => {
    const article = await write(TEXT, { index: 0 });
    const notes = await write(TEXT, { index: 1 });
    await open(notes);
    await open(article);
    await card(article, 'Sunday', /January 5/);
    deepEqual(await cards(notes, 'Sunday'), []);
  });

  it('marks what is asked for by name', async () => {
    const notes = await write(TEXT, { index: 1 });
    await open(notes);
    await vscode.commands.executeCommand('postil.readAsArticle');
    await card(notes, 'Sunday', /January 5/);
  });

  it('keeps the decisions of each folder beside its own article', async () => {
    const one = await write(TEXT, { name: 'same.md', index: 0 });
    const two = await write(TEXT, { name: 'same.md', index: 1 });
    await vscode.workspace.fs.writeFile(sidecarOf(two), new TextEncoder().encode(EMPTY));
    const first = await open(one);
    await card(one, 'Sunday', /January 5/);
    pointAt(first, 'Sunday');
    await vscode.commands.executeCommand('postil.accept');
    const second = await open(two);
    await card(two, '5,500', /sure/);
    pointAt(second, '5,500');
    await vscode.commands.executeCommand('postil.reject');
    const decisions = async (article: vscode.Uri): Promise<unknown> =>
      (await readSidecar(article)).annotations.map(a => [a.quote, a.status]);
    deepEqual(await decisions(one), [['Sunday', 'accepted']]);
    deepEqual(await decisions(two), [['5,500', 'rejected']]);
  });
});
