import assert from 'node:assert/strict';
import { readArticle } from '../../../../src/article/read.ts';
import { figures } from '../../../../src/recognize/figures/figures.ts';
import type { ActorMention, DateMention, FigureMention } from '../../../../src/recognize/mention.ts';

/** Figures of `text` with its places given by name, as the actors recogniser would. */
function resolve(
  text: string,
  places: Readonly<Record<string, string>>,
  dates: Readonly<Record<string, string>> = {},
): FigureMention[] {
  const article = readArticle(text, { format: 'plain' });
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
  it('leaves it American for a lone mention, or beside "A$"', () => {
    assert.equal(resolve('It spent $5 million in Australia.', australia)[0]!.unit, 'USD');
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
  it('takes the time from the nearest date of the sentence', () => {
    const [a, b] = resolve('In 2018 it had 40 ships. It has 30 now.', {}, { '2018': '2018' });
    assert.equal(a!.time, '2018');
    assert.equal(b!.time, undefined);
  });
});
