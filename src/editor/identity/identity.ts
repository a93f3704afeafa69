/** Who is who, by a person's word: two actors are one, this mention is another one, these two are not the same. */
import * as vscode from 'vscode';
import { asRead } from '../../entities/names/as-read.ts';
import { entityId, fold } from '../../entities/names/fold.ts';
import { findEntity, type KnownActor, type RegistryOperation } from '../../entities/registry/change.ts';
import { Command } from '../contributions.ts';
import { carryOut } from '../decide.ts';
import type { Documents } from '../documents.ts';
import {
  actorOf,
  actorsOf,
  mergeActors,
  offerUndo,
  pickActor,
  type FolderActor,
  type Identities,
} from '../entities.ts';
import { markOf, refOf, type FoundMark } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import { askAbout } from './about.ts';

const { t } = vscode.l10n;

export interface IdentityParts extends Identities {
  readonly documents: Documents;
  readonly sidecars: Sidecars;
}

export function registerIdentity(parts: IdentityParts): vscode.Disposable {
  const { documents, registries, history } = parts;
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.merge, async (argument: unknown) => {
      const one = actorOf(await markOf(documents, argument));
      if (!one) return;
      const name = plainLabel(one.actor.name, 60);
      const into = await pickActor(parts, one, {
        title: t('Who Is {0}?', name),
        placeHolder: t('The actor that {0} is another name of', name),
      });
      if (into) await mergeActors(parts, one.folder, into, one.actor);
    }),
    vscode.commands.registerCommand(Command.distinguish, async (argument: unknown) => {
      const one = actorOf(await markOf(documents, argument));
      if (!one) return;
      const name = plainLabel(one.actor.name, 60);
      const from = await pickActor(parts, one, {
        title: t('{0} Is Not the Same As', name),
        placeHolder: t('The actor that is never to be taken for {0}', name),
      });
      if (!from) return;
      const other = plainLabel(from.name, 60);
      const step = await registries.change(one.folder, t('{0} is not {1}', name, other), {
        do: 'distinguish',
        entity: one.actor,
        from,
      });
      void offerUndo(history, step, t('{0} and {1} are kept apart from now on.', name, other));
    }),
    vscode.commands.registerCommand(Command.about, async (argument: unknown) => {
      const one = actorOf(await markOf(documents, argument));
      if (one) await askAbout(parts, one);
    }),
    vscode.commands.registerCommand(Command.split, async (argument: unknown) => {
      const found = await markOf(documents, argument);
      const one = actorOf(found);
      if (found && one) await split(parts, found, one);
    }),
  );
}

/**
 * The mention's actor is another than the one that it was taken for. Either everything that reads so belongs to the other
 * one, or (where the name is the same) this mention alone does, which a decision on it has to say.
 */
async function split(parts: IdentityParts, found: FoundMark, one: FolderActor): Promise<void> {
  const { registries, history, documents, sidecars } = parts;
  const { folder, actor } = one;
  const words = asRead(found.mark.text);
  const names =
    (await actorsOf(parts, folder)).find(({ actor: { id } }) => id === actor.id)?.names ?? new Set([actor.name]);
  const taken = new Set([...names].map(fold));
  const others = [...names].filter(name => fold(name) !== fold(words));
  const all = others.length > 0 && (await askWhich(words, actor));
  if (all === undefined) return;
  const name = await vscode.window.showInputBox({
    title: t('Not {0}, but …', plainLabel(actor.name, 60)),
    value: words,
    prompt: all
      ? t('The name of the actor that "{0}" stands for.', plainLabel(words, 40))
      : t('A name that tells this actor from the other one, such as "{0} (the elder)".', plainLabel(words, 40)),
    validateInput: input => {
      if (!fold(input)) return t('A name needs at least one letter or digit.');
      if (taken.has(fold(input)) && !(all && fold(input) === fold(words)))
        return t('{0} is called so already.', plainLabel(actor.name, 60));
      return undefined;
    },
  });
  if (name === undefined) return;
  const registry = await registries.load(folder);
  // An actor that no registry knows keeps the fullest name that is left to it.
  const stays = fold(actor.name) === fold(words) ? others.sort((a, b) => b.length - a.length)[0] : undefined;
  const kept: KnownActor = all && stays && !findEntity(registry, actor.id) ? { ...actor, aliases: [stays] } : actor;
  const fresh: KnownActor = { id: freeId(actor, name, id => !!findEntity(registry, id)), type: actor.type, name };
  const operation: RegistryOperation = all
    ? { do: 'split', entity: kept, names: fold(name) === fold(words) ? [name] : [name, words] }
    : { do: 'distinguish', entity: fresh, from: actor };
  const label = t('{0} is not {1}', plainLabel(words, 40), plainLabel(actor.name, 40));
  const done = await history.together(label, async () => {
    if (!(await registries.change(folder, label, operation))) return false;
    const here = all ? undefined : await markOf(documents, refOf(found.open, found.mark));
    const meaning = { entity: fresh.id, type: fresh.type };
    if (here) await carryOut(sidecars, here.open, label, { do: 'correct', mark: here.mark, meaning });
    return true;
  });
  if (done) void offerUndo(history, history.last(), t('{0} is an actor of its own now.', plainLabel(name, 60)));
}

/** Whether all mentions that read so are meant; undefined if the person cancelled. */
async function askWhich(words: string, actor: KnownActor): Promise<boolean | undefined> {
  const name = plainLabel(actor.name, 60);
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: t('Everything that reads "{0}"', plainLabel(words, 60)),
        detail: t('In every article it is another actor than {0}', name),
        all: true,
      },
      {
        label: t('Only this mention'),
        detail: t('Elsewhere "{0}" stays {1}', plainLabel(words, 40), name),
        all: false,
      },
    ],
    { title: t('This Is Not {0}', name) },
  );
  return picked?.all;
}

function freeId({ type, id: own }: KnownActor, name: string, isTaken: (id: string) => boolean): string {
  const id = entityId(type, name);
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (candidate !== own && !isTaken(candidate)) return candidate;
  }
}
