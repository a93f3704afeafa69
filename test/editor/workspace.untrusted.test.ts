import * as vscode from 'vscode';
import { equal } from './support/assert.ts';
import { activatePostil } from './support/desk.ts';

describe('a folder that is not trusted', () => {
  it('runs Postil all the same', async () => {
    equal(vscode.workspace.isTrusted, false);
    await activatePostil();
    equal(vscode.extensions.getExtension('postil.postil')?.isActive, true);
  });
});
