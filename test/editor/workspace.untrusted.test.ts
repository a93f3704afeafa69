import * as vscode from 'vscode';
import { equal } from './support/assert.ts';
import { card, closeAll, open, pointAt, readSidecar, write } from './support/desk.ts';

describe('a folder that is not trusted', () => {
  afterEach(closeAll);

  it('is read and decided on like any other', async () => {
    equal(vscode.workspace.isTrusted, false);
    const article = await write('---\npublished: 2020-01-07\n---\n\nOn Sunday 5,500 troops left.\n');
    const editor = await open(article);
    await card(article, 'Sunday', /January 5/);
    pointAt(editor, '5,500');
    await vscode.commands.executeCommand('postil.accept');
    const { annotations } = await readSidecar(article);
    equal(annotations[0]?.quote, '5,500');
  });
});
