/** What kinds, types and states are called, and what a mark says, in the reader's language. */
import * as vscode from 'vscode';
import type { Publication } from '../article/article.ts';
import type { Mark, MarkState } from '../project/marks.ts';
import type {
  ActorType,
  DateMention,
  FigureMention,
  FigureModifier,
  Mention,
  TimexType,
} from '../recognize/mention.ts';
import type { AnnotationKind } from '../sidecar/schema.ts';
import { currencyNounOf } from '../recognize/figures/currency-names.ts';
import { withUnit } from '../recognize/figures/explain.ts';
import { isSaidShort } from '../recognize/tongue.ts';
import { READERS } from './tongue.ts';

const { t } = vscode.l10n;

export function kindName(kind: AnnotationKind): string {
  return { actor: t('Actor'), date: t('Date'), figure: t('Figure'), passage: t('Passage') }[kind];
}

export function kindNames(kind: AnnotationKind): string {
  return { actor: t('Actors'), date: t('Dates'), figure: t('Figures'), passage: t('Passages') }[kind];
}

export function actorTypeName(type: ActorType): string {
  return {
    person: t('Person'),
    organization: t('Organization'),
    group: t('Group'),
    place: t('Place'),
    demonym: t('Demonym'),
  }[type];
}

export function stateName(state: MarkState): string {
  return {
    suggested: t('Suggestion'),
    accepted: t('Accepted'),
    rejected: t('Rejected'),
    corrected: t('Corrected'),
    added: t('Added by hand'),
  }[state];
}

export function timeTypeName(type: TimexType): string {
  return { DATE: t('Date'), TIME: t('Time'), DURATION: t('Duration'), SET: t('Recurring time') }[type];
}

/** "Person", "Date", "Figure": the finest word there is for it. */
export function typeName(mark: Pick<Mark, 'kind' | 'mention'>): string {
  const { mention } = mark;
  if (mention?.kind === 'actor') return actorTypeName(mention.type);
  if (mention?.kind === 'date') return timeTypeName(mention.type);
  return kindName(mark.kind);
}

/** What the mention is called where it is listed: the entity's name, the date, the number. */
export function mentionName(mention: Mention): string {
  if (mention.kind === 'actor') return mention.name ?? mention.text;
  if (mention.kind === 'date') return dateMeaning(mention) ?? mention.text;
  return figureMeaning(mention) ?? mention.text;
}

/** "Sunday, 5 January 2020", "January 2020"; undefined for what is no place on the calendar. */
export function dateMeaning({ value }: DateMention): string | undefined {
  return value === undefined ? undefined : calendarDate(value, true);
}

/** Days in words: an article names the same ones again and again, and an outline asks for all of them at every edit. */
const named = new Map<string, string | undefined>();
const MOST_NAMED = 5000;

/** A calendar date (`2020-01-05`, `2020-01`, `2020`) in words, or undefined for all else. */
export function calendarDate(value: string, weekday = false): string | undefined {
  const key = weekday ? `${value} weekday` : value;
  let name = named.get(key);
  if (name === undefined && !named.has(key)) {
    if (named.size >= MOST_NAMED) named.clear();
    named.set(key, (name = inCalendar(value, weekday)));
  }
  return name;
}

function inCalendar(value: string, weekday: boolean): string | undefined {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value);
  if (!found) return undefined;
  const [, year, month, day] = found;
  if (!month) return year;
  const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return undefined;
  return calendar(day !== undefined, day !== undefined && weekday).format(date);
}

/** "Mar 14, 2023", "Mar 6 – 12, 2023", with the time of day where there is one; undefined for what is nowhere on the calendar. */
export function shortDate({ value = '', interval }: DateMention): string | undefined {
  const time = /T(\d\d:\d\d)/.exec(value)?.[1];
  const whole = /^\d{4}(?:-\d\d)?$/.test(value) ? calendarDate(value) : undefined;
  if (whole || !interval) return whole;
  const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);
  const [first, end] = [day(interval[0]), day(interval[1])];
  if (Number.isNaN(first) || Number.isNaN(end)) return undefined;
  days ??= new Intl.DateTimeFormat(vscode.env.language, { timeZone: 'UTC', dateStyle: 'medium' });
  const last = Math.max(first, end - 24 * 60 * 60 * 1000);
  return [days.formatRange(first, last), time].filter(Boolean).join(', ');
}

let days: Intl.DateTimeFormat | undefined;
const calendars = new Map<string, Intl.DateTimeFormat>();

/** Made once: making a format costs far more than using it, and lists name thousands of dates. */
function calendar(day: boolean, weekday: boolean): Intl.DateTimeFormat {
  const key = `${day} ${weekday}`;
  let made = calendars.get(key);
  if (!made) {
    const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric', month: 'long' };
    if (day) options.day = 'numeric';
    if (weekday) options.weekday = 'long';
    calendars.set(key, (made = new Intl.DateTimeFormat(vscode.env.language, options)));
  }
  return made;
}

/** A TIMEX3 value in words as far as it is a calendar date, the week of one, or a part of its day; else as it is. */
export function timeName(value: string, weekday = false): string {
  const date = calendarDate(value, weekday);
  if (date !== undefined) return date;
  const [, day, part] = /^(\d{4}-\d{2}-\d{2})T(.*)$/.exec(value) ?? [];
  if (day) return [calendarDate(day, weekday), /^\d/.test(part!) ? part : undefined].filter(Boolean).join(', ');
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(value) ?? [];
  return week ? t('week {0} of {1}', Number(week), year!) : value;
}

/** "about 4,500 American lives", "at least USD 3 billion"; undefined where the text gives no number. */
export function figureMeaning(figure: FigureMention): string | undefined {
  const { value, modifier, min, max, unit, object, outOf } = figure;
  const range = value === undefined && min !== undefined && max !== undefined;
  if (value === undefined && !range) return undefined;
  const number = range ? rangeName(min, max) : READERS.number(value!);
  const counted = object === undefined || object === 'age' ? '' : withoutUnit(object, unit);
  const measured =
    unit !== undefined && /^[A-Z]{3}$/.test(unit)
      ? `${unit} ${number}`
      : counted && unit !== undefined && unit !== 'percent' && !unit.includes('/')
        ? `${number} ${unit}`
        : withUnit(unit, value ?? max!, READERS, number);
  const whole = outOf === undefined ? measured : t('{0} of {1}', measured, READERS.number(outOf));
  const said = modifier ? modified(modifier, whole) : whole;
  return counted ? `${said} ${counted}` : said;
}

/** "1,200–1,500"; of "millions", 2 million to under 10 million. */
const rangeName = (min: number, max: number): string =>
  max >= 1e6 && !isSaidShort(max) && isSaidShort(max + 1)
    ? t('from {0} to under {1}', READERS.number(min), READERS.number(max + 1))
    : `${READERS.number(min)}–${READERS.number(max)}`;

/** "3 billion dollars" is said by USD already, "a 1,300-page study" by "page", "£850 a month" and "$72 a barrel" by their price. */
function withoutUnit(object: string, unit: string | undefined): string {
  if (unit === undefined) return object;
  const [base, per] = unit.split('/');
  if (per !== undefined && (object === per || object === currencyNounOf(base!))) return '';
  if (/^[A-Z]{3}$/.test(unit))
    return object === currencyNounOf(unit)
      ? ''
      : object.replace(/^(?:dollars?|euros?|pounds?|francs?|roubles?|rubles?|yuan|yen)\b\s*/i, '');
  return object.startsWith(`${unit} `) ? object.slice(unit.length + 1) : object === unit ? '' : object;
}

function modified(modifier: FigureModifier, number: string): string {
  switch (modifier) {
    case 'approx':
      return t('about {0}', number);
    case 'more-than':
      return t('more than {0}', number);
    case 'at-least':
      return t('at least {0}', number);
    case 'less-than':
      return t('less than {0}', number);
    case 'at-most':
      return t('at most {0}', number);
    case 'nearly':
      return t('nearly {0}', number);
  }
}

/** When a decision or note was made: "20 Nov 2026, 10:12". */
export function momentName(on: string): string {
  const date = new Date(on);
  if (Number.isNaN(date.getTime())) return on;
  return new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

export function publicationBasis({ basis }: Publication): string {
  return {
    given: t('set in the sidecar'),
    'front matter': t('from the front matter'),
    stated: t('stated in the text'),
    inferred: t('inferred from the text'),
    unknown: t('unknown'),
  }[basis];
}

/** "1 mention", "12 mentions". */
export const mentionCount = (count: number): string => (count === 1 ? t('1 mention') : t('{0} mentions', count));
