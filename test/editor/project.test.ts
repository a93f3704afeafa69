import * as vscode from 'vscode';
import { deepEqual } from './support/assert.ts';
import { closeAll, until } from './support/desk.ts';
import { freshFolder } from './support/fresh.ts';

const { fs } = vscode.workspace;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);

/** Names of the files in which something is found, of those in a folder; no editor is open on any of them. */
async function found(folder: vscode.Uri, query: string): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return symbols
    .map(({ location }) => location.uri.path)
    .filter(path => path.startsWith(`${folder.path}/`))
    .map(path => path.slice(folder.path.length + 1));
}

describe('the index of the project', () => {
  before(() => vscode.extensions.getExtension('postil.postil')!.activate());
  afterEach(closeAll);

  it('follows files that are created, changed, renamed and deleted', async () => {
    const folder = await freshFolder({ 'a.md': 'Zhanybek Orozalievich Kubatov resigned.\n' });
    const a = vscode.Uri.joinPath(folder, 'a.md');
    const is = (query: string, names: readonly string[]): Promise<unknown> =>
      until(`${query} in ${names.join()}`, async () => (await found(folder, query)).join() === names.join());
    await is('kubatov', ['a.md']);
    await fs.writeFile(a, text('Nurgazy Mambetalievich Sadyrov resigned.\n'));
    await is('sadyrov', ['a.md']);
    deepEqual(await found(folder, 'kubatov'), []);
    const b = vscode.Uri.joinPath(folder, 'b.md');
    await fs.rename(a, b);
    await is('sadyrov', ['b.md']);
    await fs.delete(b);
    await is('sadyrov', []);
  });

  it('follows a folder that comes and goes, and many files at once', async () => {
    const folder = await freshFolder({});
    const inside = vscode.Uri.joinPath(folder, 'inside');
    await fs.createDirectory(inside);
    for (let i = 0; i < 40; i++)
      await fs.writeFile(
        vscode.Uri.joinPath(inside, `${i}.txt`),
        text(`Asylbek Tursunbekov${'abcdefghij'[i % 10]} left.\n`),
      );
    await until('all of them', async () => (await found(folder, 'tursunbekova')).length > 0 && (await found(folder, 'tursunbekovj')).length > 0); // prettier-ignore
    await fs.delete(inside, { recursive: true });
    await until('none of them', async () => (await found(folder, 'tursunbekov')).length === 0);
  });
});
