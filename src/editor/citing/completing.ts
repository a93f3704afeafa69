/** Completion in a report: annotations after the `#` of a link to an article, citekeys after `[@`. */
import * as vscode from 'vscode';
import { ANNOTATION_FRAGMENT } from '../../citations/citation.ts';
import type { CitableView } from '../../project/citing/views.ts';
import { ANNOTATION_KINDS, type AnnotationKind } from '../../sidecar/schema.ts';
import type { Citations } from '../citations.ts';
import { excerptText } from '../excerpts.ts';
import { markdownText, plainLabel } from '../untrusted.ts';
import { kindName, momentName } from '../words.ts';

const { t } = vscode.l10n;

/** The path and what was typed of the fragment, up to the cursor. */
const IN_LINK = /(?:\]\(<?|^ {0,3}\[[^\]]+\]:\s*<?)([^\s()<>#]+)#([\w-]*)$/;
const IN_KEY = /\[(?:[^\][]*[\s;])?-?@([\w:.+-]*)$/;

export function registerCompleting(citations: Citations): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    [{ language: 'markdown' }],
    {
      async provideCompletionItems(document, position) {
        const line = document.lineAt(position.line).text.slice(0, position.character);
        const link = IN_LINK.exec(line);
        if (link) return annotationsOf(document, position, link[1]!, link[2]!, citations);
        const key = IN_KEY.exec(line);
        return key ? keys(position, key[1]!, citations) : undefined;
      },
    },
    '#',
    '@',
    '-',
  );
}

async function annotationsOf(
  document: vscode.TextDocument,
  position: vscode.Position,
  written: string,
  typed: string,
  citations: Citations,
): Promise<vscode.CompletionItem[]> {
  let path: string;
  try {
    path = decodeURIComponent(written);
  } catch {
    // half a percent escape: still being typed
    return [];
  }
  const newest = await citations.ask('citableAnnotations', { report: citations.nameOf(document.uri), path });
  const range = new vscode.Range(position.translate(0, -typed.length - 1), position);
  return newest.map((citable, i) => itemOf(citable, i, range));
}

function itemOf({ id, kind, excerpt, by, on, notes }: CitableView, i: number, range: vscode.Range) {
  const words = excerpt.passage;
  const fragment = ANNOTATION_FRAGMENT + id;
  const item = new vscode.CompletionItem(
    { label: plainLabel(words, 60), description: fragment },
    vscode.CompletionItemKind.Reference,
  );
  const who = [by, on && momentName(on)].filter(Boolean).join(', ');
  const paragraphs = [excerptText(excerpt), ...notes.map(note => `$(comment) ${markdownText(note.text)}`)];
  item.documentation = new vscode.MarkdownString(paragraphs.join('\n\n'), true);
  item.detail = [ANNOTATION_KINDS.some(k => k === kind) ? kindName(kind as AnnotationKind) : kind, plainLabel(who)]
    .filter(Boolean)
    .join(' · ');
  // the number sign too, as of the headings that the editor offers here: so the passages can stand above them
  item.insertText = `#${fragment}`;
  item.range = range;
  item.filterText = `#${fragment} ${words}`;
  item.sortText = ` ${String(i).padStart(6, '0')}`;
  return item;
}

async function keys(position: vscode.Position, typed: string, citations: Citations): Promise<vscode.CompletionItem[]> {
  const range = new vscode.Range(position.translate(0, -typed.length), position);
  return (await citations.ask('citekeys', undefined)).map(({ key, articles, source: { title, source, published } }) => {
    const item = new vscode.CompletionItem(
      { label: key, description: plainLabel(title ?? '', 60) },
      vscode.CompletionItemKind.Reference,
    );
    item.detail =
      articles.length > 1
        ? t('{0} articles have this key', articles.length)
        : plainLabel([source, published].filter(Boolean).join(', '));
    item.range = range;
    return item;
  });
}
