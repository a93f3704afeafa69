/** Actors over all articles, as commands name them and pick lists show them; uniting two of them. */
import * as vscode from 'vscode';
import { asRead } from '../entities/names/as-read.ts';
import { fold } from '../entities/names/fold.ts';
import { findEntity, type KnownActor } from '../entities/registry/change.ts';
import type { ActorMention } from '../recognize/mention.ts';
import type { History, Step } from './history.ts';
import type { Library } from './library.ts';
import type { FoundMark } from './marks.ts';
import type { Registries } from './registries.ts';
import { plainLabel } from './untrusted.ts';
import { actorTypeName } from './words.ts';

const { t } = vscode.l10n;

/** An actor and the folder whose registry says who it is. */
export interface FolderActor {
  readonly folder: vscode.WorkspaceFolder;
  readonly actor: KnownActor;
}

/** What is behind a change of who is who. */
export interface Identities {
  readonly registries: Registries;
  readonly library: Library;
  readonly history: History;
}

/** The actor that a mark names; where there is none the person is told why. */
export function actorOf(found: FoundMark | undefined): FolderActor | undefined {
  const mention = found?.mark.mention;
  if (!found || mention?.kind !== 'actor' || !mention.entity) {
    vscode.window.setStatusBarMessage(t('There is no actor at the cursor.'), 4000);
    return undefined;
  }
  const folder = vscode.workspace.getWorkspaceFolder(found.open.document.uri);
  if (folder) return { folder, actor: knownActor(mention) };
  void vscode.window.showInformationMessage(
    t('Names are kept in the folder of the articles. Open the folder that holds this one first.'),
  );
  return undefined;
}

/** `mention` must have an entity. */
export const knownActor = ({ entity, type, name, text }: ActorMention): KnownActor => ({
  id: entity!,
  type,
  name: name ?? text,
});

export interface CountedActor {
  readonly actor: KnownActor;
  /** Everything that it is called, the name too. */
  readonly names: ReadonlySet<string>;
  readonly mentions: number;
  readonly articles: number;
}

/** The actors of a folder's articles and of its registry, the most named first. */
export async function actorsOf({ library, registries }: Identities, folder: vscode.WorkspaceFolder) {
  const found = new Map<string, { actor: KnownActor; names: Set<string>; mentions: number; articles: number }>();
  const of = (actor: KnownActor) => {
    let entry = found.get(actor.id);
    if (!entry) found.set(actor.id, (entry = { actor, names: new Set([actor.name]), mentions: 0, articles: 0 }));
    return entry;
  };
  for (const { id, type, name, aliases = [] } of (await registries.load(folder)).entities) {
    const entry = of({ id, type, name });
    for (const alias of aliases) entry.names.add(alias);
  }
  for (const { id, type, name, names, mentions, articles } of await library.actors(folder)) {
    const entry = of({ id, type, name });
    for (const text of names) entry.names.add(asRead(text));
    entry.mentions += mentions;
    entry.articles += articles;
  }
  return [...found.values()].sort((a, b) => b.mentions - a.mentions) satisfies readonly CountedActor[];
}

interface ActorItem extends vscode.QuickPickItem {
  readonly actor: KnownActor;
}

/** Asks for another actor than `than`, those with names like its own first. Undefined if the person cancelled. */
export async function pickActor(
  identities: Identities,
  { folder, actor: than }: FolderActor,
  options: { readonly title: string; readonly placeHolder: string },
): Promise<KnownActor | undefined> {
  const items = actorsOf(identities, folder).then(all => {
    const others = all.filter(({ actor }) => actor.id !== than.id);
    const own = all.find(({ actor }) => actor.id === than.id)?.names ?? new Set([than.name]);
    const words = wordsOf(own);
    const likeness = new Map(others.map(other => [other, common(words, wordsOf(other.names))]));
    return others
      .sort(
        (a, b) =>
          likeness.get(b)! - likeness.get(a)! ||
          Number(b.actor.type === than.type) - Number(a.actor.type === than.type),
      )
      .map(({ actor, names, mentions, articles }): ActorItem => {
        const also = [...names].filter(name => name !== actor.name).slice(0, 5);
        return {
          label: plainLabel(actor.name),
          description: `${actorTypeName(actor.type)} · ${t('{0} mentions in {1} articles', mentions, articles)}`,
          detail: also.length ? plainLabel(t('Also: {0}', also.join(', '))) : undefined,
          actor,
        };
      });
  });
  const picked = await vscode.window.showQuickPick(items, { ...options, matchOnDetail: true });
  return picked?.actor;
}

/** What a word of somebody's names says of who it is: a surname more than a first name. */
function wordsOf(names: ReadonlySet<string>): ReadonlyMap<string, 1 | 2> {
  const words = new Map<string, 1 | 2>();
  for (const name of names)
    for (const [i, word] of fold(name).split(' ').reverse().entries())
      if (word.length > 2) words.set(word, i === 0 ? 2 : (words.get(word) ?? 1));
  return words;
}

const common = (a: ReadonlyMap<string, 1 | 2>, b: ReadonlyMap<string, 1 | 2>): number =>
  [...a].reduce((sum, [word, weight]) => sum + Math.min(weight, b.get(word) ?? 0), 0);

/** `from` becomes part of `into`: one change of the registry, offered to be undone. */
export async function mergeActors(
  { registries, history }: Identities,
  folder: vscode.WorkspaceFolder,
  into: KnownActor,
  from: KnownActor,
): Promise<void> {
  const [winner, loser] = [plainLabel(into.name, 60), plainLabel(from.name, 60)];
  const registry = await registries.load(folder);
  const said = (a: string, b: string): boolean => findEntity(registry, a)?.distinctFrom?.includes(b) ?? false;
  if (said(into.id, from.id) || said(from.id, into.id)) {
    const merge = t('Merge');
    const message = t('Somebody said that {0} and {1} are not the same. Merge them nevertheless?', loser, winner);
    if ((await vscode.window.showWarningMessage(message, { modal: true }, merge)) !== merge) return;
  }
  const label = t('Merge {0} into {1}', loser, winner);
  const step = await registries.change(folder, label, { do: 'merge', into, from });
  void offerUndo(history, step, t('{0} is {1} from now on, in every article.', loser, winner));
}

/** Says what was done, with a button that takes it back. */
export async function offerUndo(history: History, step: Step | undefined, message: string): Promise<void> {
  if (!step) return;
  const undo = t('Undo');
  if ((await vscode.window.showInformationMessage(message, undo)) === undo) await history.undo(step);
}
