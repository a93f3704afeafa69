/** Inlay hints: what a date or a figure comes to, behind it in the text. Off unless a setting asks for them. */
import * as vscode from 'vscode';
import type { Mention } from '../../recognize/mention.ts';
import { Setting } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { explainMention } from '../explain.ts';
import { ARTICLES } from '../selector.ts';
import { plainLabel } from '../untrusted.ts';
import type { Viewing } from '../viewing.ts';
import { figureMeaning, shortDate } from '../words.ts';

export type Hints = 'off' | 'dates' | 'figures' | 'both';

export function showInlayHints(documents: Documents, viewing: Viewing): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range) {
      const wanted = vscode.workspace.getConfiguration(undefined, document.uri).get<Hints>(Setting.inlayHints, 'off');
      if (wanted === 'off') return [];
      const open = await documents.whenRead(document);
      if (!open) return [];
      const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      return viewing.shown(document.uri, open.marks).flatMap(({ mention, state, start, end }) => {
        if (!mention || state === 'rejected' || end < from || start > to) return [];
        const said = hintOf(mention, wanted);
        if (!said) return [];
        const hint = new vscode.InlayHint(document.positionAt(end), `= ${plainLabel(said, 60)}`);
        hint.paddingLeft = true;
        hint.tooltip = plainLabel(explainMention(mention, open.article), 300) || undefined;
        return [hint];
      });
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerInlayHintsProvider(ARTICLES, provider),
    documents.onDidChange(() => changed.fire()),
    viewing.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(e => {
      if (e.affectsConfiguration(Setting.inlayHints)) changed.fire();
    }),
  );
}

/** Undefined where the text says the same in as many words. */
function hintOf(mention: Mention, wanted: Hints): string | undefined {
  if (mention.kind === 'date' && wanted !== 'figures')
    return mention.basis === 'resolved' ? shortDate(mention) : undefined;
  if (mention.kind !== 'figure' || wanted === 'dates') return undefined;
  const numbers = [mention.value, mention.min, mention.max].filter(number => number !== undefined);
  const digits = mention.text.replace(/[,\s\u00a0\u202f]/g, '');
  if (numbers.some(number => digits.includes(String(number)))) return undefined;
  return figureMeaning({ ...mention, object: undefined });
}
