/** Saying when an article was published: saved to its sidecar, and everything in it is resolved anew. */
import * as vscode from 'vscode';
import { parsePublished } from '../../article/published.ts';
import { Command } from '../contributions.ts';
import { carryOut } from '../decide.ts';
import type { Documents } from '../documents.ts';
import type { Sidecars } from '../sidecars.ts';
import { calendarDate } from '../words.ts';

const { t } = vscode.l10n;

export function registerPublication(documents: Documents, sidecars: Sidecars): vscode.Disposable {
  return vscode.commands.registerCommand(Command.setPublished, async () => {
    const open = documents.fresh(vscode.window.activeTextEditor?.document);
    if (!open) return;
    const { publication } = open.article;
    const written = await vscode.window.showInputBox({
      title: t('When was this article published?'),
      value: publication.date ?? '',
      prompt: t('A day, a month or a year: 2020-01-07, January 7, 2020, 2020-01. Empty: as the text says.'),
      validateInput: input => {
        if (!input.trim()) return undefined;
        const date = parsePublished(input);
        if (!date) return t('This is no date that Postil can read.');
        return { message: calendarDate(date, true) ?? date, severity: vscode.InputBoxValidationSeverity.Info };
      },
    });
    if (written === undefined) return;
    const published = parsePublished(written);
    if (published === publication.date && (publication.basis !== 'unknown' || !published)) return;
    await carryOut(sidecars, open, t('Set the publication date'), { do: 'describe article', facts: { published } });
  });
}
