import * as vscode from 'vscode';
import { deepEqual, equal, ok } from './support/assert.ts';
import { card, closeAll, open, until, write } from './support/desk.ts';

interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly name?: string;
}
interface Postil {
  mentions(document: vscode.Uri): readonly Mention[] | undefined;
}
const postil = (): Postil => vscode.extensions.getExtension<Postil>('postil.postil')!.exports;
const TEXT = '---\npublished: 2020-01-07\n---\n\nOn Sunday Kubanichbek Toktosunov met 31 reporters.\n';
const paragraph = (i: number): string =>
  `On Monday the governor of Osh, Kubanichbek Toktosunov, told ${i + 11} reporters that ${i + 100} people had left.\n\n`;

describe('reading in a worker', () => {
  afterEach(closeAll);

  it('keeps every mark on its passage through edits that the worker has not seen', async () => {
    const uri = await write(TEXT);
    const editor = await open(uri);
    await card(uri, 'Sunday', /January 5/);
    for (let i = 0; i < 20; i++) {
      await editor.edit(edit => edit.insert(new vscode.Position(4, 0), i % 3 ? 'Yes. ' : 'On Friday it rained.\n\n'));
      const now = editor.document.getText();
      const mentions = postil().mentions(uri)!;
      ok(mentions.some(m => m.text === 'Sunday') && mentions.some(m => m.text === '31'), JSON.stringify(mentions));
      for (const { start, end, text } of mentions) equal(now.slice(start, end), text);
    }
    await until(
      'the new Fridays',
      () =>
        postil()
          .mentions(uri)!
          .filter(m => m.text === 'Friday').length === 7,
    );
  });

  it('reads a large article, and edits of it', async () => {
    const uri = await write(Array.from({ length: 3000 }, (_, i) => paragraph(i)).join(''));
    const editor = await open(uri);
    await until('all marks', () => (postil().mentions(uri)?.length ?? 0) >= 14_000, 60_000);
    await editor.edit(edit => edit.insert(new vscode.Position(0, 0), 'It began with 77 goats. '));
    await until('the new mark', () =>
      postil()
        .mentions(uri)!
        .some(m => m.text === '77'),
    );
    const text = editor.document.getText();
    for (const m of postil().mentions(uri)!) equal(text.slice(m.start, m.end), m.text);
  });

  it('goes on with another worker when one is gone', async () => {
    const uri = await write(TEXT);
    const editor = await open(uri);
    await card(uri, 'Toktosunov met', /Kubanichbek Toktosunov/);
    await vscode.commands.executeCommand('postil.readAgain');
    await editor.edit(edit => edit.insert(new vscode.Position(4, 0), 'On Friday 12 left. '));
    await until('what was typed is marked', () =>
      postil()
        .mentions(uri)!
        .some(m => m.text === 'Friday'),
    );
    const name = postil()
      .mentions(uri)!
      .find(m => m.text === 'Kubanichbek Toktosunov')?.name;
    deepEqual(name, 'Kubanichbek Toktosunov');
  });
});
