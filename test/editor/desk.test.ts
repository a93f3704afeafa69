import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './support/assert.ts';
import { card, closeAll, folder, open, until, write } from './support/desk.ts';

const ARTICLE = `---
published: 2020-01-07
---

Toby Dodge met Samuel Dodge in Basra last Friday. Toby Dodge said three thousand people came.

Nouri al-Maliki was there with two aides and $3 million.
`;

const registry = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'entities.postil.json');
const at = (editor: vscode.TextEditor, words: string): vscode.Position =>
  editor.document.positionAt(editor.document.getText().indexOf(words) + 1);
const set = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Workspace);
const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

describe('tags', () => {
  afterEach(closeAll);

  it('does nothing where there is nothing', async () => {
    const editor = await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content: '', language: 'plaintext' }),
    );
    ok(editor.selection.isEmpty);
    await run('postil.tag');
  });
});

describe('what the text shows', () => {
  afterEach(async () => {
    await set('postil.inlayHints', undefined);
    await closeAll();
  });

  const hints = async (uri: vscode.Uri): Promise<readonly string[]> => {
    const found = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      uri,
      new vscode.Range(0, 0, 99, 0),
    );
    return found.map(({ label }) => String(label));
  };

  it('has hints of resolved dates and normalised figures, if they are asked for', async () => {
    const uri = await write(ARTICLE);
    await open(uri);
    await card(uri, 'last Friday', /January 3/);
    deepEqual(await hints(uri), []);
    await set('postil.inlayHints', 'dates');
    deepEqual(await until('hints', async () => (await hints(uri)).length > 0 && (await hints(uri))), ['= Jan 3, 2020']);
    await set('postil.inlayHints', 'both');
    const both = await until('more hints', async () => {
      const all = await hints(uri);
      return all.length > 1 && all;
    });
    deepEqual(both, ['= Jan 3, 2020', '= 3,000', '= 2', '= USD 3 million']);
  });

  it('folds what came along with the page', async () => {
    const prose = 'The ferry was late on Tuesday, and nobody on the quay could say when the next one would leave.';
    const uri = await write(`${prose}\n\nRelated stories\n\nFerry sinks\n\nFerry found\n`, {
      name: `menu-${Date.now()}.txt`,
    });
    await open(uri);
    const ranges = await until('folds', async () => {
      const found = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
        'vscode.executeFoldingRangeProvider',
        uri,
      );
      return found?.some(range => range.start === 2) && found;
    });
    equal(ranges.find(range => range.start === 2)?.end, 6);
  });

  it('has the articles of an actor, and the actors of an article, as a hierarchy', async () => {
    const uri = await write(ARTICLE);
    const other = await write('Nouri al-Maliki left Basra.\n');
    const editor = await open(uri);
    await card(uri, 'Nouri al-Maliki', /Maliki/);
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      uri,
      at(editor, 'Nouri al-Maliki'),
    );
    equal(item!.name, 'Nouri al-Maliki');
    const incoming = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    const names = incoming.map(({ from }) => from.uri.toString());
    ok(names.includes(uri.toString()) && names.includes(other.toString()), names.join());
    const there = incoming.find(({ from }) => from.uri.toString() === other.toString())!;
    equal(there.fromRanges.length, 1);
    const outgoing = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      there.from,
    );
    ok(outgoing.some(({ to }) => to.name === 'Basra'));
  });

  it('goes to the registry, or to where an actor is named in full and where it would be entered', async () => {
    const uri = await write('Nouri al-Maliki left. Maliki said so in Basra.\n');
    const editor = await open(uri);
    await card(uri, 'Maliki said', /Nouri al-Maliki/);
    const define = (words: string): Thenable<vscode.Location[]> =>
      vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', uri, at(editor, words));
    const [full] = await define('Maliki said');
    equal(editor.document.getText(full!.range), 'Nouri al-Maliki');
    const line = '{"id":"person/nouri-al-maliki","type":"person","name":"Nouri al-Maliki"}';
    await vscode.workspace.fs.writeFile(
      registry(),
      new TextEncoder().encode(`{\n"format": "postil/1",\n"entities": [\n${line}\n]\n}\n`),
    );
    const [entered] = await until('the registry', async () => {
      const found = await define('Maliki said');
      return found[0]?.uri.toString() === registry().toString() && found;
    });
    equal(entered!.range.start.line, 3);
    const places = await define('Basra');
    deepEqual(
      places.map(place => place.uri.toString()),
      [uri.toString(), registry().toString()],
    );
    await vscode.workspace.fs.delete(registry());
  });
});

describe('keyboard shortcuts', () => {
  interface Binding {
    readonly key: string;
    readonly command: string;
    readonly when?: string;
  }

  it('collide with none that the editor comes with', async () => {
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    const text = document.getText().replace(/^\s*\/\/.*$/gm, '');
    const all = JSON.parse(text.slice(0, text.lastIndexOf(']') + 1)) as Binding[];
    ok(all.length > 500, String(all.length));
    const ours = all.filter(({ command }) => command.startsWith('postil.'));
    ok(ours.length > 5, String(ours.length));
    // in review mode and on an actor, letters and F2 are meant to be taken over
    const always = ours.filter(({ when = '' }) => !/reviewing|onActor|focusedView/.test(when));
    // where the text of an editor has not the focus, or a widget of its own has the word
    const elsewhere =
      /listFocus|treeFocus|focusedView|terminal|notebook|inChat|accessibleView|findWidgetVisible|InputFocus|inlineEdit|debug|searchView|scm|inQuickInput|agentSessions|!editorFocus|fileMatch/i;
    // of code: articles have no pairs of brackets around the cursor to take away
    const allowed = new Set(['editor.action.removeBrackets']);
    const collisions = always.flatMap(({ key, command }) =>
      all
        .filter(
          other =>
            other.key === key &&
            !other.command.startsWith('postil.') &&
            !allowed.has(other.command) &&
            !elsewhere.test(other.when ?? ''),
        )
        .map(other => `${key} of ${command} is that of ${other.command} when ${other.when}`),
    );
    deepEqual(collisions, []);
    match(JSON.stringify(ours), /postil\.toggleMarks/);
  });
});
