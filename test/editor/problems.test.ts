import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './support/assert.ts';
import { card, closeAll, folder, open, pointAt, read, readSidecar, sidecarOf, until, write } from './support/desk.ts';
import { freshFolder } from './support/fresh.ts';

const ARTICLE = '---\npublished: 2020-01-07\n---\n\nOn Sunday 5,500 troops left.\n\nOn Monday nobody left.\n';

const problems = (uri: vscode.Uri, code: string): Promise<readonly vscode.Diagnostic[]> =>
  until(`a problem "${code}" in ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter(d => d.source === 'Postil' && d.code === code);
    return found.length ? found : undefined;
  });

const noProblems = (uri: vscode.Uri): Promise<unknown> =>
  until(`no problem in ${uri.path}`, () => {
    const left = vscode.languages.getDiagnostics(uri).filter(d => d.source === 'Postil');
    if (left.length) throw new Error(left.map(d => d.message).join('; '));
    return true;
  });

async function fixesAt(uri: vscode.Uri, range: vscode.Range): Promise<readonly vscode.CodeAction[]> {
  // The editor computes fixes for files that are opened.
  await vscode.workspace.openTextDocument(uri);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, range);
}

async function fix(uri: vscode.Uri, range: vscode.Range, title: RegExp): Promise<void> {
  const actions = await fixesAt(uri, range);
  const action = actions.find(a => title.test(a.title));
  ok(action?.command, `${title} in ${actions.map(a => a.title).join('; ')}`);
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

const line = (text: string, quote: string, more: object = {}): object => {
  const at = text.indexOf(quote);
  const context = { before: text.slice(Math.max(0, at - 32), at), after: text.slice(at + quote.length).slice(0, 32) };
  return { id: `id-${quote}`, kind: 'figure', quote, ...context, at, status: 'accepted', ...more };
};

const sidecar = (...lines: readonly object[]): string =>
  `{\n"format": "postil/1",\n"annotations": [\n${lines.map(l => JSON.stringify(l)).join(',\n')}\n]\n}\n`;

const save = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** An article that says something else than when its decisions were made. */
async function articleWith(text: string, ...lines: readonly object[]): Promise<vscode.Uri> {
  const uri = await write(text);
  await save(sidecarOf(uri), sidecar(...lines));
  return uri;
}

describe('the Problems view', () => {
  afterEach(closeAll);

  it('names the line at which a sidecar is broken', async () => {
    const uri = await write(ARTICLE);
    const text = '{\n"format": "postil/1",\n"annotations": [\n{"id":"a","kind":\n]\n}\n';
    await save(sidecarOf(uri), text);
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
    deepEqual((await readSidecar(uri)).annotations[0]!.value, { value: 2500, object: 'troops' });
    await noProblems(uri);
    await vscode.commands.executeCommand('postil.undoDecision');
    equal((await readSidecar(uri)).annotations[0]!.quote, '5,500');
  });

  it('lets a passage be chosen where it now stands twice', async () => {
    const text = `${ARTICLE}\nOn Sunday 5,500 troops left.\n`;
    const once = 'On Sunday 5,500 troops left.\n';
    const uri = await articleWith(text, line(once, '5,500'));
    await open(uri);
    const [problem] = await problems(sidecarOf(uri), 'ambiguous');
    match(problem!.message, /could be any of 2 passages/);
    await fix(sidecarOf(uri), problem!.range, /^Attach it to line 9/);
    const [annotation] = (await readSidecar(uri)).annotations;
    equal(annotation!.at, text.lastIndexOf('5,500'));
    await noProblems(sidecarOf(uri));
    await card(uri, '5,500', /sure/);
  });

  it('attaches a lost decision to the selection, with what the words mean there', async () => {
    const uri = await articleWith(ARTICLE, line('Once 700 cooks came to dinner.\n', '700', { value: { value: 700 } }));
    const editor = await open(uri);
    const [problem] = await problems(sidecarOf(uri), 'orphaned');
    match(problem!.message, /passage of "700" \(accepted\) is gone/);
    pointAt(editor, '5,500', true);
    await fix(uri, editor.selection, /Attach the lost decision on "700" here/);
    const [annotation] = (await readSidecar(uri)).annotations;
    deepEqual(
      [annotation!.id, annotation!.quote, annotation!.status, annotation!.value],
      ['id-700', '5,500', 'accepted', { value: 5500, object: 'troops' }],
    );
    await noProblems(sidecarOf(uri));
    await card(uri, '5,500', /Accepted/);
    await vscode.commands.executeCommand('postil.undoDecision');
    equal((await readSidecar(uri)).annotations[0]!.quote, '700');
  });

  it('keeps a lost decision as an orphan, or deletes it; both can be undone', async () => {
    const uri = await articleWith(ARTICLE, line('Once 700 cooks came to dinner.\n', '700'));
    await open(uri);
    const [problem] = await problems(sidecarOf(uri), 'orphaned');
    await fix(sidecarOf(uri), problem!.range, /^Keep it as an orphan/);
    ok((await read(sidecarOf(uri))).includes('"orphan":true'));
    await noProblems(sidecarOf(uri));
    await vscode.commands.executeCommand('postil.undoDecision');
    const [again] = await problems(sidecarOf(uri), 'orphaned');
    await fix(sidecarOf(uri), again!.range, /^Delete the annotation/);
    deepEqual((await readSidecar(uri)).annotations, []);
    await noProblems(sidecarOf(uri));
    await vscode.commands.executeCommand('postil.undoDecision');
    equal((await readSidecar(uri)).annotations[0]!.quote, '700');
  });

  it('shows both versions of a conflict at the passage, with who made them, and settles it with one click', async () => {
    const versions = [
      { by: 'Ann', on: '2026-11-20T10:00:00Z', status: 'accepted' },
      { by: 'Ben', on: '2026-11-21T10:00:00Z', status: 'rejected' },
    ];
    const own = line(ARTICLE, '5,500', { ...versions[1], conflict: versions });
    const uri = await articleWith(ARTICLE, own);
    const editor = await open(uri);
    const [problem] = await problems(uri, 'conflict');
    equal(editor.document.getText(problem!.range), '5,500');
    match(problem!.message, /accepted \(Ann, 2026-11-20\); rejected \(Ben, 2026-11-21\)/);
    await fix(uri, problem!.range, /^Take accepted \(Ann/);
    const [annotation] = (await readSidecar(uri)).annotations;
    equal(annotation!.status, 'accepted');
    ok(!(await read(sidecarOf(uri))).includes('conflict'));
    await noProblems(uri);
  });

  it('merges the two sides that git left in a sidecar', async () => {
    const uri = await write(ARTICLE);
    const side = (id: string, quote: string): string =>
      `{"id":"${id}","kind":"date","quote":"${quote}","at":${ARTICLE.indexOf(quote)},"status":"accepted"}`;
    const text = `{\n"format": "postil/1",\n"annotations": [\n<<<<<<< HEAD\n${side('a', 'Sunday')}\n=======\n${side('b', 'Monday')}\n>>>>>>> theirs\n]\n}\n`;
    await save(sidecarOf(uri), text);
    await open(uri);
    const [problem] = await problems(sidecarOf(uri), 'conflict-markers');
    await fix(sidecarOf(uri), problem!.range, /Merge both sides/);
    deepEqual((await readSidecar(uri)).annotations.map(a => a.quote).sort(), ['Monday', 'Sunday']);
    await card(uri, 'Monday', /Accepted/);
    ok(!(await read(sidecarOf(uri))).includes('<<<<'));
  });

  it('writes nothing under the hands of somebody who edits the sidecar as text', async () => {
    const uri = await articleWith(ARTICLE, line('Once 700 cooks came to dinner.\n', '700'));
    const article = await open(uri);
    const [problem] = await problems(sidecarOf(uri), 'orphaned');
    const before = await read(sidecarOf(uri));
    const text = await open(sidecarOf(uri));
    await text.edit(edit => edit.insert(new vscode.Position(1, 0), '"mood": "unsaved",\n'));
    await fix(sidecarOf(uri), problem!.range, /^Delete the annotation/);
    await open(uri);
    pointAt(article, '5,500');
    await vscode.commands.executeCommand('postil.accept');
    equal(await read(sidecarOf(uri)), before);
    await text.document.save();
    await until('the decision is made together with what was typed', async () => {
      pointAt(await open(uri), '5,500');
      await vscode.commands.executeCommand('postil.accept');
      const now = await read(sidecarOf(uri));
      return now.includes('"mood": "unsaved"') && now.includes('"quote":"5,500"') && now.includes('"quote":"700"');
    });
  });
});

describe('what is wrong with articles that are not open', () => {
  // The extension starts with the first article, or where there is a sidecar when the folder is opened.
  before(async () => open(await write(ARTICLE)));
  afterEach(closeAll);

  it('shows in the Problems view, goes away when it is mended, and can be mended from there', async () => {
    const text = 'On Sunday 9,900 troops left the city.\n';
    const uri = await articleWith(text, line(text.replace('9,900', '700'), '700', { value: { value: 700 } }));
    const [problem] = await problems(uri, 'changed');
    match(problem!.message, /"700" was accepted here; the passage now reads "9,900"/);
    const [action] = (await fixesAt(uri, problem!.range)).filter(a => /^Accept/.test(a.title));
    await vscode.commands.executeCommand(action!.command!.command, ...(action!.command!.arguments ?? []));
    await until('the new words are saved', async () => (await readSidecar(uri)).annotations[0]!.quote === '9,900');
    deepEqual((await readSidecar(uri)).annotations[0]!.value, { value: 9900, object: 'troops' });
    await noProblems(uri);
  });

  it('follows the disk', async () => {
    const uri = await articleWith(ARTICLE, line(ARTICLE, '5,500'));
    const broken = '{\n"format": "postil/1",\n"annotations": [\n{"id":\n]\n}\n';
    await save(sidecarOf(uri), broken);
    await problems(sidecarOf(uri), 'syntax');
    await save(sidecarOf(uri), sidecar(line(ARTICLE, '5,500')));
    await noProblems(sidecarOf(uri));
    await save(uri, ARTICLE.replace('5,500', '7,700'));
    await problems(uri, 'changed');
    await vscode.workspace.fs.delete(sidecarOf(uri));
    await noProblems(uri);
  });

  it('a sidecar without its article names the likely one, and moves there with one click', async () => {
    const text = 'Some 8,400 houses stood under water by Friday evening.\n';
    // the words around were edited too: it is likely, and a person says so
    const edited = `A new headline\n\n${text.replace('by Friday', 'on Friday')}`;
    const home = await freshFolder({ 'renamed.md': edited, 'other.md': 'Nothing of it.\n' });
    const stray = vscode.Uri.joinPath(home, 'gone.md.postil.json');
    const own = sidecar(line(text, '8,400'));
    await save(stray, own);
    const [problem] = await problems(stray, 'no-article');
    match(problem!.message, /no article gone\.md beside this sidecar.*fresh-\d+\/renamed\.md/);
    await fix(stray, problem!.range, /^Move it beside .*renamed\.md/);
    const renamed = vscode.Uri.joinPath(home, 'renamed.md');
    equal(await read(sidecarOf(renamed)), own);
    await noProblems(stray);
    await open(renamed);
    await card(renamed, '8,400', /Accepted/);
  });

  it('one whose article was moved by another program goes along where that is certain, and back by undoing', async () => {
    const text = 'Some 8,600 fields lay dry in the valley that summer.\n';
    const home = await freshFolder({ 'field.md': text, 'field.md.postil.json': sidecar(line(text, '8,600')) });
    const [from, to] = ['field.md', 'land.md'].map(name => vscode.Uri.joinPath(home, name)) as [vscode.Uri, vscode.Uri];
    await save(to, text);
    await vscode.workspace.fs.delete(from);
    await until('it goes along', async () => (await readSidecar(to)).annotations[0]!.quote === '8,600');
    await noProblems(sidecarOf(from));
    await vscode.commands.executeCommand('postil.undoDecision');
    await until('it is back', async () => (await readSidecar(from)).annotations[0]!.quote === '8,600');
    const [problem] = await problems(sidecarOf(from), 'no-article');
    await fix(sidecarOf(from), problem!.range, /^Move it beside .*land\.md/);
    equal((await readSidecar(to)).annotations[0]!.quote, '8,600');
    await noProblems(sidecarOf(from));
  });

  it('the registry: conflict markers and conflicts in its lines', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'entities.postil.json');
    const entity = (name: string): string => `{"id":"person/a","type":"person","name":"${name}"}`;
    const whole = (lines: string): string => `{\n"format": "postil/1",\n"entities": [\n${lines}\n]\n}\n`;
    await save(uri, whole(`<<<<<<< HEAD\n${entity('Ann')}\n=======\n${entity('Anne')}\n>>>>>>> theirs`));
    const [markers] = await problems(uri, 'conflict-markers');
    await fix(uri, markers!.range, /Merge both sides/);
    const [conflict] = await problems(uri, 'conflict');
    match(conflict!.message, /Two versions of .*"Ann"; .*"Anne"/);
    await fix(uri, conflict!.range, /"Anne"$/);
    ok((await read(uri)).includes('"name":"Anne"'));
    await noProblems(uri);
    await vscode.workspace.fs.delete(uri);
  });
});
