/**
 * Runs inside the extension host, on a folder of many articles with all of them in the list: types into a long article, rests on
 * its marks, and posts how long each took and for how long the host was blocked meanwhile.
 */
import * as vscode from 'vscode';
import type { PostilApi } from '../../src/editor/api.ts';
import { seeded } from '../random.ts';
import { watchThread } from './watch.ts';

/** Where to post to; put in by the bundler. */
declare const RESULTS_URL: string;

const LONG = 'long.txt';
const KEYSTROKES = 60;
const HOVERS = 100;
/** Milliseconds after a keystroke within which lists are made anew. */
const AFTER = 450;

/** Milliseconds on the clock, and of processor time of the whole host, its worker included. */
export interface Took {
  readonly clock: number;
  readonly processor: number;
}

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension<PostilApi>('postil.postil');
  if (!extension) throw new Error('the editor does not know Postil');
  const api = await extension.activate();
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, LONG);
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('postil.mentions.focus');
  await vscode.commands.executeCommand('postil.listAllArticles');
  const blocks = watchThread();
  const reading = clock();
  // reads every article of the folder, as the list does
  await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', 'minister');
  const readAll = reading();
  while (!api.mentions(uri)?.length) await pause(50);
  const marks = api.mentions(uri)!;
  await pause(2000);
  const whileReading = blocks.read();

  const random = seeded(7);
  const type = async (): Promise<Took> => {
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
    const took = clock();
    await read;
    return took();
  };

  const typed: Took[] = [];
  const blocked: Took[] = [];
  for (let i = 0; i < KEYSTROKES; i++) {
    blocks.read();
    typed.push(await type());
    await pause(AFTER);
    blocked.push(asTook(blocks.read()));
  }

  const hovered: Took[] = [];
  for (let i = 0; i < HOVERS; i++) {
    const { start } = api.mentions(uri)![Math.floor(random.next() * marks.length)]!;
    const took = clock();
    await vscode.commands.executeCommand('vscode.executeHoverProvider', uri, document.positionAt(start));
    hovered.push(took());
  }
  const hoverBlocked = asTook(blocks.read());

  // how long a busy machine keeps the host waiting while it does nothing
  const idle: number[] = [];
  for (let i = 0; i < 10; i++) {
    await pause(AFTER);
    idle.push(blocks.read().longestWait);
  }
  blocks.stop();
  await vscode.commands.executeCommand('workbench.action.files.revert');
  const found = {
    editor: vscode.version,
    mentions: marks.length,
    readAll,
    whileReading: asTook(whileReading),
    typed,
    blocked,
    hovered,
    hoverBlocked,
    idle,
  };
  await fetch(RESULTS_URL, { method: 'POST', body: JSON.stringify(found) });
}

const pause = (time: number): Promise<void> => new Promise(resolve => setTimeout(resolve, time));

const asTook = ({ longest, longestWait }: { longest: number; longestWait: number }): Took => ({
  clock: longestWait,
  processor: longest,
});

/** Starts a clock, and reads it. */
function clock(): () => Took {
  const began = performance.now();
  const processor = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(processor);
    return { clock: performance.now() - began, processor: (user + system) / 1000 };
  };
}
