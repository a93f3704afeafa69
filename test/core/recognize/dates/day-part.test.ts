import { checkCases, checkNone } from './marked.ts';

checkCases('parts of days', [
  ['He left [Friday night].', 'TIME 2020-01-03TNI'],
  ['On [the morning of 31 January 1965] it began.', 'TIME 1965-01-31TMO'],
  ['He left [early Friday morning].', 'TIME 2020-01-03TMO START'],
  ['On [the night of Jan. 3] he died.', 'TIME 2020-01-03TNI'],
  ['It fell [overnight].', 'TIME 2020-01-07TNI'],
  ['On [Jan. 3] he came; [that evening] he left.', 'DATE 2020-01-03', 'TIME 2020-01-03TEV'],
]);
checkNone('parts of days', ['Good morning, America.', 'The Evening Standard said so.', 'Night fell.']);
