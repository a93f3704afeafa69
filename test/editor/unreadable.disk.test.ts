// Sidecars that must be left alone: each is told of at its place, the article is read all the same, and nothing is written.
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { equal, match, ok } from './support/assert.ts';
import { card, closeAll, open, pointAt, sidecarOf, until, write } from './support/desk.ts';

const ARTICLE = 'Some 212 passengers waited on Tuesday, the harbour office said.\n';
const EMPTY = '{\n"format": "postil/1",\n"annotations": [\n]\n}\n';

const problem = (sidecar: vscode.Uri): Promise<vscode.Diagnostic> =>
  until(`a problem of ${sidecar.path}`, () =>
    vscode.languages.getDiagnostics(sidecar).find(({ source }) => source === 'Postil'),
  );

/** Decides on a word, as far as that goes. */
async function decide(article: vscode.Uri): Promise<void> {
  const editor = await open(article);
  await card(article, '212', /sure|Suggest/);
  pointAt(editor, '212');
  await vscode.commands.executeCommand('postil.accept');
}

describe('a sidecar that is left alone', function () {
  this.timeout(60_000);
  let elsewhere: string;
  before(() => {
    elsewhere = mkdtempSync(path.join(os.tmpdir(), 'postil-elsewhere-'));
  });
  after(() => rmSync(elsewhere, { recursive: true, force: true }));
  afterEach(closeAll);

  it('has more than 50 MB', async () => {
    const article = await write(ARTICLE);
    const sidecar = sidecarOf(article);
    writeFileSync(sidecar.fsPath, EMPTY + ' '.repeat(51 * 1024 * 1024));
    const before = statSync(sidecar.fsPath);
    await open(article);
    match((await problem(sidecar)).message, /larger than 50 MB|has 51 MB/);
    await decide(article);
    const after = statSync(sidecar.fsPath);
    equal(`${after.size} ${after.mtimeMs}`, `${before.size} ${before.mtimeMs}`);
  });

  it('is a link out of the workspace', async () => {
    const article = await write(ARTICLE);
    const sidecar = sidecarOf(article);
    const target = path.join(elsewhere, 'their.json');
    writeFileSync(target, EMPTY);
    symlinkSync(target, sidecar.fsPath);
    await open(article);
    match((await problem(sidecar)).message, /their\.json, outside of/);
    await decide(article);
    equal(readFileSync(target, 'utf8'), EMPTY);
    ok(!vscode.window.activeTextEditor!.document.isDirty);
  });

  it('is read-only: the decision shows and waits until the file may be written', async () => {
    const article = await write(ARTICLE);
    const sidecar = sidecarOf(article);
    writeFileSync(sidecar.fsPath, EMPTY);
    chmodSync(sidecar.fsPath, 0o444);
    await decide(article);
    await card(article, '212', /Accepted/);
    equal(readFileSync(sidecar.fsPath, 'utf8'), EMPTY);
    chmodSync(sidecar.fsPath, 0o644);
    await until('it is saved', () => /"quote":"(?:Some )?212"/.test(readFileSync(sidecar.fsPath, 'utf8')));
  });
});
