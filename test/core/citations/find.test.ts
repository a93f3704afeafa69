import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCitations, isReport } from '../../../src/citations/find.ts';
import { addressOf, targetOf } from '../../../src/citations/target.ts';

const plain = { noNullPrototype: true };

describe('findCitations', () => {
  const table: readonly (readonly [text: string, found: readonly string[]])[] = [
    [
      'See [170 of 329](sources/004.txt#p-z3f8c1v0bn).',
      ['annotation sources/004.txt z3f8c1v0bn «170 of 329» @sources/004.txt#p-z3f8c1v0bn'],
    ],
    [
      '[a *b*](</my file.md#p-x1>) and [c](d.md#p-y2 "title")',
      ['annotation /my file.md x1 «a *b*» @/my file.md#p-x1', 'annotation d.md y2 «c» @d.md#p-y2'],
    ],
    [
      '[x](a.txt#:~:text=five%20%2D,six)',
      ['text a.txt {"start":"five -","end":"six"} «x» @a.txt#:~:text=five%20%2D,six'],
    ],
    ['Claim[^1].\n\n[^1]: [q](a.md#p-k1)', ['annotation a.md k1 «q» @a.md#p-k1']],
    ['[x][ref]\n\n[ref]: a.md#p-k1 "t"', ['annotation a.md k1 «x» @a.md#p-k1']],
    [
      '[Ref] and [y][REF]\n\n[ref]: a.md#p-k1',
      ['annotation a.md k1 «Ref» @a.md#p-k1', 'annotation a.md k1 «y» @a.md#p-k1'],
    ],
    ['[ref]: a.md#p-k1', ['annotation a.md k1 «» @a.md#p-k1']],
    [
      '`[x][ref]`\n\n```\n[other]: b.md#p-k2\n```\n\n[x][other]\n\n[ref]: a.md#p-k1',
      ['annotation a.md k1 «» @a.md#p-k1'],
    ],
    [
      '\ufeff---\r\ncites: a.md#p-k1\r\n---\r\n\r\nSo 🚢 é [x](b.md#p-k2).\r\n',
      ['annotation a.md k1 «» @a.md#p-k1', 'annotation b.md k2 «x» @b.md#p-k2'],
    ],
    [
      '---\ncites: a.md#p-k1\nother: [b.md#p-k2]\n---\ntext',
      ['annotation a.md k1 «» @a.md#p-k1', 'annotation b.md k2 «» @b.md#p-k2'],
    ],
    ['He said so [@csmonitor2020, "170 of 329"].', ['pandoc csmonitor2020 170 of 329 «» @csmonitor2020']],
    ['So [see @one, p. 3; @two].', ['pandoc one - «» @one', 'pandoc two - «» @two']],
    [
      '> quoted [x](a.md#p-k1)\n\n- item [y](b.md#p-k2)',
      ['annotation a.md k1 «x» @a.md#p-k1', 'annotation b.md k2 «y» @b.md#p-k2'],
    ],
    ['| a | [x](a.md#p-k1) |\n| --- | --- |\n| [y](b.md#p-k2) | c |', ['annotation a.md k1 «x» @a.md#p-k1', 'annotation b.md k2 «y» @b.md#p-k2']], // prettier-ignore
    ['# Head [x](a.md#p-k1)\n\n- [ ] **[y](b.md#p-k2)**', ['annotation a.md k1 «x» @a.md#p-k1', 'annotation b.md k2 «y» @b.md#p-k2']], // prettier-ignore
    ['+++\ncites = "a.md#p-k1"\n+++\n\ntext', ['annotation a.md k1 «» @a.md#p-k1']],
    ['Text.[^n]\r\n\r\n[^n]: First.\r\n\r\n    Then [x](a.md#p-k1).\r\n', ['annotation a.md k1 «x» @a.md#p-k1']],
    ['<div>\n\n[x](a.md#p-k1)\n\n</div>', ['annotation a.md k1 «x» @a.md#p-k1']],
    ['::: {.note}\n[x](a.md#p-k1)\n:::', ['annotation a.md k1 «x» @a.md#p-k1']],
    ['Text^[see [x](a.md#p-k1)].', ['annotation a.md k1 «x» @a.md#p-k1']],
    ['`[x](a.md#p-k1)` and\n\n```\n[x](a.md#p-k1)\n```', []],
    ['[x](https://example.org/#p-k1) [y](a.md#heading) [z](a.md) ann@example.org @key', []],
  ];
  for (const [text, expected] of table) {
    it(text.replace(/\n/g, '⏎'), () => {
      const got = findCitations(text).map(({ target: t, claim, targetSpan }) => {
        const what =
          t.form === 'annotation'
            ? `${t.path} ${t.id}`
            : t.form === 'text'
              ? `${t.path} ${JSON.stringify(t.fragment)}`
              : `${t.key} ${t.quote ?? '-'}`;
        return `${t.form} ${what} «${claim ? text.slice(claim.start, claim.end) : ''}» @${text.slice(targetSpan.start, targetSpan.end)}`;
      });
      assert.deepEqual(got, expected);
    });
  }

  it('an address comes back from its target, inside a Markdown link too', () => {
    const path = fc
      .string({ unit: fc.constantFrom('a', '/', ' ', '(', ')', 'é', '#', '%', '-', '.'), minLength: 1 })
      .filter(p => !/^[a-z]+:/i.test(p));
    const target = fc.oneof(
      fc.record({ form: fc.constant('annotation' as const), path, id: fc.stringMatching(/^[a-z0-9]{10}$/) }, plain),
      fc.record(
        {
          form: fc.constant('text' as const),
          path,
          fragment: fc.record({ start: fc.string({ minLength: 1, unit: 'grapheme' }) }, plain),
        },
        plain,
      ),
    );
    fc.assert(
      fc.property(target, t => {
        const address = addressOf(t);
        assert.deepEqual(targetOf(address), t);
        assert.deepEqual(
          findCitations(`x [claim](${address}) y`).map(c => c.target),
          [t],
        );
      }),
    );
  });
});

describe('the sentence that a citation ends', () => {
  const table: readonly (readonly [text: string, sentences: readonly string[]])[] = [
    ['One. He said so on Nov. 18 [@k, "so"].', ['He said so on Nov. 18']],
    ['We use 53.[^1] More.\n\n[^1]: It is [q](a.md#p-k1).', ['We use 53.']],
    ['We use 53.[^1]\n[^1]: It is [q](a.md#p-k1).', ['We use 53.']],
    ['A [@a, "x"], and B [@b, "y"].', ['A', ', and B']],
    ['A and B [@a, "x"][@b, "y"].', ['A and B', 'A and B']],
    ['The [long](a.md) way *home* [@k, "x"].', ['The [long](a.md) way *home']],
    ['[@k, "x"]', ['-']],
  ];
  for (const [text, expected] of table)
    it(text.replace(/\n/g, '⏎'), () =>
      assert.deepEqual(
        findCitations(text).map(({ sentence: s }) => (s ? text.slice(s.start, s.end) : '-')),
        expected,
      ),
    );
});

describe('what is a report', () => {
  const table: readonly (readonly [text: string, report: boolean])[] = [
    ['See [x](a.md#p-k1).', true],
    ['See [x](a.md#:~:text=y).', true],
    ['So [@k, "words"].', true],
    ['---\ncites: a.md#p-k1\n---\ntext', true],
    ['So [@k].', false],
    ['Mail ann@example.org, see [x](a.md#top) and [y](https://e.org/#:~:text=z).', false],
    ['`[x](a.md#p-k1)`', false],
    ['', false],
  ];
  for (const [text, report] of table)
    it(`${JSON.stringify(text)}: ${report}`, () => assert.equal(isReport(text), report));
});
