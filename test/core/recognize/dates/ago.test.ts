import { checkCases, checkNone } from './marked.ts';

checkCases('ago and later', [
  ['It began [two days ago].', 'DATE 2020-01-05'],
  ['It began [three months ago].', 'DATE 2019-10'],
  ['It began [five years ago].', 'DATE 2015'],
  ['It began [about two years ago].', 'DATE 2018 APPROX'],
  ['It began [a decade ago].', 'DATE 2010'],
  ['It ends [two weeks from now].', 'DATE 2020-W04'],
  ['It began [several years ago].', 'DATE PAST_REF'],
  ['The river froze [two winters ago].', 'DATE 2017-WI'],
  ['They met [three summers ago].', 'DATE 2017-SU'],
  ['[A few months back], the council promised a road.', 'DATE PAST_REF'],
  ['On [Jan. 5] they met. [One day later], a letter came.', 'DATE 2020-01-05', 'DATE 2020-01-06'],
  ['In [1998] he came. [Three years later] he left.', 'DATE 1998', 'DATE 2001'],
  ['It was fixed [an hour ago].', 'DURATION PT1H'],
]);
checkCases('counted from a date', [
  ['They met [two weeks before Christmas].', 'DATE 2019-W50'],
  ['They met [three days after 5 May 2019].', 'DATE 2019-05-08'],
  ['They met [the day before last Friday].', 'DATE 2020-01-02'],
  ['They meet [3 days from Friday].', 'DATE 2020-01-13'],
]);
checkCases('back somewhere', [
  ['After just [two weeks] back at work he left.', 'DURATION P2W'],
  ['He had [ten days] in Spain and [two days] back in London.', 'DURATION P10D', 'DURATION P2D'],
]);
checkNone('ago', ['No later than that.', 'Long before that.', 'The two winters were cold.', 'Two steps back.']);
