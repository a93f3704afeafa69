import assert from 'node:assert/strict';
import { compareArticles } from '../../../src/compare/compare.ts';
import { atOnce } from '../../../src/compare/steps.ts';
import { storiesOf } from '../../../src/compare/story.ts';
import { factsOfTexts } from './articles.ts';

const FIRE =
  'A fire burned down the Ostrava Cotton mill at Karlow on Monday. The company lost 4 million dollars in sales, its director Petra Lindqvist said. Eleven people were taken to hospital. Firefighters from Karlow and Brenn needed nine hours to put out the flames in the spinning hall, said fire chief Jonas Wexler.';
const CRASH =
  'A bus of the Meridian Coach Lines left the road near Tarn on Wednesday. The operator lost 6 million dollars in sales after the crash, its manager Oleg Baranov said. Nine people were taken to hospital. The driver had slept, said prosecutor Ines Calder, and the brakes of the coach were worn.';
const BRIEF =
  'The week in brief. A fire burned down the Ostrava Cotton mill at Karlow, director Petra Lindqvist and fire chief Jonas Wexler said. A bus of the Meridian Coach Lines left the road near Tarn, manager Oleg Baranov and prosecutor Ines Calder said.';

describe('articles of one story', () => {
  it('are not those that a week in brief tells of', () => {
    const facts = factsOfTexts({ fire: FIRE, crash: CRASH, brief: BRIEF }, '2023-03-20');
    const [fire, crash, brief] = facts as [(typeof facts)[0], (typeof facts)[0], (typeof facts)[0]];
    const stories = atOnce(storiesOf(facts));
    assert.ok(stories.relation(fire, brief) > 0.16 && stories.relation(crash, brief) > 0.16, 'the brief tells of both');
    assert.equal(stories.relation(fire, crash), 0);
    const { groups } = compareArticles(facts);
    assert.deepEqual(
      groups.filter(({ kind, members }) => kind === 'figure' && new Set(members.map(m => m.article)).size > 1),
      [],
    );
  });
});
