/** Pasting and dropping passages into a report, where they become citations. */
import * as vscode from 'vscode';
import {
  CITATION_STYLES,
  footnoteLabels,
  writeCitation,
  type CitationStyle,
  type Quotation,
} from '../../citations/write.ts';
import { PASSAGE_MIME } from '../dragging.ts';
import { ARTICLES } from '../selector.ts';
import { citable, citeBySetting, styleNames, type Desk, type Passage } from './cite.ts';
import type { Clipboard } from './copying.ts';

const { t } = vscode.l10n;

/** VS Code has pasting edits since 1.97; Postil supports 1.91. */
interface PasteEdit {
  insertText: string | vscode.SnippetString;
  title: string;
  kind: unknown;
  additionalEdit?: vscode.WorkspaceEdit;
  yieldTo?: readonly unknown[];
}
interface PasteProvider {
  prepareDocumentPaste?(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): void | Thenable<void>;
  provideDocumentPasteEdits?(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    context: unknown,
    token: vscode.CancellationToken,
  ): Promise<PasteEdit[] | undefined>;
  resolveDocumentPasteEdit?(edit: PasteEdit, token: vscode.CancellationToken): Promise<PasteEdit>;
}
interface EditKind {
  append(...parts: string[]): EditKind;
}
interface PasteApi {
  readonly languages: {
    registerDocumentPasteEditProvider?(
      selector: vscode.DocumentSelector,
      provider: PasteProvider,
      metadata: {
        readonly providedPasteEditKinds: readonly unknown[];
        readonly copyMimeTypes?: readonly string[];
        readonly pasteMimeTypes?: readonly string[];
      },
    ): vscode.Disposable;
  };
  readonly DocumentDropOrPasteEditKind?: { readonly Empty: EditKind; readonly Text: EditKind };
}

const MARKDOWN: vscode.DocumentSelector = [{ language: 'markdown' }, { pattern: '**/*.{md,markdown}' }];

export function registerPasting(desk: Desk, clipboard: Clipboard): vscode.Disposable {
  return vscode.Disposable.from(registerPaste(desk, clipboard), registerDrop(desk));
}

function registerPaste(desk: Desk, clipboard: Clipboard): vscode.Disposable {
  const { languages, DocumentDropOrPasteEditKind: Kind } = vscode as unknown as PasteApi;
  if (!languages.registerDocumentPasteEditProvider || !Kind || !hasPasteEdits()) return vscode.Disposable.from();
  const kind = Kind.Empty.append('citation');

  const copying: PasteProvider = {
    prepareDocumentPaste(document, ranges, data) {
      const [range] = ranges;
      if (ranges.length !== 1 || !range || range.isEmpty || !desk.documents.get(document)) return;
      const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
      data.set(PASSAGE_MIME, new vscode.DataTransferItem(JSON.stringify({ uri: document.uri.toString(), start, end })));
    },
  };

  const chosen = new WeakMap<PasteEdit, () => Promise<boolean>>();
  const pasting: PasteProvider = {
    async provideDocumentPasteEdits(document, _ranges, data, _context, token) {
      if (desk.documents.get(document)) return undefined;
      const text = await data.get('text/plain')?.asString();
      const { copied } = clipboard;
      if (copied && text?.replace(/\r\n/g, '\n') === copied.text) {
        const { edit, insert } = written(document, copied.style, copied.quotation(document.uri));
        return [{ insertText: insert, title: titleOf(copied.style), kind, additionalEdit: edit }];
      }
      const passage = passageOf(await data.get(PASSAGE_MIME)?.asString());
      if (!passage || passage.uri.toString() === document.uri.toString() || token.isCancellationRequested)
        return undefined;
      const found = await citable(desk, passage, citeBySetting(passage.uri));
      if (!found) return undefined;
      const yieldTo = (await desk.citations.find(document)).length ? [] : [Kind.Text];
      return stylesFor(found.quotation(document.uri)).map(style => {
        const { edit, insert } = written(document, style, found.quotation(document.uri));
        const paste = {
          insertText: insert,
          title: titleOf(style),
          kind: kind.append(style),
          additionalEdit: edit,
          yieldTo,
        };
        if (style !== 'pandoc') chosen.set(paste, found.keep);
        return paste;
      });
    },
    // Nothing is annotated before the person has chosen.
    async resolveDocumentPasteEdit(paste) {
      await chosen.get(paste)?.();
      return paste;
    },
  };

  return vscode.Disposable.from(
    languages.registerDocumentPasteEditProvider(ARTICLES, copying, {
      providedPasteEditKinds: [],
      copyMimeTypes: [PASSAGE_MIME],
    }),
    languages.registerDocumentPasteEditProvider(MARKDOWN, pasting, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: [PASSAGE_MIME, 'text/plain'],
    }),
  );
}

/** Before 1.97 the function is there and throws: it was a proposal. */
function hasPasteEdits(): boolean {
  const [major = 0, minor = 0] = vscode.version.split('.').map(Number);
  return major > 1 || minor >= 97;
}

/** A mention dragged from a list into a report. */
function registerDrop(desk: Desk): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(MARKDOWN, {
    async provideDocumentDropEdits(document, _position, data) {
      // an article cites nothing: a row that was meant for another row writes nothing into it
      if (desk.documents.isOpen(document.uri)) return undefined;
      const passage = passageOf(await data.get(PASSAGE_MIME)?.asString());
      if (!passage) return undefined;
      const found = await citable(desk, passage, citeBySetting(passage.uri));
      if (!found || !(await found.keep())) return undefined;
      const { edit, insert } = written(document, 'link', found.quotation(document.uri));
      const drop = new vscode.DocumentDropEdit(insert);
      drop.additionalEdit = edit;
      return drop;
    },
  });
}

/** What goes to the cursor, and the footnote that goes to the end of the document. */
function written(
  document: vscode.TextDocument,
  style: CitationStyle,
  quotation: Quotation,
): { readonly insert: string; readonly edit: vscode.WorkspaceEdit } {
  const { text, definition } = writeCitation(style, quotation, footnoteLabels(document.getText()));
  const edit = new vscode.WorkspaceEdit();
  if (definition !== undefined) {
    const whole = document.getText();
    const gap = /\n\s*\n$/.test(whole) || /(^|\n)\[\^[^\n]*\n$/.test(whole) ? '' : whole.endsWith('\n') ? '\n' : '\n\n';
    edit.insert(document.uri, document.positionAt(whole.length), `${gap}${definition}\n`);
  }
  return { insert: text, edit };
}

const titleOf = (style: CitationStyle): string => t('Cite as {0}', styleNames()[style]);

const stylesFor = ({ citekey }: Quotation): readonly CitationStyle[] =>
  CITATION_STYLES.filter(style => style !== 'pandoc' || citekey !== undefined);

/** What other programs put on the clipboard is not believed. */
function passageOf(json: string | undefined): Passage | undefined {
  if (!json) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    // somebody else's data under our name
    return undefined;
  }
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, start, end } = data as Record<string, unknown>;
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number' || !(start >= 0 && end > start))
    return undefined;
  const parsed = vscode.Uri.parse(uri);
  return vscode.workspace.getWorkspaceFolder(parsed) ? { uri: parsed, span: { start, end } } : undefined;
}
