import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TokenClass } from '../../../src/article/article.ts';
import { splitSentences } from '../../../src/article/sentences.ts';
import { tokenize } from '../../../src/article/tokens.ts';

const words = (text: string): string[] => tokenize(text).map(t => t.text);

describe('tokenize', () => {
  const table: readonly (readonly [text: string, tokens: string])[] = [
    ["Iraq's parliament", "Iraq|'s|parliament"],
    ["the states' rights", "the|states|'|rights"],
    ["Kata'ib Hezbollah", "Kata'ib|Hezbollah"],
    ["O'Brien doesn't", "O'Brien|doesn't"],
    ['Iran-backed U.S.-led', 'Iran|-|backed|U.S.|-|led'],
    ['1,300-page 34-year-old', '1,300|-|page|34|-|year|-|old'],
    ['$4.2bn, 60% of 5,500.', '$|4.2|bn|,|60|%|of|5,500|.'],
    ['60km/h in the 1990s', '60|km|/|h|in|the|1990|s'],
    ['K1 Base, G20, Q3', 'K1|Base|,|G20|,|Q3'],
    ['10:30 p.m. on Dec. 29', '10|:|30|p.m.|on|Dec.|29'],
    ['Maj. Gen. J. R. Smith Jr.', 'Maj.|Gen.|J.|R.|Smith|Jr.'],
    ['No. 5 said no.', 'No.|5|said|no|.'],
    ['So did I. Then', 'So|did|I|.|Then'],
    ['he sat. On Sat. they', 'he|sat|.|On|Sat.|they'],
    ['(ISIS) "quoted"', '(|ISIS|)|"|quoted|"'],
    ['2019–20 and 🚢🚢', '2019|–|20|and|🚢|🚢'],
    ['€5m £3', '€|5|m|£|3'],
    ['Zürich Øresund الموصل', 'Zürich|Øresund|الموصل'],
    ['...', '.|.|.'],
    ['', ''],
  ];
  for (const [text, tokens] of table) it(`«${text}»`, () => assert.equal(words(text).join('|'), tokens));

  it('says what a token looks like', () => {
    const [nato, us, word, lower, number, sign] = tokenize('NATO U.S. Word lower 42 %');
    assert.equal(nato?.class, TokenClass.word | TokenClass.capital | TokenClass.allCaps);
    assert.equal(us?.class, TokenClass.word | TokenClass.capital | TokenClass.allCaps | TokenClass.abbreviation);
    assert.equal(word?.class, TokenClass.word | TokenClass.capital);
    assert.equal(lower?.class, TokenClass.word);
    assert.equal(number?.class, TokenClass.number);
    assert.equal(sign?.class, TokenClass.sign);
  });

  it('covers everything but white space, in order, and tells the space before', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab Z.\'",-$%1 9é🚢s\u0301 '), maxLength: 60 });
    fc.assert(
      fc.property(text, t => {
        let at = 0;
        for (const token of tokenize(t)) {
          const gap = t.slice(at, token.start);
          assert.match(gap, /^\s*$/);
          assert.equal(token.space, at === 0 || gap.length > 0);
          assert.equal(token.text, t.slice(token.start, token.end));
          assert.ok(token.end > token.start);
          at = token.end;
        }
        assert.match(t.slice(at), /^\s*$/);
      }),
    );
  });
});

describe('splitSentences', () => {
  const table: readonly (readonly [text: string, sentences: readonly string[]])[] = [
    ['He left. She stayed.', ['He left.', 'She stayed.']],
    ['Maj. Gen. Smith spoke to Dr. Jones. He left.', ['Maj. Gen. Smith spoke to Dr. Jones.', 'He left.']],
    ['Troops left the U.S. The army stayed.', ['Troops left the U.S.', 'The army stayed.']],
    ['The U.S. Army stayed in the U.S. government offices.', ['The U.S. Army stayed in the U.S. government offices.']],
    ['On Jan. 5 it voted. On Dec. 29 it did not.', ['On Jan. 5 it voted.', 'On Dec. 29 it did not.']],
    ['“Go,” he said. "It is over." Then he left.', ['“Go,” he said.', '"It is over."', 'Then he left.']],
    ['Will it end? Yes! Soon.', ['Will it end?', 'Yes!', 'Soon.']],
    ['It fell 4.5 points. 30 people left.', ['It fell 4.5 points.', '30 people left.']],
    ['however you look at it ... has made it so', ['however you look at it ... has made it so']],
    ['no stop at all', ['no stop at all']],
  ];
  for (const [text, sentences] of table) {
    it(`«${text}»`, () => {
      const tokens = tokenize(text);
      const got = splitSentences(tokens).map(s => text.slice(tokens[s.firstToken]!.start, tokens[s.endToken - 1]!.end));
      assert.deepEqual(got, sentences);
    });
  }

  it('puts every token into exactly one sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '. ', '." ', ' U.S. ', '?', ' ', '1') }), text => {
        const tokens = tokenize(text);
        let at = 0;
        for (const s of splitSentences(tokens)) {
          assert.equal(s.firstToken, at);
          assert.ok(s.endToken > s.firstToken);
          at = s.endToken;
        }
        assert.equal(at, tokens.length);
      }),
    );
  });
});
