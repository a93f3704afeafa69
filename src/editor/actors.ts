/** Who is who over the open articles of one workspace folder: its registry decides, else the names do. */
import * as vscode from 'vscode';
import { createEntityNamer, type EntityNamer } from '../entities/name-entities.ts';
import { withRegistered } from '../entities/registry/listed.ts';
import type { Article } from '../article/article.ts';
import type { PlacedAnnotation } from '../project/marks.ts';
import { ACTOR_TYPES, type ActorMention } from '../recognize/mention.ts';
import type { Registries } from './registries.ts';

export interface Actors extends vscode.Disposable {
  /** The registry of these articles changed: their actors may be others. */
  readonly onDidChange: vscode.Event<vscode.WorkspaceFolder>;
  /** Reads the registry that holds for an article. */
  ready(article: vscode.Uri): Promise<void>;
  /** `found` and what the registry names, with entity and name, and after them the actors that people added where none was found. */
  name(
    article: vscode.Uri,
    found: readonly ActorMention[],
    placed: readonly PlacedAnnotation[],
    read: Article,
  ): { readonly found: readonly ActorMention[]; readonly added: readonly ActorMention[] };
  /** The entity that an id means today: it may have been merged into another. */
  byId(article: vscode.Uri, id: string): { readonly id: string; readonly name: string } | undefined;
  forget(article: vscode.Uri): void;
}

export function createActors(registries: Registries): Actors {
  const changed = new vscode.EventEmitter<vscode.WorkspaceFolder>();
  const namers = new Map<string, EntityNamer>();
  const namerOf = (article: vscode.Uri): EntityNamer => {
    const folder = vscode.workspace.getWorkspaceFolder(article);
    const key = folder?.uri.toString() ?? '';
    let namer = namers.get(key);
    if (!namer) namers.set(key, (namer = createEntityNamer(registries.get(folder))));
    return namer;
  };
  const subscriptions = [
    changed,
    registries.onDidChange(folder => {
      namers.get(folder.uri.toString())?.setRegistry(registries.get(folder));
      changed.fire(folder);
    }),
  ];
  return {
    onDidChange: changed.event,
    async ready(article) {
      await registries.load(vscode.workspace.getWorkspaceFolder(article));
    },
    name(article, recognized, placed, read) {
      const { text } = read;
      const found = withRegistered(recognized, read, registries.get(vscode.workspace.getWorkspaceFolder(article)));
      const added = addedActors(found, placed, text);
      const key = article.toString();
      const namer = namerOf(article);
      const actors = [...found, ...added].sort((a, b) => a.start - b.start || b.end - a.end);
      namer.put(key, { actors, text });
      const named = new Map(actors.map((actor, i) => [actor, i]));
      const result = namer.actorsOf(key);
      const nameOf = (actor: ActorMention): ActorMention => result[named.get(actor)!]!;
      return { found: found.map(nameOf), added: added.map(nameOf) };
    },
    byId: (article, id) => namerOf(article).byId(id),
    forget: article => namerOf(article).remove(article.toString()),
    dispose: () => subscriptions.forEach(s => s.dispose()),
  };
}

/** What people marked as actors where nothing was found. */
function addedActors(
  found: readonly ActorMention[],
  placed: readonly PlacedAnnotation[],
  text: string,
): readonly ActorMention[] {
  const known = new Set(found.map(({ start, end }) => `${start} ${end}`));
  return placed.flatMap(({ annotation, span }): ActorMention[] => {
    if (!span || annotation.kind !== 'actor' || annotation.status === 'rejected') return [];
    if (known.has(`${span.start} ${span.end}`)) return [];
    const type = ACTOR_TYPES.find(t => t === annotation.type) ?? 'person';
    return [{ kind: 'actor', type, ...span, text: text.slice(span.start, span.end), confidence: 1 }];
  });
}
