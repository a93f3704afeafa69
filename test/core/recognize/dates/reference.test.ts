import { checkCases, checkNone } from './marked.ts';

checkCases('vague references', [
  ['It is over [now].', 'DATE PRESENT_REF'],
  ['They are [currently] there.', 'DATE PRESENT_REF'],
  ['Forces could [soon] be leaving.', 'DATE FUTURE_REF'],
  ['Those hopes evaporated [long ago].', 'DATE PAST_REF'],
  ['At [present], Iraq resents it.', 'DATE PRESENT_REF'],
  ['In [recent years] it grew.', 'DATE PAST_REF'],
  ['Attacks rose in [recent weeks and months].', 'DATE PAST_REF'],
  ['It will happen in [the near future].', 'DATE FUTURE_REF'],
  ['[Days earlier], they had left.', 'DATE PAST_REF'],
  ['A fault that could [one day] kill.', 'DATE FUTURE_REF'],
  ['It is hard over [the long term].', 'DATE FUTURE_REF'],
]);
checkNone('vague references', ['It came as soon as they left.', 'How soon is hard to say.', 'He gave her a present.']);
