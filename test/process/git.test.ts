/** Sidecars through real git: two clones, the driver and the command line as a team would use them. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { canonical } from '../../src/lines/merge.ts';
import { addAnnotation, addNote, changeAnnotation, removeAnnotation } from '../../src/sidecar/edit.ts';
import { mergeSidecars } from '../../src/sidecar/merge.ts';
import { readSidecar } from '../../src/sidecar/read.ts';
import { emptySidecar, type Annotation, type Sidecar } from '../../src/sidecar/schema.ts';
import { writeSidecar } from '../../src/sidecar/write.ts';

const DECISIONS = Number(process.env.POSTIL_DECISIONS ?? 200);
const COMMITS = 10;
const cli = path.resolve('out/process/postil.js');
const FILE = 'a.md.postil.json';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'postil git '))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Clones that several tests begin with, made once. */
const shelf = mkdtempSync(path.join(os.tmpdir(), 'postil shelf '));
after(() => rmSync(shelf, { recursive: true, force: true }));
/** No upkeep of repositories that live for seconds. */
const settings = path.join(shelf, 'gitconfig');
writeFileSync(settings, '[gc]\n\tauto = 0\n[maintenance]\n\tauto = false\n[core]\n\tfsync = none\n');

function run(cwd: string, command: string, ...args: readonly string[]): { code: number; out: string; err: string } {
  const env = { ...process.env, GIT_EDITOR: 'true', GIT_CONFIG_GLOBAL: settings, GIT_CONFIG_SYSTEM: '/dev/null' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  return { code: status ?? -1, out: stdout, err: stderr };
}
function ok(cwd: string, ...args: readonly string[]): string {
  const { code, out, err } = run(cwd, 'git', ...args);
  assert.equal(code, 0, `git ${args.join(' ')}: ${out}${err}`);
  return out;
}
const postil = (cwd: string, ...args: readonly string[]) => run(cwd, process.execPath, cli, ...args);
const sidecarIn = (clone: string): Sidecar => {
  const { sidecar, problems } = readSidecar(readFileSync(path.join(clone, FILE), 'utf8'), FILE);
  assert.deepEqual(problems, []);
  return sidecar;
};

const sidecarAt = (clone: Clone, ref: string): Sidecar =>
  readSidecar(ok(clone.path, 'show', `${ref}:${FILE}`), FILE).sidecar;

/** Reproducible random numbers: mulberry32. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const annotation = (id: string, at: number, by: string): Annotation => ({
  id,
  kind: 'actor',
  quote: `Name ${at}`,
  before: 'said ',
  after: ' on',
  at,
  status: 'accepted',
  by,
  on: '2026-01-01T00:00:00.000Z',
});

interface Clone {
  readonly path: string;
  readonly name: string;
}

interface Apart {
  readonly base: Sidecar;
  readonly ann: Clone;
  readonly ben: Clone;
}

/** An origin with one article of 100 annotations, and two clones of it, with or without the driver. */
function twoClones(driver: boolean, style = 'merge'): Apart {
  const made = path.join(shelf, driver ? 'driver' : 'plain');
  if (!existsSync(made)) makeClones(made, driver);
  const clone = (name: string): Clone => {
    const where = path.join(folder, name);
    cpSync(path.join(made, name), where, { recursive: true });
    identify(where, name, style);
    return { path: where, name };
  };
  return { base: sidecarIn(path.join(made, 'origin')), ann: clone('Ann'), ben: clone('Ben') };
}

function makeClones(where: string, driver: boolean): void {
  const origin = path.join(where, 'origin');
  mkdirSync(origin, { recursive: true });
  ok(origin, 'init', '-q', '-b', 'main');
  identify(origin, 'Origin', 'merge');
  const annotations = Array.from({ length: 100 }, (_, i) => annotation(`base${i}`, i * 50, 'Cy'));
  writeFileSync(path.join(origin, FILE), writeSidecar({ ...emptySidecar(), annotations }));
  writeFileSync(path.join(origin, 'a.md'), 'An article.\n');
  if (driver) assert.equal(postil(origin, 'install').code, 0);
  ok(origin, 'add', '.');
  ok(origin, 'commit', '-qm', 'article');
  for (const name of ['Ann', 'Ben']) {
    ok(where, 'clone', '-q', 'origin', name);
    if (!driver) continue;
    const installed = postil(path.join(where, name), 'install');
    assert.match(installed.out, /settings of this clone: merge\.postil\.driver = /);
    assert.equal(installed.code, 0);
  }
}

const identify = (where: string, name: string, style: string): void =>
  appendFileSync(
    path.join(where, '.git', 'config'),
    `[user]\n\tname = ${name}\n\temail = ${name}@example.org\n[merge]\n\tconflictStyle = ${style}\n`,
  );

/**
 * Random decisions in several commits. `clashing`: both may set the same fields differently; else they add, note, tag, agree
 * and work on their own half of the annotations. `deleting`: they also delete; a tag that both put on bears no name, so that whoever
 * deletes the annotation later, commit by commit, takes it along.
 */
function decide(clone: Clone, seed: number, clashing: boolean, deleting = true): Sidecar {
  const next = random(seed);
  let sidecar = sidecarIn(clone.path);
  for (let n = 0; n < DECISIONS; n++) {
    const on = new Date(Date.UTC(2026, 1, 1 + seed, 0, n)).toISOString();
    const stamp = { by: clone.name, on };
    const half = clashing ? 100 : 50;
    const mine = `base${(clone.name === 'Ben' && !clashing ? 50 : 0) + next(half)}`;
    const any = `base${next(100)}`;
    const kind = next(6);
    if (kind === 0)
      sidecar = addAnnotation(sidecar, { ...annotation(`${clone.name}${n}`, next(6000), clone.name), on });
    else if (kind === 1) sidecar = addNote(sidecar, any, { ...stamp, text: `note ${n}` });
    else if (kind === 2)
      sidecar = changeAnnotation(sidecar, mine, { status: next(2) ? 'rejected' : 'corrected', ...stamp });
    else if (kind === 3) sidecar = changeAnnotation(sidecar, mine, { entity: `person/${next(5)}`, ...stamp });
    else if (kind === 4) {
      const tags = sidecar.annotations.find(a => a.id === any)?.tags ?? [];
      sidecar = changeAnnotation(sidecar, any, { tags: [...new Set([...tags, `tag${next(9)}`])].sort() });
    } else if (deleting && (clashing || next(3) === 0)) sidecar = removeAnnotation(sidecar, mine);
    if (n % (DECISIONS / COMMITS) === DECISIONS / COMMITS - 1) {
      writeFileSync(path.join(clone.path, FILE), writeSidecar(sidecar));
      ok(clone.path, 'commit', '-qam', `${clone.name} ${n}`);
    }
  }
  return sidecar;
}

/** Compares line by line, so that a failure shows the line. */
function same(a: Sidecar, b: Sidecar): void {
  const [lines, others] = [a, b].map(s => writeSidecar(s).split('\n')) as [string[], string[]];
  lines.forEach((line, i) => assert.equal(line, others[i]));
  assert.equal(lines.length, others.length);
}

describe('two clones that decide apart', function () {
  this.timeout(0);

  it('merge: as the merge of their sidecars says, conflicts in the line', () => {
    const { base, ann, ben } = twoClones(true);
    const [a, b] = [decide(ann, 1, true), decide(ben, 2, true)];
    ok(ann.path, 'fetch', '-q', ben.path);
    ok(ann.path, 'branch', 'apart');
    const { code, err } = run(ann.path, 'git', 'merge', 'FETCH_HEAD', '-m', 'merge');
    const expected = mergeSidecars(base, a, b);
    assert.ok(expected.conflicts.length > 5 && expected.kept.length > 2);
    assert.equal(code, 1);
    for (const { id } of [...expected.conflicts, ...expected.kept])
      assert.match(err, new RegExp(`annotation ${id}\\b`));
    same(sidecarIn(ann.path), expected.sidecar);
    assert.match(ok(ann.path, 'status', '--short'), /^(UU|AA) a\.md\.postil\.json$/m);
    ok(ann.path, 'commit', '-qam', 'merged');
    // Ben merges on his side: both clones have the same bytes.
    ok(ben.path, 'fetch', '-q', ann.path, 'apart');
    run(ben.path, 'git', 'merge', 'FETCH_HEAD', '-m', 'merge');
    assert.equal(readFileSync(path.join(ben.path, FILE), 'utf8'), readFileSync(path.join(ann.path, FILE), 'utf8'));
  });

  it('rebase: commit after commit', () => {
    const { base, ann, ben } = twoClones(true);
    const [a, b] = [decide(ann, 3, false), decide(ben, 4, false)];
    ok(ann.path, 'fetch', '-q', ben.path);
    const commits = ok(ann.path, 'rev-list', '--reverse', 'FETCH_HEAD..HEAD').trim().split('\n');
    const anns = [base, ...commits.map(commit => sidecarAt(ann, commit))];
    ok(ann.path, 'rebase', '-q', 'FETCH_HEAD');
    const once = mergeSidecars(base, a, b);
    assert.deepEqual(once.conflicts, []);
    // As one merge, but for what Ann deleted: her last version of it met Ben's before she did, and what he had added keeps it.
    const find = (s: Sidecar, id: string) => s.annotations.filter(one => one.id === id);
    const deleted = base.annotations.flatMap(({ id }) => {
      const n = anns.findIndex(s => !find(s, id).length);
      return n < 0 ? [] : [{ id, last: anns[n - 1]!, next: anns[n]! }];
    });
    const kept = deleted.flatMap(({ id, last, next }) =>
      find(mergeSidecars(last, mergeSidecars(base, last, b).sidecar, next).sidecar, id),
    );
    assert.ok(kept.length > 0 && kept.length < deleted.length);
    const others = once.sidecar.annotations.filter(({ id }) => !deleted.some(one => one.id === id));
    same(sidecarIn(ann.path), { ...once.sidecar, annotations: [...others, ...kept] });
  });

  it('rebase with conflicts: each is in its line when it stops, and nothing is lost at the end', () => {
    const { base, ann, ben } = twoClones(true);
    const [a, b] = [decide(ann, 5, true, false), decide(ben, 6, true, false)];
    ok(ann.path, 'fetch', '-q', ben.path);
    let result = run(ann.path, 'git', 'rebase', '-q', 'FETCH_HEAD');
    let stops = 0;
    for (; result.code !== 0 && stops <= COMMITS; stops++) {
      sidecarIn(ann.path);
      ok(ann.path, 'add', FILE);
      result = run(ann.path, 'git', 'rebase', '--continue');
    }
    assert.equal(result.code, 0, result.err);
    assert.ok(stops > 0);
    nothingLost(base, sidecarIn(ann.path), a, b);
  });

  it('cherry-pick: one commit of the other', () => {
    const { ann, ben } = twoClones(true);
    const [a] = [decide(ann, 7, false, false), decide(ben, 8, false, false)];
    ok(ann.path, 'fetch', '-q', ben.path);
    const commits = ok(ann.path, 'rev-list', '--reverse', 'HEAD..FETCH_HEAD').trim().split('\n');
    ok(ann.path, 'cherry-pick', commits[0]!);
    const [before, first, last] = [`${commits[0]}~1`, commits[0]!, commits.at(-1)!].map(ref => sidecarAt(ann, ref));
    same(sidecarIn(ann.path), mergeSidecars(before, a, first!).sidecar);
    ok(ann.path, 'cherry-pick', ...commits.slice(1));
    same(sidecarIn(ann.path), mergeSidecars(before, a, last!).sidecar);
  });

  // zdiff3 came with git 2.35: older ones cannot leave such markers
  const [major = 0, minor = 0] = (/\d+\.\d+/.exec(run('.', 'git', '--version').out)?.[0] ?? '').split('.').map(Number);
  const knowsZdiff3 = major > 2 || (major === 2 && minor >= 35);
  for (const style of ['merge', 'diff3', ...(knowsZdiff3 ? ['zdiff3'] : [])])
    it(`without the driver (${style}): postil resolve merges what git could not`, () => {
      const { base, ann, ben } = twoClones(false, style);
      const [a, b] = [decide(ann, 9, true), decide(ben, 10, true)];
      ok(ann.path, 'fetch', '-q', ben.path);
      assert.equal(run(ann.path, 'git', 'merge', 'FETCH_HEAD').code, 1);
      const text = readFileSync(path.join(ann.path, FILE), 'utf8');
      assert.match(text, /^<{7} /m);
      const checked = postil(ann.path, 'check', '--format', 'json');
      assert.equal(checked.code, 1);
      assert.ok((JSON.parse(checked.out) as { code: string }[]).some(f => f.code === 'conflict-markers'));
      const resolved = postil(ann.path, 'resolve');
      assert.equal(resolved.code, 1);
      assert.match(resolved.out, /merged, \d+ to settle; git add it/);
      nothingLost(base, sidecarIn(ann.path), a, b);
      if (style === 'diff3') same(sidecarIn(ann.path), mergeSidecars(base, a, b).sidecar);
    });

  it('both add a sidecar: there is no base', () => {
    const { ann, ben } = twoClones(true);
    for (const clone of [ann, ben]) {
      const own = {
        ...emptySidecar(),
        annotations: [annotation('same', 1, 'Cy'), annotation(clone.name, 2, clone.name)],
      };
      writeFileSync(path.join(clone.path, 'b.md.postil.json'), writeSidecar(own));
      ok(clone.path, 'add', '.');
      ok(clone.path, 'commit', '-qm', 'b');
    }
    ok(ann.path, 'pull', '-q', '--no-rebase', ben.path, 'main');
    const merged = readSidecar(readFileSync(path.join(ann.path, 'b.md.postil.json'), 'utf8'), 'b').sidecar;
    assert.deepEqual(
      merged.annotations.map(x => x.id),
      ['same', 'Ann', 'Ben'],
    );
  });

  it('the registry merges by the same rules', () => {
    const { ann, ben } = twoClones(true);
    const registry = (...lines: readonly string[]) =>
      `{\n"format": "postil/1",\n"entities": [\n${lines.join(',\n')}\n]\n}\n`;
    const entity = (id: string, alias: string) => `{"id":"${id}","type":"person","name":"A","aliases":["${alias}"]}`;
    const save = (clone: Clone, ...lines: readonly string[]) => {
      writeFileSync(path.join(clone.path, 'entities.postil.json'), registry(...lines));
      ok(clone.path, 'add', '.');
      ok(clone.path, 'commit', '-qm', 'registry');
    };
    save(ann, entity('a', 'x'));
    ok(ben.path, 'pull', '-q', '--no-rebase', ann.path, 'main');
    save(ann, entity('a', 'ann'));
    save(ben, entity('a', 'ben'), entity('b', 'y'));
    ok(ann.path, 'pull', '-q', '--no-rebase', ben.path, 'main');
    const merged = '{"id":"a","type":"person","name":"A","aliases":["ann","ben"]}';
    assert.equal(readFileSync(path.join(ann.path, 'entities.postil.json'), 'utf8'), registry(merged, entity('b', 'y')));
  });

  it('a sidecar that cannot be read is merged as text, with git’s own markers', () => {
    const { ann, ben } = twoClones(true);
    for (const clone of [ann, ben]) {
      writeFileSync(path.join(clone.path, FILE), `Dear diary of ${clone.name}\n`);
      ok(clone.path, 'commit', '-qam', 'broken');
    }
    ok(ann.path, 'fetch', '-q', ben.path);
    const { code, err } = run(ann.path, 'git', 'merge', 'FETCH_HEAD');
    assert.equal(code, 1);
    assert.match(err, /a\.md\.postil\.json \(ours\):1: Not readable/);
    assert.match(
      readFileSync(path.join(ann.path, FILE), 'utf8'),
      /<{7} ours\nDear diary of Ann\n={7}\nDear diary of Ben\n>{7} theirs/,
    );
  });
});

/** Every annotation and field that a side made is in the result or in a conflict, or is as in the base, or the other deleted it. */
function nothingLost(base: Sidecar, result: Sidecar, ...sides: readonly Sidecar[]): void {
  const byId = (s: Sidecar) => new Map(s.annotations.map(a => [a.id, a as unknown as Record<string, unknown>]));
  const [inBase, inResult] = [byId(base), byId(result)];
  for (const side of sides)
    for (const [id, mine] of byId(side)) {
      const [was, now] = [inBase.get(id), inResult.get(id)];
      if (was && canonical(was) === canonical(mine)) continue;
      assert.ok(now, `${id} is lost`);
      const versions = (now.conflict ?? []) as readonly Record<string, unknown>[];
      for (const [name, value] of Object.entries(mine)) {
        if (name === 'by' || name === 'on') continue;
        if (Array.isArray(value)) {
          const there = new Set((now[name] as unknown[] | undefined)?.map(canonical));
          for (const item of value) assert.ok(there.has(canonical(item)), `${id}: ${canonical(item)} is lost`);
        } else
          assert.ok(
            [now, ...versions, ...(was ? [was] : [])].some(v => canonical(v[name]) === canonical(value)),
            `${id}: ${name} ${canonical(value)} is lost: ${canonical(now)}`,
          );
      }
    }
}

describe('postil install', function () {
  this.timeout(0);

  it('says what it wrote, and writes it once', () => {
    const repository = path.join(folder, 'it’s a "clone"');
    mkdirSync(path.join(repository, 'deep'), { recursive: true });
    ok(repository, 'init', '-q');
    writeFileSync(path.join(repository, '.gitattributes'), '*.png binary');
    const first = postil(path.join(repository, 'deep'), 'install');
    assert.equal(first.code, 0);
    assert.match(first.out, /^wrote .*\.gitattributes: \*\.postil\.json merge=postil text eol=lf$/m);
    assert.equal(
      readFileSync(path.join(repository, '.gitattributes'), 'utf8'),
      '*.png binary\n*.postil.json merge=postil text eol=lf\n',
    );
    assert.match(postil(repository, 'install').out, /^Nothing to do/);
    assert.equal(postil(folder, 'install').code, 2);
  });
});
