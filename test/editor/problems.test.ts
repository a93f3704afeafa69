import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './support/assert.ts';
import { card, closeAll, open, pointAt, read, readSidecar, sidecarOf, until, write } from './support/desk.ts';

const ARTICLE = '---\npublished: 2020-01-07\n---\n\nOn Sunday 5,500 troops left.\n\nOn Monday nobody left.\n';

const problems = (uri: vscode.Uri, code: string): Promise<readonly vscode.Diagnostic[]> =>
  until(`a problem "${code}"`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter(d => d.source === 'Postil' && d.code === code);
    return found.length ? found : undefined;
  });

async function fix(uri: vscode.Uri, range: vscode.Range, title: RegExp): Promise<void> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
  );
  const action = actions.find(a => title.test(a.title));
  ok(action?.command, `${title} in ${actions.map(a => a.title).join('; ')}`);
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

describe('the Problems view', () => {
  afterEach(closeAll);

  it('names the line at which a sidecar is broken', async () => {
    const uri = await write(ARTICLE);
    const text = '{\n"format": "postil/1",\n"annotations": [\n{"id":"a","kind":\n]\n}\n';
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(text));
    await open(uri);
    const [problem] = await problems(sidecarOf(uri), 'syntax');
    equal(problem!.range.start.line, 3);
    equal(problem!.severity, vscode.DiagnosticSeverity.Error);
  });

  it('says that a decided passage changed, and takes the new words on demand', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, '5,500', /sure/);
    pointAt(editor, '5,500');
    await vscode.commands.executeCommand('postil.accept');
    const at = editor.document.positionAt(ARTICLE.indexOf('5,500'));
    await editor.edit(edit => edit.replace(new vscode.Range(at, at.translate(0, 1)), '2'));
    const [problem] = await problems(uri, 'changed');
    equal(editor.document.getText(problem!.range), '2,500');
    match(problem!.message, /5,500.*2,500/);
    await fix(uri, problem!.range, /^Accept/);
    await until('the new words are saved', async () => (await readSidecar(uri)).annotations[0]!.quote === '2,500');
    await until('the problem is gone', () => vscode.languages.getDiagnostics(uri).length === 0);
    await vscode.commands.executeCommand('postil.undoDecision');
    equal((await readSidecar(uri)).annotations[0]!.quote, '5,500');
  });

  it('merges the two sides that git left in a sidecar', async () => {
    const uri = await write(ARTICLE);
    const line = (id: string, quote: string): string =>
      `{"id":"${id}","kind":"date","quote":"${quote}","at":${ARTICLE.indexOf(quote)},"status":"accepted"}`;
    const text = `{\n"format": "postil/1",\n"annotations": [\n<<<<<<< HEAD\n${line('a', 'Sunday')}\n=======\n${line('b', 'Monday')}\n>>>>>>> theirs\n]\n}\n`;
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(text));
    await open(uri);
    const [problem] = await problems(sidecarOf(uri), 'conflict-markers');
    await vscode.workspace.openTextDocument(sidecarOf(uri));
    await fix(sidecarOf(uri), problem!.range, /Merge both sides/);
    deepEqual((await readSidecar(uri)).annotations.map(a => a.quote).sort(), ['Monday', 'Sunday']);
    await card(uri, 'Monday', /Accepted/);
    ok(!(await read(sidecarOf(uri))).includes('<<<<'));
  });
});
