import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { findCitations } from '../../../src/citations/find.ts';
import { exportMarkdown } from '../../../src/project/citing/export.ts';
import { htmlOf } from '../../../src/project/citing/html.ts';
import { embedding } from '../../../src/project/citing/images.ts';
import { projectOf, sidecarWith, type Texts } from './shelf.ts';

const A = '---\ntitle: The *vote*\nsource: The Wire\npublished: 2020-01-07\nurl: https://wire.example/vote\ncitekey: wire\n---\n\nSome 170 of 329 lawmakers [voted](x) <b>on</b> Sunday.\n'; // prettier-ignore
const texts: Texts = { '/w/a.md': A, '/w/a.md.postil.json': sidecarWith(A, { vote: '170 of 329' }) };
const NOTE =
  '“Some **170 of 329** lawmakers voted on Sunday.” — *The \\*vote\\**, The Wire, 7 January 2020, <https://wire.example/vote>, a.md';
const exported = async (report: string) =>
  (await exportMarkdown('/w/r.md', report, projectOf({ ...texts, '/w/r.md': report }))).markdown;

describe('exporting a report', () => {
  const table: readonly (readonly [what: string, report: string, markdown: string])[] = [
    ['a link', 'So [*170*](a.md#p-vote) voted.\n', `So *170*[^1] voted.\n\n[^1]: ${NOTE}.\n`],
    ['one passage twice', '[x](a.md#p-vote), [y](a.md#p-vote)', `x[^1], y[^1]\n\n[^1]: ${NOTE}.\n`],
    [
      'a reference',
      '[x][r] and [y](other.md)\n\n[r]: a.md#p-vote "t"\n',
      `x[^1] and [y](other.md)\n\n[^1]: ${NOTE}.\n`,
    ],
    ['a key with a place', 'So [@wire, "170 of 329", p. 3].', `So[^1].\n\n[^1]: ${NOTE}., p. 3\n`],
    [
      'own footnotes, numbered along',
      'A[^z] b [x](a.md#p-vote).\n\n[^z]: Own [q](a.md#p-vote).\n',
      `A[^1] b x[^2].\n\n[^1]: Own q (${NOTE}).\n\n[^2]: ${NOTE}.\n`,
    ],
    [
      'the front matter',
      '---\ncites: a.md#p-vote\n---\n\nText.\n',
      `---\ncites: a.md#p-vote\n---\n\nText.\n\nAlso cited: cites[^1].\n\n[^1]: ${NOTE}.\n`,
    ],
    [
      'several in a field of the front matter',
      '---\ncites: [a.md#p-vote, "a.md#:~:text=Sunday"]\nkey: a.md#p-vote\n---\n',
      `---\ncites: [a.md#p-vote, "a.md#:~:text=Sunday"]\nkey: a.md#p-vote\n---\n\nAlso cited: cites[^1][^2], key[^1].\n\n[^1]: ${NOTE}.\n\n[^2]: ${NOTE.replace('**170 of 329**', '170 of 329').replace('Sunday', '**Sunday**')}.\n`,
    ],
    ['what is not there', 'So [x](a.md#p-gone).', 'So x[^1].\n\n[^1]: **a.md has no annotation "gone".**\n'],
  ];
  for (const [what, report, markdown] of table) it(what, async () => assert.equal(await exported(report), markdown));

  it('the example: every citation has its quote', async () => {
    const files = Object.fromEntries(
      readdirSync('examples').map(f => [`/w/${f}`, readFileSync(`examples/${f}`, 'utf8')]),
    );
    const report = files['/w/report.md']!;
    const { markdown, problems } = await exportMarkdown('/w/report.md', report, projectOf(files));
    assert.deepEqual(problems, []);
    assert.deepEqual(findCitations(markdown.replace(/^---[^]*?\n---\n/, '')), []);
    const marks = [...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(m => Number(m[1]));
    assert.deepEqual(
      [...new Set(marks)],
      [...new Set(marks)].sort((a, b) => a - b),
    );
    for (const n of new Set(marks)) assert.ok(markdown.includes(`\n[^${n}]: `), String(n));
    const html = await htmlOf(markdown, 'Tarsu', async () => undefined);
    assert.equal(html.match(/<li id="user-content-fn-/g)?.length, new Set(marks).size);
    assert.match(html, /<strong>at least 19 people<\/strong>/);
  });
});

describe('a report as a web page', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '[x](javascript:alert(1))',
    '<img src=x onerror=alert(1)>',
    '![p](https://tracker.example/p.png)',
    '![p](../../etc/passwd.png)',
    '![p](pic.svg)',
    '![p](pic.constructor)',
    '<style>@import url(https://x.example)</style>',
    '<iframe src="https://x.example"></iframe>',
  ].join('\n\n');

  it('runs nothing, loads nothing', async () => {
    const embed = embedding('/w/r.md', ['/w'], async () => new Uint8Array([1, 2, 3]));
    const html = await htmlOf(`${hostile}\n\n![ok](s/pic%20a.png)\n`, '</title><script>', embed);
    const body = html.slice(html.indexOf('<body>'));
    assert.doesNotMatch(html.replace(/<title>.*<\/title>/, ''), /<script|javascript:|onerror|<iframe|@import/i);
    assert.match(html, /<title>&lt;\/title&gt;&lt;script&gt;<\/title>/);
    assert.deepEqual(
      [...body.matchAll(/<img[^>]*src="([^"]*)"/g)].map(m => m[1]),
      ['data:image/png;base64,AQID'],
    );
    assert.doesNotMatch(html, /(?:src|href)="https?:/);
  });
});
