/** Giving an entity another name: one change of the registry, and all open articles follow. */
import * as vscode from 'vscode';
import { Command } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { actorOf } from '../entities.ts';
import { markOf } from '../marks.ts';
import type { Registries } from '../registries.ts';
import { plainLabel } from '../untrusted.ts';

const { t } = vscode.l10n;

export function registerRenaming(documents: Documents, registries: Registries): vscode.Disposable {
  return vscode.commands.registerCommand(Command.rename, async (argument: unknown) => {
    const one = actorOf(await markOf(documents, argument));
    if (!one) return;
    const { folder, actor } = one;
    const now = actor.name;
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
      entity: actor,
      name,
    });
  });
}
