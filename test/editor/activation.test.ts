import { equal, ok } from './support/assert.ts';
import * as vscode from 'vscode';

describe('activation', () => {
  it('activates Postil', async () => {
    const extension = vscode.extensions.getExtension('postil.postil');
    ok(extension, 'the extension is known to the editor');
    await extension.activate();
    equal(extension.isActive, true);
  });
});
