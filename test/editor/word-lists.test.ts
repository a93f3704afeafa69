import * as vscode from 'vscode';
import { deepEqual, equal, match } from './support/assert.ts';
import { cards, closeAll, folder, open, until, write } from './support/desk.ts';

describe("a project's own word lists", () => {
  const list = (): vscode.Uri => vscode.Uri.joinPath(folder(), 'ours.postil.actors');

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(list()).then(undefined, () => undefined);
  });

  it('names are found at once, a wrong line is told of, and both go with the file', async () => {
    const uri = await write('He kept quiet about winter palm, and about a Winter Palm.\n');
    await open(uri);
    await write('organization: Winter Palm\nWinter Lamp\n', { name: 'ours.postil.actors' });
    const found = await until('the name of the list', async () => {
      const now = await cards(uri, 'Winter Palm');
      return now.some(card => /organi[sz]ation/i.test(card.text)) && now;
    });
    equal(found.length > 0, true);
    deepEqual(await cards(uri, 'winter palm'), []);
    const problems = await until('the wrong line', () => {
      const all = vscode.languages.getDiagnostics(list());
      return all.length > 0 && all;
    });
    match(problems[0]!.message, /write the type before the name/);
    equal(problems[0]!.range.start.line, 1);
    await vscode.workspace.fs.delete(list());
    await until('the problem to go', () => vscode.languages.getDiagnostics(list()).length === 0);
    await until('the organisation to go', async () =>
      (await cards(uri, 'Winter Palm')).every(card => !/organi[sz]ation/i.test(card.text)),
    );
  });
});
