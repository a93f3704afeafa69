/** Who it is: a pick list of everybody known, the likeliest first, and "new" by type. */
import * as vscode from 'vscode';
import { findEntities, type FindableEntity } from '../../entities/find.ts';
import { entityId } from '../../entities/names/fold.ts';
import { ACTOR_TYPES, type ActorMention, type ActorType } from '../../recognize/mention.ts';
import type { OpenArticle } from '../documents.ts';
import { actorIcon } from '../icons.ts';
import { plainLabel } from '../untrusted.ts';
import { within } from '../within.ts';
import { actorTypeName, mentionCount } from '../words.ts';
import type { Answer, Known } from './ask.ts';

const { t } = vscode.l10n;

interface KnownEntity extends FindableEntity {
  readonly type: ActorType;
}

interface ActorItem extends vscode.QuickPickItem {
  readonly answer?: Answer;
}

const MOST = 60;
/** Milliseconds until the editor surely shows the list that it was given. */
const SETTLE = 120;
/** Milliseconds that the list waits for who is named in other articles. */
const WAIT = 1000;
const separator = (label: string): ActorItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

export async function askActor(
  known: Known,
  open: OpenArticle,
  text: string,
  now: ActorMention | undefined,
): Promise<Answer | undefined> {
  const entities = await everybody(known, open);
  const pick = vscode.window.createQuickPick<ActorItem>();
  pick.title = t('Who is "{0}"?', plainLabel(text, 60));
  pick.placeholder = t('Type a name: an actor that is known, or a new one');
  pick.ignoreFocusOut = false;
  let shown = 0;
  const show = (): void => {
    pick.items = itemsFor(pick.value.trim(), entities, text, now);
    shown = Date.now();
  };
  show();
  return new Promise(resolve => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(async () => {
      // The editor names an item by its place in the list. Enter right after a letter may still mean the list before it:
      // what counts then is the best match of what was typed.
      const settled = Date.now() - shown >= SETTLE;
      if (!settled) await new Promise(done => setTimeout(done, SETTLE));
      const answer = (settled ? pick.selectedItems : pick.activeItems)[0]?.answer;
      if (answer) resolve(answer);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

/** `typed` empty: who could be meant by the words of the passage, then all others by how often they are named. */
function itemsFor(
  typed: string,
  entities: readonly KnownEntity[],
  text: string,
  now: ActorMention | undefined,
): ActorItem[] {
  const fresh = newActors(typed, text, now);
  const newHead = separator(typed ? t('New actor') : t('A new actor by this name'));
  if (typed) {
    const found = findEntities(typed, entities, MOST).map(({ entity, matched }) => itemOf(entity, matched));
    return [...found, newHead, ...fresh];
  }
  const current = entities.filter(entity => entity.id === now?.entity);
  const like = findEntities(text, entities, 8).map(({ entity }) => entity);
  const likely = [...new Set([...current, ...like])];
  const others = entities.filter(entity => !likely.includes(entity)).slice(0, MOST);
  const rest = others.length ? [separator(t('Known actors')), ...others.map(entity => itemOf(entity))] : [];
  return likely.length
    ? [separator(t('Most likely')), ...likely.map(entity => itemOf(entity)), newHead, ...fresh, ...rest]
    : [newHead, ...fresh, ...rest];
}

function itemOf({ id, type, name, mentions = 0 }: KnownEntity, matched = name): ActorItem {
  const as = matched === name ? '' : ` · ${t('also {0}', plainLabel(matched, 60))}`;
  return {
    label: `$(${actorIcon(type)}) ${plainLabel(name)}`,
    description: `${actorTypeName(type)} · ${mentionCount(mentions)}${as}`,
    alwaysShow: true,
    answer: { meaning: { type, entity: id } },
  };
}

function newActors(typed: string, text: string, now: ActorMention | undefined): ActorItem[] {
  const types = now ? [now.type, ...ACTOR_TYPES.filter(type => type !== now.type)] : ACTOR_TYPES;
  return types.map(type => {
    const id = typed && entityId(type, typed);
    return {
      label: `$(add) ${actorTypeName(type)}`,
      description: plainLabel(typed || text, 60),
      alwaysShow: true,
      answer: {
        meaning: { type, entity: id || undefined },
        ...(id ? { register: { id, type, name: typed } } : {}),
      },
    };
  });
}

/** The actors of the registry and of all articles that are read, the most named first. */
async function everybody({ library, registries }: Known, open: OpenArticle): Promise<readonly KnownEntity[]> {
  const all = new Map<string, { type: ActorType; name: string; aliases: Set<string>; mentions: number }>();
  const folder = vscode.workspace.getWorkspaceFolder(open.document.uri);
  for (const { id, type, name, aliases } of registries.get(folder).entities)
    all.set(id, { type, name, aliases: new Set(aliases), mentions: 0 });
  // a worker that is at something long must not keep a person from typing
  for (const { id, type, name, names, mentions } of await within(WAIT, library.actors(folder, { quiet: true }), [])) {
    let entry = all.get(id);
    if (!entry) all.set(id, (entry = { type, name, aliases: new Set(), mentions: 0 }));
    entry.mentions += mentions;
    for (const text of names) entry.aliases.add(text);
  }
  return [...all]
    .map(([id, { type, name, aliases, mentions }]) => ({ id, type, name, aliases: [...aliases], mentions }))
    .sort((a, b) => b.mentions - a.mentions);
}
