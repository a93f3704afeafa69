import { checkCases } from './marked.ts';

checkCases('a quotation keeps the day of its speaker, in news', [
  ['"We leave [tomorrow]," he said on [Friday].', 'DATE 2020-01-04', 'DATE 2020-01-03'],
  ['On [Sunday] he told reporters: "[Yesterday] they attacked us."', 'DATE 2020-01-05', 'DATE 2020-01-04'],
  [
    '"We met [last week]. We leave [tomorrow]," she said on [Thursday, Jan. 2].',
    'DATE 2019-W52',
    'DATE 2020-01-03',
    'DATE 2020-01-02',
  ],
  ['"We will vote on [Sunday]," he said on [Friday].', 'DATE 2020-01-05', 'DATE 2020-01-03'],
  [
    '"It ended [last month]," the ministry announced in a statement on [Dec. 2, 2019].',
    'DATE 2019-11',
    'DATE 2019-12-02',
  ],
]);

checkCases(
  'a quotation keeps the day of its speaker, in a narrative',
  [
    [
      'It began on [May 1, 1990], and grew by [June 3, 1991]. On [July 5, 1992] the king said: "I leave [tomorrow]." [Two days later] he left.',
      'DATE 1990-05-01',
      'DATE 1991-06-03',
      'DATE 1992-07-05',
      'DATE 1992-07-06',
      'DATE 1992-07-07',
    ],
    [
      'It began on [May 1, 1990], and grew by [June 3, 1991]. It ended on [July 5, 1992]. "We won [yesterday]," he said.',
      'DATE 1990-05-01',
      'DATE 1991-06-03',
      'DATE 1992-07-05',
      'DATE 1992-07-04',
    ],
  ],
  '2009-12-19',
);

checkCases('a quotation keeps to publication where nothing tells its day', [
  // no day is told
  ['"It ends [today]," he said.', 'DATE 2020-01-07'],
  // the day beside it is of what happened, not of what was said
  ['"It ends [today]," read the banner that fell on [Friday].', 'DATE 2020-01-07', 'DATE 2020-01-03'],
  // another sentence's day
  ['Rockets fell on [Friday]. "We leave [tomorrow]," he said.', 'DATE 2020-01-03', 'DATE 2020-01-08'],
  // a day within another quotation
  ['"We leave [tomorrow]," he said, "and they left on [Friday]."', 'DATE 2020-01-08', 'DATE 2020-01-03'],
  // not quoted: the reporter's own time
  ['He said on [Friday] that they leave [tomorrow].', 'DATE 2020-01-03', 'DATE 2020-01-08'],
  // nobody has said what will be said
  ['"We leave [tomorrow]," she will say on [Friday].', 'DATE 2020-01-08', 'DATE 2020-01-10'],
  // what is stated stays
  ['"It fell on [May 5, 2018]," he said on [Friday].', 'DATE 2018-05-05', 'DATE 2020-01-03'],
]);

checkCases(
  'a quotation without any day to count from stays open',
  [['"We leave [tomorrow]," he said on [Friday].', 'DATE ?', 'DATE ?']],
  null,
);
