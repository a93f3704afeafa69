/** From a passage of an article to a citation of it for a report. */
import * as vscode from 'vscode';
import { indexText } from '../../anchor/anchor.ts';
import { plainText } from '../../anchor/plain.ts';
import type { Span } from '../../article/article.ts';
import { ANNOTATION_FRAGMENT } from '../../citations/citation.ts';
import { encodePath, relativePath } from '../../citations/paths.ts';
import { uncut } from '../../citations/uncut.ts';
import type { CitationStyle, Quotation } from '../../citations/write.ts';
import { decide } from '../../project/decisions.ts';
import { changeArticle } from '../../sidecar/edit.ts';
import { emptySidecar } from '../../sidecar/schema.ts';
import type { Citations } from '../citations.ts';
import { Setting } from '../contributions.ts';
import { carryOut, selectedSpan } from '../decide.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import { markOf } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import { calendarDate } from '../words.ts';

const { t } = vscode.l10n;

export interface Desk {
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly citations: Citations;
}

/** A passage of an article; the span counts in its text. */
export interface Passage {
  readonly uri: vscode.Uri;
  readonly span: Span;
}

/** How a passage without an annotation is cited. */
export type CiteBy = 'annotation' | 'words';

export const citeBySetting = (uri: vscode.Uri): CiteBy =>
  vscode.workspace.getConfiguration(undefined, uri).get<CiteBy>(Setting.citeBy, 'annotation');

/** What a command is about: the mark that a menu or link names, the selection, or the mark at the cursor. */
export async function passageFor({ documents }: Desk, argument: unknown): Promise<Passage | undefined> {
  const editor = vscode.window.activeTextEditor;
  const pointed = typeof argument === 'object' && argument !== null && !(argument instanceof vscode.Uri);
  const found = await markOf(documents, pointed ? argument : undefined);
  if (pointed) return found && { uri: found.open.document.uri, span: found.mark };
  const open = documents.fresh(editor?.document);
  if (!editor || !open) return undefined;
  if (!editor.selection.isEmpty) {
    const span = selectedSpan(editor);
    return span && { uri: open.document.uri, span };
  }
  return found && { uri: found.open.document.uri, span: found.mark };
}

/** A passage that can be cited. */
export interface Citable {
  /** What there is to say of it in a report. */
  quotation(report: vscode.Uri): Quotation;
  /** Annotates it, where that is how it is cited and nobody did before. False if that was refused: the person knows. */
  keep(): Promise<boolean>;
}

/**
 * What is said of a passage says the whole of the figures, dates and names that it touches. Undefined where there is no such
 * article; the person knows then. Nothing is written before `keep`.
 */
export async function citable(desk: Desk, { uri, span }: Passage, by: CiteBy): Promise<Citable | undefined> {
  const { documents, citations } = desk;
  const open = await documents.whenRead(await vscode.workspace.openTextDocument(uri));
  if (!open) {
    void vscode.window.showWarningMessage(
      t('{0} is not read as an article, so nothing in it can be cited.', vscode.workspace.asRelativePath(uri)),
    );
    return undefined;
  }
  const mentions = open.marks.flatMap(({ mention, state }) => (mention && state !== 'rejected' ? [mention] : []));
  const whole = uncut(span, mentions);
  const known = annotationOf(open, span) ?? annotationOf(open, whole);
  const said = await citations.ask('quotation', {
    article: citations.nameOf(uri),
    text: open.article.text,
    span: whole,
  });
  // Where no words tell the passage from others that read the same, only an annotation can.
  const fragment = known === undefined && by === 'words' ? said.fragment : undefined;
  const id = known ?? (fragment ? undefined : idOfNext(open, whole));
  const { title, source, published, citekey } = said.source;
  const date = published && (calendarDate(published) ?? published);
  return {
    quotation(report) {
      const path = encodePath(relativePath(citations.nameOf(report), citations.nameOf(uri)));
      return {
        words: said.words,
        address: `${path}#${id === undefined ? fragment! : ANNOTATION_FRAGMENT + id}`,
        ...(title ? { title } : {}),
        ...(source ? { source } : {}),
        ...(date ? { date } : {}),
        ...(citekey ? { citekey } : {}),
      };
    },
    keep: async () => known !== undefined || id === undefined || (await annotate(desk, open, whole)),
  };
}

/** The annotation that stands on exactly these words. */
function annotationOf(open: OpenArticle, { start, end }: Span): string | undefined {
  const standing = open.placed.filter(
    ({ span, annotation, state }) =>
      span?.start === start && span.end === end && state !== 'changed' && annotation.status !== 'rejected',
  );
  return standing[0]?.annotation.id;
}

const asPassage = (span: Span) => ({ do: 'add', span, kind: 'passage', meaning: {} }) as const;

/** The id that the passage will have once it is annotated: ids are made from the passage itself. */
function idOfNext({ article, sidecar }: OpenArticle, span: Span): string | undefined {
  const plain = plainText(article.text);
  const before = sidecar?.sidecar ?? emptySidecar();
  const after = decide(before, asPassage(span), indexText(plain.text), plain.spanToPlain, {});
  return after.annotations.find(annotation => !before.annotations.includes(annotation))?.id;
}

function annotate({ sidecars }: Desk, open: OpenArticle, span: Span): Promise<boolean> {
  const label = t('Mark "{0}" to cite it', plainLabel(open.article.text.slice(span.start, span.end), 40));
  return carryOut(sidecars, open, label, asPassage(span));
}

/** The citekey of an article, asked for where it has none: Pandoc cites by nothing else. */
export async function citekeyFor(
  { sidecars }: Desk,
  uri: vscode.Uri,
  quotation: Quotation,
): Promise<string | undefined> {
  if (quotation.citekey) return quotation.citekey;
  const name = (quotation.source ?? quotation.title ?? '').toLowerCase().replace(/^the\s+/, '');
  const year = /\b[12]\d{3}\b/.exec(quotation.date ?? '')?.[0] ?? '';
  const key = await vscode.window.showInputBox({
    title: t('Citekey of {0}', vscode.workspace.asRelativePath(uri)),
    prompt: t('Pandoc cites an article by its key. It is saved in the sidecar.'),
    value: (name.match(/[a-z0-9]+/g)?.[0] ?? 'source') + year,
    validateInput: text =>
      /^[A-Za-z0-9_][\w:.#$%&+?<>~/-]*$/.test(text) ? undefined : t('Letters, digits and underscores, no spaces.'),
  });
  if (!key) return undefined;
  const saved = await sidecars.change(uri, t('Set the citekey'), sidecar => changeArticle(sidecar, { citekey: key }));
  return saved ? key : undefined;
}

export const styleNames = (): Readonly<Record<CitationStyle, string>> => ({
  link: t('link'),
  quote: t('quote with link'),
  footnote: t('footnote'),
  pandoc: t('Pandoc citation'),
});
