import assert from 'node:assert/strict';
import { describeAnchor } from '../../../src/anchor/describe.ts';
import { indexText } from '../../../src/anchor/anchor.ts';
import { readSidecar } from '../../../src/sidecar/read.ts';
import { emptySidecar, type Annotation, type Sidecar } from '../../../src/sidecar/schema.ts';
import { certainArticle, checkStray, likelyArticles } from '../../../src/sidecar/stray.ts';
import { writeSidecar } from '../../../src/sidecar/write.ts';

const STORY =
  'The ferry to Ardnish was late on Tuesday, the harbour office said.\n\nSome 212 passengers waited in the rain for it.\n';
const OTHER = 'Nobody waited for the bus to Lochailort, which had stopped running in the spring.\n';

function annotated(text: string, quotes: readonly string[], more: Partial<Annotation> = {}): Sidecar {
  const annotations = quotes.map((quote, i): Annotation => {
    const start = text.indexOf(quote);
    const anchor = describeAnchor(indexText(text), start, start + quote.length);
    return { id: `a${i}`, kind: 'figure', status: 'accepted', ...anchor, ...more };
  });
  return { ...emptySidecar(), annotations };
}

const SIDECAR = annotated(STORY, ['212', 'Tuesday']);

interface Case {
  readonly what: string;
  readonly sidecar?: Sidecar;
  readonly articles: Readonly<Record<string, string>>;
  readonly was?: string;
  readonly certain: string | undefined;
}

const CASES: readonly Case[] = [
  { what: 'the article under another name', articles: { 'b.md': STORY, 'c.md': OTHER }, certain: 'b.md' },
  { what: 'with CRLF and a BOM', articles: { 'b.md': `\ufeff${STORY.replaceAll('\n', '\r\n')}` }, certain: 'b.md' },
  { what: 'with a paragraph more above it', articles: { 'b.md': `A new lead.\n\n${STORY}` }, certain: 'b.md' },
  { what: 'no article', articles: { 'c.md': OTHER }, certain: undefined },
  { what: 'two copies', articles: { 'b.md': STORY, 'c.md': STORY }, certain: undefined },
  {
    what: 'a second one that says nearly the same',
    articles: { 'b.md': STORY, 'c.md': STORY.replace('212', '340'), 'd.md': STORY.replace('waited', 'slept') },
    certain: 'b.md',
  },
  { what: 'another figure in it', articles: { 'b.md': STORY.replace('212', '340') }, certain: undefined },
  {
    what: 'other words around one passage',
    articles: { 'b.md': STORY.replace('waited', 'slept') },
    certain: undefined,
  },
  {
    what: 'a quote that could stand anywhere',
    sidecar: annotated('On Tuesday', ['Tuesday']),
    articles: { 'b.md': 'On Tuesday' },
    certain: undefined,
  },
  {
    what: 'a decision that had lost its passage before',
    sidecar: { ...SIDECAR, annotations: [...SIDECAR.annotations, ...annotated(OTHER, ['spring']).annotations] },
    articles: { 'b.md': STORY },
    certain: undefined,
  },
  {
    what: 'the same, where it is known what the article was',
    sidecar: { ...SIDECAR, annotations: [...SIDECAR.annotations, ...annotated(OTHER, ['spring']).annotations] },
    articles: { 'b.md': STORY.replaceAll('\n', '\r\n') },
    was: STORY,
    certain: 'b.md',
  },
  {
    what: 'the same, kept as an orphan',
    sidecar: {
      ...SIDECAR,
      annotations: [...SIDECAR.annotations, ...annotated(OTHER, ['spring'], { orphan: true }).annotations],
    },
    articles: { 'b.md': STORY },
    certain: 'b.md',
  },
  {
    what: 'nothing but orphans',
    sidecar: annotated(OTHER, ['spring'], { orphan: true }),
    articles: { 'b.md': STORY },
    certain: undefined,
  },
  {
    what: 'no decisions, only facts',
    sidecar: emptySidecar({ published: '2020-01-07' }),
    articles: { 'b.md': STORY },
    certain: undefined,
  },
  {
    what: 'no decisions, where it is known what the article was',
    sidecar: emptySidecar({ published: '2020-01-07' }),
    articles: { 'b.md': STORY, 'c.md': OTHER },
    was: STORY,
    certain: 'b.md',
  },
  { what: 'an empty article', sidecar: emptySidecar(), articles: { 'b.md': '' }, was: '', certain: undefined },
];

describe('the article of a stray sidecar is certain or not', () => {
  for (const { what, sidecar = SIDECAR, articles, was, certain } of CASES)
    it(what, () => {
      const texts = Object.entries(articles).map(([name, text]) => ({ name, text }));
      assert.equal(certainArticle(likelyArticles(sidecar, texts, was))?.name, certain);
    });

  it('never where the sidecar cannot be read whole', () => {
    const likely = likelyArticles(SIDECAR, [{ name: 'b.md', text: STORY }]);
    const certain = (text: string): (true | undefined)[] =>
      checkStray({ name: 'a.md.postil.json', text, read: readSidecar(text, 'a.md.postil.json') }, likely).flatMap(
        ({ fixes }) => fixes.flatMap(fix => (fix.kind === 'move' ? [fix.certain as true | undefined] : [])),
      );
    const text = writeSidecar(SIDECAR);
    assert.deepEqual(certain(text), [true]);
    assert.deepEqual(certain(text.replace('"accepted"', '"accep')), [undefined]);
    assert.deepEqual(certain(text.replace('postil/1', 'postil/2')), [undefined]);
  });
});
