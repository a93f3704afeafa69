import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './support/assert.ts';
import { card, closeAll, open, pointAt, readSidecar, sidecarOf, until, write } from './support/desk.ts';

const HEAD = '---\npublished: 2020-01-07\n---\n\n';
const ONE = `${HEAD}Kubanichbek Toktosunov met reporters on Sunday. Toktosunov said 31 people died.\n\nThe mud took 146 houses. The mud came at night.\n`;
const TWO = `${HEAD}The minister, Kubanichbek Toktosunov, resigned on Monday.\n`;

const run = vscode.commands.executeCommand;
const quotes = async (uri: vscode.Uri, status: string): Promise<readonly string[]> =>
  (await readSidecar(uri)).annotations.filter(a => a.status === status).map(a => a.quote);
const exists = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

describe('deciding on many', () => {
  afterEach(closeAll);

  it('takes all mentions of one actor in the article as one step', async () => {
    const uri = await write(ONE);
    const editor = await open(uri);
    await card(uri, 'Toktosunov said', /sure/);
    pointAt(editor, 'Toktosunov said');
    await run('postil.rejectAll');
    deepEqual(await quotes(uri, 'rejected'), ['Kubanichbek Toktosunov', 'Toktosunov']);
    await run('postil.undoDecision');
    deepEqual((await readSidecar(uri)).annotations, []);
  });

  it('offers for the mark at the cursor what can be done about it', async () => {
    const uri = await write(ONE);
    const editor = await open(uri);
    await card(uri, 'Toktosunov said', /sure/);
    const at = editor.document.positionAt(ONE.indexOf('Toktosunov said') + 1);
    const offered = async (): Promise<readonly vscode.CodeAction[]> =>
      (await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, new vscode.Range(at, at))).filter(a =>
        a.command?.command.startsWith('postil.'),
      );
    const actions = await offered();
    const titles = actions.map(a => a.title);
    ok(titles.includes('Accept Person: "Toktosunov"'), titles.join('; '));
    ok(titles.includes('Accept all 2 mentions in this article'), titles.join('; '));
    const { command } = actions.find(a => a.title.startsWith('Accept Person'))!;
    await run(command!.command, ...(command!.arguments ?? []));
    deepEqual(await quotes(uri, 'accepted'), ['Toktosunov']);
    ok((await offered()).some(a => a.title === 'Take the decision back'));
  });

  it('names other articles in the card, and goes there', async () => {
    const [one, two] = [await write(ONE), await write(TWO)];
    await open(two);
    await card(two, 'Toktosunov', /Person/);
    await open(one);
    const { markdown, text } = await card(one, 'Toktosunov said', /more in/);
    match(text, /"Toktosunov" → Kubanichbek Toktosunov/);
    match(text, /2 of 2 in this article/);
    const links = [...markdown.value.matchAll(/\(command:postil\.reveal\?([^)]+)\)/g)].map(
      found => (JSON.parse(decodeURIComponent(found[1]!)) as [{ uri: string }])[0],
    );
    const there = links.find(link => link.uri === two.toString());
    ok(there, markdown.value);
    // closed by now: the link opens it
    await closeAll();
    await open(one);
    await run('postil.reveal', there);
    const editor = vscode.window.activeTextEditor!;
    equal(editor.document.uri.toString(), two.toString());
    equal(editor.document.getText(editor.selection), 'Kubanichbek Toktosunov');
  });

  it('has every command registered that package.json contributes', async () => {
    const { packageJSON } = vscode.extensions.getExtension('postil.postil')!;
    const { commands } = (packageJSON as { contributes: { commands: { command: string }[] } }).contributes;
    const known = new Set(await vscode.commands.getCommands(true));
    deepEqual(
      commands.map(c => c.command).filter(command => !known.has(command)),
      [],
    );
  });

  it('copies the examples into a folder of the user, and never over anything', async () => {
    const parent = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, `samples-${Date.now()}`);
    await vscode.workspace.fs.createDirectory(parent);
    const first = await run<vscode.Uri>('postil.openSamples', parent);
    const second = await run<vscode.Uri>('postil.openSamples', parent);
    match(first.path, /\/postil-examples$/);
    match(second.path, /\/postil-examples-2$/);
    const names = (await vscode.workspace.fs.readDirectory(second)).map(([name]) => name);
    ok(names.includes('report.md') && names.includes('2023-03-15-meridian-wire.txt'), names.join());
    await until(
      'the first example to be open',
      () => vscode.window.activeTextEditor?.document.uri.toString().startsWith(second.toString()) === true,
    );
    await closeAll();
    await vscode.workspace.fs.delete(parent, { recursive: true });
  });

  it('leaves nothing behind where nothing was decided', async () => {
    const uri = await write(ONE);
    const editor = await open(uri);
    await card(uri, '146', /sure/);
    pointAt(editor, 'reporters');
    await run('postil.acceptAll');
    equal(await exists(sidecarOf(uri)), false);
  });
});

interface Tools {
  readonly tools: readonly { readonly name: string }[];
  invokeTool(
    name: string,
    options: { input: object; toolInvocationToken: undefined },
  ): Promise<{ content: readonly { value?: string }[] }>;
}

describe('tools for language models', () => {
  afterEach(closeAll);

  it('are there where the editor has them, and answer from the articles', async () => {
    const uri = await write(ONE);
    await open(uri);
    await card(uri, '146', /sure/);
    // VS Code 1.91 has the names of the API already, for its own trials only
    if (!('LanguageModelToolResult' in vscode)) {
      equal(vscode.extensions.getExtension('postil.postil')!.isActive, true);
      return;
    }
    const { tools, invokeTool } = (vscode as unknown as { lm: Tools }).lm;
    deepEqual(
      tools.map(tool => tool.name).filter(name => name.startsWith('postil_')),
      ['postil_findMentions', 'postil_listFigures', 'postil_quotePassage'],
    );
    const ask = async (name: string, input: object): Promise<string> =>
      (await invokeTool(name, { input, toolInvocationToken: undefined })).content
        .map(part => part.value ?? '')
        .join('');
    const file = vscode.workspace.asRelativePath(uri);
    const { found } = JSON.parse(await ask('postil_listFigures', { subject: 'houses mud' })) as {
      found: readonly { file: string; figure: { value: number } }[];
    };
    ok(
      found.some(figure => figure.file === file && figure.figure.value === 146),
      JSON.stringify(found),
    );
    match(await ask('postil_quotePassage', { words: 'took 146 houses' }), /#:~:text=/);
    match(await ask('postil_findMentions', { query: 'Toktosunov', kind: 'actor' }), /Kubanichbek Toktosunov/);
    equal(await ask('postil_findMentions', {}), '{"found":[],"count":0}');
  });
});
