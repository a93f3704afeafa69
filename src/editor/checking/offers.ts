/** Quick fixes for what the Problems view shows, and for a selection that a lost decision could be attached to. */
import * as vscode from 'vscode';
import type { Fix } from '../../sidecar/fixes.ts';
import { Command } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { ARTICLES } from '../selector.ts';
import { told } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';
import type { Shown } from './shown.ts';

const { t } = vscode.l10n;

/** Lost decisions that are offered for one selection: a longer list nobody reads. */
const MOST_LOST = 8;
/** Fixes that no other could be meant by. */
const SURE: ReadonlySet<Fix['kind']> = new Set(['accept-passage', 'resolve-markers', 'move', 'new-id', 'drop-copy']);

export function offerFixes(shown: Shown, documents: Documents): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, context) {
      const touched = shown.in(document.uri).filter(({ diagnostic }) => diagnostic.range.intersection(range));
      const actions = touched.flatMap(({ finding, diagnostic, data }) =>
        finding.fixes.map((fix, i) => {
          const title = plainLabel(told(fix.title));
          const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
          action.command = { command: Command.applyFix, title, arguments: [data.toString(), fix] };
          action.diagnostics = context.diagnostics.filter(
            d => d.code === diagnostic.code && d.range.isEqual(diagnostic.range),
          );
          action.isPreferred = i === 0 && SURE.has(fix.kind);
          return action;
        }),
      );
      return [...actions, ...attachments(document, range)];
    },
  };

  /** What has no place any more can be put on the words that are selected. */
  function attachments(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    if (range.isEmpty) return [];
    const lost = documents.get(document)?.lost ?? [];
    return lost.slice(0, MOST_LOST).map(({ annotation }) => {
      const title = t('Attach the lost decision on "{0}" here', plainLabel(annotation.quote, 40));
      const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
      const argument = { uri: document.uri.toString(), id: annotation.id };
      action.command = { command: Command.attachToSelection, title, arguments: [argument] };
      return action;
    });
  }

  const selector = [...(ARTICLES as readonly vscode.DocumentFilter[]), { pattern: '**/*.postil.json' }];
  return vscode.languages.registerCodeActionsProvider(selector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}
