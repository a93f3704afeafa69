import { checkCases, checkNone } from './marked.ts';

checkCases('holidays', [
  ['It closed on [Christmas Day].', 'DATE 2019-12-25'],
  ['He was found on [Thanksgiving Day].', 'DATE 2019-11-28'],
  ['They vote on [Election Day 2020].', 'DATE 2020-11-03'],
  ['It fell on [Easter 2018].', 'DATE 2018-04-01'],
  ["It closed on [New Year's Eve].", 'DATE 2019-12-31'],
  ['It will close on [Memorial Day].', 'DATE 2020-05-25'],
  ['They drove home after [Labor Day weekend].', 'DATE 2019-W35-WE'],
  ['Rain is forecast for [Easter Saturday].', 'DATE 2020-04-11'],
  ['It began during [Ramadan].', 'DATE 2019-05-06/2019-06-04 APPROX'],
  ['[Ramadan 2019] was quiet.', 'DATE 2019-05-06/2019-06-04 APPROX'],
  ['In the holy month of [Ramadan] they will fast.', 'DATE 2020-04-24/2020-05-23 APPROX'],
  ['He gave it up in [Lent 2019].', 'DATE 2019-03-06/2019-04-20'],
]);
checkNone('holidays', [
  'The Easter Rising failed.',
  'A new year begins.',
  'They met Easter Smith.',
  'Tariq Ramadan was arrested.',
  'Ramadan Shallah led it.',
  'He lent it to her.',
  'Lent to a friend, it was lost.',
]);
