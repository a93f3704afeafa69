import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './support/assert.ts';
import { card, closeAll, open, pointAt, readSidecar, until, write } from './support/desk.ts';

const ONE =
  '---\npublished: 2020-01-07\n---\n\nOn Sunday Kubanichbek Toktosunov met reporters. Toktosunov said 31 people died.\n';
const TWO = '---\npublished: 2020-01-08\n---\n\nThe minister, Kubanichbek Toktosunov, resigned on Sunday.\n';

describe("the editor's own navigation", () => {
  afterEach(closeAll);

  const at = (editor: vscode.TextEditor, words: string): vscode.Position =>
    editor.document.positionAt(editor.document.getText().indexOf(words) + 1);

  it('has the marks in the outline, by kind', async () => {
    const uri = await write(ONE);
    const editor = await open(uri);
    await card(uri, 'Sunday', /January 5/);
    const all = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const detailOf = (name: string, kind: vscode.SymbolKind): string | undefined =>
      all.find(s => s.name === name && s.kind === kind)?.detail;
    equal(detailOf('Toktosunov', vscode.SymbolKind.Class), 'Kubanichbek Toktosunov');
    match(detailOf('Sunday', vscode.SymbolKind.Event) ?? '', /January 5, 2020/);
    ok(all.some(s => s.kind === vscode.SymbolKind.Number && s.name.includes('31')));
    // each encloses its own words alone, so that the breadcrumbs name what the cursor stands on
    const named = all.find(s => s.name === 'Kubanichbek Toktosunov')!;
    equal(editor.document.getText(named.range), 'Kubanichbek Toktosunov');
  });

  it('highlights every mention of one actor', async () => {
    const uri = await write(ONE);
    const editor = await open(uri);
    await card(uri, 'Toktosunov said', /Kubanichbek Toktosunov/);
    const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      uri,
      at(editor, 'Toktosunov said'),
    );
    deepEqual(
      found.map(h => editor.document.getText(h.range)),
      ['Kubanichbek Toktosunov', 'Toktosunov'],
    );
  });

  it('finds an actor in articles that are not open', async () => {
    const uri = await write(ONE);
    const other = await write(TWO);
    const editor = await open(uri);
    await card(uri, 'Toktosunov said', /Kubanichbek Toktosunov/);
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      uri,
      at(editor, 'Toktosunov said'),
    );
    const there = found.find(l => l.uri.toString() === other.toString());
    ok(there, `${found.length} places`);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(other)).split('\n')[
      there.range.start.line
    ]!;
    equal(text.slice(there.range.start.character, there.range.end.character), 'Kubanichbek Toktosunov');
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'toktosun',
    );
    ok(symbols.some(s => s.name === 'Kubanichbek Toktosunov'));
  });

  it('says on top of an article what is left to decide', async () => {
    const uri = await write(ONE);
    await open(uri);
    await card(uri, 'Sunday', /January 5/);
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri);
    const titles = lenses.map(lens => lens.command?.title);
    ok(titles.includes('Published January 7, 2020') && titles.includes('Review'), titles.join('; '));
    ok(
      titles.some(title => /^\d+ to decide on, 0 decided$/.test(title ?? '')),
      titles.join('; '),
    );
  });
});

describe('review', () => {
  afterEach(closeAll);

  it('walks through the open suggestions, decides, skips and undoes', async () => {
    const uri = await write('---\npublished: 2020-01-07\n---\n\nOn Sunday it was said.\n\nOn Monday 31 people died.\n');
    const editor = await open(uri);
    await card(uri, 'Sunday', /January 5/);
    const words = (): string => editor.document.getText(editor.selection);
    const decided = async (): Promise<string> =>
      (await readSidecar(uri)).annotations.map(a => `${a.quote} ${a.status}`).join(', ');
    pointAt(editor, 'On Sunday');
    await vscode.commands.executeCommand('postil.review');
    equal(words(), 'Sunday');
    await vscode.commands.executeCommand('postil.reviewAccept');
    equal(words(), 'Monday');
    await vscode.commands.executeCommand('postil.reviewSkip');
    equal(words(), '31');
    await vscode.commands.executeCommand('postil.reviewReject');
    equal(await decided(), 'Sunday accepted, 31 rejected');
    await vscode.commands.executeCommand('postil.undoDecision');
    await until('the rejection is taken back', async () => (await decided()) === 'Sunday accepted');
  });
});
