/** Saying when an article was published: saved to its sidecar, and everything in it is resolved anew. */
import * as vscode from 'vscode';
import { parsePublished } from '../../article/published.ts';
import { Command } from '../contributions.ts';
import { carryOut } from '../decide.ts';
import type { Documents } from '../documents.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import { calendarDate } from '../words.ts';

const { t } = vscode.l10n;

export function registerPublication(documents: Documents, sidecars: Sidecars): vscode.Disposable {
  return vscode.commands.registerCommand(Command.setPublished, async (argument: unknown) => {
    const open = documents.fresh(vscode.window.activeTextEditor?.document);
    if (!open) return;
    const { publication } = open.article;
    const hanging = hangingIn(argument);
    const how = t('A day, a month or a year: 2020-01-07, January 7, 2020, 2020-01. Empty: as the text says.');
    const written = await vscode.window.showInputBox({
      title: t('When was this article published?'),
      value: publication.date ?? '',
      prompt: hanging ? `${hanging} ${how}` : how,
      // one looks it up elsewhere
      ignoreFocusOut: true,
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

/** Before a review: which dates cannot be resolved without it. */
function hangingIn(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('hanging' in argument)) return undefined;
  const words = Array.isArray(argument.hanging) ? argument.hanging.filter(word => typeof word === 'string') : [];
  if (!words.length) return undefined;
  const listed = [...new Set(words.map(word => `“${plainLabel(word, 30)}”`))];
  return t('Without it dates such as {0} stay open. Escape: review without.', listed.slice(0, 3).join(', '));
}
