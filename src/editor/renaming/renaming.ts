/** Giving an entity another name: one change of the registry, and all open articles follow. */
import * as vscode from 'vscode';
import { Command } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { markFor } from '../marks.ts';
import type { Registries } from '../registries.ts';
import { plainLabel } from '../untrusted.ts';

const { t } = vscode.l10n;

export function registerRenaming(documents: Documents, registries: Registries): vscode.Disposable {
  return vscode.commands.registerCommand(Command.rename, async (argument: unknown) => {
    const found = markFor(documents, argument);
    const actor = found?.mark.mention;
    if (!found || actor?.kind !== 'actor' || !actor.entity) {
      vscode.window.setStatusBarMessage(t('There is no actor at the cursor.'), 4000);
      return;
    }
    const folder = vscode.workspace.getWorkspaceFolder(found.open.document.uri);
    if (!folder) {
      void vscode.window.showInformationMessage(
        t('Names are kept in the folder of the articles. Open the folder that holds this one first.'),
      );
      return;
    }
    const now = actor.name ?? actor.text;
    const name = await vscode.window.showInputBox({
      title: t('Rename {0}', plainLabel(now, 60)),
      value: now,
      prompt: t('The name under which this actor is listed. The old one stays known as another name for it.'),
      validateInput: input =>
        /[\p{L}\p{N}]/u.test(input) ? undefined : t('A name needs at least one letter or digit.'),
    });
    if (name === undefined || name.trim() === now) return;
    await registries.change(folder, t('Rename {0}', plainLabel(now, 40)), {
      do: 'rename',
      entity: { id: actor.entity, type: actor.type, name: now },
      name,
    });
  });
}
