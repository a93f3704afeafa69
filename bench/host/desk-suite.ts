/**
 * Runs inside the extension host, on a folder of many articles with all of them in the list: types into a long article, rests on
 * its marks, and posts how long each took and for how long the host was blocked meanwhile.
 */
import * as vscode from 'vscode';
import type { PostilApi } from '../../src/editor/api.ts';
import { seeded } from '../random.ts';

/** Where to post to; put in by the bundler. */
declare const RESULTS_URL: string;

const LONG = 'long.txt';
const KEYSTROKES = 60;
const HOVERS = 100;
/** Milliseconds after a keystroke within which lists are made anew. */
const AFTER = 450;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<PostilApi>('postil.postil');
  if (!extension) throw new Error('the editor does not know Postil');
  const api = await extension.activate();
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, LONG);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('postil.mentions.focus');
  await vscode.commands.executeCommand('postil.listAllArticles');
  const began = performance.now();
  // reads every article of the folder, as the list does
  await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'minister');
  const readAll = performance.now() - began;
  while (!api.mentions(uri)?.length) await pause(50);
  const marks = api.mentions(uri)!;
  await pause(2000);

  const random = seeded(7);
  const typed: number[] = [];
  const blocked: number[] = [];
  const blocks = watchBlocks();
  for (let i = 0; i < KEYSTROKES; i++) {
    const at = document.positionAt(Math.floor(random.next() * document.getText().length));
    const read = new Promise<void>(resolve => {
      const listening = api.onDidChangeMentions(() => {
        if (!api.mentions(uri)) return;
        listening.dispose();
        resolve();
      });
    });
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, at, 'e');
    await vscode.workspace.applyEdit(edit);
    const applied = performance.now();
    await read;
    typed.push(performance.now() - applied);
    await pause(AFTER);
    blocked.push(blocks.longest());
  }

  const hovered: number[] = [];
  for (let i = 0; i < HOVERS; i++) {
    const { start } = api.mentions(uri)![Math.floor(random.next() * marks.length)]!;
    const before = performance.now();
    await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, document.positionAt(start));
    hovered.push(performance.now() - before);
  }
  const hoverBlocked = blocks.longest();
  blocks.stop();
  await vscode.commands.executeCommand('workbench.action.files.revert');
  const found = { editor: vscode.version, mentions: marks.length, readAll, typed, blocked, hovered, hoverBlocked };
  await fetch(RESULTS_URL, { method: 'POST', body: JSON.stringify(found) });
}

const pause = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time));

/** `longest`: for how long nothing else could run, since it was asked last. */
function watchBlocks(): { longest(): number; stop(): void } {
  let last = performance.now();
  let most = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    most = Math.max(most, now - last - 1);
    last = now;
  }, 1);
  return {
    longest() {
      const found = most;
      most = 0;
      return found;
    },
    stop: () => clearInterval(timer),
  };
}
