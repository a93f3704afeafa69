import assert from 'node:assert/strict';
import { figuresOf } from './read.ts';

/** Text -> object of each figure, '-' for none. */
const OBJECTS: readonly (readonly [string, ...string[]])[] = [
  ['the remaining 5,500 U.S. troops in the country', 'U.S. troops'],
  ['killing four Iraqi soldiers and one civilian', 'Iraqi soldiers', 'civilian'],
  ['by 212 votes out of 38,455 cast', 'votes'],
  ['an air strike, killing 25.', 'people'],
  ['At least 40, including 12 children, were hurt.', 'people', 'children'],
  ['about 60% Shia, 28% Sunnis, and 22% other minorities', 'Shia', 'Sunnis', 'minorities'],
  ['more than 40 percent of the offices, divisions, and directorates', 'offices, divisions, and directorates'],
  ['some 4,500 American lives to create', 'American lives'],
  ['the 182-kilometre link runs', 'link'],
  ['twenty tonnes of test equipment on board', 'test equipment'],
  ['4.3M digital and physical sales', 'digital and physical sales'],
  ['140 job losses, it said', 'job losses'],
  ["two drivers' doors and no brake", "drivers' doors"],
  ['grants that exceed $5 billion', 'grants'],
  ['a 300-strong crowd', 'crowd'],
  ['between 1,200 and 1,500 of its 28,000 jobs', 'jobs', 'jobs'],
  ["2.4 million of the country's 3.9 million voters", 'voters', 'voters'],
  ['two fewer than it needs', '-'],
  ['two fewer seats', 'seats'],
  ['two Su-25 jets', 'Su-25 jets'],
  ['Dozens of flights and hundreds of trains', 'flights', 'trains'],
  ['One dose costs ten pesos', 'dose', 'pesos'],
  ['Half of clubs pay', 'clubs'],
  ['a crowd of 41,250.', 'crowd'],
  ['a margin of 41,250.', '-'],
  ['They took 20 mg twice daily', '-'],
  ['Shelling kills 14 near front', 'people'],
  ['19 deaths, 17 of them of children', 'deaths', 'deaths'],
  ['40 people came, half of whom stayed', 'people', 'people'],
  ['£5 million came, half of which stayed', 'pounds sterling', '-'],
  ['by 46 votes to 41', 'votes', 'votes'],
  ['46 votes, 41', 'votes', '-'],
  ['an audience 2,000 strong', 'audience'],
  ['They are 300 strong.', '-'],
  ['They want a pick or two.', 'pick'],
  ['They want one or two.', '-'],
  ['the 11 member trade agreement, dubbed TPP', 'member trade agreement'],
  ['300-odd guards', 'guards'],
  ['19 fouls proves it', 'fouls'],
  ['It cost $5 billion.', 'dollars'],
  ['oil at $72 a barrel', 'barrel'],
  ['six were fined', '-'],
  ['34 died on Monday', 'people'],
  ['a pipe 38 metres long', '-'],
  ['34 Drown as Ferry Sinks', 'people'],
  ['12 FEARED DEAD IN MINE', 'people'],
  ['Two Die, Five Hurt in Blast', 'people', 'people'],
  ['Police Free 317 Miners', 'Miners'],
  ['half a million inhabitants 225 miles south of it', 'inhabitants', '-'],
  ['five new Boeing 737 jets', 'new Boeing 737 jets'],
  ['It sold 14 on Friday, 22 the morning after.', '-', '-'],
  ['A third of the year was dry.', 'year'],
  ['About 60% were Shia.', 'Shia'],
  ['Nearly 40 percent of them are women.', 'women'],
  ['5 percent were acquitted, 3 percent is good.', '-', '-'],
  ['29,000 "senior managers" went', 'senior managers'],
];

describe('what is counted', () => {
  for (const [text, ...wanted] of OBJECTS)
    it(text, () =>
      assert.deepEqual(
        figuresOf(text).map(m => m.object ?? '-'),
        wanted,
      ),
    );

  it('takes the object apart: head noun and text', () => {
    assert.deepEqual(figuresOf('5,500 U.S. troops')[0]!.counted, { head: 'troop', text: 'U.S. troops' });
    assert.equal(figuresOf('25 bodies')[0]!.counted!.head, 'body');
    assert.equal(figuresOf('three women')[0]!.counted!.head, 'woman');
    assert.equal(figuresOf('It cost $5 billion.')[0]!.counted, undefined);
  });

  it('says what a percentage is of', () => assert.equal(figuresOf('4.5% of GDP')[0]!.of, 'GDP'));

  it('says what happened to them', () => {
    const aspects = (text: string): (string | undefined)[] => figuresOf(text).map(m => m.aspect);
    assert.deepEqual(aspects('More than 50 mourners were killed in a crush.'), ['killed']);
    assert.deepEqual(aspects('At least 40, including 12 children, were hurt.'), ['wounded', 'wounded']);
    assert.deepEqual(aspects('Some 62,000 people fled.'), ['displaced']);
    assert.deepEqual(aspects('They own 40 goats.'), [undefined]);
    assert.deepEqual(aspects('They own 40 goats, sold 30 and stayed.'), [undefined, 'sold']);
    assert.deepEqual(aspects('Some 40 men killed at least 25 others.'), [undefined, 'killed']);
    assert.deepEqual(aspects('Some 40 men were killed 12 hours later.'), ['killed']);
    assert.deepEqual(aspects('34 Drown as Ferry Sinks'), ['killed']);
    assert.deepEqual(aspects('It fell to 18 cents, missing 19 cents.'), [undefined, undefined]);
  });
});
