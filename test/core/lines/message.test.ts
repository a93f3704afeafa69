import assert from 'node:assert/strict';
import * as z from 'zod/mini';
import { inEnglish, inWords, isMessage, listed, quoted, ranged, say } from '../../../src/lines/message.ts';
import { schemaMessage } from '../../../src/lines/schema-message.ts';

describe('messages of the core', () => {
  it('are put together in English', () => {
    assert.equal(inEnglish(say('{1} of {0}, {0}', 'x{1}', 2)), '2 of x{1}, x{1}');
    assert.equal(
      inEnglish(say('Two on {0}: {1}.', quoted('a\n  b'), ranged([listed(['x', 'y']), 'z']))),
      'Two on "a b": x, y; z.',
    );
    assert.equal(inEnglish(say('{0}|{1}', listed([]), listed([7]))), '|7');
  });

  it('are put together in any language, down to the last part', () => {
    const german: Readonly<Record<string, string>> = {
      '"{0}"': '„{0}“',
      'no {0}': 'kein {0}',
      '{0}, {1}': '{0} und {1}',
    };
    const fill = (template: string, ...parts: (string | number)[]): string =>
      (german[template] ?? `?${template}`).replace(/\{(\d)\}/g, (_, i) => String(parts[Number(i)]));
    assert.equal(inWords(say('{0}', listed([say('no {0}', quoted('Wert')), 'no'])), fill), '?kein „Wert“ und no');
  });

  it('stay short and on one line, whatever they quote', () => {
    const text = inEnglish(quoted(`x\n::error::${'y'.repeat(500)}`));
    assert.ok(text.length < 80 && !text.includes('\n'), text);
  });

  it('are plain data that can be told from other data', () => {
    assert.ok(isMessage(JSON.parse(JSON.stringify(say('a')))));
    assert.ok(![null, 'a', {}, { template: 'a' }].some(isMessage));
  });
});

describe('what a schema finds wrong', () => {
  const schema = z.looseObject({
    text: z.string().check(z.minLength(1)),
    count: z.int(),
    list: z.array(z.string()).check(z.minLength(2)),
    one: z.enum(['a', 'b']),
    any: z.union([z.string(), z.number()]),
    day: z.string().check(z.regex(/^\d+$/, 'a day')),
  });
  const right = { text: 'x', count: 1, list: ['a', 'b'], one: 'a', any: 1, day: '7' };
  const cases: readonly (readonly [change: object, words: string])[] = [
    [{ text: undefined }, 'it is missing'],
    [{ text: 7 }, 'a text is expected'],
    [{ text: '' }, 'it is empty'],
    [{ count: 1.5 }, 'a whole number is expected'],
    [{ count: '1' }, 'a number is expected'],
    [{ list: 'a' }, 'a list is expected'],
    [{ list: ['a'] }, 'at least 2 is expected'],
    [{ list: ['a', null] }, 'a text is expected'],
    [{ one: 'c' }, 'one of a, b is expected'],
    [{ any: [] }, 'it is of another type than expected'],
    [{ day: 'x' }, 'a day'],
  ];
  for (const [change, words] of cases)
    it(`says "${words}" of ${JSON.stringify(change)}`, () => {
      const value = { ...right, ...change };
      const issue = schema.safeParse(value).error?.issues[0];
      assert.ok(issue);
      assert.equal(inEnglish(schemaMessage(issue, value)), words);
    });
  it('says nothing of what is right', () => assert.ok(schema.safeParse(right).success));
});
