import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './support/assert.ts';
import { card, cards, closeAll, open, pointAt, read, readSidecar, sidecarOf, until, write } from './support/desk.ts';

const ARTICLE = `---
published: 2020-01-07
---

# Troops may leave

On Sunday the parliament voted for the removal of the remaining 5,500 troops.

Readers were told on Monday that 5,500 troops would stay.
`;
const PLAIN = 'Troops may leave\n\nOn Sunday the parliament voted. Some 5,500 troops would leave.\n';

describe('an open article', () => {
  afterEach(closeAll);

  it('explains a date by the publication date, over exactly its words', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    const { text, range } = await card(uri, 'Sunday', /2020/);
    match(text, /Sunday, January 5, 2020/);
    match(text, /publication/);
    equal(editor.document.getText(range), 'Sunday');
  });

  it('explains a figure', async () => {
    const uri = await write(ARTICLE);
    await open(uri);
    match((await card(uri, '5,500', /5,500/)).text, /troops/);
  });

  it('has no card where nothing is marked', async () => {
    const uri = await write(ARTICLE);
    await open(uri);
    await card(uri, 'Sunday', /2020/);
    deepEqual(await cards(uri, 'parliament voted'.slice(11)), []);
  });

  it('reads the buffer, not the file: an edit is followed at once', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, 'Sunday', /January 5/);
    await editor.edit(edit =>
      edit.insert(editor.document.positionAt(ARTICLE.indexOf('On Sunday')), 'Before that, on Saturday, he spoke. '),
    );
    const { range } = await card(uri, 'Saturday', /January 4/);
    equal(editor.document.getText(range), 'Saturday');
    equal(editor.document.getText((await card(uri, 'Sunday', /January 5/)).range), 'Sunday');
  });

  it('leaves a relative date unresolved where the publication date is unknown', async () => {
    const uri = await write(PLAIN, { name: `plain-${Date.now()}.txt` });
    await open(uri);
    await card(uri, 'Sunday', /not resolved/);
  });

  it('leaves files alone that are no articles', async () => {
    const uri = await write(ARTICLE, { name: 'README.md' });
    await open(uri);
    const other = await write(ARTICLE);
    await open(other);
    await card(other, 'Sunday', /2020/);
    deepEqual(await cards(uri, 'Sunday'), []);
    await vscode.workspace.fs.delete(uri);
  });
});

describe('a decision', () => {
  afterEach(closeAll);

  it('is saved beside the article and there again when it is reopened', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, '5,500', /sure/);
    pointAt(editor, '5,500');
    await vscode.commands.executeCommand('postil.accept');
    const { format, annotations } = await readSidecar(uri);
    equal(format, 'postil/1');
    equal(annotations.length, 1);
    const [saved] = annotations;
    deepEqual(
      [saved!.kind, saved!.quote, saved!.status, saved!.at],
      ['figure', '5,500', 'accepted', ARTICLE.indexOf('5,500')],
    );
    match((await card(uri, '5,500', /Accepted/)).text, /Accepted/);
    await closeAll();
    await open(uri);
    await card(uri, '5,500', /Accepted/);
  });

  it('changes and is taken back in its own line', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, 'Sunday', /sure/);
    pointAt(editor, 'Sunday');
    await vscode.commands.executeCommand('postil.reject');
    const [rejected] = (await readSidecar(uri)).annotations;
    equal(rejected!.status, 'rejected');
    await vscode.commands.executeCommand('postil.accept');
    const [accepted, ...more] = (await readSidecar(uri)).annotations;
    deepEqual([accepted!.status, accepted!.id, more.length], ['accepted', rejected!.id, 0]);
    await vscode.commands.executeCommand('postil.forgetDecision');
    deepEqual((await readSidecar(uri)).annotations, []);
    await card(uri, 'Sunday', /sure/);
  });

  it('can be undone, one after the other', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, 'Sunday', /sure/);
    for (const words of ['Sunday', '5,500']) {
      pointAt(editor, words);
      await vscode.commands.executeCommand('postil.accept');
    }
    await vscode.commands.executeCommand('postil.undoDecision');
    deepEqual(
      (await readSidecar(uri)).annotations.map(a => a.quote),
      ['Sunday'],
    );
    await vscode.commands.executeCommand('postil.undoDecision');
    deepEqual((await readSidecar(uri)).annotations, []);
  });

  it('on all mentions of one thing is one step', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, '5,500', /sure/);
    pointAt(editor, '5,500');
    await vscode.commands.executeCommand('postil.acceptAll');
    const { annotations } = await readSidecar(uri);
    ok(annotations.length >= 1 && annotations.every(a => a.quote === '5,500' && a.status === 'accepted'));
    equal(annotations.length, (await cards(uri, '5,500')).some(c => /1 of 2/.test(c.text)) ? 2 : 1);
    await vscode.commands.executeCommand('postil.undoDecision');
    deepEqual((await readSidecar(uri)).annotations, []);
  });

  it('goes along when the article is renamed in the editor', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, '5,500', /sure/);
    pointAt(editor, '5,500');
    await vscode.commands.executeCommand('postil.accept');
    const renamed = uri.with({ path: uri.path.replace(/\.md$/, '-renamed.md') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    ok(await vscode.workspace.applyEdit(edit));
    equal((await readSidecar(renamed)).annotations[0]!.quote, '5,500');
    await open(renamed);
    await card(renamed, '5,500', /Accepted/);
  });

  it('runs from the link of a card', async () => {
    const uri = await write(ARTICLE);
    await open(uri);
    const { markdown } = await card(uri, 'Monday', /sure/);
    const link = /command:(postil\.accept)\?([^)]+)/.exec(markdown.value);
    ok(link, markdown.value);
    ok(/command:postil\.tag\?/.test(markdown.value), markdown.value);
    await vscode.commands.executeCommand(link[1]!, ...(JSON.parse(decodeURIComponent(link[2]!)) as unknown[]));
    equal((await readSidecar(uri)).annotations[0]!.quote, 'Monday');
  });

  it('counts on the text with LF where the file has CRLF, and marks exactly', async () => {
    const uri = await write(ARTICLE.replaceAll('\n', '\r\n'));
    const editor = await open(uri);
    equal(editor.document.eol, vscode.EndOfLine.CRLF);
    const { range } = await card(uri, '5,500', /sure/);
    equal(editor.document.getText(range), '5,500');
    pointAt(editor, '5,500');
    await vscode.commands.executeCommand('postil.accept');
    equal((await readSidecar(uri)).annotations[0]!.at, ARTICLE.indexOf('5,500'));
    equal(editor.document.getText((await card(uri, '5,500', /Accepted/)).range), '5,500');
  });

  it('stays on its passage while the text above is edited, and says when the passage changes', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, '5,500', /sure/);
    pointAt(editor, '5,500');
    await vscode.commands.executeCommand('postil.accept');
    const before = await read(sidecarOf(uri));
    await editor.edit(edit => edit.insert(new vscode.Position(4, 0), 'A new first paragraph.\n\n'));
    equal(editor.document.getText((await card(uri, '5,500', /Accepted/)).range), '5,500');
    const at = editor.document.getText().indexOf('5,500');
    await editor.edit(edit =>
      edit.replace(new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 1)), '2'),
    );
    await card(uri, '2,500', /made on "5,500"/);
    equal(await read(sidecarOf(uri)), before, 'the sidecar is not rewritten because text moved');
  });
});

describe('a sidecar', () => {
  afterEach(closeAll);

  const sidecar = (lines: readonly object[], article: object = {}): string =>
    `{\n"format": "postil/1",\n"article": ${JSON.stringify(article)},\n"annotations": [\n${lines.map(l => JSON.stringify(l)).join(',\n')}\n]\n}\n`;

  it('gives the publication date, and everything is resolved anew when it changes outside', async () => {
    const uri = await write(PLAIN, { name: `published-${Date.now()}.txt` });
    await open(uri);
    await card(uri, 'Sunday', /not resolved/);
    await vscode.workspace.fs.writeFile(
      sidecarOf(uri),
      new TextEncoder().encode(sidecar([], { published: '2020-01-07' })),
    );
    await card(uri, 'Sunday', /January 5, 2020/);
    await vscode.workspace.fs.writeFile(
      sidecarOf(uri),
      new TextEncoder().encode(sidecar([], { published: '2021-01-07' })),
    );
    await card(uri, 'Sunday', /January 3, 2021/);
  });

  for (const [what, text] of [
    ['that is broken', '{\n"format": "postil/1",\n"annotations": [\n{"id":"a","kind":\n]\n}\n'],
    ['of a newer format', '{\n"format": "postil/2",\n"annotations": [],\n"future": true\n}\n'],
    [
      'with conflict markers of git',
      '{\n"format": "postil/1",\n<<<<<<< HEAD\n"annotations": []\n=======\n"annotations": [ ]\n>>>>>>> theirs\n}\n',
    ],
  ] as const)
    it(`${what} is never overwritten`, async () => {
      const uri = await write(ARTICLE);
      await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(text));
      const editor = await open(uri);
      await card(uri, '5,500', /sure/);
      pointAt(editor, '5,500');
      await vscode.commands.executeCommand('postil.accept');
      equal(await read(sidecarOf(uri)), text);
      await card(uri, '5,500', /sure/);
    });

  it('keeps the fields that this version does not know', async () => {
    const uri = await write(ARTICLE);
    const line = '{"id":"old","kind":"date","quote":"Monday","at":0,"status":"accepted","mood":["x"]}';
    const text = `{\n"format": "postil/1",\n"article": {"shelf":7},\n"annotations": [\n${line}\n],\n"team": "desk"\n}\n`;
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(text));
    const editor = await open(uri);
    await card(uri, '5,500', /sure/);
    pointAt(editor, '5,500');
    await vscode.commands.executeCommand('postil.accept');
    const now = await read(sidecarOf(uri));
    ok(now.includes(line) && now.includes('"team": "desk"') && now.includes('{"shelf":7}'), now);
  });

  it('cannot put links, pictures or commands into a card', async () => {
    const uri = await write(ARTICLE);
    const note = '[run](command:workbench.action.quit) ![x](https://evil.example/x.png) <img src=x> $(trash) `x`';
    const by = '[Ann](command:workbench.action.quit)';
    const line = {
      id: 'n',
      kind: 'date',
      quote: 'Sunday',
      at: ARTICLE.indexOf('Sunday'),
      status: 'accepted',
      by,
      notes: [{ text: note, by }],
    };
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(sidecar([line])));
    await open(uri);
    const { markdown } = await card(uri, 'Sunday', /Accepted/);
    ok(markdown.supportHtml !== true, 'no HTML');
    const { isTrusted } = markdown;
    ok(
      typeof isTrusted === 'object' && isTrusted.enabledCommands.every(c => c.startsWith('postil.')),
      'our commands only',
    );
    for (const [target] of markdown.value.matchAll(/(?<!\\)\]\([^)]*\)/g)) match(target, /^\]\(command:postil\./);
    ok(!/(?<!\\)!\[|(?<!\\)<|(?<!\\)`|\$\(trash/.test(markdown.value), markdown.value);
  });

  it('that was changed by somebody else meanwhile is merged, not overwritten', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, '5,500', /sure/);
    const theirs = {
      id: 'theirs',
      kind: 'date',
      quote: 'Monday',
      at: ARTICLE.indexOf('Monday'),
      status: 'rejected',
      by: 'Ben',
    };
    const wrote = vscode.workspace.fs.writeFile(sidecarOf(uri), new TextEncoder().encode(sidecar([theirs])));
    pointAt(editor, '5,500');
    await wrote;
    await vscode.commands.executeCommand('postil.accept');
    const { annotations } = await readSidecar(uri);
    deepEqual(annotations.map(a => a.quote).sort(), ['5,500', 'Monday']);
    await card(uri, 'Monday', /Rejected/);
    await until('both decisions show', async () => (await cards(uri, '5,500')).some(c => /Accepted/.test(c.text)));
  });
});

describe('moving about', () => {
  afterEach(closeAll);

  it('goes to the next and the previous mention, round the end', async () => {
    const uri = await write(ARTICLE);
    const editor = await open(uri);
    await card(uri, 'Sunday', /2020/);
    const words = (): string => editor.document.getText(editor.selection);
    editor.selection = new vscode.Selection(5, 0, 5, 0);
    await vscode.commands.executeCommand('postil.nextMention');
    equal(words(), 'Sunday');
    await vscode.commands.executeCommand('postil.previousMention');
    ok(words() !== 'Sunday', words());
    await vscode.commands.executeCommand('postil.nextMention');
    equal(words(), 'Sunday');
  });
});
