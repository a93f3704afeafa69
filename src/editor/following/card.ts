/** The hover card of a citation: the passage in its sentence, where it is from, what it means, and whether it still says so. */
import * as vscode from 'vscode';
import { baseOf } from '../../citations/paths.ts';
import type { CitationView } from '../../project/citing/views.ts';
import type { Mention } from '../../recognize/mention.ts';
import { Command } from '../contributions.ts';
import { excerptText } from '../excerpts.ts';
import { told } from '../tongue.ts';
import { markdownText } from '../untrusted.ts';
import { calendarDate, mentionName, momentName, typeName } from '../words.ts';

const { t } = vscode.l10n;

const MOST_MENTIONS = 4;
const MOST_NOTES = 5;

export function citationCard(view: CitationView, report: vscode.Uri): vscode.MarkdownString {
  const card = new vscode.MarkdownString();
  card.isTrusted = { enabledCommands: [Command.openCitation] };
  card.supportThemeIcons = true;
  const argument = encodeURIComponent(JSON.stringify([{ report: report.toString(), start: view.start }]));
  const paragraphs = [
    source(view),
    view.passage ? `> ${excerptText(view.passage.excerpt)}` : '',
    meaning(view.mentions),
    ...notes(view),
    ...state(view),
    view.source ? `[$(go-to-file) ${t('Open the passage')}](command:${Command.openCitation}?${argument})` : '',
  ];
  card.appendMarkdown(paragraphs.filter(p => p !== '').join('\n\n'));
  return card;
}

function source({ article, source: facts }: CitationView): string {
  if (!article || !facts) return '';
  const date = facts.published && (calendarDate(facts.published) ?? facts.published);
  const from = [facts.source, date].filter(Boolean).join(', ');
  return `$(book) **${markdownText(facts.title ?? baseOf(article), 100)}**${from ? ` — ${markdownText(from)}` : ''}`;
}

/** What the passage comes to: each actor, date and figure as it is resolved. */
function meaning(mentions: readonly Mention[]): string {
  const said = new Set(
    mentions.map(mention => {
      const icon = { actor: 'person', date: 'calendar', figure: 'symbol-numeric' }[mention.kind];
      return `$(${icon}) ${markdownText(`${typeName({ kind: mention.kind, mention })}: ${mentionName(mention)}`, 80)}`;
    }),
  );
  return [...said].slice(0, MOST_MENTIONS).join(' &nbsp; ');
}

function notes({ annotation }: CitationView): string[] {
  const lines = (annotation?.notes ?? []).slice(-MOST_NOTES).map(note => {
    const who = [note.by, note.on && momentName(note.on)].filter(Boolean).join(', ');
    return `$(comment) ${markdownText(note.text)}${who ? ` — *${markdownText(who)}*` : ''}`;
  });
  if (annotation?.tags.length) lines.push(`$(tag) ${markdownText(annotation.tags.join(', '))}`);
  return lines;
}

function state({ problems, state: found }: CitationView): string[] {
  if (problems.length) return problems.map(message => `$(warning) ${markdownText(told(message))}`);
  const words =
    found === 'whole'
      ? t('Cites the article as a whole.')
      : found === 'moved'
        ? t('The passage reads as it was cited; it moved in the article.')
        : t('The passage reads as it was cited.');
  return [`$(pass) ${markdownText(words)}`];
}
