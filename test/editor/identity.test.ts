import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './support/assert.ts';
import { card, closeAll, folder, open, pointAt, read, readSidecar, sidecarOf, until, write } from './support/desk.ts';

const ONE = 'Toby Farquhar met Samuel Farquhar in Basra last Friday. Toby Farquhar said three thousand people came.\n';
const TWO = 'Samuel Farquhar left Basra. His friend stayed with Nouri al-Maliki.\n';

const registry = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'entities.postil.json');
type Line = Readonly<Record<string, unknown>>;
const entities = async (): Promise<readonly Line[]> => {
  try {
    return (JSON.parse(await read(registry())) as { entities: Line[] }).entities;
  } catch (error) {
    if (error instanceof vscode.FileSystemError) return [];
    throw error;
  }
};
const enter = (...lines: readonly Line[]): Thenable<void> =>
  vscode.workspace.fs.writeFile(
    registry(),
    new TextEncoder().encode(
      `{\n"format": "postil/1",\n"entities": [\n${lines.map(line => JSON.stringify(line)).join(',\n')}\n]\n}\n`,
    ),
  );
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

/** An article that goes with the test: articles of others would be among those that name somebody. */
const made: vscode.Uri[] = [];
async function article(text: string): Promise<vscode.Uri> {
  const uri = await write(text);
  made.push(uri, sidecarOf(uri));
  return uri;
}

/** Starts a command that asks, waits until what it asks with is filled, and accepts what it offers first. */
async function acceptFirst(command: string): Promise<void> {
  const done = run(command);
  let finished = false;
  void done.then(() => (finished = true));
  await until(`${command} to be done`, async () => {
    await run('workbench.action.acceptSelectedQuickOpenItem');
    return finished;
  });
}

/** Who the words stand for, in every article that is there, open or not. */
async function namedAs(editor: vscode.TextEditor, words: string): Promise<readonly string[]> {
  const { document } = editor;
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document.uri,
    document.positionAt(document.getText().indexOf(words) + 1),
  );
  return Promise.all(
    found
      .filter(({ uri }) => uri.path !== registry().path)
      .map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
  );
}

describe('who is who, by hand', () => {
  afterEach(async () => {
    await closeAll();
    for (const uri of [registry(), ...made.splice(0)])
      await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  });

  it('keeps two actors apart, as one change that can be undone', async () => {
    const uri = await article(ONE.replaceAll('Farquhar', 'Dodge'));
    const editor = await open(uri);
    await card(uri, 'Toby Dodge', /Toby Dodge/);
    pointAt(editor, 'Toby Dodge');
    await acceptFirst('postil.distinguishActor');
    const [first, second] = await until('two lines', async () => {
      const all = await entities();
      return all.length === 2 && all;
    });
    deepEqual([first!.name, second!.name].sort(), ['Samuel Dodge', 'Toby Dodge']);
    equal([first, second].filter(e => Array.isArray(e!.distinctFrom)).length, 1);
    await run('postil.undoDecision');
    await until('an empty registry', async () => (await entities()).length === 0);
  });

  it('merges by command: all articles follow at once, the closed ones too, and decisions keep working', async () => {
    const one = await article(ONE);
    const two = await article(TWO);
    await article(TWO.replace('Basra', 'Mosul'));
    await open(two);
    await card(two, 'Samuel Farquhar', /\*\*Samuel Farquhar\*\*/);
    pointAt(vscode.window.activeTextEditor!, 'Samuel Farquhar');
    await run('postil.accept');
    const before = await until('the decision', () => readSidecar(two));
    equal(before.annotations[0]!.status, 'accepted');
    const editor = await open(one);
    await card(one, 'Samuel Farquhar', /\*\*Samuel Farquhar\*\*/);
    await until('the three articles to be known', async () => (await namedAs(editor, 'Samuel Farquhar')).length === 3);

    pointAt(editor, 'Samuel Farquhar');
    await acceptFirst('postil.mergeActor');
    await card(one, 'Samuel Farquhar', /\*\*Toby Farquhar\*\*/);
    await card(two, 'Samuel Farquhar', /\*\*Toby Farquhar\*\*[^]*Accepted/);
    deepEqual(await readSidecar(two), before);
    const [entity, ...others] = await entities();
    deepEqual([others.length, entity!.name, entity!.aliases], [0, 'Toby Farquhar', ['Samuel Farquhar']]);
    const names = await until('the closed article to follow', async () => {
      const all = await namedAs(editor, 'Toby Farquhar');
      return all.length === 5 && all;
    });
    deepEqual([...names].sort(), [...Array<string>(3).fill('Samuel Farquhar'), 'Toby Farquhar', 'Toby Farquhar']);

    await run('postil.undoDecision');
    await card(one, 'Samuel Farquhar', /\*\*Samuel Farquhar\*\*/);
    await card(two, 'Samuel Farquhar', /\*\*Samuel Farquhar\*\*[^]*Accepted/);
    await until('the closed article to follow back', async () => (await namedAs(editor, 'Toby Farquhar')).length === 2);
  });

  it('splits everything that reads so, in every article, as one change that can be undone', async () => {
    const one = await article(
      'Hisham Abdel-Wahid spoke in Baghdad. Hesham Abdul Wahid had come. Hisham Abdel-Wahid said no more.\n',
    );
    const two = await article('Hesham Abdul Wahid left Basra. Hisham Abdel-Wahid stayed there.\n');
    await open(two);
    const editor = await open(one);
    await card(one, 'Hisham Abdel-Wahid', /\*\*Hesham Abdul Wahid\*\*/);
    await card(two, 'Hisham Abdel-Wahid', /\*\*Hesham Abdul Wahid\*\*/);
    pointAt(editor, 'Hisham Abdel-Wahid');
    await acceptFirst('postil.splitActor');
    const all = await until('two lines', async () => {
      const lines = await entities();
      return lines.length === 2 && lines;
    });
    deepEqual(all.map(({ name }) => name).sort(), ['Hesham Abdul Wahid', 'Hisham Abdel-Wahid']);
    for (const uri of [one, two]) {
      await card(uri, 'Hesham Abdul Wahid', /\*\*Hesham Abdul Wahid\*\*/);
      await card(uri, 'Hisham Abdel-Wahid', /\*\*Hisham Abdel-Wahid\*\*/);
    }
    await run('postil.undoDecision');
    equal((await entities()).length, 0);
    for (const uri of [one, two]) await card(uri, 'Hisham Abdel-Wahid', /\*\*Hesham Abdul Wahid\*\*/);
  });

  it('follows the registry when it is edited: name, type, description, role, Wikidata', async () => {
    const uri = await article(TWO);
    await open(uri);
    await card(uri, 'Samuel Farquhar', /Person/);
    const line = { id: 'person/samuel-farquhar', type: 'person', name: 'Samuel Farquhar' };
    const rest = { description: 'A grocer of *Basra*.', wikidata: 'Q312', roles: [{ role: 'mayor', from: '2018' }] };
    await enter({ ...line, ...rest, type: 'group', name: 'The Farquhars', aliases: ['Samuel Farquhar'] });
    const { text } = await card(uri, 'Samuel Farquhar', /\*\*The Farquhars\*\* — Group/);
    match(text, /A grocer of \*Basra\*\./);
    match(text, /mayor \(2018 –\) · Wikidata Q312/);
    await enter(line);
    const again = await card(uri, 'Samuel Farquhar', /\*\*Samuel Farquhar\*\* — Person/);
    ok(!again.text.includes('Q312'));
  });

  it('knows whom a surname means while another article about the same things says it', async () => {
    const brief = await article('On Monday Mr. Ferriter met Nouri al-Maliki of the Basra Water Board.\n');
    await open(brief);
    await card(brief, 'Ferriter', /\*\*Ferriter\*\*/);
    const full = await article('Owen Ferriter met Nouri al-Maliki of the Basra Water Board.\n');
    // reading all articles, as any search does, is enough
    const readAll = (): Thenable<unknown> => run('vscode.executeWorkspaceSymbolProvider', 'ferriter');
    await readAll();
    const { text } = await card(brief, 'Ferriter', /\*\*Owen Ferriter\*\*/);
    match(text, /another article about the same things/);
    await vscode.workspace.fs.delete(full);
    await readAll();
    await card(brief, 'Ferriter', /\*\*Ferriter\*\*/);
  });
});
