/** Marking a selection as an actor, a date or a figure, and correcting what a mark is said to mean. */
import * as vscode from 'vscode';
import { meaningOf, type Decision, type Meaning } from '../../project/decisions.ts';
import type { Mark } from '../../project/marks.ts';
import { occurrencesOf } from '../../project/occurrences.ts';
import { ACTOR_TYPES, MENTION_KINDS, type MentionKind } from '../../recognize/mention.ts';
import { Command } from '../contributions.ts';
import { carryOut, selectedSpan } from '../decide.ts';
import type { Documents, OpenArticle } from '../documents.ts';
import type { History } from '../history.ts';
import { actorIcon, iconOf } from '../icons.ts';
import { markOf, type FoundMark } from '../marks.ts';
import type { Sidecars } from '../sidecars.ts';
import { plainLabel } from '../untrusted.ts';
import { actorTypeName, kindName, timeTypeName } from '../words.ts';
import { askMeaning, type Answer, type Known } from './ask.ts';

const { t } = vscode.l10n;

export interface Annotating extends Known {
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly history: History;
}

export function registerAnnotating(desk: Annotating): vscode.Disposable {
  const { documents, sidecars, registries, history } = desk;

  /** Saves what a person answered: the decisions, and the new actor if there is one, as one step. */
  const save = (open: OpenArticle, label: string, { register }: Answer, ...decisions: readonly Decision[]) =>
    history.together(label, async () => {
      const folder = vscode.workspace.getWorkspaceFolder(open.document.uri);
      if (register && folder && !(await registries.change(folder, label, { do: 'add', entity: register }))) return;
      await carryOut(sidecars, open, label, ...decisions);
    });

  async function annotate(kind: MentionKind): Promise<void> {
    const selected = selection(documents);
    if (!selected) return;
    const { open, span } = selected;
    const same = markAt(open, kind, span);
    const answer = await askMeaning(desk, open, kind, span.text, same?.mention);
    if (!answer || !unmoved(open)) return;
    await save(open, t('Mark {0}', plainLabel(span.text, 40)), answer, decisionOn(kind, span, same, answer.meaning));
  }

  /** Marks the selected words wherever they stand in the article, with one answer. */
  async function annotateEvery(): Promise<void> {
    const selected = selection(documents);
    if (!selected) return;
    const { open, span } = selected;
    const places = occurrencesOf(open.article.text, span.text);
    const kinds = MENTION_KINDS.map(kind => ({ label: `$(${iconOf({ kind })}) ${kindName(kind)}`, kindOf: kind }));
    const picked = await vscode.window.showQuickPick(kinds, {
      title: t('Mark "{0}" everywhere in this article, {1} times, as', plainLabel(span.text, 60), places.length),
    });
    if (!picked) return;
    const kind = picked.kindOf;
    const answer = await askMeaning(desk, open, kind, span.text, markAt(open, kind, span)?.mention);
    if (!answer || !unmoved(open)) return;
    // where a person decided otherwise already, that stays
    const free = places.filter(
      place => !open.marks.some(mark => mark.kind === kind && mark.annotation && overlap(mark, place)),
    );
    await save(
      open,
      t('Mark {0}, {1} times', plainLabel(span.text, 40), free.length),
      answer,
      ...free.map(place => decisionOn(kind, place, markAt(open, kind, place), answer.meaning)),
    );
    const kept = places.length - free.length;
    vscode.window.setStatusBarMessage(
      kept
        ? t('Marked {0} places. {1} were decided on before and stay as they are.', free.length, kept)
        : t('Marked {0} places.', free.length),
      6000,
    );
  }

  async function correct(argument: unknown): Promise<void> {
    const found = await mentionFor(documents, argument);
    if (!found) return;
    const { open, mark } = found;
    const answer = await askMeaning(desk, open, mark.kind as MentionKind, mark.text, mark.mention);
    if (!answer || !unmoved(open)) return;
    const same = mark.state !== 'rejected' && sameMeaning(meaningOf(mark.mention), answer.meaning);
    await save(
      open,
      t('Correct {0}', plainLabel(mark.text, 40)),
      answer,
      same ? { do: 'accept', mark } : { do: 'correct', mark, meaning: answer.meaning },
    );
  }

  /** Another type of the same kind, or another kind: "a place, not a person", "a figure, not a date". */
  async function retype(argument: unknown): Promise<void> {
    const found = await mentionFor(documents, argument);
    if (!found) return;
    const { open, mark } = found;
    const label = t('Change the type of {0}', plainLabel(mark.text, 40));
    const picked = await vscode.window.showQuickPick(typesFor(mark), {
      title: t('What is "{0}"?', plainLabel(mark.text, 60)),
      placeHolder: t('Another type, or another kind of mention'),
    });
    if (!picked?.kindOf) return;
    if (picked.kindOf === mark.kind) {
      if (!unmoved(open)) return;
      const meaning = { type: picked.type, ...(mark.kind === 'actor' ? { entity: undefined } : {}) };
      await carryOut(sidecars, open, label, { do: 'correct', mark, meaning });
      return;
    }
    const answer = await askMeaning(desk, open, picked.kindOf, mark.text, undefined);
    if (!answer || !unmoved(open)) return;
    const there = markAt(open, picked.kindOf, mark);
    const { meaning } = answer;
    const decisions: readonly Decision[] =
      mark.annotation && !there?.annotation
        ? [{ do: 'retype', mark, kind: picked.kindOf, meaning }]
        : [{ do: 'reject', mark }, decisionOn(picked.kindOf, mark, there, meaning)];
    await save(open, label, answer, ...decisions);
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.annotateActor, () => annotate('actor')),
    vscode.commands.registerCommand(Command.annotateDate, () => annotate('date')),
    vscode.commands.registerCommand(Command.annotateFigure, () => annotate('figure')),
    vscode.commands.registerCommand(Command.annotateEvery, annotateEvery),
    vscode.commands.registerCommand(Command.correct, correct),
    vscode.commands.registerCommand(Command.retype, retype),
  );
}

type Place = { readonly start: number; readonly end: number };

const overlap = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;
const markAt = (open: OpenArticle, kind: MentionKind, { start, end }: Place): Mark | undefined =>
  open.marks.find(mark => mark.kind === kind && mark.start === start && mark.end === end);

const decisionOn = (kind: MentionKind, span: Place, mark: Mark | undefined, meaning: Meaning): Decision =>
  mark ? { do: 'correct', mark, meaning } : { do: 'add', span, kind, meaning };

function selection(documents: Documents) {
  const editor = vscode.window.activeTextEditor;
  const open = documents.fresh(editor?.document);
  const span = editor && selectedSpan(editor);
  if (open && span) return { open, span };
  void vscode.window.showInformationMessage(t('Select the passage in an article first.'));
  return undefined;
}

async function mentionFor(documents: Documents, argument: unknown): Promise<FoundMark | undefined> {
  const found = await markOf(documents, argument);
  if (found && found.mark.kind !== 'passage') return found;
  vscode.window.setStatusBarMessage(t('There is no mark at the cursor.'), 4000);
  return undefined;
}

interface TypeItem extends vscode.QuickPickItem {
  readonly kindOf?: MentionKind;
  readonly type?: string;
}

function typesFor({ kind, mention }: Mark): TypeItem[] {
  const now = mention && 'type' in mention ? mention.type : undefined;
  const actor = (type: (typeof ACTOR_TYPES)[number]): TypeItem => ({
    label: `$(${actorIcon(type)}) ${actorTypeName(type)}`,
    kindOf: 'actor',
    type,
  });
  const time = (type: 'DATE' | 'TIME' | 'DURATION' | 'SET'): TypeItem => ({
    label: `$(${iconOf({ kind: 'date' })}) ${timeTypeName(type)}`,
    kindOf: 'date',
    type,
  });
  const own =
    kind === 'actor'
      ? ACTOR_TYPES.map(actor)
      : kind === 'date'
        ? (['DATE', 'TIME', 'DURATION', 'SET'] as const).map(time)
        : [];
  const others = MENTION_KINDS.filter(other => other !== kind).map((other): TypeItem => ({
    label: `$(${iconOf({ kind: other })}) ${kindName(other)}`,
    kindOf: other,
  }));
  return [
    ...own.filter(item => item.type !== now),
    { label: t('Something else'), kind: vscode.QuickPickItemKind.Separator },
    ...others,
  ];
}

/** Whether `b`, laid over `a`, changes nothing. */
const sameMeaning = (a: Meaning, b: Meaning): boolean => JSON.stringify(a) === JSON.stringify({ ...a, ...b });

function unmoved({ document, version }: OpenArticle): boolean {
  if (document.version === version) return true;
  void vscode.window.showWarningMessage(t('The article changed meanwhile. Try again.'));
  return false;
}
