import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/article/read.ts';
import { figures } from '../../../../src/recognize/figures/figures.ts';
import type { ActorMention, DateMention, FigureMention } from '../../../../src/recognize/mention.ts';

/** Figures of `text` with its places given by name, as the actors recogniser would. */
function resolve(
  text: string,
  places: Readonly<Record<string, string>>,
  dates: Readonly<Record<string, string>> = {},
  published?: string,
  frontMatter: Readonly<Record<string, string>> = {},
): FigureMention[] {
  const read = readArticle(text, { format: 'plain', published });
  const article = { ...read, frontMatter };
  const finds = article.blocks.map(b => figures.find(b.content, { dates: [], actors: [] }));
  const actors: ActorMention[] = [];
  for (const [name, entity] of Object.entries(places))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      actors.push({
        kind: 'actor',
        type: 'place',
        start: at,
        end: at + name.length,
        text: name,
        confidence: 1,
        entity,
        name,
      });
  const days = Object.entries(dates).map(([said, value]): DateMention => {
    const start = text.indexOf(said);
    return {
      kind: 'date',
      type: 'DATE',
      start,
      end: start + said.length,
      text: said,
      confidence: 1,
      basis: 'stated',
      rule: 'x',
      value,
    };
  });
  return [...figures.resolve(article, finds, [...days, ...actors.sort((a, b) => a.start - b.start)])];
}

describe('figures in their article', () => {
  const australia = { Australia: 'place/australia' };
  it('takes a bare dollar for the one of the place that the article is about', () => {
    const text = 'Australia spent $5 million. Australia and Australia again, in Australia.';
    assert.equal(resolve(text, australia)[0]!.unit, 'AUD');
    assert.equal(resolve(text, australia)[0]!.object, 'dollars');
  });
  /** What the front matter says, the text, and the currency with what spoke for it. */
  const AT_HOME: readonly (readonly [Readonly<Record<string, string>>, string, string, string?])[] = [
    [{ url: 'https://www.example.co.nz/a?b' }, 'It spent $5 million.', 'NZD', 'address'],
    [{ url: 'https://example.com/au' }, 'It spent $5 million.', 'USD'],
    [{ source: 'The New Zealand Ledger' }, 'It spent $5 million.', 'NZD', 'source'],
    [{ source: 'Straits Times' }, 'It spent $5 million.', 'SGD', 'source'],
    [{ source: 'Toronto Evening News' }, 'It spent $5 million or C$4.', 'USD'],
    [{ source: 'The London Ledger' }, 'It spent $5 million.', 'USD'],
    [{}, 'AUCKLAND, March 3 — It spent $5 million.', 'NZD', 'dateline'],
    [{}, 'Sydney (Coast News) – It spent $5 million.', 'AUD', 'dateline'],
    [{}, 'HALIFAX, England — It spent $5 million.', 'USD'],
    [{}, 'HAMILTON, New Zealand — It spent $5 million.', 'NZD', 'dateline'],
    [{}, 'KINGSTON, N.J. — It spent $5 million.', 'USD'],
    [{}, 'KINGSTON, Ont. — It spent $5 million.', 'CAD', 'dateline'],
    [{}, 'KINGSTON, March 3 — It spent $5 million.', 'JMD', 'dateline'],
    [{}, 'GEORGETOWN, Del. — It spent $5 million.', 'USD'],
    [{}, 'GEORGETOWN (Coast News) — It spent $5 million.', 'GYD', 'dateline'],
    [{}, 'HAMILTON, Ont. — It spent $5 million.', 'CAD', 'dateline'],
    [{}, 'MELBOURNE, Fla. — It spent $5 million.', 'USD'],
    [{}, 'PORT OF SPAIN, Trinidad — It spent $5 million.', 'TTD', 'dateline'],
    [{}, 'NASSAU, The Bahamas — It spent $5 million.', 'BSD', 'dateline'],
    [{ source: 'Hamilton Ledger' }, 'It spent $5 million.', 'USD'],
    [{ source: 'Kingston Ledger' }, 'It spent $5 million.', 'USD'],
    [{ source: 'Canberra Ledger' }, 'It spent $5 million.', 'AUD', 'source'],
    [{}, 'HONG KONG (Reuters) - It spent $5 million.', 'USD'],
    [{}, 'Sydney - It spent $5 million.', 'USD'],
    [{}, 'LONDON — It spent $5 million in Sydney.', 'USD'],
    [{}, 'It spent $5 million.\n\nMore from AUCKLAND — and others', 'USD'],
    [{ url: 'https://www.example.co.nz/a' }, 'It spent US$5 million.', 'USD'],
  ];
  for (const [frontMatter, text, unit, basis] of AT_HOME)
    it(`takes the dollar at home: ${JSON.stringify(frontMatter)} ${text}`, () => {
      const [money] = resolve(text, {}, {}, undefined, frontMatter);
      assert.deepEqual([money!.unit, money!.unitBasis], [unit, basis]);
    });
  it('leaves a dateline aside where the article is about America', () => {
    const text = 'SYDNEY — Texas paid $5 million, said Texas.';
    assert.equal(resolve(text, { Texas: 'place/texas' })[0]!.unit, 'USD');
  });
  const BOTH = {
    Australia: 'place/australia',
    'New York': 'place/new-york',
    France: 'place/france',
    Iran: 'place/iran',
  };
  const AMERICAN = [
    ['It spent $5 million in Australia.', 'a lone mention'],
    ['Australia, Australia; New York, New York: $5 million.', 'as much is said of America'],
    ['Australia, Australia: $5 million. Iran, Iran, France.', 'most is said of other places'],
  ] as const;
  for (const [text, why] of AMERICAN)
    it(`leaves it American: ${why}`, () => assert.equal(resolve(text, BOTH)[0]!.unit, 'USD'));
  it('leaves it American beside "A$"', () => {
    const both = resolve('Australia, Australia, Australia, Australia: A$7m or $5m.', australia);
    assert.deepEqual(
      both.map(m => m.unit),
      ['AUD', 'USD'],
    );
  });
  it('reads rupees, francs and shillings by the place', () => {
    assert.equal(resolve('Pakistan paid Rs 40 million.', { Pakistan: 'place/pakistan' })[0]!.unit, 'PKR');
    assert.equal(resolve('Mali paid 25,000 francs.', { Mali: 'place/mali' })[0]!.unit, 'XOF');
    assert.equal(resolve('It paid 25,000 francs.', {})[0]!.unit, 'CHF');
  });
  it('reads them by the sentence first, and by what the article names outright', () => {
    const places = { Chile: 'place/chile', Argentina: 'place/argentina' };
    const [a] = resolve('Chile, Chile. In Argentina a dollar buys 60 pesos.', places);
    assert.equal(a!.unit, 'ARS');
    assert.equal(resolve('It paid 5 French francs. Then it paid 9 million francs.', {})[1]!.unit, 'FRF');
  });
  it('reads "K500" as money only where such a currency is at home', () => {
    assert.equal(resolve('Zambia paid K500 for it.', { Zambia: 'place/zambia' })[0]!.unit, 'ZMW');
    assert.deepEqual(resolve('It paid K500 for it.', {}), []);
  });
  it('lets figures of two articles meet by their actor', () => {
    const us = resolve('They moved 5,500 U.S. troops.', { 'U.S.': 'place/united-states' })[0]!;
    const american = resolve('They moved 5,000 American troops.', { American: 'place/united-states' })[0]!;
    assert.deepEqual(us.counted, { head: 'troop', actor: 'place/united-states', text: 'U.S. troops' });
    assert.equal(american.counted!.actor, us.counted!.actor);
    assert.equal(american.counted!.head, us.counted!.head);
  });
  it('gives the counted the country of their people', () => {
    const [read] = figures.resolve(
      ...parts('5,000 American soldiers', [
        { start: 6, end: 14, entity: 'demonym/american', related: 'place/united-states' },
      ]),
    );
    assert.deepEqual(read!.counted, { head: 'soldier', actor: 'place/united-states', text: 'American soldiers' });
  });
});

describe('when a figure holds', () => {
  const DATES = { '2018': '2018', '2021': '2021', '2022': '2022', Friday: '2022-05-06' };
  /** Text -> time of each figure; a star: the article's own, 2022-05-10. */
  const TIMES: readonly (readonly [string, ...string[]])[] = [
    ['In 2018 it had 40 ships and 30 planes.', '2018', '2018'],
    ['They made 168,000 ounces in 2021 and 174,000 in 2022.', '2021', '2022'],
    ['It fell from 40 in 2018 to 30.', '2018', '*'],
    ['A peak of 130,000 came in 2018, there are still 2,500 troops.', '2018', '*'],
    ['It was 5 percent in 2021, up from 3 percent.', '2021', '*'],
    ['It paid 40 against 30 in 2021.', '*', '2021'],
    ['It has 40 seats, up from 30 in 2021, and 50 votes.', '*', '2021', '*'],
    ['It killed 40 and wounded 60 on Friday.', '2022-05-06', '2022-05-06'],
    ['It has seen 25 attacks since 2018.', '*'],
    ['They came in 2018. They killed 25 people.', '-'],
    ['They came in 2018. It now has 25 people.', '*'],
    ['More than 50 mourners died.', '*'],
  ];
  const said = (text: string, published?: string): string[] =>
    resolve(text, {}, Object.fromEntries(Object.entries(DATES).filter(([word]) => text.includes(word))), published).map(
      m => (m.timeBasis === 'article' ? '*' : (m.time ?? '-')),
    );
  for (const [text, ...wanted] of TIMES) it(text, () => assert.deepEqual(said(text, '2022-05-10'), wanted));
  it('leaves it open where the article has no date', () =>
    assert.deepEqual(said('It fell from 40 in 2018 to 30.'), ['2018', '-']));
});

type Named = Pick<ActorMention, 'start' | 'end' | 'entity' | 'related'>;

/** What `figures.resolve` is given for `text` with demonyms at these places. */
function parts(text: string, named: readonly Named[]): Parameters<typeof figures.resolve> {
  const article = readArticle(text, { format: 'plain' });
  const finds = article.blocks.map(b => figures.find(b.content, { dates: [], actors: [] }));
  const actor = (m: Named): ActorMention => ({
    ...m,
    kind: 'actor',
    type: 'demonym',
    text: text.slice(m.start, m.end),
    confidence: 1,
  });
  return [article, finds, named.map(actor)];
}
