/** Every rule by itself: one passage that it reads, one much like it that it leaves alone. What it makes of them is told by the tables beside this one. */
import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/article/read.ts';
import { readBlock, type Reading } from '../../../../src/recognize/dates/reading.ts';
import type { Rule } from '../../../../src/recognize/dates/rules/rule.ts';
import { LAYERS } from '../../../../src/recognize/dates/rules/rules.ts';
import type { Hit } from '../../../../src/recognize/dates/said.ts';

const TABLE: Readonly<Record<string, readonly [reads: string, leaves: string]>> = {
  'numeric-date': ['Seen on 2020-01-05.', 'Use 10.0.0.1 as the address.'],
  'numeric-day': ['Seen on 22/04.', 'It won 3/4 of the vote.'],
  'compact-date': ['Seen on 2019/Aug/01.', 'Order 20209905 shipped.'],
  'weekday-date': ['He spoke on Friday, Jan. 3.', 'On Friday, the third decline came.'],
  'month-date': ['It began on Dec. 29.', 'Theresa May said no.'],
  'day-of-range': ['From 2 to 5 May 2019 it rained.', 'From 2 to 5 people came.'],
  'day-of-month': ['They met on the 3rd, he said.', 'He died at the 18th hole.'],
  'week-number': ['It begins in week 31 of 2019.', 'Boston lost in Week 10 of its season.'],
  weekday: ['They voted on Sunday.', 'The Sunday Times wrote of it.'],
  'named-year': ['In fiscal 1999 it fell.', 'The fiscal plan failed.'],
  'second-year': ['In 2006-07 it rose.', 'In 2006-05 it rose.'],
  decade: ['In the 1990s it grew.', 'He is in his thirties.'],
  century: ['It dates from the 19th century.', 'He hit the 19th hole.'],
  year: ['It was published in 2018.', 'It cost $2018.'],
  quarter: ['Net rose in the third quarter.', 'A quarter of them left.'],
  'first-units': ['Net rose in the first nine months.', 'The first nine men left.'],
  'compared-quarter': ['It fell from the year-earlier quarter.', 'It fell from the earlier quarters.'],
  'period-of-year': ['It fell from the 1988 period.', 'It fell in the second period.'],
  season: ['It began in summer 2007.', 'Prices fall and spring back.'],
  holiday: ['It closed on Christmas Day.', 'The Easter Rising failed.'],
  'day-name': ['It rained yesterday.', "Quebec's Tomorrow lost."],
  overnight: ['It fell overnight.', 'It fell at night.'],
  'event-time': ['He came the night he was killed.', 'The night was cold.'],
  'step-unit': ['It ended last month.', 'This may take longer.'],
  'the-unit': ['It fell by the end of the month.', 'It fell by the hour.'],
  repeated: ['They come every Friday.', 'Each of them left.'],
  'repeated-parts': ['They rest on weekends.', 'They rest at night.'],
  reference: ['It is over now.', 'He gave her a present.'],
  duration: ['It took two years.', 'She is 12 years old.'],
  ago: ['It began two days ago.', 'It took two days.'],
  'same-period': ['It beat the same period a year earlier.', 'It beat the same team a year earlier.'],
  within: ['It began in August of that year.', 'It began in August of all months.'],
  'nth-of': ['It was in the last week of July.', 'It was the last week of training.'],
  'bare-hour': ['They met between 5 and 6 in the afternoon.', 'He chose between 3 and 8 of them.'],
  clock: ['He came at 10:35 a.m. and left.', 'They won 10:2.'],
  'date-clock': ['He left Friday at 8 p.m. and slept.', 'He left Friday at 8 cities.'],
  'date-part': ['He left Friday night.', 'He left Friday in haste.'],
  'part-of-date': ['It began on the morning of 31 January 1965.', 'Good morning, America.'],
  anchored: ['It came three days after 5 May 2019.', 'He spoke two days after the attack.'],
  'holiday-weekend': ['They drove home after Labor Day weekend.', 'They drove home after Labor Day traffic.'],
  edge: ['It began in early 2009.', 'It began early on.'],
  approximate: ['It lasts at least two years.', 'Over the past few weeks it rained.'],
  'open-ended': ['It holds for 1990 and beyond.', 'It rose in 2015 and later fell.'],
};

/** The hits of one rule in a text, whatever other rules would make of it. */
function readsOf(rule: Rule, text: string): Hit[] {
  const layer = LAYERS.findIndex(rules => rules.includes(rule));
  return readArticle(text, { format: 'plain' }).blocks.flatMap(({ content }) => {
    const r = readBlock(content);
    return r.words.flatMap((_, i) => tried(rule, r, i, layer) ?? []);
  });
}

const tried = (rule: Rule, r: Reading, i: number, layer: number): Hit | undefined =>
  (r.words[i]?.roles ?? 0) & rule.begins ? rule.match(r, i, at => longest(r, at, layer - 1)) : undefined;

function longest(r: Reading, i: number, layer: number): Hit | undefined {
  const hits = LAYERS.slice(0, layer + 1).flatMap((rules, k) => rules.flatMap(rule => tried(rule, r, i, k) ?? []));
  return hits.reduce<Hit | undefined>((best, hit) => (best && best.end >= hit.end ? best : hit), undefined);
}

describe('dates: every rule', () => {
  const rules = LAYERS.flat();

  it('has its row, and every row its rule', () => {
    assert.deepEqual(rules.map(({ name }) => name).sort(), Object.keys(TABLE).sort());
  });

  for (const rule of rules) {
    const [reads, leaves] = TABLE[rule.name] ?? ['', ''];
    it(`${rule.name}: ${reads}`, () => assert.notDeepEqual(readsOf(rule, reads), []));
    it(`${rule.name} leaves alone: ${leaves}`, () => assert.deepEqual(readsOf(rule, leaves), []));
  }
});
