/** Documents that may be articles; whether one is, `documents` says. */
import type * as vscode from 'vscode';

export const ARTICLES: vscode.DocumentSelector = [
  { language: 'markdown' },
  { language: 'plaintext' },
  { pattern: '**/*.{md,markdown,txt}' },
];
