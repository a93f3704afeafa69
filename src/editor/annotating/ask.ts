/** Asking what a passage means: by pick lists and input boxes, filled in with what is most likely. */
import * as vscode from 'vscode';
import { parsePublished } from '../../article/published.ts';
import type { Meaning } from '../../project/decisions.ts';
import {
  ACTOR_TYPES,
  type ActorMention,
  type DateMention,
  type FigureMention,
  type Mention,
  type MentionKind,
} from '../../recognize/mention.ts';
import type { Documents } from '../documents.ts';
import { plainLabel } from '../untrusted.ts';
import { actorTypeName } from '../words.ts';

const { t } = vscode.l10n;

/** Undefined if the person cancelled. */
export function askMeaning(
  documents: Documents,
  kind: MentionKind,
  text: string,
  now: Mention | undefined,
): Promise<Meaning | undefined> {
  switch (kind) {
    case 'actor':
      return askActor(documents, text, now?.kind === 'actor' ? now : undefined);
    case 'date':
      return askDate(text, now?.kind === 'date' ? now : undefined);
    case 'figure':
      return askFigure(text, now?.kind === 'figure' ? now : undefined);
  }
}

interface ActorItem extends vscode.QuickPickItem {
  readonly meaning?: Meaning;
}

/** Known entities first, the likeliest on top; then "new" by type. */
async function askActor(
  documents: Documents,
  text: string,
  now: ActorMention | undefined,
): Promise<Meaning | undefined> {
  const known = new Map<string, { mention: ActorMention; count: number }>();
  for (const open of documents.all())
    for (const { mention, state } of open.marks) {
      if (mention?.kind !== 'actor' || !mention.entity || state === 'rejected') continue;
      const entry = known.get(mention.entity);
      if (!entry || (mention.name && !entry.mention.name))
        known.set(mention.entity, { mention, count: (entry?.count ?? 0) + 1 });
      else entry.count++;
    }
  const words = text
    .toLowerCase()
    .split(/\P{L}+/u)
    .filter(w => w.length > 2);
  const likeness = ({ mention }: { mention: ActorMention }): number =>
    (mention.entity === now?.entity ? 10 : 0) +
    words.filter(word => (mention.name ?? mention.text).toLowerCase().includes(word)).length;
  const entities = [...known.values()]
    .sort((a, b) => likeness(b) - likeness(a) || b.count - a.count)
    .map(({ mention, count }): ActorItem => ({
      label: plainLabel(mention.name ?? mention.text),
      description: `${actorTypeName(mention.type)} · ${t('{0} mentions', count)}`,
      meaning: { type: mention.type, entity: mention.entity },
    }));
  const fresh = ACTOR_TYPES.map((type): ActorItem => ({
    label: `$(add) ${actorTypeName(type)}`,
    description: plainLabel(text, 60),
    meaning: { type, entity: undefined },
  }));
  const likely =
    entities.length && (now?.entity || likeness([...known.values()].sort((a, b) => likeness(b) - likeness(a))[0]!) > 0);
  const heads = {
    known: { label: t('Known actors'), kind: vscode.QuickPickItemKind.Separator },
    fresh: { label: t('Mark as'), kind: vscode.QuickPickItemKind.Separator },
  };
  const items: ActorItem[] = likely
    ? [heads.known, ...entities, heads.fresh, ...fresh]
    : [heads.fresh, ...fresh, ...(entities.length ? [heads.known, ...entities] : [])];
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Who is "{0}"?', plainLabel(text, 60)),
    placeHolder: t('An actor of the open articles, or a new one by its type'),
    matchOnDescription: true,
  });
  return picked?.meaning;
}

/** A calendar date, month or year, as people write it, or TIMEX3. */
async function askDate(text: string, now: DateMention | undefined): Promise<Meaning | undefined> {
  const value = await vscode.window.showInputBox({
    title: t('When is "{0}"?', plainLabel(text, 60)),
    value: now?.value ?? parsePublished(text) ?? '',
    prompt: t('A date, a month or a year: 2020-01-05, January 5, 2020, 2020-01. Leave it empty if it is unknown.'),
    validateInput: input =>
      input.trim() === '' || readDate(input) ? undefined : t('This is no date that Postil can read.'),
  });
  if (value === undefined) return undefined;
  const read = readDate(value);
  return { type: read ? timexTypeOf(read) : (now?.type ?? 'DATE'), value: read };
}

const TIMEX =
  /^(?:\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?|-W\d\d|-Q[1-4]|-H[12]|-(?:SP|SU|FA|WI))?|\d{2,3}X{0,2}|P(?:\d+(?:\.\d+)?[YMWD]|X[YMWD]|T\d+[HMS])+|(?:PRESENT|PAST|FUTURE)_REF)$/;

function readDate(input: string): string | undefined {
  const text = input.trim();
  return TIMEX.test(text) ? text : parsePublished(text);
}

const timexTypeOf = (value: string): string =>
  value.startsWith('P') && !value.endsWith('_REF')
    ? 'DURATION'
    : value.includes('T') && /T\d/.test(value)
      ? 'TIME'
      : 'DATE';

/** "4500", "4,500 American lives", "3.5 percent", "USD 3 billion". */
async function askFigure(text: string, now: FigureMention | undefined): Promise<Meaning | undefined> {
  const written = await vscode.window.showInputBox({
    title: t('How much is "{0}"?', plainLabel(text, 60)),
    value: now ? writtenFigure(now) : '',
    prompt: t('The number, then its unit or what is counted: 4500 American lives, 12 percent, USD 3000000.'),
    validateInput: input =>
      input.trim() === '' || readFigure(input) ? undefined : t('Begin with a number, such as 4500.'),
  });
  if (written === undefined) return undefined;
  if (now && written === writtenFigure(now)) return {};
  const read = readFigure(written);
  if (!read) return { value: undefined };
  const kept =
    now?.value === read.value
      ? { modifier: now?.modifier, min: now?.min, max: now?.max, outOf: now?.outOf, of: now?.of }
      : {};
  const fields = Object.entries({ ...read, ...kept }).filter(([, field]) => field !== undefined);
  return { value: Object.fromEntries(fields) };
}

function writtenFigure({ value, unit, object }: FigureMention): string {
  if (value === undefined) return '';
  if (unit && /^[A-Z]{3}$/.test(unit)) return [unit, value, object].filter(x => x !== undefined).join(' ');
  return [value, unit, object].filter(x => x !== undefined).join(' ');
}

const SCALE: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

function readFigure(input: string): { value: number; unit?: string; object?: string } | undefined {
  const found =
    /^\s*(?<before>[A-Z]{3}(?=\s)|[$€£])?\s*(?<number>-?\d[\d,]*(?:\.\d+)?)\s*(?<scale>thousand|million|billion|trillion)?\s*(?<rest>.*)$/su.exec(
      input,
    );
  const groups = found?.groups;
  if (!groups) return undefined;
  const value = Number(groups.number!.replaceAll(',', '')) * (SCALE[groups.scale ?? ''] ?? 1);
  if (!Number.isFinite(value)) return undefined;
  const signs: Readonly<Record<string, string>> = { $: 'USD', '€': 'EUR', '£': 'GBP' };
  const before = groups.before && (signs[groups.before] ?? groups.before);
  const rest = groups.rest!.trim();
  const percent = /^(?:%|per ?cent\b)\s*/.exec(rest);
  const object = (percent ? rest.slice(percent[0].length) : rest).replace(/\s+/g, ' ').trim();
  return { value, unit: before ?? (percent ? 'percent' : undefined), object: object || undefined };
}
