import * as vscode from 'vscode';
import { requestOf } from '../../src/editor/following/uris.ts';
import { deepEqual, equal, match, ok, rejects } from './support/assert.ts';
import { cards, closeAll, open, pointAt, read, readSidecar, until } from './support/desk.ts';
import { freshFolder } from './support/fresh.ts';

const ARTICLE =
  '---\ntitle: The vote\nsource: The Wire\npublished: 2020-01-07\ncitekey: wire2020\n---\n\n' +
  'Some 170 of 329 lawmakers voted on Sunday.\n\nThen 170 of 329 members left the “Green Zone”, said Adel Abdul-Mahdi.\n';

/** A sidecar with one passage. */
const sidecar = (id: string, quote: string, more: object = {}): string => {
  const at = ARTICLE.indexOf(quote);
  const before = ARTICLE.slice(Math.max(0, at - 32), at);
  const after = ARTICLE.slice(at + quote.length, at + quote.length + 32);
  const line = { id, kind: 'passage', quote, before, after, at, status: 'added', ...more };
  return `{\n"format": "postil/1",\n"article": {},\n"annotations": [\n${JSON.stringify(line)}\n]\n}\n`;
};
const VOTE = sidecar('vote', '170 of 329 lawmakers', { notes: [{ by: 'Ann', text: 'the record says 172' }] });

let desks = 0;

/** Every desk has a citekey of its own in place of `wire2020`, as long as that. */
async function desk(report: string, more: Readonly<Record<string, string>> = {}) {
  const key = `wire${String.fromCharCode(97 + desks++).repeat(4)}`;
  const files = { 's/a.md': ARTICLE, 's/a.md.postil.json': VOTE, 'report.md': report, ...more };
  const folder = await freshFolder(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('wire2020', key)])),
  );
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, ...name.split('/'));
  return { folder, at, report: at('report.md'), article: at('s/a.md'), key };
}
const placeOf = (document: vscode.TextDocument, words: string): vscode.Position =>
  document.positionAt(document.getText().indexOf(words) + 1);
const problems = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(uri).filter(d => d.source === 'Postil');

/** The folder of the workspace, and the path of a file in it. */
const root = (): string => vscode.workspace.workspaceFolders![0]!.uri.path;
const inRoot = (uri: vscode.Uri): string => uri.path.slice(root().replace(/\/$/, '').length + 1);
const uriOf = (query: string): vscode.Uri =>
  vscode.Uri.from({ scheme: vscode.env.uriScheme, authority: 'postil.postil', path: '/open', query });
/** VS Code itself brings the link to the extension. */
const follow = (query: string): Thenable<unknown> => vscode.commands.executeCommand('vscode.open', uriOf(query));

describe('citations', () => {
  before(() => vscode.extensions.getExtension('postil.postil')!.activate());
  afterEach(closeAll);

  it('opens the passage by its link, selected', async () => {
    const { report, article } = await desk(
      'So [170](s/a.md#p-vote) and [x](s/a.md#:~:text=the%20%E2%80%9CGreen%20Zone%E2%80%9D).',
    );
    await open(report);
    const ours = await until('two links', async () => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', report);
      const found = links.filter(link => link.target?.scheme === 'command' && link.target.path.includes('postil'));
      return found.length === 2 && found;
    });
    const arguments_ = JSON.parse(ours[1]!.target!.query) as unknown[];
    await vscode.commands.executeCommand(ours[1]!.target!.path, ...arguments_);
    const editor = vscode.window.activeTextEditor!;
    equal(editor.document.uri.toString(), article.toString());
    equal(editor.document.getText(editor.selection), 'the “Green Zone”');
  });

  it('goes to the definition, and finds everybody who cites the passage', async () => {
    const { at, report, article } = await desk('So [170](s/a.md#p-vote).', {
      'other.md': '[Some](s/a.md#:~:text=170%20of%20329%20lawmakers) [@wire2020, "lawmakers voted"]',
    });
    const { document } = await open(report);
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider', report, placeOf(document, '170'),
    ); // prettier-ignore
    const there = found.filter(link => link.targetUri?.toString() === article.toString());
    const target = await vscode.workspace.openTextDocument(article);
    deepEqual(
      there.map(link => target.getText(link.targetSelectionRange!)),
      ['170 of 329 lawmakers'],
    );
    pointAt(vscode.window.activeTextEditor!, '170');
    await vscode.commands.executeCommand('editor.action.revealDefinition');
    await until('the passage selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document === target && editor.document.getText(editor.selection) === '170 of 329 lawmakers';
    });
    const references = await until('both reports', async () => {
      const all = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider', report, placeOf(document, '170'),
      ); // prettier-ignore
      return all.length === 4 && all;
    });
    deepEqual(references.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)).sort(), [
      'a.md',
      'other.md',
      'other.md',
      'report.md',
    ]);
    const { document: read_ } = await open(article);
    const back = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider', article, placeOf(read_, '170 of 329 lawmakers'),
    ); // prettier-ignore
    ok(back.some(({ uri }) => uri.toString() === report.toString()));
    ok(back.some(({ uri }) => uri.toString() === at('other.md').toString()));
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider', 'lawmakers vot',
    ); // prettier-ignore
    ok(symbols.some(s => s.name === 'lawmakers voted' && s.containerName.includes('other.md')));
  });

  it('shows in a hover what the passage says and means', async () => {
    const { report } = await desk('So [170](s/a.md#p-vote).');
    await open(report);
    const card = await until('the card', async () =>
      (await cards(report, '170')).find(c => /reads as it was cited/.test(c.text)),
    );
    match(card.text, /The vote.*— The Wire, January 7, 2020/);
    match(card.text, /Some \*\*170 of 329 lawmakers\*\* voted on Sunday/);
    match(card.text, /Figure: .*170 of 329/);
    match(card.text, /the record says 172.*Ann/);
  });

  it('says over a passage who cites it', async () => {
    const { report, article } = await desk('So [170](s/a.md#p-vote) and [170](s/a.md#p-vote).');
    await open(article);
    const lens = await until('the lens', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', article);
      return all.find(l => l.command?.title === 'cited 2 times');
    });
    equal(lens.range.start.line, 7);
    const card = await until('the card', async () =>
      (await cards(article, '170 of 329')).find(c => /cited 2 times/.test(c.text)),
    );
    match(card.text, /\[report\.md\]\(command:postil\.openReport.*: 170/);
    // a report that changes says so
    const edit = new vscode.WorkspaceEdit();
    edit.replace(report, new vscode.Range(0, 0, 9, 0), 'Nothing.');
    await vscode.workspace.applyEdit(edit);
    await until('no lens', async () => {
      const all = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', article);
      return !all.some(l => /^cited/.test(l.command?.title ?? ''));
    });
  });

  it('a report is not read as an article; what cites nothing is', async () => {
    const { report, at } = await desk('On Tuesday [170](s/a.md#p-vote) people.', {
      'plain.md': 'On Tuesday 170 people.',
    });
    await open(at('plain.md'));
    await until('a mark', async () => (await cards(at('plain.md'), '170 people')).length > 0);
    await open(report);
    deepEqual(await cards(report, 'people'), []);
    const api = vscode.extensions.getExtension<{ mentions(uri: vscode.Uri): unknown }>('postil.postil')!.exports;
    equal(api.mentions(report), undefined);
  });

  it('says what is wrong, and repairs it', async () => {
    const { report, article, key } = await desk(
      'So [180 lawmakers](s/a.md#p-vote), [y](a.md#p-vote) and [@wire2020x, "voted"].\n',
    );
    const { document } = await open(report);
    const found = await until('three problems', () => problems(report).length === 3 && problems(report));
    deepEqual(
      [...found].sort((a, b) => a.range.start.compareTo(b.range.start)).map(d => d.code),
      ['claim', 'no-article', 'no-citekey'],
    );
    const [first] = found.filter(d => d.code === 'claim');
    equal(first!.relatedInformation?.[0]?.location.uri.toString(), article.toString());
    for (const [words, title] of [
      ['180', 'Write "Some 170 of 329"'],
      ['a.md#p-vote) and', 'Cite s/a.md'],
      [`@${key}x`, `Cite @${key}`],
    ] as const) {
      const fix = await until(title, async () => {
        const at = placeOf(document, words);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
          'vscode.executeCodeActionProvider',
          report,
          new vscode.Range(at, at),
        );
        return actions.find(action => action.title === title);
      });
      await vscode.workspace.applyEdit(fix.edit!);
      await until('a new check', () => problems(report).length < 3 && true);
    }
    await until('no problem', () => problems(report).length === 0);
    equal(
      document.getText(),
      `So [Some 170 of 329 lawmakers](s/a.md#p-vote), [y](s/a.md#p-vote) and [@${key}, "voted"].\n`,
    );
    // what changes in the article shows in the report
    const edit = new vscode.WorkspaceEdit();
    const { document: source } = await open(article);
    const at = source.positionAt(source.getText().indexOf('170'));
    edit.replace(article, new vscode.Range(at, at.translate(0, 3)), '175');
    await vscode.workspace.applyEdit(edit);
    await until('the change', () => problems(report).some(d => d.code === 'passage-changed'));
  });

  it('says what is wrong with a report that nobody opened, for as long as it is', async () => {
    const { report, article } = await desk('So [180 lawmakers](s/a.md#p-vote).\n');
    const codes = (): readonly unknown[] => problems(report).map(d => d.code);
    await until('the difference', () => codes().join() === 'claim');
    const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    // an article that nobody opened either
    await write(article, ARTICLE.replace('170 of', '180 of'));
    await until('the change', () => codes().join() === 'passage-changed');
    await write(report, 'So [it is](s/a.md#p-gone).\n');
    await until('the other citation', () => codes().join() === 'no-annotation');
    ok(!vscode.workspace.textDocuments.some(d => d.uri.toString() === report.toString()));
    // opened and closed again, what was typed meanwhile is forgotten
    await open(report);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(report, new vscode.Position(0, 0), '[x](../../../../../../../../outside.md#p-x) ');
    await vscode.workspace.applyEdit(edit);
    await until('two problems', () => codes().length === 2);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await until('one problem', () => codes().join() === 'no-annotation');
    await vscode.workspace.fs.delete(report);
    await until('no problem', () => codes().length === 0);
  });

  it('copies a selection, which is annotated to be cited', async () => {
    const { report, article, key } = await desk('[x](s/a.md#p-vote)');
    await open(report);
    const editor = await open(article);
    await until('the article is read', async () => (await cards(article, '170 of')).length > 0);
    pointAt(editor, 'the “Green Zone”', true);
    await vscode.commands.executeCommand('postil.copyCitation');
    const { annotations } = await readSidecar(article);
    const added = annotations.find(a => a.quote === 'the “Green Zone”');
    equal(added?.kind, 'passage');
    equal(await vscode.env.clipboard.readText(), `[the “Green Zone”](s/a.md#p-${added!.id})`);
    // the same again annotates nothing more
    await vscode.commands.executeCommand('postil.copyCitationAsQuote');
    equal((await readSidecar(article)).annotations.length, 2);
    equal(
      await vscode.env.clipboard.readText(),
      `> [the “Green Zone”](s/a.md#p-${added!.id})\n>\n> — *The Wire*, January 7, 2020\n`,
    );
    await vscode.commands.executeCommand('postil.copyCitationAsFootnote');
    match(
      await vscode.env.clipboard.readText(),
      /^\[\^1\]\n\n\[\^1\]: \[the “Green Zone”\]\(s\/a\.md#p-\w+\), \*The Wire\*, January 7, 2020\.\n$/,
    );
    pointAt(editor, 'Adel Abdul-Mahdi', true);
    await vscode.commands.executeCommand('postil.copyCitationForPandoc');
    equal(await vscode.env.clipboard.readText(), `[@${key}, "Adel Abdul-Mahdi"]`);
    await vscode.commands.executeCommand('postil.copyCitationByWords');
    equal(await vscode.env.clipboard.readText(), '[Adel Abdul-Mahdi](s/a.md#:~:text=Adel%20Abdul%2DMahdi)');
    equal((await readSidecar(article)).annotations.length, 2);
    pointAt(editor, '170 of 329 lawmakers', true);
    await vscode.commands.executeCommand('postil.copyCitationUri');
    const link = vscode.Uri.parse(await vscode.env.clipboard.readText());
    equal(link.path, '/open');
    const query = new URLSearchParams(link.query);
    deepEqual([query.get('id'), article.path.endsWith(`/${query.get('article')}`)], ['vote', true]);
  });

  it('cites the whole of the figures that a selection cuts', async () => {
    const { report, article } = await desk('[x](s/a.md#p-vote)');
    await open(report);
    const editor = await open(article);
    await until('the article is read', async () => (await cards(article, '170 of')).length > 0);
    for (const [selected, cited] of [
      ['of 329 members', '170 of 329 members'],
      ['voted on Sunday', 'voted on Sunday'],
    ] as const) {
      pointAt(editor, selected, true);
      await vscode.commands.executeCommand('postil.copyCitation');
      const { annotations } = await readSidecar(article);
      const added = annotations.find(({ quote }) => quote === cited);
      ok(added, cited);
      equal(await vscode.env.clipboard.readText(), `[${cited}](s/a.md#p-${added.id})`);
    }
  });

  it('completes annotations after the number sign, newest first, and citekeys', async () => {
    const two = JSON.parse(VOTE) as { annotations: object[] };
    const at = ARTICLE.indexOf('members');
    const newer = {
      ...two.annotations[0],
      id: 'newer',
      quote: 'members',
      before: 'Then 170 of 329 ',
      after: ' left the',
      at,
      on: '2026-01-01T00:00:00Z',
    };
    const text = `${VOTE.replace(/\n\]\n\}\n$/, '')},\n${JSON.stringify(newer)}\n]\n}\n`;
    const { report, key } = await desk('[x](s/a.md#) [@]', { 's/a.md.postil.json': text });
    const { document } = await open(report);
    const complete = async (behind: string) => {
      const place = document.positionAt(document.getText().indexOf(behind) + behind.length);
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        report,
        place,
      );
      return list.items;
    };
    const items = await until('two annotations', async () => {
      const all = (await complete('a.md#')).filter(item => String(item.insertText).startsWith('#p-'));
      return all.length === 2 && all;
    });
    deepEqual(
      items
        .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
        .map(item => (item.label as vscode.CompletionItemLabel).label),
      ['members', '170 of 329 lawmakers'],
    );
    await until('the key', async () =>
      (await complete('[@')).some(item => (item.label as vscode.CompletionItemLabel).label === key),
    );
  });

  it('a renamed article, folder or report keeps its citations', async () => {
    const { at, report, article } = await desk('So [170](s/a.md#p-vote).\n');
    await open(report);
    const rename = async (from: vscode.Uri, to: vscode.Uri): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to);
      ok(await vscode.workspace.applyEdit(edit));
    };
    const text = async (uri: vscode.Uri): Promise<string> => (await vscode.workspace.openTextDocument(uri)).getText();
    await rename(article, at('s/renamed (1).md'));
    await until('the link', async () => (await text(report)).includes('s/renamed%20%281%29.md#p-vote'));
    await until('its sidecar', async () => (await read(at('s/renamed (1).md.postil.json'))).includes('vote'));
    await rename(at('s'), at('sources'));
    await until('the folder', async () => (await text(report)).includes('(sources/renamed%20%281%29.md#p-vote'));
    await rename(report, at('sources/report.md'));
    await until('the report', async () =>
      (await text(at('sources/report.md'))).includes('(renamed%20%281%29.md#p-vote'),
    );
    await until('no problem', () => problems(at('sources/report.md')).length === 0);
  });

  it('opens the passage by a link from outside, selected', async () => {
    const { article, at } = await desk('So [170](s/a.md#p-vote).', {
      's/R&D + 5%.md': ARTICLE,
      's/R&D + 5%.md.postil.json': VOTE,
    });
    const awkward = at('s/R&D + 5%.md');
    const selected = (uri: vscode.Uri, words: string): Promise<boolean> =>
      until(`"${words}" selected`, () => {
        const editor = vscode.window.activeTextEditor;
        return (
          editor?.document.uri.toString() === uri.toString() && editor.document.getText(editor.selection) === words
        );
      });
    // as somebody writes it by hand
    await follow(`folder=${root()}&article=${inRoot(article)}&id=vote`);
    await selected(article, '170 of 329 lawmakers');
    // by somebody who has only a part of the workspace open
    await closeAll();
    await follow(`folder=${at('s').path}&article=a.md&id=vote`);
    await selected(article, '170 of 329 lawmakers');
    // as it is copied
    const editor = await open(awkward);
    await until('the article is read', async () => (await cards(awkward, '170 of')).length > 0);
    const copied = async (words: string): Promise<string> => {
      pointAt(editor, words, true);
      await vscode.commands.executeCommand('postil.copyCitationUri');
      return vscode.env.clipboard.readText();
    };
    const byId = await copied('170 of 329 lawmakers');
    const settings = vscode.workspace.getConfiguration('postil');
    await settings.update('citeBy', 'words', vscode.ConfigurationTarget.Workspace);
    const byWords = await copied('Green Zone”, said Adel Abdul-Mahdi').finally(() =>
      settings.update('citeBy', undefined, vscode.ConfigurationTarget.Workspace),
    );
    for (const [link, words] of [
      [byId, '170 of 329 lawmakers'],
      [byWords, 'Green Zone”, said Adel Abdul-Mahdi'],
    ] as const) {
      await closeAll();
      await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(link, true));
      await selected(awkward, words);
    }
  });

  it('opens nothing outside of the folder for a link, and no other folder unasked', async () => {
    const { article } = await desk('So [170](s/a.md#p-vote).');
    const folder = root();
    const up = `${inRoot(article)}/../../../../`;
    const refused = ['../outside.md', '/etc/passwd', `${up}outside.md`, 's\\..\\..\\outside.md', 'a.md\0', ''];
    for (const name of refused) {
      const query = new URLSearchParams({ folder, article: name, id: 'vote' }).toString();
      equal(requestOf(uriOf(query)), undefined, name);
      await follow(query);
    }
    const request = { folder, article: 's/a.md', fragment: 'p-vote' };
    deepEqual(requestOf(uriOf(`folder=${folder}&article=s/a.md&id=vote`)), request);
    equal(requestOf(uriOf(`folder=${folder}&article=s/a.md&id=vote%20%22x`)), undefined);
    await follow(`folder=${folder}/x/../../&article=${inRoot(article)}&id=vote`);
    await follow(`folder=${folder}&article=${inRoot(article)}/%252e%252e/%252e%252e/outside.md&id=vote`);
    // the editor lets no test answer what is asked, which is a no
    await follow(`folder=/elsewhere&article=${inRoot(article)}&id=vote`);
    await follow(`folder=${folder}&article=${inRoot(article)}&id=vote`);
    await until('the sound link', () => vscode.window.activeTextEditor?.document.uri.toString() === article.toString());
    const tabs = vscode.window.tabGroups.all.flatMap(group => group.tabs);
    deepEqual(
      tabs.map(({ input }) => input instanceof vscode.TabInputText && input.uri.toString()),
      [article.toString()],
    );
    equal(root(), folder);
  });

  it('a rename that is undone brings the links back', async () => {
    const { at, report, article, key } = await desk('So [170](s/a.md#p-vote).\n');
    const { document } = await open(report);
    await until('the citation', async () => (await cards(report, '170')).length > 0);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(article, at('s/b.md'));
    ok(await vscode.workspace.applyEdit(edit));
    await until('the link', () => document.getText().includes('(s/b.md#p-vote)'));
    await open(report);
    await vscode.commands.executeCommand('undo');
    await until('the link as it was', () => document.getText() === 'So [170](s/a.md#p-vote).\n');
    await until('the article', async () => (await read(article)) === ARTICLE.replace('wire2020', key));
    ok((await read(at('s/a.md.postil.json'))).includes('vote'));
  });

  it('warns before a cited annotation is deleted', async () => {
    const { report, article } = await desk('So [170](s/a.md#p-vote) and [170](s/a.md#p-vote).\n');
    await open(report);
    const editor = await open(article);
    await until('the card', async () => (await cards(article, '170 of 329')).some(c => /cited 2 times/.test(c.text)));
    pointAt(editor, '170 of 329 lawmakers', true);
    // a question that a test cannot answer comes back as an error that quotes it
    await rejects(
      vscode.commands.executeCommand('postil.forgetDecision'),
      /annotation on "170 of 329 lawmakers" is cited 2 times/,
    );
    deepEqual(
      (await readSidecar(article)).annotations.map(({ id }) => id),
      ['vote'],
    );
  });

  it('warns before a cited annotation is rejected, one with notes too', async () => {
    const { report, article } = await desk('So [170](s/a.md#p-vote) and [170](s/a.md#p-vote).\n', {
      's/a.md.postil.json': sidecar('vote', '170 of 329', { kind: 'figure', notes: [{ by: 'Ann', text: 'so' }] }),
    });
    await open(report);
    const editor = await open(article);
    await until('the card', async () => (await cards(article, '170 of 329')).some(c => /cited 2 times/.test(c.text)));
    pointAt(editor, '170 of 329', true);
    await rejects(vscode.commands.executeCommand('postil.reject'), /annotation on "170 of 329" is cited 2 times/);
    deepEqual(
      (await readSidecar(article)).annotations.map(({ id, status }) => [id, status]),
      [['vote', 'added']],
    );
  });

  it('offers what can be done about one fault beside others', async () => {
    const { report } = await desk(
      '[180 lawmakers](s/a.md#p-vote), [170 of 329 lawmakers](s/a.md#p-gone), [@nobody].\n',
    );
    const { document } = await open(report);
    await until('three problems', () => problems(report).length === 3);
    const titles = async (words: string): Promise<readonly string[]> => {
      const at = placeOf(document, words);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider', report, new vscode.Range(at, at),
      ); // prettier-ignore
      return actions.map(({ title }) => title);
    };
    match((await titles('s/a.md#p-gone')).join('; '), /Cite line 8: "Some 170 of 329 lawmakers/);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(report, new vscode.Position(0, 0), 'So ');
    await vscode.workspace.applyEdit(edit);
    // at once, while the report is checked anew
    match((await titles('180 lawmakers')).join('; '), /Write "Some 170 of 329"/);
    match((await titles('s/a.md#p-gone')).join('; '), /Remove the link, keep the words/);
  });

  it('cites from a row of the list', async () => {
    const { report, article } = await desk('So [170](s/a.md#p-vote).\n');
    await open(report);
    const start = ARTICLE.indexOf('170 of 329 lawmakers');
    const ref = { uri: article.toString(), kind: 'passage', start, end: start + '170 of 329 lawmakers'.length };
    await vscode.commands.executeCommand('postil.copyCitation', { ref });
    // whoever annotated it left out that it is "some": the citation does not
    equal(await vscode.env.clipboard.readText(), '[Some 170 of 329 lawmakers](s/a.md#p-vote)');
  });

  it('repairs a citation whose passage changed', async () => {
    const { report, article } = await desk('So [the vote](s/a.md#p-vote).\n');
    const { document } = await open(report);
    await until('the citation', async () => (await cards(report, 'the vote')).length > 0);
    const { document: source } = await open(article);
    const edit = new vscode.WorkspaceEdit();
    const at = source.positionAt(source.getText().indexOf('170'));
    edit.replace(article, new vscode.Range(at, at.translate(0, 3)), '175');
    await vscode.workspace.applyEdit(edit);
    await open(report);
    await until('the change', () => problems(report).some(d => d.code === 'passage-changed'));
    const place = placeOf(document, 's/a.md#p-vote');
    const title = 'Cite line 8: "Some 175 of 329 lawmakers';
    const fix = await until(title, async () => {
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider', report, new vscode.Range(place, place),
      ); // prettier-ignore
      return actions.find(action => action.title.startsWith(title));
    });
    await vscode.workspace.applyEdit(fix.edit!);
    await until('no problem', () => problems(report).length === 0);
    match(document.getText(), /^So \[the vote\]\(s\/a\.md#:~:text=.*175/);
  });

  it('lists reports and articles', async () => {
    const { report } = await desk('So [180](s/a.md#p-vote).\n');
    await open(report);
    await vscode.commands.executeCommand('postil.citations.focus');
    await until('the problem', () => problems(report).length === 1);
  });
});
