import assert from 'node:assert/strict';
import { compareArticles } from '../../../src/compare/compare.ts';
import { inUnit } from '../../../src/compare/dimensions.ts';
import { factsOfTexts } from './articles.ts';

/** What makes two articles tell of one story. */
const STORY =
  '\n\nThe Tarsu dam above Kara-Tash broke, and the mine of the Tarsu Gold Company stopped, the agency in Naryn said.\n';

/** Groups of figures as `verdict: words, words`. */
const groupsOf = (texts: Readonly<Record<string, string>>): string[] =>
  compareArticles(factsOfTexts(texts, '2023-03-20'))
    .groups.filter(group => group.kind === 'figure')
    .map(({ verdict, members }) => `${verdict}: ${members.map(m => m.text).join(', ')}`);

const pairs: readonly (readonly [what: string, a: string, b: string, expected: readonly string[]])[] = [
  ['loose words for people meet where the number is one', 'Kara-Tash had taken in 1,270 soldiers.', 'The 1,270 men in Kara-Tash left.', ['agree: 1,270, 1,270']],
  ['and not where it is another', 'Kara-Tash had taken in 1,270 soldiers.', 'The 3,140 men in Kara-Tash left.', []],
  ['a noun for people that no list has', 'Some 3,800 dockworkers stopped work at Kara-Tash.', 'All 3,800 strikers stayed out at Kara-Tash.', ['agree: Some 3,800, 3,800']],
  ['a noun that only looks like one for people', 'The mine at Kara-Tash shipped 3,870 containers.', 'At Kara-Tash 3,870 strikers stayed out.', []],
  ['a population is people', 'Kara-Tash has 85,200 inhabitants.', 'Of a population of 85,200 in Kara-Tash, a third has left.', ['agree: 85,200, 85,200']],
  ['an older disaster of the same place', 'The flood killed at least 23 people in Kara-Tash on 12 March 2023.', 'A flood killed 46 people in Kara-Tash in 1997.', []],
  ['a toll does not fall', 'The strike on the militia in Kara-Tash killed 25 people on 12 March 2023.', 'A strike on the militia in Kara-Tash killed four people on 18 March 2023.', []],
  ['money of nothing is money of before', 'The mine at Kara-Tash lost 7.1 billion soms, against a forecast of 6.6 billion.', 'Analysts had forecast a loss of 6.6 billion soms at the mine in Kara-Tash.', ['agree: 6.6 billion, 6.6 billion soms']],
  ['a sentence of a court', 'Almaz Beishenov was jailed for nine years in Naryn.', 'Almaz Beishenov was given nine years, a court in Naryn said.', ['agree: nine years, nine years']],
  ['a length of time that anything may take', 'It took nine days to reach Kara-Tash.', 'The school in Naryn was shut for nine days.', []],
  ['the age of somebody who is named', 'Almaz Beishenov, 61, runs the mine.', 'Almaz Beishenov, 63, was there.', ['differ: 61, 63']],
  ['the ages of two people', 'Almaz Beishenov, 61, runs the mine.', 'Bakyt Orozov, 61, was there.', []],
  ['an age in a list of people', 'Almaz Beishenov, 61, Bakyt Orozov, 54, and Nurlan Asanov, 30, run the mine.', 'Bakyt Orozov, 63, was there.', ['differ: 54, 63']],
  ['an age before its name', 'The 61-year-old Almaz Beishenov runs the mine.', 'Almaz Beishenov, 63, was there.', ['differ: 61-year, 63']],
  ['what is done to people counts people', 'The flood at Kara-Tash killed 6 and injured 19.', 'Nineteen people were hurt in the flood at Kara-Tash.', ['agree: 19, Nineteen']],
  ['what a question asks for', 'Of the 23 trucks at Kara-Tash, most were lost.', 'How many trucks were lost at Kara-Tash? Officials say 23.', ['agree: 23, 23']],
  ['how many a day, in other words', 'The field at Kara-Tash yields 300,000 barrels a day.', 'Kara-Tash yields 300,000 barrels of oil daily.', ['agree: 300,000 barrels a day, 300,000 barrels']],
  ['so much a day and so much a year', 'The strike at Kara-Tash costs 3.1 million soms a day.', 'The strike at Kara-Tash costs 410 million soms a year.', []],
  ['British and American nouns', 'The agency opened 310 relief centers around Kara-Tash.', 'Around Kara-Tash there were 310 relief centres.', ['agree: 310, 310']],
  ['the trapped are not the dead', 'The blast at Kara-Tash killed 12 miners.', 'The blast at Kara-Tash trapped 12 miners.', []],
  ['room for so many', 'The hall at Kara-Tash was built for 45,000.', 'The hall at Kara-Tash has room for 45,000 people.', ['agree: 45,000, 45,000']],
  ['who came is not who had room', 'The hall at Kara-Tash has room for 45,000 people.', 'Some 46,000 people came to the hall at Kara-Tash.', []],
  ['a number with fewer digits', 'The agency put up 57,800 tents in Kara-Tash.', 'There are 58,000 tents in Kara-Tash.', ['differ: 57,800, 58,000']],
  ['a profit and a loss', 'The mine at Kara-Tash made a profit of 412 million soms.', 'The mine at Kara-Tash made a loss of 390 million soms.', []],
  ['two profits', 'The mine at Kara-Tash made a profit of 412 million soms.', 'The mine at Kara-Tash made a profit of 390 million soms.', ['differ: 412 million soms, 390 million soms']],
  ['the only number of such things', 'Some 80 rescuers searched the mine at Kara-Tash.', 'There are 200 rescuers at the mine in Kara-Tash.', ['differ: Some 80, 200']],
  ['died in hospital', 'The fire at Kara-Tash killed 18 miners.', 'Five miners have died in hospital, so that the fire at Kara-Tash killed 23.', ['differ: 18, 23']],
  ['a share in words', 'Of the voters of Kara-Tash, seven in ten want the mine closed.', 'In Kara-Tash 68 percent of the voters want the mine closed.', ['agree: seven in ten, 68 percent']],
  ['so much a head', 'Kara-Tash was promised 1,500 soms per head.', 'The mine promised Kara-Tash 1,500 soms for every person.', ['agree: 1,500 soms, 1,500 soms']],
  ['each one\'s sum is not what something else brought', 'The mine at Kara-Tash offered 1 million dollars for each victim.', 'The mine sold its office in Kara-Tash for 1 million dollars.', []],
  ['an odd sum for each, which the other leaves out', 'The mine at Kara-Tash offered 2.35 million soms for each miner\'s family.', 'The families of the miners at Kara-Tash refused the offer of 2.35 million soms.', ['agree: 2.35 million soms, 2.35 million soms']],
  ['a third of the one and of the other', 'A third of the voters in Kara-Tash were women.', 'A third of the town of Kara-Tash was flooded.', []],
  ['fans are no protesters', 'Some 4,300 fans came to Kara-Tash.', 'Some 4,300 protesters came to Kara-Tash.', []],
  ['plants that may be factories, by another number', 'The agency shut 12 plants in Kara-Tash.', 'The agency shut 14 factories in Kara-Tash.', []],
  ['plants that are factories, by their number', 'The agency shut 1,285 plants in Kara-Tash.', 'The agency shut 1,285 factories in Kara-Tash.', ['agree: 1,285, 1,285']],
  ['damage and loss', 'The damage to the mine at Kara-Tash came to 412 million soms.', 'The mine at Kara-Tash put its losses from the damage at 390 million soms.', ['differ: 412 million soms, 390 million soms']],
  ['a fine and a loan', 'The mine at Kara-Tash paid a fine of 412 million soms.', 'The mine at Kara-Tash took a loan of 390 million soms.', []],
  ['a fine and a settlement', 'The mine at Kara-Tash paid a fine of 412 million soms to the agency for the dam.', 'The mine at Kara-Tash paid a settlement of 390 million soms to the agency for the dam.', ['differ: 412 million soms, 390 million soms']],
  ['seats of a parliament', 'The party of Kara-Tash won 78 seats in parliament, gaining ground in the election.', 'In the election the party of Kara-Tash won 81 seats.', ['differ: 78, 81']],
  ['seats of a stadium', 'The stadium in Kara-Tash with 26,400 seats was shut.', 'The stadium in Kara-Tash has room for 26,400 people.', ['agree: 26,400, 26,400']],
  ['who may take people along is no vehicle', 'Gunmen could take 30 people with them from Kara-Tash.', 'Gunmen took 35 people with them from Kara-Tash.', ['differ: 30, 35']],
  ['a ferry that may take so many', 'The ferry at Kara-Tash could take 80 passengers.', 'The ferry at Kara-Tash had 95 passengers aboard.', []],
  ['on trial and charged', 'At Kara-Tash 17 miners were charged with theft.', 'In Kara-Tash 17 miners went on trial for theft.', ['agree: 17, 17']],
]; // prettier-ignore

const within: readonly (readonly [what: string, text: string, expected: readonly string[]])[] = [
  ['from one number to another', 'The price of a loaf in Naryn went from 4,800 to 9,000 soms.', ['different-period: 4,800, 9,000 soms']],
  ['a range is no change', 'Tickets in Naryn were sold at prices from $35 to $900.', []],
  ['more than half of the other number, of the same', 'The fields at Naryn yield 90,000 barrels a day, less than half of the 210,000 that flowed before.', ['different-period: 210,000, 90,000 barrels a day']],
  ['half of another share is another share', 'The teachers of Naryn accepted a rise of 14%, less than half of the 30% that they had demanded.', []],
  ['somebody else speaks of another number', 'The ministry put its losses at 27 soldiers. The rebels spoke of 60 soldiers killed.', ['differ: 27, 60']],
  ['a number beyond a nearer one', 'The ferry was allowed to take 80 passengers. The minister said that 140 people had been aboard. A count of the tickets comes to 152.', ['differ: 140, 152']],
  ['numbers of now against those of before', 'The ministry in Naryn counted 97 deaths by Friday, against 52 deaths two weeks ago.', ['different-period: 52, 97']],
  ['two counts of a crowd', 'Police estimated the crowd in Naryn at 45,000. The unions said that 120,000 had taken part.', ['differ: 45,000, 120,000']],
]; // prettier-ignore

describe('units of one dimension', () => {
  it('stand on one axis in one of them', () => {
    assert.equal(inUnit(2, 'mile', 'km'), 3.218688);
    assert.equal(inUnit(18, 'month', 'year'), 1.5);
    assert.equal(inUnit(18, 'month', 'km'), 18);
    assert.equal(inUnit(18, undefined, 'km'), 18);
  });
  it('and what all allow is told in it', () => {
    const facts = factsOfTexts({ a: `The wall of the dam stood 38 metres high.${STORY}`, b: `The wall of the dam stood 125 feet high.${STORY}` }, '2023-03-20'); // prettier-ignore
    const [group] = compareArticles(facts).groups.filter(({ kind }) => kind === 'figure');
    assert.equal(group?.verdict, 'agree');
    assert.ok(
      Math.abs(group.common!.min! - 38) < 1 && Math.abs(group.common!.max! - 38) < 1,
      JSON.stringify(group.common),
    );
  });
});

describe('figures of one thing', () => {
  it('at two times, though one number stands at both', () => {
    assert.deepEqual(
      groupsOf({
        a: `Kara-Tash had 12,000 visitors in May 2019.${STORY}`,
        b: `Kara-Tash had 12,000 visitors in February 2024.${STORY}`,
        c: `Kara-Tash had 15,000 visitors in February 2024.${STORY}`,
      }).filter(group => group.startsWith('differ:')),
      ['differ: 12,000, 15,000'],
    );
  });
  for (const [what, a, b, expected] of pairs)
    it(`${what}: ${a} | ${b}`, () => assert.deepEqual(groupsOf({ a: a + STORY, b: b + STORY }), expected));
  for (const [what, text, expected] of within)
    it(`${what}: ${text}`, () => assert.deepEqual(groupsOf({ a: text + STORY }), expected));
});
