/** A tag on a mark or a selection, chosen from those that were used before or typed anew. */
import * as vscode from 'vscode';
import type { Span } from '../../article/article.ts';
import type { Mark } from '../../project/marks.ts';
import { Command } from '../contributions.ts';
import { carryOut, selectedSpan } from '../decide.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import type { Library } from '../library.ts';
import { markOf } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { tagsInUse } from '../tags.ts';
import { plainLabel } from '../untrusted.ts';

const { t } = vscode.l10n;

export function registerTagging(documents: Documents, sidecars: Sidecars, library: Library): vscode.Disposable {
  return vscode.commands.registerCommand(Command.tag, async (argument: unknown) => {
    const found = await markOf(documents, argument);
    const editor = vscode.window.activeTextEditor;
    const open = found?.open ?? documents.fresh(editor?.document);
    const span = found?.mark ?? (editor && selectedSpan(editor));
    if (!open || !span) {
      vscode.window.setStatusBarMessage(t('There is no mark at the cursor.'), 4000);
      return;
    }
    const carrier = carrierOf(open, span, found?.mark);
    const before = carrier?.annotation?.tags ?? [];
    const known = library.tags();
    const tag = await askTag(plainLabel(span.text, 60), before, tagsInUse(documents.all()), known);
    if (tag === undefined) return;
    const tags = before.includes(tag) ? before.filter(other => other !== tag) : [...before, tag];
    // What was tagged stands where it stood, unless the text changed meanwhile.
    const now = documents.fresh(open.document);
    if (!now || now.article.text !== open.article.text) {
      void vscode.window.showWarningMessage(t('The article changed meanwhile. Try again.'));
      return;
    }
    await carryOut(sidecars, now, t('Tag {0}', plainLabel(span.text, 40)), {
      do: 'tag',
      mark: carrierOf(now, span, found?.mark),
      span,
      tags,
    });
  });
}

/** Whose annotation holds the tags: the mark's own, else that of a passage on the same words. */
function carrierOf({ marks }: OpenArticle, { start, end }: Span, mark: Mark | undefined): Mark | undefined {
  const here = marks.filter(other => other.start === start && other.end === end && other.annotation);
  return here.find(other => other.kind === mark?.kind) ?? here.find(({ kind }) => kind === 'passage');
}

interface TagItem extends vscode.QuickPickItem {
  readonly tag: string;
}

/** One tag to put on or to take off; what is typed completes to a known one first. Undefined if the person cancelled. */
function askTag(
  words: string,
  before: readonly string[],
  known: readonly string[],
  more: Promise<readonly string[]>,
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<TagItem>();
  pick.title = t('Tag "{0}"', words);
  pick.placeholder = t('A tag that was used before, or a new one');
  let all = [...new Set([...before, ...known])];

  function show(): void {
    const typed = pick.value.replace(/\s+/g, ' ').trim();
    const item = (label: string, tag: string, description?: string): TagItem => ({ label, tag, description });
    pick.items = [
      ...all.map(tag =>
        item(`$(tag) ${plainLabel(tag)}`, tag, before.includes(tag) ? t('on it: choose it to take it off') : undefined),
      ),
      // the editor puts first what begins with what is typed: a known tag
      ...(typed && !all.includes(typed) ? [item(`$(add) ${t('New tag: {0}', plainLabel(typed))}`, typed)] : []),
    ];
  }
  void more.then(tags => {
    all = [...new Set([...all, ...tags])];
    show();
  });
  return new Promise(resolve => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.tag);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    show();
    pick.show();
  });
}
