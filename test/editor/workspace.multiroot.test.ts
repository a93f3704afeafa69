import * as vscode from 'vscode';
import { deepEqual, equal } from './support/assert.ts';
import { activatePostil, exists } from './support/desk.ts';

describe('a workspace of two folders', () => {
  it('runs Postil, with the examples in both', async () => {
    await activatePostil();
    const folders = vscode.workspace.workspaceFolders ?? [];
    deepEqual(
      folders.map(({ name }) => name),
      ['one', 'two'],
    );
    for (const { uri } of folders) equal(await exists(vscode.Uri.joinPath(uri, 'examples')), true);
  });
});
