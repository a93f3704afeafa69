// What may happen to sidecars while the editor is open: nothing that was decided is lost.
import * as vscode from 'vscode';
import { deepEqual, equal, match, ok } from './support/assert.ts';
import { card, cards, closeAll, open, pointAt, readSidecar, sidecarOf, until, write } from './support/desk.ts';
import { freshFolder } from './support/fresh.ts';

const ARTICLE =
  '# The ferry\n\nThe ferry to Ardnish was late on Tuesday. Some 212 passengers waited.\n\nOn Friday 340 of them came back.\n';

const quotes = async (uri: vscode.Uri): Promise<string> =>
  (await readSidecar(uri)).annotations.map(a => `${a.quote} ${a.status}`).join(', ');

const isThere = (uri: vscode.Uri): Promise<boolean> =>
  Promise.resolve(vscode.workspace.fs.stat(uri)).then(
    () => true,
    () => false,
  );

async function accept(uri: vscode.Uri, words: string): Promise<void> {
  const editor = await open(uri);
  await card(uri, words, /sure|Suggest/);
  pointAt(editor, words);
  await vscode.commands.executeCommand('postil.accept');
}

describe('renaming and moving', () => {
  afterEach(closeAll);

  it('a folder takes the sidecars of its articles along, opened or not', async () => {
    const folder = await freshFolder({ 'open.md': ARTICLE, 'closed.md': ARTICLE });
    const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
    await accept(at('closed.md'), 'Tuesday');
    await closeAll();
    await accept(at('open.md'), '212');
    const moved = folder.with({ path: `${folder.path}-moved` });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(folder, moved);
    ok(await vscode.workspace.applyEdit(edit));
    const now = (name: string): vscode.Uri => vscode.Uri.joinPath(moved, name);
    equal(await quotes(now('closed.md')), 'Tuesday accepted');
    match(await quotes(now('open.md')), /212.* accepted/);
    // and goes on there
    await card(now('open.md'), '212', /Accepted/);
    await accept(now('open.md'), 'Tuesday');
    await until('both decisions in the moved sidecar', async () =>
      / accepted, .* accepted/.test(await quotes(now('open.md'))),
    );
    ok(!(await isThere(folder)), 'nothing comes back where the folder was');
  });

  it('and undoing the rename brings both back', async () => {
    const uri = await write(ARTICLE);
    await accept(uri, 'Tuesday');
    const renamed = uri.with({ path: uri.path.replace(/\.md$/, '-renamed.md') });
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    ok(await vscode.workspace.applyEdit(edit));
    await until('the sidecar beside the new name', () => isThere(sidecarOf(renamed)));
    await open(renamed);
    await vscode.commands.executeCommand('undo');
    await until('the article under its old name', () => isThere(uri));
    await until('its sidecar under its old name', () => isThere(sidecarOf(uri)));
    equal(await quotes(uri), 'Tuesday accepted');
    ok(!(await isThere(renamed)) && !(await isThere(sidecarOf(renamed))), 'nothing stays under the new name');
    await open(uri);
    await card(uri, 'Tuesday', /Accepted/);
  });
});

describe('a sidecar that another program writes', () => {
  afterEach(closeAll);

  it('is not taken for empty while it is half written', async () => {
    const uri = await write(ARTICLE);
    await accept(uri, '212');
    await until('the decision', async () => /212.* accepted/.test(await quotes(uri)));
    const whole = await vscode.workspace.fs.readFile(sidecarOf(uri));
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new Uint8Array());
    const filled = new Promise(resolve => setTimeout(resolve, 200)).then(() =>
      vscode.workspace.fs.writeFile(sidecarOf(uri), whole),
    );
    for (const begun = Date.now(); Date.now() - begun < 1000;)
      ok(
        (await cards(uri, '212')).some(({ text }) => text.includes('Accepted')),
        'the decision is shown all the time',
      );
    await filled;
  });

  it('is empty once it was emptied for good', async () => {
    const uri = await write(ARTICLE);
    await accept(uri, '212');
    await until('the decision', async () => /212.* accepted/.test(await quotes(uri)));
    await vscode.workspace.fs.writeFile(sidecarOf(uri), new Uint8Array());
    await card(uri, '212', /Suggest|sure/);
  });
});

describe('a disk that takes nothing', () => {
  let disk: ReturnType<typeof smallDisk>;
  let registration: vscode.Disposable;
  before(() => {
    disk = smallDisk();
    registration = vscode.workspace.registerFileSystemProvider('postil-small', disk.provider);
  });
  after(() => registration.dispose());
  afterEach(closeAll);

  it('a full one: decisions are shown, kept, and saved together once there is room', async () => {
    const uri = disk.put(ARTICLE);
    disk.full = true;
    await accept(uri, 'Tuesday');
    await card(uri, 'Tuesday', /Accepted/);
    await accept(uri, '212');
    await card(uri, '212', /Accepted/);
    ok(disk.refused >= 2, `${disk.refused} writes were refused`);
    ok(!disk.files.has(sidecarOf(uri).path), 'nothing is written by halves');
    disk.full = false;
    // nobody does anything: it is tried again
    const text = await until('the decisions are saved', () => disk.files.get(sidecarOf(uri).path));
    const { annotations } = JSON.parse(text) as { annotations: { status: string }[] };
    deepEqual(
      annotations.map(({ status }) => status),
      ['accepted', 'accepted'],
    );
  });

  it('what waits goes along with an article that is renamed, and can be undone there', async () => {
    const uri = disk.put(ARTICLE);
    const renamed = uri.with({ path: uri.path.replace('.md', '-renamed.md') });
    await accept(uri, 'Tuesday');
    await until('the first decision is saved', () => disk.files.get(sidecarOf(uri).path));
    disk.full = true;
    await accept(uri, '212');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri, renamed);
    ok(await vscode.workspace.applyEdit(edit));
    await open(renamed);
    await card(renamed, '212', /Accepted/);
    disk.full = false;
    await until(
      'both decisions are saved where the article is',
      () => (disk.files.get(sidecarOf(renamed).path)?.match(/"status":"accepted"/g) ?? []).length === 2,
    );
    await vscode.commands.executeCommand('postil.undoDecision');
    await until(
      'the last one is undone there',
      () => (disk.files.get(sidecarOf(renamed).path)?.match(/"status":"accepted"/g) ?? []).length === 1,
    );
    ok(!disk.files.has(sidecarOf(uri).path), 'nothing comes back under the old name');
  });

  it('a sidecar that somebody broke meanwhile: the decision waits, and joins what was mended', async () => {
    const uri = disk.put(ARTICLE);
    const sidecar = sidecarOf(uri).path;
    await accept(uri, 'Tuesday');
    const whole = await until('the first decision is saved', () => disk.files.get(sidecar));
    // no watcher tells of it
    const broken = whole.replace('"accepted"', '"accep');
    disk.files.set(sidecar, broken);
    await accept(uri, '212');
    await card(uri, '212', /Accepted/);
    equal(disk.files.get(sidecar), broken, 'what is broken is left alone');
    disk.files.set(sidecar, whole);
    await until('both decisions are saved', () => {
      const text = disk.files.get(sidecar)!;
      return (text.match(/"status":"accepted"/g) ?? []).length === 2;
    });
  });
});

/** A disk in memory that may be full; nobody is told when its files change. */
function smallDisk() {
  const never = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const files = new Map<string, string>();
  const state = { files, full: false, refused: 0 };
  const missing = (uri: vscode.Uri): Error => vscode.FileSystemError.FileNotFound(uri);
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: never.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      const text = files.get(uri.path);
      if (uri.path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      if (text === undefined) throw missing(uri);
      return { type: vscode.FileType.File, ctime: 0, mtime: text.length, size: new TextEncoder().encode(text).length };
    },
    readDirectory: () => [...files.keys()].map(path => [path.slice(1), vscode.FileType.File]),
    readFile(uri) {
      const text = files.get(uri.path);
      if (text === undefined) throw missing(uri);
      return new TextEncoder().encode(text);
    },
    // one that throws at once, before it gives a promise, blocks the editor's own queue of writes for good
    async writeFile(uri, bytes) {
      if (state.full) {
        state.refused++;
        throw new vscode.FileSystemError('ENOSPC: no space left on device');
      }
      files.set(uri.path, new TextDecoder().decode(bytes));
    },
    createDirectory: () => undefined,
    delete: uri => void files.delete(uri.path),
    rename(from, to) {
      const text = files.get(from.path);
      if (text === undefined) throw missing(from);
      files.delete(from.path);
      files.set(to.path, text);
    },
  };
  /** A new article on it. */
  const put = (text: string): vscode.Uri => {
    const uri = vscode.Uri.from({ scheme: 'postil-small', path: `/article-${files.size}-${Date.now()}.md` });
    files.set(uri.path, text);
    return uri;
  };
  return Object.assign(state, { provider, put });
}
