import assert from 'node:assert/strict';
import { followMentions, followSpan } from '../../../src/project/follow.ts';
import type { Mention } from '../../../src/recognize/mention.ts';

//            0         1         2         3
//            0123456789012345678901234567890123456
const TEXT = 'Ann left from 2 to 5 May with Ben Lee.';
const at = (text: string): { start: number; end: number; text: string } => {
  const start = TEXT.indexOf(text);
  return { start, end: start + text.length, text };
};
const mentions: Mention[] = [
  { kind: 'actor', type: 'person', ...at('Ann'), confidence: 1 },
  { kind: 'date', type: 'DATE', ...at('2'), confidence: 1, basis: 'stated', rule: 'day', phrase: { ...at('from 2 to 5 May'), relation: 'range' } },
  { kind: 'actor', type: 'person', ...at('Ben Lee'), confidence: 1 },
]; // prettier-ignore
const after = (start: number, end: number, text: string): string[] => {
  const now = TEXT.slice(0, start) + text + TEXT.slice(end);
  return followMentions(mentions, [{ start, end, length: text.length }]).map(m => {
    assert.equal(now.slice(m.start, m.end), m.text);
    const phrase = m.kind === 'date' && m.phrase ? ` (${now.slice(m.phrase.start, m.phrase.end)})` : '';
    return m.text + phrase;
  });
};

describe('mentions while a text is edited', () => {
  for (const [what, edit, expected] of [
    ['move with what is typed before them', [0, 0, 'Yesterday '], ['Ann', '2 (from 2 to 5 May)', 'Ben Lee']],
    ['go when they are typed in', [32, 32, 'x'], ['Ann', '2 (from 2 to 5 May)']],
    ['go when they are deleted', [0, 9, ''], ['2 (from 2 to 5 May)', 'Ben Lee']],
    ['stay without a phrase that was touched', [19, 20, '6'], ['Ann', '2', 'Ben Lee']],
    ['stay when something is typed beside them', [3, 3, 'a'], ['Ann', '2 (from 2 to 5 May)', 'Ben Lee']],
  ] as const)
    it(what, () => assert.deepEqual(after(edit[0], edit[1], edit[2]), expected));

  it('a span follows several edits', () => {
    const lists = [[{ start: 0, end: 0, length: 2 }], [{ start: 0, end: 1, length: 0 }]];
    assert.deepEqual(followSpan({ start: 5, end: 9 }, lists), { start: 6, end: 10 });
    assert.equal(followSpan({ start: 5, end: 9 }, [[{ start: 0, end: 20, length: 0 }]]), undefined);
  });
});
