import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { datesIn } from './marked.ts';

interface Spec {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
}

/** In Microsoft's spans an article before a direction, an edge or a month stays outside; in TimeML's it is inside. */
const ARTICLE =
  /^(?:sometime |the (?=(?:last|next|past|previous|following|coming|same|very|end|middle|beginning|start|mid|current|year of|year \d+|\d+ |independence|april|twenty|eo[dmy]|year to date|(?:fiscal|calendar|school) year|[cs]y\d*)\b))/i;
/** ... but a rank within a frame keeps it: "the last 3 weeks of this year". */
const RANKED = /^the (?!end|middle|beginning|start|year|independence|twenty).* of (?!the year)/i;
const ZONE = /\s+(?:GMT|PST|CET|CST|PT|UTC|EST)$/i;
const FULL_STOP = /[^.\s][^.]\.$/;

function inTheirSpans(text: string, start: number, end: number): string {
  let [from, to] = [start, end];
  const article = ARTICLE.exec(text.slice(from, to));
  if (article && !RANKED.test(text.slice(from, to))) from += article[0].length;
  const zone = ZONE.exec(text.slice(from, to));
  if (zone) to -= zone[0].length;
  if (
    to === text.trimEnd().length &&
    FULL_STOP.test(text.slice(from, to)) &&
    !/[ap] ?\. ?m ?\.$/.test(text.slice(from, to))
  )
    to--;
  return `${from}-${to}`;
}

/** Whole phrases count, as in the specifications: "from 2014 to 2018" is one span. */
const spansOf = (text: string): Set<string> =>
  new Set(datesIn(text).map(m => inTheirSpans(text, m.phrase?.start ?? m.start, m.phrase?.end ?? m.end)));

/** Raise these when rules get better; a drop is a regression. */
const FLOOR = { recall: 0.865, precision: 0.895 };

describe("dates: Microsoft's specifications", () => {
  it('finds the exact spans', () => {
    const specs = readFileSync('test/fixtures/ms-specs/spec_ms_datetime.jsonl', 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as Spec);
    let [wanted, found, hits] = [0, 0, 0];
    for (const { text, spans } of specs) {
      const got = spansOf(text);
      wanted += spans.length;
      found += got.size;
      for (const { start, end } of spans) if (got.has(`${start}-${end}`)) hits++;
    }
    assert.equal(specs.length, 985);
    const [recall, precision] = [hits / wanted, hits / found];
    assert.ok(recall >= FLOOR.recall, `recall ${recall.toFixed(3)}`);
    assert.ok(precision >= FLOOR.precision, `precision ${precision.toFixed(3)}`);
  }).timeout(20_000);
});
