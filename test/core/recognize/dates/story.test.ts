import assert from 'node:assert/strict';
import { checkCases, datesIn } from './marked.ts';

checkCases(
  'narratives keep their own year',
  [
    [
      'War broke out on [September 1, 1939]. By [early October] Poland was divided. In [June 1940] Italy joined. On [July 14] the fleet was attacked. It went on in [December 1941]. In [January] it spread.',
      'DATE 1939-09-01',
      'DATE 1939-10 START',
      'DATE 1940-06',
      'DATE 1940-07-14',
      'DATE 1941-12',
      'DATE 1942-01',
    ],
    [
      'It began on [May 1, 1990], grew by [June 3, 1991] and ended on [July 5, 1992]. [The following year] it was over. [Two days later]: no.',
      'DATE 1990-05-01',
      'DATE 1991-06-03',
      'DATE 1992-07-05',
      'DATE 1993',
      'DATE 1992-07-07',
    ],
  ],
  '2009-12-19',
);

checkCases(
  'without a publication date',
  [
    ['They voted on [Sunday].', 'DATE ?'],
    ['It fell [last month].', 'DATE ?'],
    ['It was in [October].', 'DATE ?'],
    ['It ended in [2018].', 'DATE 2018'],
    ['It ended in [2018]. On [Jan. 5] they voted, and in [February] they left.', 'DATE 2018', 'DATE ?', 'DATE ?'],
    [
      'On [Dec. 27, 2019], rockets fell. On [Jan. 3] he died. It had begun in [October].',
      'DATE 2019-12-27',
      'DATE 2020-01-03',
      'DATE 2019-10',
    ],
  ],
  null,
);

checkCases('tense and cues', [
  ['The case is heard in [March].', 'DATE 2020-03'],
  ['The accession was planned for [early March].', 'DATE 2020-03 START'],
  ['They may come as early as [Thursday].', 'DATE 2020-01-09'],
  ['He was named chairman, effective [Feb. 1].', 'DATE 2020-02-01'],
  ['The case was heard in [May].', 'DATE 2019-05'],
  ['The bank will cut rates on [Sunday].', 'DATE 2020-01-12'],
  ['The bank cut rates on [Sunday].', 'DATE 2020-01-05'],
  ['On [Friday], when she set aside her plans, it was lifted.', 'DATE 2020-01-03'],
  ['A hearing is set for [Friday].', 'DATE 2020-01-10'],
  ['They planned a large rally on [Saturday].', 'DATE 2020-01-11'],
  ['They had planned a rally on [Saturday].', 'DATE 2020-01-04'],
  ['It will be paid on an unspecified date in [February].', 'DATE 2020-02'],
  ['Talks are supposed to conclude by [May].', 'DATE 2020-05'],
  ['Until [Thursday], they had not called him a suspect.', 'DATE 2020-01-02'],
  ['Until [Thursday], they will wait.', 'DATE 2020-01-09'],
  ['Her name was not released until [Thursday].', 'DATE 2020-01-02'],
  ['He was given until [Thursday].', 'DATE 2020-01-09'],
  ['It warned of floods through [Thursday].', 'DATE 2020-01-09'],
  ['The talks lasted until [Thursday].', 'DATE 2020-01-02'],
  ['The fund has fallen through [December].', 'DATE 2019-12'],
  ['It is forecast to fall by [Thursday].', 'DATE 2020-01-09'],
  ['He was to meet aides [Thursday].', 'DATE 2020-01-09'],
  ['The players fly home [Thursday].', 'DATE 2020-01-09'],
  ['England play France on [Thursday].', 'DATE 2020-01-09'],
  ['England beat France on [Thursday].', 'DATE 2020-01-02'],
  ['[The week after next] they meet.', 'DATE 2020-W04'],
  ['They made three visits [Thursday].', 'DATE 2020-01-02'],
  ['It begins on [Jan. 20], in public on [the 21st].', 'DATE 2020-01-20', 'DATE 2020-01-21'],
  ['They called a strike for [Thursday].', 'DATE 2020-01-09'],
  ['They had called a strike for [Thursday].', 'DATE 2020-01-02'],
  ['Figures for [Thursday] showed a rise.', 'DATE 2020-01-02'],
  ['They agreed to buy the bank in [February].', 'DATE 2020-02'],
  ['They agreed to buy the bank in [November].', 'DATE 2019-11'],
  ['It will be paid on a still unspecified date in [June].', 'DATE 2020-06'],
  ['They announced the plan [Dec. 21].', 'DATE 2019-12-21'],
  ["I'll be gone by [Thanksgiving].", 'DATE 2020-11-26'],
  ["We'll vote on [Friday].", 'DATE 2020-01-10'],
  ['He was found on [21 March].', 'DATE 2019-03-21'],
  ['He was found on [21 August] and charged on [the 24th].', 'DATE 2019-08-21', 'DATE 2019-08-24'],
  ['It will not be before [next spring] or [early summer].', 'DATE 2020-SP', 'DATE 2020-SU START'],
  [
    'It hit a high on [Oct. 10]. It will be paid [Jan. 20]. By [2 p.m.] it was down.',
    'DATE 2019-10-10',
    'DATE 2020-01-20',
    'TIME 2020-01-07T14:00',
  ],
  ['The committee meets on [Friday].', 'DATE 2020-01-10'],
  ['It cost 170 roubles in [March].', 'DATE 2019-03'],
  [
    'On [Jan. 2] he fell. The trial will start on [Jan. 20]. [Two days later] he died.',
    'DATE 2020-01-02',
    'DATE 2020-01-20',
    'DATE 2020-01-04',
  ],
]);

describe('dates: events', () => {
  it('counts from an event that another sentence dates', () => {
    const found = datesIn("The Jan. 3 strike killed Gen. Soleimani. Two days after Soleimani's death, they voted.");
    const two = found.find(m => m.text === 'Two days');
    assert.deepEqual([two?.value, two?.interval, two?.anchor], ['P2D', ['2020-01-05', '2020-01-06'], '2020-01-03']);
  });

  it('finds the night of an event', () => {
    const night = datesIn('On Jan. 3 a strike killed Soleimani. He had come to Baghdad the night he was killed.').find(
      m => m.text === 'the night',
    );
    assert.equal(night?.value, '2020-01-03TNI');
  });

  it('leaves it open where nothing dates the event', () => {
    const night = datesIn('He had come to Baghdad the night he was killed.').find(m => m.text === 'the night');
    assert.equal(night?.value, undefined);
  });
});
