/** What a team knows of an actor beyond its name: type, other names, roles, a description, the Wikidata id. */
import * as vscode from 'vscode';
import { findEntity, type RegistryOperation } from '../../entities/registry/change.ts';
import { readRole, roleText } from '../../entities/registry/role-text.ts';
import type { Entity } from '../../entities/registry/schema.ts';
import { ACTOR_TYPES } from '../../recognize/mention.ts';
import { offerUndo, type FolderActor, type Identities } from '../entities.ts';
import { actorIcon } from '../icons.ts';
import { plainLabel } from '../untrusted.ts';
import { actorTypeName } from '../words.ts';

const { t } = vscode.l10n;

type Field = 'type' | 'names' | 'roles' | 'description' | 'wikidata';

/** Names and roles are asked for in one line. */
const BETWEEN = ' | ';

/** Asks what to change, and changes it: one step, with undo. */
export async function askAbout({ registries, history }: Identities, { folder, actor }: FolderActor): Promise<void> {
  const entity = findEntity(await registries.load(folder), actor.id) ?? actor;
  const field = await askWhich(entity);
  const operations = field && (await ask(field, entity));
  if (!operations?.length) return;
  const label = t('About {0}', plainLabel(entity.name, 60));
  const done = await history.together(label, async () => {
    for (const operation of operations) if (!(await registries.change(folder, label, operation))) return false;
    return true;
  });
  if (done)
    void offerUndo(history, history.last(), t('Noted about {0}, for every article.', plainLabel(entity.name, 60)));
}

async function askWhich(entity: Entity): Promise<Field | undefined> {
  const { type, aliases = [], roles = [], description = '', wikidata = '' } = entity;
  const item = (field: Field, label: string, now: string) => ({ label, description: plainLabel(now, 100), field });
  const picked = await vscode.window.showQuickPick(
    [
      item('type', t('Type'), actorTypeName(type)),
      item('names', t('Other names'), aliases.join(BETWEEN)),
      item('roles', t('Roles'), roles.map(roleText).join(BETWEEN)),
      item('description', t('Description'), description),
      item('wikidata', t('Wikidata id'), wikidata),
    ],
    { title: t('About {0}', plainLabel(entity.name, 60)) },
  );
  return picked?.field;
}

/** What has to be done to the registry; undefined if the person cancelled. */
async function ask(field: Field, entity: Entity): Promise<readonly RegistryOperation[] | undefined> {
  const title = t('About {0}', plainLabel(entity.name, 60));
  switch (field) {
    case 'type': {
      const types = ACTOR_TYPES.map(type => ({ label: `$(${actorIcon(type)}) ${actorTypeName(type)}`, type }));
      const picked = await vscode.window.showQuickPick(types, { title });
      return picked && picked.type !== entity.type ? [{ do: 'retype', entity, type: picked.type }] : undefined;
    }
    case 'names': {
      const aliases = entity.aliases ?? [];
      const prompt = t('Everything else that it is called, with {0} between the names.', BETWEEN.trim());
      const names = inParts(await vscode.window.showInputBox({ title, prompt, value: aliases.join(BETWEEN) }));
      return (
        names && [
          ...aliases.flatMap((alias): RegistryOperation[] =>
            names.includes(alias) ? [] : [{ do: 'remove alias', entity, alias }],
          ),
          ...names.flatMap((alias): RegistryOperation[] =>
            aliases.includes(alias) ? [] : [{ do: 'add alias', entity, alias }],
          ),
        ]
      );
    }
    case 'roles': {
      const prompt = t('Such as "prime minister (2018-10 – 2020)", with {0} between several.', BETWEEN.trim());
      const value = (entity.roles ?? []).map(roleText).join(BETWEEN);
      const roles = inParts(await vscode.window.showInputBox({ title, prompt, value }));
      return roles && [{ do: 'set roles', entity, roles: roles.map(readRole) }];
    }
    case 'description': {
      const value = entity.description ?? '';
      const prompt = t('Who or what it is, in a sentence; it is shown in the card.');
      const description = await vscode.window.showInputBox({ title, prompt, value });
      return description === undefined ? undefined : [{ do: 'describe', entity, description }];
    }
    case 'wikidata': {
      const wikidata = await vscode.window.showInputBox({
        title,
        value: entity.wikidata ?? '',
        prompt: t('The number that Wikidata has for it, such as Q312.'),
        validateInput: input => (/^\s*(Q[1-9]\d*)?\s*$/.test(input) ? undefined : t('A Q and digits, or nothing.')),
      });
      return wikidata === undefined ? undefined : [{ do: 'identify', entity, wikidata }];
    }
  }
}

const inParts = (answer: string | undefined): string[] | undefined =>
  answer === undefined
    ? undefined
    : [...new Set(answer.split('|').map(part => part.replace(/\s+/g, ' ').trim()))].filter(Boolean);
