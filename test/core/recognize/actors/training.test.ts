/** Training is a function: the same articles give the same bytes, and those find what they were shown. */
import assert from 'node:assert/strict';
import { createActors, readActorModel } from '../../../../src/recognize/actors/actors.ts';
import { parseArticle } from '../../../../train/corpus.ts';
import { trainModel, type TrainOptions } from '../../../../train/model.ts';
import { found } from './support.ts';

const people = ['Ada Brook', 'Tom Reed', 'Ines Costa', 'Jon Hill'];
const places = ['Ulm', 'Oslo', 'Lima', 'Bern'];
const articles = people.flatMap((person, i) =>
  places.map((place, k) =>
    parseArticle(
      `${i}${k}`,
      `title: x\n\nOn Monday {{P|${person}|1}} went to {{L|${place}|2}}. "It is cold," said {{P|${person}|1}}.`,
    ),
  ),
);
const options: TrainOptions = {
  texts: articles.map(a => a.text),
  lists: 'test/fixtures/actor-lists',
  rows: 2000,
  folds: 2,
  foldEpochs: 2,
  calibrate: true,
  bareNames: 1,
  learn: { epochs: 4, rate: 0.1, decay: 0.0003, minCount: 1, dropout: 0.2, farShare: 0.5 },
};

describe('actors: training', () => {
  it('gives the same bytes twice, and a model that works', () => {
    const bytes = trainModel(articles, options);
    assert.deepEqual(bytes, trainModel(articles, options));
    const actors = createActors(readActorModel(bytes));
    assert.deepEqual(found('On Monday Ada Reed went to Oslo.', actors), ['person Ada Reed', 'place Oslo']);
  });
  it('reads marks into offsets', () => {
    const { text, mentions } = parseArticle('1', 'title: x\n\nIn {{L|Ulm|1}}, {{F|two|2||cats}} cats saw {{P|Ada|2}}.');
    assert.equal(text, 'In Ulm, two cats saw Ada.');
    assert.deepEqual(
      mentions.map(m => `${m.type} ${text.slice(m.start, m.end)}`),
      ['place Ulm', 'person Ada'],
    );
  });
});
