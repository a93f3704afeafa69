import * as vscode from 'vscode';
import { deepEqual, equal, match } from './support/assert.ts';
import { closeAll, open, until } from './support/desk.ts';
import { freshFolder } from './support/fresh.ts';

const ARTICLE = (cost: number): string =>
  `---\npublished: 2023-03-20\n---\n\nThe ferry Aurora sank off Kirkholm. The hull of the Aurora cost Kirkholm Lines ${cost} million kroner in 2009, the company said.\n`;

const hints = (uri: vscode.Uri): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(({ code }) => code === 'differ' || code === 'sum');
const set = (on: boolean | undefined): Thenable<void> =>
  vscode.workspace.getConfiguration().update('postil.comparisonHints', on, vscode.ConfigurationTarget.Workspace);

describe('hints at figures that another article contradicts', () => {
  afterEach(async () => {
    await set(undefined);
    await closeAll();
  });

  it('are off until they are asked for, name the other passage, follow edits, and go again', async () => {
    const folder = await freshFolder({ 'north.md': ARTICLE(140), 'south.md': ARTICLE(190) });
    const [north, south] = ['north.md', 'south.md'].map(name => vscode.Uri.joinPath(folder, name)) as [
      vscode.Uri,
      vscode.Uri,
    ];
    const editor = await open(north);
    equal(vscode.workspace.getConfiguration().inspect('postil.comparisonHints')?.defaultValue, false);
    deepEqual(hints(north), []);
    await set(true);
    const [hint] = await until('a hint', () => hints(north).length > 0 && hints(north));
    equal(editor.document.getText(hint!.range), '140 million kroner');
    equal(hint!.severity, vscode.DiagnosticSeverity.Hint);
    match(hint!.message, /elsewhere 190 million kroner/);
    const [elsewhere] = hint!.relatedInformation!;
    equal(elsewhere!.location.uri.toString(), south.toString());
    match(elsewhere!.message, /cost Kirkholm Lines 190 million kroner/);

    const at = editor.document.getText().indexOf('140');
    await editor.edit(edit =>
      edit.replace(new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 3)), '190'),
    );
    await until('no hint where both say one number', () => hints(north).length === 0);
    await vscode.commands.executeCommand('undo');
    await until('the hint again', () => hints(north).length > 0);
    await set(false);
    await until('none after switching off', () => hints(north).length === 0);
  });
});
