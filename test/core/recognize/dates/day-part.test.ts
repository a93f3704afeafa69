import { checkCases, checkNone } from './marked.ts';

checkCases('parts of days', [
  ['He left [Friday night].', 'TIME 2020-01-03TNI'],
  ['On [the morning of 31 January 1965] it began.', 'TIME 1965-01-31TMO'],
  ['He left [early Friday morning].', 'TIME 2020-01-03TMO START'],
  ['On [the night of Jan. 3] he died.', 'TIME 2020-01-03TNI'],
  ['It fell [overnight].', 'TIME 2020-01-07TNI'],
  ['He was held in [the early hours of Thursday morning].', 'TIME 2020-01-02TMO'],
  ['It burned in [the small hours of Sunday].', 'TIME 2020-01-05TMO'],
  ['On [Jan. 3] it burned. By [evening], the fire was out.', 'DATE 2020-01-03', 'TIME 2020-01-03TEV'],
  ['The talks began at [dawn] and went on.', 'TIME 2020-01-07TMO'],
  ['On [the evening of 7 July last year] he left.', 'TIME 2019-07-07TEV'],
  ['On [Jan. 3] he came; [that evening] he left.', 'DATE 2020-01-03', 'TIME 2020-01-03TEV'],
]);
checkNone('parts of days', [
  'Good morning, America.',
  'The Evening Standard said so.',
  'Night fell.',
  'They hunt by night.',
  'He played at Sunset Sound.',
  'It was read at evening prayers.',
]);
