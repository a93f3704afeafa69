/** The extension on Node: the same, with sidecars on disk written whole or not at all. */
import type * as vscode from 'vscode';
import type { PostilApi } from './editor/api.ts';
import { filesWithDisk } from './editor/files.ts';
import { start } from './extension.ts';
import { isUnderWay, lastCommitted } from './host/git.ts';
import { startThread } from './host/start-thread.ts';
import { mergeDriver } from './host/merge-program.ts';
import { nodeFiles } from './host/node-files.ts';

export const activate = (context: vscode.ExtensionContext): PostilApi =>
  start(
    context,
    filesWithDisk(roots => nodeFiles({ roots })),
    startThread,
    {
      driver: mergeDriver({
        storage: context.globalStorageUri.fsPath,
        program: context.asAbsolutePath('dist/cli/postil.js'),
        node: process.execPath,
      }),
      history: { isUnderWay, lastCommitted },
    },
  );
