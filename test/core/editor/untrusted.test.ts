import assert from 'node:assert/strict';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { markdownText, plainLabel } from '../../../src/editor/untrusted.ts';

/** What a Markdown renderer makes of it: the names of its nodes, and its text. */
function rendered(markdown: string): { nodes: string[]; text: string } {
  const nodes: string[] = [];
  let text = '';
  const walk = (node: { type: string; value?: string; children?: readonly never[] }): void => {
    nodes.push(node.type);
    if (node.type === 'text') text += node.value ?? '';
    for (const child of node.children ?? []) walk(child);
  };
  walk(unified().use(remarkParse).use(remarkGfm).parse(`begin ${markdown} end`) as never);
  return { nodes, text };
}

describe('markdownText', () => {
  const attacks = [
    '[click](command:workbench.action.quit)',
    '![x](https://evil.example/pixel.png)',
    '<img src=x onerror=alert(1)>',
    '<https://evil.example>',
    'https://evil.example and www.evil.example and a@evil.example',
    '`code` **bold** _em_ ~~gone~~',
    '&lt;b&gt; &amp;',
    'a\n\n# heading\n\n- item\n\n> quote\n\n| a |\n|---|\n| b |',
    '[^1] [ref]: x',
    '\\[escaped\\](x)',
    '$(trash) $(alert)',
  ];
  for (const attack of attacks)
    it(`shows ${JSON.stringify(attack)} as it is`, () => {
      const { nodes, text } = rendered(markdownText(attack));
      assert.deepEqual(nodes, ['root', 'paragraph', 'text']);
      assert.equal(text.replaceAll('\u2060', ''), `begin ${attack.replace(/\s+/g, ' ')} end`);
    });

  it('shows any text as it is, on one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), words => {
        const { nodes, text } = rendered(markdownText(words, 1000));
        assert.deepEqual(nodes, ['root', 'paragraph', 'text']);
        assert.doesNotMatch(markdownText(words, 1000), /[\r\n]|\$\(/);
        assert.ok(text.startsWith('begin '));
      }),
    );
  });
});

describe('plainLabel', () => {
  it('cuts long text at whole signs', () => {
    assert.equal(plainLabel('a'.repeat(20), 10), `${'a'.repeat(9)}…`);
    assert.equal(plainLabel('aaaa😀bbbb', 6), 'aaaa…');
  });
  it('takes out what turns the reading direction, and isolates right-to-left names', () => {
    assert.equal(plainLabel('abc\u202edef'), 'abcdef');
    assert.equal(plainLabel('بغداد'), '\u2068بغداد\u2069');
  });
});
