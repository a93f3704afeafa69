/** The hover card of one mark: what it is, what it means and why, where else it occurs, and what can be done about it. */
import * as vscode from 'vscode';
import type { Aside, Mark } from '../../project/marks.ts';
import type { DateMention } from '../../recognize/mention.ts';
import { Command } from '../contributions.ts';
import type { OpenArticle } from '../documents.ts';
import { explainMention } from '../explain.ts';
import { sameThing, thingOf } from '../groups.ts';
import { iconOf } from '../icons.ts';
import { roleText } from '../../entities/registry/role-text.ts';
import type { FoundElsewhere, Library } from '../library.ts';
import { refOf, type MarkRef } from '../marks.ts';
import type { Registries } from '../registries.ts';
import { markdownText, plainLabel } from '../untrusted.ts';
import type { Viewing } from '../viewing.ts';
import { within } from '../within.ts';
import { mentionName, momentName, stateName, typeName } from '../words.ts';

const { t } = vscode.l10n;

/** The only commands that a card may run; everything else in it is text. */
const ALLOWED: readonly Command[] = [
  Command.accept,
  Command.reject,
  Command.acceptAll,
  Command.forget,
  Command.correct,
  Command.setPublished,
  Command.addNote,
  Command.tag,
  Command.rename,
  Command.reveal,
  Command.showInTree,
];

/** What a card can look up. */
export interface Sources {
  readonly library: Library;
  readonly registries: Registries;
  readonly viewing: Viewing;
}

const MOST_NAMES = 8;
const MOST_ARTICLES = 4;
/** Milliseconds that a card waits for what other articles say. */
const WAIT = 300;

export async function cardOf(
  open: OpenArticle,
  mark: Mark,
  { library, registries, viewing }: Sources,
): Promise<vscode.MarkdownString> {
  const card = new vscode.MarkdownString();
  card.isTrusted = { enabledCommands: ALLOWED };
  card.supportHtml = false;
  card.supportThemeIcons = true;
  const same = mark.mention ? sameThing(open.marks, mark) : [mark];
  const found = mark.mention && library.elsewhere(thingOf(mark), open.document.uri, MOST_ARTICLES);
  const others = found && (await within(WAIT, found, undefined));
  const paragraphs = [
    heading(mark),
    ...meaning(open, mark),
    ...registered(open, mark, registries),
    otherNames(mark, [...same.map(({ text }) => text), ...(others?.written ?? [])]),
    places(open, mark, same),
    others ? otherArticles(others) : '',
    ...notes(open, mark),
    decision(mark, viewing),
    actions(open, mark, viewing.openWith(mark, same).length),
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

/** What the team wrote about an actor in the registry. */
function registered(open: OpenArticle, { mention }: Mark, registries: Registries): string[] {
  if (mention?.kind !== 'actor' || !mention.entity) return [];
  const { entities } = registries.get(vscode.workspace.getWorkspaceFolder(open.document.uri));
  const { description, roles = [], wikidata } = entities.find(({ id }) => id === mention.entity) ?? {};
  const facts = [...roles.slice(0, MOST_NAMES).map(roleText), ...(wikidata ? [`Wikidata ${wikidata}`] : [])];
  return [...(description ? [description] : []), ...(facts.length ? [facts.join(' · ')] : [])].map(text =>
    markdownText(text),
  );
}

function otherNames(mark: Mark, all: readonly string[]): string {
  if (mark.kind !== 'actor' || !mark.mention) return '';
  const shown = new Set([mark.text.replace(/\s+/g, ' '), mentionName(mark.mention)]);
  const names = [...new Set(all.map(text => text.replace(/\s+/g, ' ')))].filter(name => !shown.has(name));
  if (!names.length) return '';
  const listed = names.slice(0, MOST_NAMES).map(name => plainLabel(name, 60));
  return markdownText(t('Also: {0}', listed.join(', ')), 600);
}

function places(open: OpenArticle, mark: Mark, same: readonly Mark[]): string {
  if (same.length < 2) return '';
  const at = same.indexOf(mark);
  const before = same[(at - 1 + same.length) % same.length]!;
  const next = same[(at + 1) % same.length]!;
  return [
    markdownText(t('{0} of {1} in this article', at + 1, same.length)),
    commandLink(markdownText(t('Previous')), Command.reveal, refOf(open, before)),
    commandLink(markdownText(t('Next')), Command.reveal, refOf(open, next)),
  ].join(' · ');
}

function otherArticles({ articles, mentions, first }: FoundElsewhere): string {
  if (!articles) return '';
  const links = first.map(({ uri, mark, count }) => {
    const name = markdownText(vscode.workspace.asRelativePath(uri), 60);
    return `${commandLink(name, Command.reveal, refIn(uri, mark))} (${count})`;
  });
  return [
    markdownText(
      articles === 1
        ? t('{0} more in another article', mentions)
        : t('{0} more in {1} other articles', mentions, articles),
    ),
    ...links,
    ...(articles > first.length ? ['…'] : []),
  ].join(' · ');
}

const refIn = (uri: vscode.Uri, { kind, start, end }: Mark): MarkRef => ({
  uri: uri.toString(),
  kind,
  start,
  end,
});

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

function decision(mark: Mark, viewing: Viewing): string {
  const { state, annotation, mention } = mark;
  if (state === 'suggested') {
    const percent = Math.min(99, Math.round((mention?.confidence ?? 0) * 100));
    const sure = `*${markdownText(t('{0}, {1}% sure', stateName(state), percent))}*`;
    const why = heldWhy(viewing.held(mark));
    return why ? `${sure} · *${markdownText(why)}*` : sure;
  }
  const who = [annotation?.by, annotation?.on && momentName(annotation.on)].filter(Boolean).join(', ');
  const icon = state === 'rejected' ? '$(circle-slash)' : '$(pass)';
  return `${icon} ${markdownText(stateName(state))}${who ? ` — *${markdownText(who)}*` : ''}`;
}

function heldWhy(why: Aside | undefined): string | undefined {
  if (why === 'furniture') return t('page furniture: no decision needed');
  return why && t('a vague time: no decision needed');
}

/** What decides, in a row; what else can be done, in another. */
function actions(open: OpenArticle, mark: Mark, waiting: number): string {
  const ref = refOf(open, mark);
  const deciding: string[] = [];
  const more: string[] = [];
  const link = (icon: string, label: string, command: Command): string =>
    commandLink(`$(${icon}) ${markdownText(label)}`, command, ref);
  if (mark.kind !== 'passage') {
    if (mark.state === 'suggested' || mark.state === 'rejected' || mark.anchor === 'changed')
      deciding.push(link('check', t('Accept'), Command.accept));
    if (waiting > 1) deciding.push(link('check-all', t('Accept All {0}', waiting), Command.acceptAll));
    if (mark.state !== 'rejected') deciding.push(link('close', t('Reject'), Command.reject));
    deciding.push(link('edit', t('Correct'), Command.correct));
  }
  if (mark.annotation) deciding.push(link('discard', t('Take Back'), Command.forget));
  if (mark.mention?.kind === 'actor' && mark.mention.entity)
    more.push(link('symbol-string', t('Rename'), Command.rename));
  if (mark.mention?.kind === 'date' && hangsOnPublication(mark.mention, open))
    more.push(link('history', t('Publication Date'), Command.setPublished));
  more.push(
    link('comment', t('Note'), Command.addNote),
    link('tag', t('Tag'), Command.tag),
    link('list-tree', t('Show in List'), Command.showInTree),
  );
  return [deciding, more].flatMap(links => (links.length ? [links.join(' &nbsp; ')] : [])).join('\n\n');
}

/** A wrong publication date makes it wrong, so that is one click away. */
const hangsOnPublication = ({ value, anchor }: DateMention, { article }: OpenArticle): boolean =>
  value === undefined || (anchor !== undefined && anchor === article.publication.date);

/** `label` is Markdown of our own making. */
const commandLink = (label: string, command: Command, argument: unknown): string =>
  `[${label}](command:${command}?${encodeURIComponent(JSON.stringify([argument]))})`;
