/** `postil check` as CI runs it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const cli = path.resolve('out/process/postil.js');
const line = (more: object): string =>
  JSON.stringify({
    id: 'a',
    kind: 'actor',
    quote: 'Iraq',
    before: 'soldiers are in ',
    after: ' since Sunday',
    at: 19,
    status: 'accepted',
    ...more,
  });
const sidecar = (...lines: readonly string[]): string =>
  `{\n"format": "postil/1",\n"article": {},\n"annotations": [\n${lines.join(',\n')}\n]\n}\n`;
const ARTICLE = '25 soldiers are in Iraq since Sunday.\n';

describe('postil check', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'postil-check-'));
    mkdirSync(path.join(folder, 'deep'));
    writeFileSync(
      path.join(folder, 'entities.postil.json'),
      '{\n"format": "postil/1",\n"entities": [\n{"id":"place/iraq","type":"place","name":"Iraq","mergedFrom":["place/irak"]}\n]\n}\n',
    );
    writeFileSync(path.join(folder, 'deep', 'a.md'), ARTICLE);
    writeFileSync(path.join(folder, 'deep', 'a.md.postil.json'), sidecar(line({ entity: 'place/irak' })));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const check = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };

  it('finds nothing where all is well', () => {
    assert.deepEqual(check(), { code: 0, out: '', err: '2 files checked, no findings\n' });
    assert.equal(check('deep/a.md').code, 0);
  });

  it('names file, line and column, and ends with 1', () => {
    writeFileSync(path.join(folder, 'deep', 'a.md'), `Headline, 50%\n\n${ARTICLE.replace('Iraq', 'Iran')}`);
    const { code, out, err } = check('deep');
    assert.equal(code, 1);
    assert.equal(out, 'deep/a.md:3:20: warning: "Iraq" was accepted here; the passage now reads "Iran". [changed]\n');
    assert.match(err, /^1 files? checked, 1 finding$/m);
    assert.equal(
      check('--format', 'github').out,
      '::warning file=deep/a.md,line=3,col=20,title=postil changed::"Iraq" was accepted here; the passage now reads "Iran".\n',
    );
    const [finding] = JSON.parse(check('--format', 'json').out) as {
      code: string;
      line: number;
      fixes: { kind: string }[];
    }[];
    assert.deepEqual(
      [finding!.code, finding!.line, finding!.fixes.map(fix => fix.kind)],
      ['changed', 3, ['accept-passage', 'attach-selection', 'keep-orphan', 'delete']],
    );
  });

  it('finds unknown entities, broken files, conflicts, and sidecars without an article', () => {
    writeFileSync(path.join(folder, 'deep', 'renamed.md'), ARTICLE);
    writeFileSync(path.join(folder, 'gone.md.postil.json'), sidecar(line({})));
    writeFileSync(path.join(folder, 'b.md'), ARTICLE);
    writeFileSync(
      path.join(folder, 'b.md.postil.json'),
      sidecar(
        line({
          entity: 'place/iran',
          conflict: [
            { by: 'Ann', status: 'accepted' },
            { by: 'Ben', status: 'rejected' },
          ],
        }),
        '{"id":"x","status',
      ),
    );
    const codes = (JSON.parse(check('--format', 'json').out) as { code: string; message: string }[])
      .map(f => f.code)
      .sort();
    assert.deepEqual(codes, ['conflict', 'no-article', 'syntax', 'unknown-entity']);
    assert.match(
      check().out,
      /gone\.md\.postil\.json:1:1: error: There is no article gone\.md beside this sidecar\. Its passages are in deep\/renamed\.md: rename it to renamed\.md\.postil\.json\. \[no-article\]/,
    );
  });

  it('text of an article starts no command of its own', () => {
    writeFileSync(path.join(folder, 'deep', 'a.md.postil.json'), sidecar(line({ quote: 'x\n::error::y%0A' })));
    assert.equal(check('--format', 'github').out.trim().split('\n').length, 1);
  });

  it('leaves alone what a link leads to outside', () => {
    const outside = mkdtempSync(path.join(os.tmpdir(), 'postil-outside-'));
    writeFileSync(path.join(outside, 'x'), sidecar());
    symlinkSync(path.join(outside, 'x'), path.join(folder, 'l.md.postil.json'));
    const { code, out } = check();
    assert.equal(code, 1);
    assert.match(out, /l\.md\.postil\.json:1:1: error: .* outside of .* \[outside-workspace\]/);
    rmSync(outside, { recursive: true });
  });

  it('ends with 2 where it cannot run', () => {
    assert.equal(check('none').code, 2);
    assert.equal(check('--format', 'xml').code, 2);
    assert.equal(check('--frmat').code, 2);
  });
});

describe('postil check on reports', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'postil-report-'));
    cpSync('examples', folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const check = (...args: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: status, out: stdout.trim().split('\n'), err: stderr };
  };
  const edit = (name: string, ...changes: readonly (readonly [from: string, to: string])[]): void => {
    let text = readFileSync(path.join(folder, name), 'utf8');
    for (const [from, to] of changes) {
      assert.ok(text.includes(from), from);
      text = text.replace(from, to);
    }
    writeFileSync(path.join(folder, name), text);
  };

  it('finds nothing in the example', () => {
    const { code, out, err } = check();
    assert.deepEqual([code, out, err], [0, [''], '6 files checked, no findings\n']);
  });

  it('finds exactly the broken ones', () => {
    edit(
      'report.md',
      ['[at least 19]', '[at least 91]'],
      ['[29 December 2023]', '[28 December 2023]'],
      ['@ledger2023', '@leger2023'],
      ['.txt#p-zhjb23chrz', '.txt#p-zhjb23chry'],
      ['[51, 34 and 19 per cent](2023-04-02', '[51, 34 and 19 per cent](../2023-04-02'],
      ['harbour-times.md#p-gkkr9wvf8w', 'harbour-times.md#p-gkkr9wvf8x'],
      ['[90 days]', '[60 days]'],
      ['"They had it before they had it"', '"They had it after they had it"'],
      ['(2025-02-11-basin-institute.txt#:~:text=three', '(basin-institute.txt#:~:text=three'],
    );
    edit('2023-04-02-sunday-ledger.md', ['More than 50 people', 'More than 54 people']);
    edit('2023-12-30-steppe-tribune.txt', ['46 votes', '48 votes']);
    const { code, out } = check('report.md');
    assert.equal(code, 1);
    assert.deepEqual(
      out.map(line => /^report\.md:(\d+):.*\[([\w-]+)\]$/.exec(line)?.slice(1).join(' ')),
      [
        '20 no-annotation',
        '21 passage-changed',
        '31 claim',
        '31 passage-gone',
        '33 no-annotation',
        '33 no-article',
        '41 no-citekey',
        '45 claim',
        '45 claim',
        '49 citation-outside',
        '72 passage-gone',
        '97 claim',
        '112 passage-changed',
      ],
    );
    const found = JSON.parse(check('report.md', '--format', 'json').out.join('\n')) as { fixes: { title: string }[] }[];
    assert.ok(found.every(({ fixes }) => fixes.length > 0));
  });
});
