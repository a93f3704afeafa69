/** Choosing which marks are shown and listed, and how densely the text is marked. */
import * as vscode from 'vscode';
import { authorOf, NO_FILTER, NONE, type MarkFilter, type What } from '../../project/filter.ts';
import type { MarkState } from '../../project/marks.ts';
import { Command } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { iconOfWhat } from '../icons.ts';
import { tagsInUse } from '../tags.ts';
import { plainLabel } from '../untrusted.ts';
import { DENSITIES, type Density, type Viewing } from '../viewing.ts';
import { actorTypeName, kindNames, stateName, timeTypeName } from '../words.ts';

const { t } = vscode.l10n;

type Part = Exclude<keyof MarkFilter, 'confidence'>;

interface Choice extends vscode.QuickPickItem {
  readonly part?: Part | 'confidence';
  readonly value?: string | number;
}

const WHAT: readonly What[] = [
  'actor',
  'person',
  'organization',
  'group',
  'place',
  'demonym',
  'date',
  'TIME',
  'DURATION',
  'SET',
  'figure',
  'passage',
];
const STATES: readonly MarkState[] = ['suggested', 'accepted', 'corrected', 'added', 'rejected'];
const CONFIDENCES = [0.5, 0.8, 0.95] as const;

export function registerFiltering(documents: Documents, viewing: Viewing): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.filter, () => chooseFilter(documents, viewing)),
    vscode.commands.registerCommand(Command.clearFilter, () => viewing.set({ filter: NO_FILTER })),
    vscode.commands.registerCommand(Command.showHidden, () => viewing.set({ hidden: new Set() })),
    vscode.commands.registerCommand(Command.toggleMarks, () => toggleMarks(viewing)),
  );
}

/** From all marks to the decided ones, to none, to all again. */
function toggleMarks(viewing: Viewing): void {
  const now = viewing.density(vscode.window.activeTextEditor?.document.uri);
  const density = DENSITIES[(DENSITIES.indexOf(now) + 1) % DENSITIES.length]!;
  viewing.set({ density });
  const said: Readonly<Record<Density, string>> = {
    all: t('Suggestions and decisions are marked.'),
    decided: t('Only decisions are marked.'),
    none: t('Nothing is marked in the text.'),
  };
  vscode.window.setStatusBarMessage(said[density], 4000);
}

/** What is ticked shows at once; Escape brings back what was there before. */
function chooseFilter(documents: Documents, viewing: Viewing): void {
  const before = viewing.filter;
  const choices = choicesOf(documents, before);
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = t('Show Only');
  pick.placeholder = t('Tick what is to be marked and listed; nothing ticked in a part shows all of it');
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.items = choices;
  pick.selectedItems = choices.filter(({ part, value }) => isIn(before, part, value));
  let done = false;
  pick.onDidChangeSelection(chosen => viewing.set({ filter: filterOf(chosen) }));
  pick.onDidAccept(() => {
    done = true;
    pick.hide();
  });
  pick.onDidHide(() => {
    if (!done) viewing.set({ filter: before });
    pick.dispose();
  });
  pick.show();
}

const isIn = (filter: MarkFilter, part: Choice['part'], value: Choice['value']): boolean =>
  part === 'confidence'
    ? filter.confidence === value
    : part !== undefined && (filter[part] as readonly unknown[]).includes(value);

function filterOf(chosen: readonly Choice[]): MarkFilter {
  const of = <T extends string>(part: Part): readonly T[] =>
    chosen.filter(choice => choice.part === part).map(choice => choice.value as T);
  const confidences = chosen.filter(({ part }) => part === 'confidence').map(({ value }) => value as number);
  return {
    what: of('what'),
    states: of('states'),
    tags: of('tags'),
    authors: of('authors'),
    confidence: Math.max(0, ...confidences),
  };
}

function choicesOf(documents: Documents, { tags, authors }: MarkFilter): readonly Choice[] {
  const head = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const choice = (part: Choice['part'], value: string | number, label: string): Choice => ({ label, part, value });
  const knownTags = [...new Set([...tagsInUse(documents.all()), ...tags])].filter(tag => tag !== NONE);
  const decided = documents.all().flatMap(({ marks }) => marks.filter(({ annotation }) => annotation).map(authorOf));
  const knownAuthors = [...new Set([...decided, ...authors])].filter(author => author !== NONE).sort();
  return [
    head(t('Kind')),
    ...WHAT.map(what => choice('what', what, `$(${iconOfWhat(what)}) ${whatName(what)}`)),
    head(t('State')),
    ...STATES.map(state => choice('states', state, stateName(state))),
    head(t('Confidence')),
    ...CONFIDENCES.map(least => choice('confidence', least, t('Suggestions that are at least {0}% sure', least * 100))),
    ...(knownTags.length
      ? [head(t('Tag')), ...knownTags.map(tag => choice('tags', tag, `$(tag) ${plainLabel(tag)}`))]
      : []),
    ...(knownTags.length ? [choice('tags', NONE, t('Without a tag'))] : []),
    ...(knownAuthors.length ? [head(t('Author'))] : []),
    ...knownAuthors.map(author => choice('authors', author, `$(account) ${plainLabel(author)}`)),
    ...(knownAuthors.length ? [choice('authors', NONE, t('Nobody yet'))] : []),
  ];
}

function whatName(what: What): string {
  switch (what) {
    case 'actor':
    case 'date':
    case 'figure':
    case 'passage':
      return kindNames(what);
    case 'DATE':
    case 'TIME':
    case 'DURATION':
    case 'SET':
      return timeTypeName(what);
    default:
      return actorTypeName(what);
  }
}
