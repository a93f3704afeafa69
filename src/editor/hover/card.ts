/** The hover card of one mark: what it is, what it means and why, where else it occurs, and what can be done about it. */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import { Command } from '../contributions.ts';
import type { OpenArticle } from '../documents.ts';
import { explainMention } from '../explain.ts';
import { sameThing } from '../groups.ts';
import { iconOf } from '../icons.ts';
import { refOf } from '../marks.ts';
import { markdownText } from '../untrusted.ts';
import { mentionName, momentName, stateName, typeName } from '../words.ts';

const { t } = vscode.l10n;

/** The only commands that a card may run; everything else in it is text. */
const ALLOWED: readonly Command[] = [
  Command.accept,
  Command.reject,
  Command.forget,
  Command.correct,
  Command.addNote,
  Command.rename,
  Command.reveal,
  Command.showInTree,
];

export function cardOf(open: OpenArticle, mark: Mark): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.isTrusted = { enabledCommands: ALLOWED };
  card.supportHtml = false;
  card.supportThemeIcons = true;
  const paragraphs = [
    heading(mark),
    ...meaning(open, mark),
    ...elsewhere(open, mark),
    ...notes(open, mark),
    decision(mark),
    actions(open, mark),
  ];
  card.appendMarkdown(paragraphs.filter(p => p !== '').join('\n\n'));
  return card;
}

function heading(mark: Mark): string {
  const name = mark.mention ? mentionName(mark.mention) : mark.text;
  const what =
    mark.mention?.kind === 'actor' && mark.mention.role
      ? `${typeName(mark)}, ${mark.mention.role}`
      : mark.mention?.kind === 'actor' && mark.mention.metonym
        ? t('{0}, for its government', typeName(mark))
        : typeName(mark);
  return `$(${iconOf(mark)}) **${markdownText(name, 100)}** — ${markdownText(what)}`;
}

function meaning(open: OpenArticle, mark: Mark): string[] {
  const lines: string[] = [];
  if (mark.anchor === 'changed' && mark.annotation)
    lines.push(
      `$(warning) ${markdownText(t('The decision was made on "{0}"; the text says something else now.', mark.annotation.quote))}`,
    );
  if (mark.mention) {
    const why = explainMention(mark.mention, open.article);
    if (why) lines.push(markdownText(why));
  }
  return lines;
}

function elsewhere(open: OpenArticle, mark: Mark): string[] {
  if (!mark.mention) return [];
  const same = sameThing(open.marks, mark);
  const names = [...new Set(same.map(m => m.text.replace(/\s+/g, ' ')))].filter(n => n !== mark.text);
  const lines: string[] = [];
  if (mark.kind === 'actor' && names.length)
    lines.push(markdownText(t('Also: {0}', names.slice(0, 8).join(', ')), 300));
  if (same.length > 1) {
    const at = same.indexOf(mark);
    const next = same[(at + 1) % same.length]!;
    const before = same[(at - 1 + same.length) % same.length]!;
    lines.push(
      [
        markdownText(t('{0} of {1} in this article', at + 1, same.length)),
        link(t('Previous'), Command.reveal, refOf(open, before)),
        link(t('Next'), Command.reveal, refOf(open, next)),
      ].join(' · '),
    );
  }
  return lines;
}

function notes(open: OpenArticle, mark: Mark): string[] {
  const passages = open.marks.filter(
    m => m.kind === 'passage' && mark.kind !== 'passage' && m.start < mark.end && m.end > mark.start,
  );
  const annotations = [mark, ...passages].flatMap(m => m.annotation ?? []);
  const tags = [...new Set(annotations.flatMap(a => a.tags ?? []))];
  const lines = annotations
    .flatMap(a => a.notes ?? [])
    .map(note => {
      const who = [note.by, note.on && momentName(note.on)].filter(Boolean).join(', ');
      return `$(comment) ${markdownText(note.text)}${who ? ` — *${markdownText(who)}*` : ''}`;
    });
  if (tags.length) lines.push(`$(tag) ${markdownText(tags.join(', '))}`);
  return lines;
}

function decision({ state, annotation, mention }: Mark): string {
  if (state === 'suggested') {
    const percent = Math.min(99, Math.round((mention?.confidence ?? 0) * 100));
    return `*${markdownText(t('{0}, {1}% sure', stateName(state), percent))}*`;
  }
  const who = [annotation?.by, annotation?.on && momentName(annotation.on)].filter(Boolean).join(', ');
  const icon = state === 'rejected' ? '$(circle-slash)' : '$(pass)';
  return `${icon} ${markdownText(stateName(state))}${who ? ` — *${markdownText(who)}*` : ''}`;
}

function actions(open: OpenArticle, mark: Mark): string {
  const ref = refOf(open, mark);
  const links: string[] = [];
  const add = (icon: string, label: string, command: Command): number =>
    links.push(link(`$(${icon}) ${label}`, command, ref));
  if (mark.kind !== 'passage') {
    if (mark.state === 'suggested' || mark.state === 'rejected' || mark.anchor === 'changed')
      add('check', t('Accept'), Command.accept);
    if (mark.state !== 'rejected') add('close', t('Reject'), Command.reject);
    add('edit', t('Correct'), Command.correct);
  }
  if (mark.mention?.kind === 'actor' && mark.mention.entity) add('symbol-string', t('Rename'), Command.rename);
  add('comment', t('Note'), Command.addNote);
  if (mark.annotation) add('discard', t('Take Back'), Command.forget);
  add('list-tree', t('Show in List'), Command.showInTree);
  return links.join(' &nbsp; ');
}

/** `label` is our own text. */
const link = (label: string, command: Command, argument: unknown): string =>
  `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
