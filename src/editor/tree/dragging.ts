/**
 * Dragging in the tree: an actor onto another is the same as that one; a single mention onto an actor names it; into a report,
 * what is dragged is cited there.
 */
import * as vscode from 'vscode';
import type { KnownActor } from '../../entities/registry/change.ts';
import { View } from '../contributions.ts';
import { PASSAGE_MIME } from '../dragging.ts';
import { knownActor } from '../entities.ts';
import type { MarkRef } from '../marks.ts';
import type { Node, Place, ThingNode } from './model.ts';

const { t } = vscode.l10n;

/** What was dragged onto what. */
export interface Dropped {
  readonly folder: vscode.WorkspaceFolder;
  readonly into: KnownActor;
  readonly from: KnownActor;
  /** The one mention that was dragged, if it was not all of them. */
  readonly mention: MarkRef | undefined;
}

const MIME = `application/vnd.code.tree.${View.mentions.toLowerCase()}`;

export function dragging(dropped: (what: Dropped) => Promise<void>): vscode.TreeDragAndDropController<Node> {
  let dragged: Node | undefined;
  return {
    dragMimeTypes: [MIME, PASSAGE_MIME],
    dropMimeTypes: [MIME],
    handleDrag([node], data) {
      dragged = node;
      data.set(MIME, new vscode.DataTransferItem(node?.id ?? ''));
      if (node?.node === 'mention' || node?.node === 'thing')
        data.set(PASSAGE_MIME, new vscode.DataTransferItem(JSON.stringify(node.ref)));
    },
    async handleDrop(target, data) {
      const node = dragged;
      dragged = undefined;
      if (!node || data.get(MIME)?.value !== node.id || !target) return;
      const [to, source] = [thingOf(target), thingOf(node)];
      if (!to || !source || to.thing === source.thing) return;
      const [into, from] = [actorIn(to.best), actorIn(node.node === 'mention' ? node.at : source.best)];
      if (!into || !from) {
        void vscode.window.showInformationMessage(t('Only actors can be merged: drag one onto another.'));
        return;
      }
      if (into.folder !== from.folder) {
        void vscode.window.showInformationMessage(
          t('These actors are in two folders of the workspace, each with names of its own.'),
        );
        return;
      }
      const mention = node.node === 'mention' ? node.ref : undefined;
      await dropped({ folder: into.folder, into: into.actor, from: from.actor, mention });
    },
  };
}

const thingOf = (node: Node): ThingNode | undefined =>
  node.node === 'thing' ? node : node.node === 'mention' ? node.parent : undefined;

function actorIn({ article, mark }: Place): { folder: vscode.WorkspaceFolder; actor: KnownActor } | undefined {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(article.uri, true));
  const { mention } = mark;
  if (!folder || mention?.kind !== 'actor' || !mention.entity || mark.state === 'rejected') return undefined;
  return { folder, actor: knownActor(mention) };
}
