/** The command line as a caller meets it: real processes, exit codes, both streams. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const postil = path.resolve('out/process/postil.js');

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'postil-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): void => writeFileSync(path.join(folder, name), content);

function run(args: readonly string[], input = ''): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [postil, ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}
interface Line {
  readonly id: string;
  readonly published?: string;
  readonly publishedBasis: string;
  readonly mentions: readonly Record<string, unknown>[];
}
const lines = (out: string): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map(l => JSON.parse(l) as Line);

const ARTICLE =
  'Published: 7 January 2020\n\nMore than 50 mourners died on Sunday in Kerman, Gen. Qassem Soleimani’s home.\n';

describe('postil extract', function () {
  this.timeout(60_000);

  it('prints one document a line, mentions on their own words, dates resolved', () => {
    put('a.txt', ARTICLE);
    const { code, out, err } = run(['extract', 'a.txt']);
    assert.deepEqual([code, err], [0, '']);
    const [document] = lines(out);
    assert.deepEqual([document!.id, document!.published, document!.publishedBasis], ['a.txt', '2020-01-07', 'stated']);
    for (const m of document!.mentions) assert.equal(ARTICLE.slice(m.start as number, m.end as number), m.text);
    const of = (kind: string): readonly Record<string, unknown>[] => document!.mentions.filter(m => m.kind === kind);
    assert.deepEqual(
      of('date').map(m => m.value),
      ['2020-01-07', '2020-01-05'],
    );
    assert.deepEqual(
      of('figure').map(m => [m.value, m.min, m.object]),
      [[50, 50, 'mourners']],
    );
    assert.ok(of('actor').some(m => m.entity === 'person/qassem-soleimani' && m.text === 'Qassem Soleimani'));
  });

  it('says what it cannot read, with the name and the reason, and does the rest', () => {
    put('good.txt', ARTICLE);
    put('zero.txt', new Uint8Array([65, 0, 66]));
    put('latin.txt', new Uint8Array([65, 0xe9, 66]));
    const { code, out, err } = run(['extract', 'none.txt', 'zero.txt', '.', 'latin.txt', 'good.txt']);
    assert.equal(code, 1);
    for (const problem of [
      'none.txt: there is no such file',
      'zero.txt: this is not a text file',
      'latin.txt: its text is not UTF-8',
    ])
      assert.ok(err.includes(problem), err);
    assert.ok(lines(out).some(d => d.id === 'good.txt'));
  });

  it('--jsonl answers in order, names actors over all lines, and names the lines that it cannot read', () => {
    const input = [
      JSON.stringify({ id: '1', text: 'Soleimani was killed on Friday, the ministry said.', published: '2020-01-07' }),
      '{"id": 2}',
      'no json',
      JSON.stringify({ id: '4', text: 'Qassem Soleimani was buried in Kerman.' }),
    ].join('\n');
    const { code, out, err } = run(['extract', '--jsonl'], input);
    assert.equal(code, 1);
    assert.deepEqual(
      lines(out).map(d => [d.id, d.publishedBasis]),
      [
        ['1', 'given'],
        ['4', 'unknown'],
      ],
    );
    assert.match(err, /line 2: .*id/);
    assert.match(err, /line 3: not JSON/);
    const people = lines(out).flatMap(d => d.mentions.filter(m => m.type === 'person').map(m => m.entity));
    assert.deepEqual([...new Set(people)], ['person/qassem-soleimani']);
  });

  it('says what a bare measure counts by its unit in words, and what stands behind it first', () => {
    const { out } = run(
      ['extract', '--jsonl'],
      JSON.stringify({ id: 'x', text: 'It fell 14 metres. It lost 3 kg of rice and 5%.' }),
    );
    assert.deepEqual(
      lines(out)[0]?.mentions.map(m => [m.text, m.unit, m.object]),
      [
        ['14 metres', 'm', 'metres'],
        ['3 kg', 'kg', 'rice'],
        ['5%', 'percent', undefined],
      ],
    );
  });

  it('finds the names of word lists in or above the folder, and says which lines are none', () => {
    put('ours.postil.actors', '# ours\norganization: Winter Palm\nWinter Lamp\n');
    put('a.txt', 'He called it a Winter Palm.');
    const { code, out, err } = run(['extract', 'a.txt']);
    assert.equal(code, 1);
    assert.match(err, /ours\.postil\.actors:3:1: write the type before the name/);
    assert.deepEqual(
      lines(out)[0]!.mentions.map(m => [m.text, m.type, m.confidence]),
      [['Winter Palm', 'organization', 1]],
    );
  });

  it('leaves relative dates open where no publication date is known', () => {
    const { out } = run(['extract', '--jsonl'], JSON.stringify({ id: 'x', text: 'It happened on Sunday.' }));
    assert.deepEqual(
      lines(out)[0]!.mentions.map(m => [m.text, m.value ?? null]),
      [['Sunday', null]],
    );
  });
});

describe('postil annotate', function () {
  this.timeout(60_000);
  const sidecar = (): { annotations: readonly Record<string, unknown>[] } =>
    JSON.parse(readFileSync(path.join(folder, 'a.txt.postil.json'), 'utf8')) as never;

  it('writes a decision on words, with its note and tags', () => {
    put('a.txt', ARTICLE);
    const { code } = run([
      'annotate',
      'a.txt',
      '--quote',
      'More than 50',
      '--kind',
      'figure',
      '--value',
      '50',
      '--note',
      'so',
      '--tag',
      't',
      '--by',
      'Ann',
    ]);
    assert.equal(code, 0);
    const [a] = sidecar().annotations;
    assert.deepEqual([a!.quote, a!.status, a!.value, a!.by, a!.tags], ['More than 50', 'added', 50, 'Ann', ['t']]);
    assert.equal(a!.at, ARTICLE.indexOf('More than 50'));
    assert.equal(run(['check', 'a.txt']).code, 0);
  });

  it('accepts suggestions above a confidence, once', () => {
    put('a.txt', ARTICLE);
    assert.equal(run(['annotate', 'a.txt', '--accept', '0', '--kind', 'date']).code, 0);
    const written = readFileSync(path.join(folder, 'a.txt.postil.json'), 'utf8');
    assert.deepEqual(
      sidecar().annotations.map(a => [a.quote, a.status, a.value]),
      [
        ['7 January 2020', 'accepted', '2020-01-07'],
        ['Sunday', 'accepted', '2020-01-05'],
      ],
    );
    assert.equal(run(['annotate', 'a.txt', '--accept', '0', '--kind', 'date']).code, 0);
    assert.equal(readFileSync(path.join(folder, 'a.txt.postil.json'), 'utf8'), written);
  });

  it('never writes over a sidecar that it cannot read', () => {
    for (const broken of ['{"format": "postil/1", "annotations": [', '{"format":"postil/9","annotations":[]}']) {
      put('a.txt', ARTICLE);
      put('a.txt.postil.json', broken);
      const { code, err } = run(['annotate', 'a.txt', '--accept', '0']);
      assert.equal(code, 1);
      assert.match(err, /a\.txt: its sidecar was left alone/);
      assert.equal(readFileSync(path.join(folder, 'a.txt.postil.json'), 'utf8'), broken);
    }
  });

  it('asks which one of several', () => {
    put('a.txt', 'In Kerman. Of Kerman.\n');
    const { code, err } = run(['annotate', 'a.txt', '--quote', 'Kerman', '--kind', 'actor', '--type', 'place']);
    assert.equal(code, 1);
    assert.match(err, /a\.txt: «Kerman» is in it 2 times: say which with --nth/);
  });
});

describe('postil compare and postil timeline', function () {
  this.timeout(60_000);
  const NORTH =
    'Published: 6 May 2024\n\nThe ferry Halcyon sank off Ardnish on Sunday. The Halcyon was carrying 212 passengers, the coast guard in Ardnish said.\n';
  const SOUTH =
    'Published: 6 May 2024\n\nThe Halcyon went down near Ardnish. The coast guard in Ardnish said 230 passengers were aboard the Halcyon.\n';
  interface Found {
    readonly groups: readonly {
      readonly id: string;
      readonly subject: string;
      readonly verdict: string;
      readonly settled?: boolean;
      readonly members: readonly Record<string, unknown>[];
    }[];
  }

  it('shows what differs with its places, and what the team settled', () => {
    put('north.txt', NORTH);
    put('south.txt', SOUTH);
    const { code, out, err } = run(['compare', '.', '--format', 'json']);
    assert.deepEqual([code, err], [0, '']);
    const [group] = (JSON.parse(out) as Found).groups;
    assert.equal(group!.verdict, 'differ');
    assert.deepEqual(
      group!.members.map(m => [m.article, m.text, m.value, m.time]),
      [
        ['north.txt', '212', 212, '2024-05-06'],
        ['south.txt', '230', 230, '2024-05-06'],
      ],
    );
    for (const m of group!.members)
      assert.equal((m.article === 'north.txt' ? NORTH : SOUTH).slice(m.start as number, m.end as number), m.text);

    const members = group!.members.map(m => ({ article: m.article, quote: m.text, at: m.start }));
    const decision = { id: 'k7m2p9qxwe', says: 'settled', members, note: 'The later count.', by: 'Ann Reader' };
    put('comparisons.postil.json', `{\n"format": "postil/1",\n"comparisons": [\n${JSON.stringify(decision)}\n]\n}\n`);
    assert.equal((JSON.parse(run(['compare', '.', '--format', 'json']).out) as Found).groups[0]!.settled, true);
    assert.match(run(['compare', '.', '--format', 'markdown']).out, /\| differ, settled \|/);
    assert.equal(run(['check', '.']).code, 0);
    put('north.txt', NORTH.replace('212', '221'));
    const checked = run(['check', '.']);
    assert.equal(checked.code, 1);
    assert.match(checked.out, /comparisons\.postil\.json:4:1: warning: "212" was compared; it is gone from north\.txt/);
  });

  it('prints groups as plain JSON: id, subject, verdict, and members with their places, bounds and times', () => {
    put('north.txt', NORTH.replace('212', 'at least 212'));
    put('south.txt', SOUTH);
    const { groups } = JSON.parse(run(['compare', '.', '--format', 'json']).out) as Found;
    assert.equal(groups.length, 1);
    const { id, subject, verdict, members } = groups[0]!;
    assert.match(id, /^[0-9a-z]{8,}$/);
    assert.deepEqual([subject, verdict], ['passengers', 'agree']);
    const fields = ({ sentence, ...rest }: Record<string, unknown>): unknown => (assert.ok(sentence), rest);
    const [north, south] = [NORTH.replace('212', 'at least 212').indexOf('at least'), SOUTH.indexOf('230')];
    const time = '2024-05-06';
    assert.deepEqual(members.map(fields), [
      { article: 'north.txt', start: north, end: north + 12, text: 'at least 212', value: 212, min: 212, time },
      { article: 'south.txt', start: south, end: south + 3, text: '230', value: 230, time },
    ]);
  });

  it('keeps apart what the team keeps apart, and together what it says is the same', () => {
    put('north.txt', NORTH);
    put('south.txt', SOUTH.replace('230 passengers', '18 sheep'));
    const decided = (says: string, other: string): Found => {
      const members = [
        { article: 'north.txt', quote: '212', at: NORTH.indexOf('212') },
        { article: 'south.txt', quote: other, at: SOUTH.indexOf('230') },
      ];
      const decision = { id: 'k7m2p9qxwe', says, members, by: 'Ann Reader' };
      put('comparisons.postil.json', `{\n"format": "postil/1",\n"comparisons": [\n${JSON.stringify(decision)}\n]\n}\n`);
      return JSON.parse(run(['compare', '.', '--format', 'json']).out) as Found;
    };
    const [same] = decided('same', '18').groups;
    assert.deepEqual(
      same!.members.map(m => m.text),
      ['212', '18'],
    );
    put('south.txt', SOUTH);
    assert.deepEqual(decided('apart', '230').groups, []);
  });

  it('prints dates as CSV and JSON', () => {
    put('north.txt', NORTH);
    const { code, out } = run(['timeline', 'north.txt']);
    assert.equal(code, 0);
    assert.match(out, /^from,to,value,type,basis,text,article,/);
    assert.match(out, /\r\n2024-05-05,2024-05-05,2024-05-05,DATE,resolved,Sunday,north\.txt,/);
    const { entries } = JSON.parse(run(['timeline', 'north.txt', '--format', 'json']).out) as { entries: unknown[] };
    assert.equal(entries.length, out.trimEnd().split('\r\n').length - 1);
  });
});

describe('postil', () => {
  const misuse: readonly (readonly string[])[] = [
    [],
    ['bogus'],
    ['extract'],
    ['extract', '--bogus'],
    ['annotate', 'a.txt'],
    ['compare'],
    ['timeline'],
    ['timeline', 'a.txt', '--format', 'xml'],
    ['toString'],
  ];
  for (const args of misuse) {
    it(`${args.join(' ') || 'without a command'} exits with 2 and says how to use it`, () => {
      const { code, out, err } = run(args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /usage|Unknown option/);
    });
  }
});
