/** What the comparison's page is told: words and numbers ready to be read. */
import * as vscode from 'vscode';
import type { FigureFact } from '../../compare/article-facts.ts';
import { daysOf, publishedDays } from '../../compare/days.ts';
import type { Verdict } from '../../compare/comparison.ts';
import type { Saying } from '../../sidecar/comparisons/schema.ts';
import type { ToldArticle } from '../../worker/comparing-calls.ts';
import type { ComparisonModel, ComparisonWords, MemberModel } from '../../webview/messages.ts';
import type { FolderComparison } from '../comparisons.ts';
import { quoteIn } from '../quote.ts';
import { plainLabel } from '../untrusted.ts';
import { calendarDate, figureMeaning, momentName, timeName } from '../words.ts';
import { rangeOf, type Found, type FoundMember, type Section } from './found.ts';
import { READERS, told } from '../tongue.ts';

const { t } = vscode.l10n;

/** Passages that a page shows; more of them nobody compares by eye. */
const MOST = 60;

export function sectionName(section: Section): string {
  return {
    differ: t('Differ'),
    sum: t('Do not add up'),
    'different-period': t('Change over time'),
    agree: t('Agree'),
    names: t('Names spelled differently'),
    roles: t('Offices of one person'),
    settled: t('Settled'),
  }[section];
}

export function sayingName(says: Saying): string {
  return { same: t('The Same Thing'), apart: t('Not the Same'), settled: t('Settled') }[says];
}

export function verdictName(verdict: Verdict): string {
  return {
    differ: t('Differ'),
    sum: t('Does not add up'),
    'different-period': t('Changes over time'),
    agree: t('Agree'),
  }[verdict];
}

/** Who says it: the outlet, or the file where none is named. */
export function sourceName({ articles }: FolderComparison, path: string): string {
  return plainLabel(articles.get(path)?.source || path.slice(path.lastIndexOf('/') + 1), 80);
}

export function modelOf(found: Found, compared: FolderComparison): ComparisonModel {
  const shown = found.members.slice(0, MOST);
  const group = 'kind' in found.of ? found.of : undefined;
  return {
    id: found.key,
    kind: group?.kind ?? ('spellings' in found.of ? 'name' : 'role'),
    subject: plainLabel(found.subject, 200),
    verdict: found.verdict,
    verdictName: !group
      ? sectionName(found.section)
      : found.section === 'settled'
        ? t('{0}, settled', verdictName(found.verdict))
        : verdictName(found.verdict),
    finding: findingOf(found),
    reason: plainLabel(told(found.reason), 300),
    members: shown.map(member => memberModel(member, compared, compared.articles.get(member.article))),
    more: found.members.length - shown.length,
    unit: group?.kind === 'figure' ? unitName(shown[0]?.unit) : '',
    ...(group?.common ? { common: group.common } : {}),
    decisions: (group?.decisions ?? []).map(({ says, note, by, on }) => ({
      name: sayingName(says),
      ...(note ? { note: plainLabel(note, 2000) } : {}),
      by: [by && plainLabel(by, 80), on && momentName(on)].filter(Boolean).join(', '),
    })),
    settled: found.section === 'settled',
    decidable: group !== undefined,
    words: wordsOf(found.members.length - shown.length),
  };
}

/** What the verdict means here, as a fact. */
export function findingOf(found: Found): string {
  const { section, verdict, members, of } = found;
  const outlets = new Set(members.map(({ article }) => article)).size;
  if (section === 'names') return t('{0} spellings in {1} articles.', new Set(members.map(m => m.label)).size, outlets);
  if (section === 'roles') return t('{0} offices in {1} articles.', new Set(members.map(m => m.label)).size, outlets);
  const where = outlets > 1 ? t('{0} articles', outlets) : t('one article');
  const date = 'kind' in of && of.kind === 'date';
  switch (verdict) {
    case 'differ':
      return date ? t('No day fits all of them, in {0}.', where) : t('No number fits all of them, in {0}.', where);
    case 'different-period':
      return t('Each holds for a time of its own, in {0}.', where);
    case 'sum':
      return t('The parts do not make the whole, in {0}.', where);
    case 'agree': {
      const common = 'common' in of ? of.common : undefined;
      const { min, max } = common ?? {};
      if (min !== undefined && min === max) return t('All allow {0}, in {1}.', READERS.number(min), where);
      if (min !== undefined && max !== undefined)
        return t('All allow {0} to {1}, in {2}.', READERS.number(min), READERS.number(max), where);
      if (min !== undefined) return t('All allow {0} and more, in {1}.', READERS.number(min), where);
      if (max !== undefined) return t('All allow {0} and less, in {1}.', READERS.number(max), where);
      return t('They say the same, in {0}.', where);
    }
  }
}

/** "19 – 56 · 5 articles": beside the subject in lists. */
export function summaryOf({ members, section }: Found): string {
  const range = section === 'names' || section === 'roles' ? undefined : rangeOf(members);
  const articles = new Set(members.map(({ article }) => article)).size;
  const numbers = range && (range[0] === range[1] ? READERS.number(range[0]) : range.map(READERS.number).join(' – '));
  return [numbers, articles > 1 ? t('{0} articles', articles) : t('one article')].filter(Boolean).join(' · ');
}

/** What a member says: "more than 50 people killed", a day, a spelling. */
export function meaningOf(member: FoundMember, facts: ToldArticle | undefined): string {
  if (member.label !== undefined) return plainLabel(member.label, 160);
  const figure = facts && figureAt(facts, member);
  if (figure)
    return plainLabel(
      figureMeaning({ kind: 'figure', confidence: 1, ...figure, ...(member.whole ? wholeOf(member) : {}) }) ??
        member.text,
      160,
    );
  if (!figure && member.value === undefined && member.time) return plainLabel(timeName(member.time), 160);
  return plainLabel(member.text, 160);
}

const wholeOf = ({ value }: FoundMember) => ({
  value,
  outOf: undefined,
  modifier: undefined,
  min: undefined,
  max: undefined,
});

function memberModel(member: FoundMember, compared: FolderComparison, facts: ToldArticle | undefined): MemberModel {
  const figure = facts && figureAt(facts, member);
  const at = figure?.at ?? facts?.dates.find(d => d.start === member.start && d.end === member.end)?.at;
  const published = facts?.published;
  const days = figure?.interval ? daysOf(figure.interval) : undefined;
  const known = days ?? (published === undefined ? undefined : publishedDays(published));
  return {
    source: sourceName(compared, member.article),
    article: plainLabel(member.article, 300),
    ...(published === undefined ? {} : { published: calendarDate(published) ?? published }),
    meaning: meaningOf(member, facts),
    label: plainLabel(member.label ?? member.text, 60),
    ...quoteIn(member.sentence.text, member.text, at),
    ...(member.value === undefined ? {} : { value: member.value }),
    bounds: {
      ...(member.min === undefined ? {} : { min: member.min }),
      ...(member.max === undefined ? {} : { max: member.max }),
    },
    ...(member.time === undefined || member.time === published ? {} : { time: timeName(member.time) }),
    ...(known === undefined ? {} : { interval: known }),
    ...(member.alias ? { alias: { id: member.alias.id, label: t('Treat as One Name') } } : {}),
  };
}

const figureAt = ({ figures }: ToldArticle, { start, end }: FoundMember): FigureFact | undefined =>
  figures.find(figure => figure.start === start && figure.end === end);

const unitName = (unit: string | undefined): string => (unit === 'percent' ? '%' : plainLabel(unit ?? '', 40));

function wordsOf(more: number): ComparisonWords {
  return {
    open: t('Show in Article'),
    settle: t('Settled'),
    same: t('The Same Thing'),
    apart: t('Not the Same'),
    takeOut: t('Tells of Something Else'),
    takeBack: t('Take Back Decisions'),
    copy: t('Copy as Markdown Table'),
    note: t('Note'),
    notePlaceholder: t('Why, for the others'),
    decisions: t('Decisions'),
    passages: t('Passages'),
    onOneAxis: t('On one axis'),
    overTime: t('Over time'),
    published: t('published'),
    noDate: t('no publication date'),
    allAllow: t('what all allow'),
    more: t('{0} more passages are not shown.', more),
    empty: t('Nothing is compared here.'),
    gone: t('The articles do not say this any more.'),
    previous: t('Previous'),
    next: t('Next'),
    holdsFor: t('holds for'),
    sum: t('The parts make {0}; the whole is {1}.', '{0}', '{1}'),
  };
}
