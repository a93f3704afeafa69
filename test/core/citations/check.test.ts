import assert from 'node:assert/strict';
import { differences, looseDifferences } from '../../../src/citations/check.ts';
import type { ActorMention, DateMention, FigureMention, Mention } from '../../../src/recognize/mention.ts';

const base = { start: 0, end: 1, confidence: 1 };
const figure = (text: string, more: Partial<FigureMention>): FigureMention => ({
  ...base,
  kind: 'figure',
  text,
  ...more,
});
const date = (text: string, value?: string, more: Partial<DateMention> = {}): DateMention => ({
  ...base,
  kind: 'date',
  type: 'DATE',
  basis: 'stated',
  rule: 'test',
  text,
  value,
  ...more,
});
const actor = (text: string, type: ActorMention['type'], entity: string): ActorMention => ({
  ...base,
  kind: 'actor',
  text,
  type,
  entity,
});

const halfMillion = figure('half a million', { value: 500_000 });
const f500k = figure('500,000', { value: 500_000 });
const f4500 = figure('4,500', { value: 4500 });
const some4500 = figure('some 4,500', { value: 4500, modifier: 'approx' });
const over4000 = figure('over 4,000', { value: 4000, min: 4001, modifier: 'more-than' });
const f180 = figure('180', { value: 180 });
const ratio = figure('170 of 329', { value: 170, outOf: 329 });
const f170 = figure('170', { value: 170 });
const wrongRatio = figure('170 of 328', { value: 170, outOf: 328 });
const upTo700 = figure('up to 700', { value: 700, max: 700, modifier: 'at-most' });
const f700 = figure('700', { value: 700 });
const km700 = figure('700 km', { value: 700, unit: 'km' });
const hundreds = figure('hundreds', { min: 200, max: 999 });
const jan5 = date('Jan. 5', '2020-01-05', { interval: ['2020-01-05', '2020-01-06'] });
const january = date('January 2020', '2020-01', { interval: ['2020-01-01', '2020-02-01'] });
const sunday = date('Sunday');
const monday = date('Monday');
const sundayOfReport = date('Sunday', '2025-02-16', { basis: 'resolved', interval: ['2025-02-16', '2025-02-17'] });
const jan5OfReport = date('Jan. 5', '2025-01-05', { basis: 'resolved' });
const jan6OfReport = date('Jan. 6', '2025-01-06', { basis: 'resolved' });
const january2021 = date('January 2021', '2021-01', { interval: ['2021-01-01', '2021-02-01'] });
const januaryOfReport = date('January', '2025-01', { basis: 'resolved', interval: ['2025-01-01', '2025-02-01'] });
const sundayOfArticle = date('Sunday', '2020-01-05', { basis: 'resolved', interval: ['2020-01-05', '2020-01-06'] });
const october = date('October 2022', '2022-10', { interval: ['2022-10-01', '2022-11-01'] });
const lateOctober = date('late October 2022', '2022-10', { interval: ['2022-10-01', '2022-11-01'], mod: 'END' });
const earlyOctober = date('early October 2022', '2022-10', { interval: ['2022-10-01', '2022-11-01'], mod: 'START' });
const october29 = date('29 October 2022', '2022-10-29', { interval: ['2022-10-29', '2022-10-30'] });
const year = date('a year', 'P1Y', { type: 'DURATION' });
const lessThanYear = date('less than a year', 'P1Y', { type: 'DURATION', mod: 'LESS_THAN' });
const earlyMorning = date('4:40 a.m. on Sunday', '2023-03-12T04:40', { type: 'TIME', basis: 'resolved' });
const clock = date('about 4:40', '2025-02-20T04:40', { type: 'TIME', basis: 'resolved', mod: 'APPROX' });
const clockPm = date('4:40 p.m.', '2025-02-20T16:40', { type: 'TIME', basis: 'resolved' });
const clockOther = date('4:50', '2025-02-20T04:50', { type: 'TIME', basis: 'resolved' });
const dodge = actor('Toby Dodge', 'person', 'person/toby-dodge');
const dodgeShort = actor('Dodge', 'person', 'person/toby-dodge');
const samuel = actor('Samuel Dodge', 'person', 'person/samuel-dodge');

describe('what a claim says that its passage does not', () => {
  const table: readonly (readonly [claim: Mention, passage: readonly Mention[], severity?: string])[] = [
    [halfMillion, [f500k]],
    [f500k, [halfMillion]],
    [f4500, [some4500]],
    [f4500, [over4000], 'warning'],
    [over4000, [f4500]],
    [over4000, [over4000]],
    [f180, [ratio], 'warning'],
    [f170, [ratio]],
    [ratio, [f170]],
    [wrongRatio, [ratio], 'warning'],
    [f700, [upTo700], 'warning'],
    [upTo700, [f700]],
    [f700, [km700]],
    [km700, [f700], 'information'],
    [f180, [km700], 'warning'],
    [hundreds, [f700]],
    [hundreds, [f4500], 'warning'],
    [f700, [hundreds], 'warning'],
    [jan5, [jan5]],
    [january, [jan5]],
    [jan5, [january], 'warning'],
    [sunday, [jan5]],
    [monday, [jan5], 'warning'],
    [sundayOfReport, [jan5]],
    [sundayOfReport, [sundayOfArticle]],
    [jan5, [sundayOfArticle]],
    [jan5OfReport, [sundayOfArticle]],
    [jan6OfReport, [sundayOfArticle], 'warning'],
    [januaryOfReport, [jan5]],
    [january2021, [jan5], 'warning'],
    [october, [lateOctober]],
    [lateOctober, [october29]],
    [lateOctober, [october], 'warning'],
    [lateOctober, [earlyOctober], 'warning'],
    [earlyOctober, [october29], 'warning'],
    [year, [lessThanYear], 'warning'],
    [lessThanYear, [year], 'warning'],
    [clock, [earlyMorning]],
    [clockPm, [earlyMorning], 'warning'],
    [clockOther, [earlyMorning], 'warning'],
    [dodgeShort, [dodge]],
    [samuel, [dodge], 'warning'],
    [samuel, [jan5], 'information'],
    [dodge, [], 'information'],
  ];
  for (const [claim, passage, severity] of table) {
    it(`«${claim.text}» citing «${passage.map(m => m.text).join(', ')}»: ${severity ?? 'said'}`, () => {
      const found = differences([claim], passage, passage);
      assert.deepEqual(
        found.map(d => d.severity),
        severity ? [severity] : [],
      );
    });
  }

  it('another number of the sentence does not say what the passage says otherwise', () => {
    const atLeast = (value: number) => figure(`at least ${value}`, { value, min: value, modifier: 'at-least' });
    const missing = figure('41', { value: 41 });
    const [found] = differences([atLeast(19)], [atLeast(15)], [atLeast(15), missing]);
    assert.equal(found?.stated[0]?.text, 'at least 15');
    assert.deepEqual(differences([atLeast(19)], [atLeast(20)], [atLeast(20), missing]), []);
  });

  it('the sentence may say what the passage leaves out', () => {
    assert.deepEqual(differences([dodge], [ratio], [ratio, dodge]), []);
    assert.equal(differences([samuel], [ratio], [ratio, dodge])[0]?.stated[0], dodge);
  });
});

describe('what a sentence says that ends with a citation', () => {
  const said = (claim: readonly Mention[], passage: readonly Mention[]): readonly string[] =>
    looseDifferences(claim, passage, passage).map(d => d.claimed.text);
  it('may say more than the passage', () => assert.deepEqual(said([ratio, f700], [ratio]), []));
  it('must not say something else in its place', () => assert.deepEqual(said([f180], [ratio]), ['180']));
  it('names whom it likes', () => assert.deepEqual(said([samuel], [dodge]), []));
  it('says nothing about what the passage does not count', () => assert.deepEqual(said([f180], [jan5]), []));
});
