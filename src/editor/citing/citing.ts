/** Making citations: copy, paste, drop, completion. */
import * as vscode from 'vscode';
import type { Desk } from './cite.ts';
import { registerCompleting } from './completing.ts';
import { registerCopying, type Clipboard } from './copying.ts';
import { registerPasting } from './pasting.ts';

export function registerCiting(desk: Desk): vscode.Disposable {
  const clipboard: Clipboard = { copied: undefined };
  return vscode.Disposable.from(
    registerCopying(desk, clipboard),
    registerPasting(desk, clipboard),
    registerCompleting(desk.citations),
  );
}
