// The support library itself, on the real API: what the other suites stand on.
import * as vscode from 'vscode';
import { deepEqual, equal, ok, rejects } from './assert.ts';
import { closeAll, open, pointAt, read } from './desk.ts';
import { copyOfExamples, freshFolder } from './fresh.ts';
import { nextEvent, until } from './wait.ts';

describe('test support', () => {
  afterEach(closeAll);

  it('makes folders that tests do not share', async () => {
    const [one, two] = [await freshFolder({ 'a/b.txt': 'one' }), await freshFolder()];
    equal(await read(vscode.Uri.joinPath(one, 'a/b.txt')), 'one');
    await rejects(read(vscode.Uri.joinPath(two, 'a/b.txt')), /a\/b\.txt/);
  });

  it('copies the examples', async () => {
    const names = (await vscode.workspace.fs.readDirectory(await copyOfExamples())).map(([name]) => name);
    ok(names.some(name => name.endsWith('.md')) && names.some(name => name.endsWith('.txt')), names.join());
  });

  it('opens an article and selects in it', async () => {
    const editor = await open(vscode.Uri.joinPath(await freshFolder({ 'a.txt': 'One ferry, two barges.\n' }), 'a.txt'));
    pointAt(editor, 'barge', true);
    deepEqual([editor.selection.start.character, editor.selection.end.character], [15, 20]);
  });

  it('waits for conditions and events with a limit', async () => {
    const opened = nextEvent('an editor', vscode.window.onDidChangeActiveTextEditor, editor => editor !== undefined);
    await open(vscode.Uri.joinPath(await freshFolder({ 'a.md': 'Text.\n' }), 'a.md'));
    await opened;
    equal(await until('the truth', () => 'found'), 'found');
    await rejects(
      until('nothing', () => undefined, 60),
      /not within 0\.06 s: nothing/,
    );
    await rejects(
      nextEvent('silence', () => ({ dispose: () => {} }), undefined, 60),
      /not within 0\.06 s: silence/,
    );
  });
});
