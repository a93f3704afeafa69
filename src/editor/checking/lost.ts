/** Decisions that lost their passage: attached to words that the person selects, kept as orphans, deleted. */
import * as vscode from 'vscode';
import { indexText } from '../../anchor/anchor.ts';
import { describeAnchor } from '../../anchor/describe.ts';
import { fold } from '../../anchor/fold.ts';
import { plainText } from '../../anchor/plain.ts';
import { say, type Message } from '../../lines/message.ts';
import { meaningOf } from '../../project/decisions.ts';
import { applyFix, type Fix } from '../../sidecar/fixes.ts';
import type { Annotation } from '../../sidecar/schema.ts';
import { stampNow } from '../author.ts';
import { Command } from '../contributions.ts';
import { selectedSpan } from '../decide.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import type { Sidecars } from '../sidecars.ts';
import { told } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';
import { stateName } from '../words.ts';

const { t } = vscode.l10n;

interface Wanted {
  readonly open: OpenArticle;
  readonly annotation: Annotation;
}

export function registerLost(documents: Documents, sidecars: Sidecars): vscode.Disposable {
  /** `argument`: what a quick fix or an item of the tree says; without one the person picks. */
  async function wantedFor(argument: unknown): Promise<Wanted | undefined> {
    const { uri, id } = asRef(argument);
    const open = uri
      ? await documents.whenRead(await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true)))
      : (documents.fresh(vscode.window.activeTextEditor?.document) ??
        documents.all().find(({ lost }) => lost.some(item => item.annotation.id === id)));
    if (!open) return undefined;
    const placed = id === undefined ? await pick(open) : open.placed.find(item => item.annotation.id === id);
    return placed && { open, annotation: placed.annotation };
  }

  async function pick({ lost, placed }: OpenArticle) {
    const items = [...lost, ...placed.filter(({ state }) => state === 'changed')].map(item => ({
      label: plainLabel(item.annotation.quote, 60),
      description: stateName(item.annotation.status),
      item,
    }));
    if (!items.length) void vscode.window.showInformationMessage(t('Every decision of this article has its passage.'));
    const picked = items.length
      ? await vscode.window.showQuickPick(items, { title: t('Which decision belongs to the selection?') })
      : undefined;
    return picked?.item;
  }

  async function attach(argument: unknown): Promise<void> {
    const wanted = await wantedFor(argument);
    if (!wanted) return;
    const { open, annotation } = wanted;
    const editor = await selectionIn(open.document, annotation);
    const now = editor && documents.fresh(open.document);
    const span = editor && selectedSpan(editor);
    if (!now || !span) return;
    const plain = plainText(now.article.text);
    const { start, end } = plain.spanToPlain(span);
    const anchor = describeAnchor(indexText(plain.text), start, end);
    const mention = now.mentions.find(m => m.kind === annotation.kind && m.start === span.start && m.end === span.end);
    const title = say('Attach the decision on {0}', plainLabel(annotation.quote, 40));
    const same = fold(span.text).text === fold(annotation.quote).text;
    const fix: Fix = same
      ? { kind: 'attach', title, id: annotation.id, anchor }
      : { kind: 'accept-passage', title, id: annotation.id, anchor, meaning: meaningOf(mention) };
    const stamp = await stampNow(open.document.uri);
    await sidecars.change(open.document.uri, told(title), sidecar => applyFix(sidecar, fix, stamp));
  }

  const change = (kind: 'keep-orphan' | 'delete', titleOf: (words: string) => Message) => async (argument: unknown) => {
    if (asRef(argument).id === undefined) return;
    const wanted = await wantedFor(argument);
    if (!wanted) return;
    const { uri } = wanted.open.document;
    const title = titleOf(plainLabel(wanted.annotation.quote, 40));
    const fix: Fix = { kind, title, id: wanted.annotation.id };
    const stamp = await stampNow(uri);
    await sidecars.change(uri, told(title), sidecar => applyFix(sidecar, fix, stamp));
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.attachToSelection, attach),
    vscode.commands.registerCommand(
      Command.keepOrphan,
      change('keep-orphan', words => say('Keep the decision on {0} as an orphan', words)),
    ),
    vscode.commands.registerCommand(
      Command.deleteLost,
      change('delete', words => say('Delete the decision on {0}', words)),
    ),
  );
}

/** The editor of the article once something is selected in it; asks for that. Undefined if the person would not. */
async function selectionIn(
  document: vscode.TextDocument,
  { quote }: Annotation,
): Promise<vscode.TextEditor | undefined> {
  for (;;) {
    const active = vscode.window.activeTextEditor;
    if (active?.document === document && !active.selection.isEmpty) return active;
    await vscode.window.showTextDocument(document, { viewColumn: active?.viewColumn });
    const go = t('Attach');
    const answer = await vscode.window.showInformationMessage(
      t('Select the passage that "{0}" belongs to, then attach it.', plainLabel(quote, 60)),
      go,
    );
    if (answer !== go) return undefined;
    const now = vscode.window.activeTextEditor;
    if (now?.document === document && !now.selection.isEmpty) return now;
  }
}

/** What a quick fix or an item of the tree names. */
function asRef(argument: unknown): { readonly uri?: string; readonly id?: string } {
  if (typeof argument !== 'object' || argument === null) return {};
  const { uri, id, lost } = argument as { uri?: unknown; id?: unknown; lost?: { annotation?: { id?: unknown } } };
  const named = lost?.annotation?.id ?? id;
  return {
    ...(typeof uri === 'string' ? { uri } : {}),
    ...(typeof named === 'string' ? { id: named } : {}),
  };
}
