// What is switched on, as a flat list.
import type * as vscode from 'vscode';

export function activate(_context: vscode.ExtensionContext): void {}
