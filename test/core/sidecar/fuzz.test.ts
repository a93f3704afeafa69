import assert from 'node:assert/strict';
import { seeded, type Random } from '../anchor/edits.ts';
import { inEnglish } from '../../../src/lines/message.ts';
import { canonical } from '../../../src/lines/merge.ts';
import { readSidecar } from '../../../src/sidecar/read.ts';
import { kindOf } from '../../../src/sidecar/kinds.ts';
import { emptySidecar, type Annotation, type Sidecar } from '../../../src/sidecar/schema.ts';
import { writeSidecar } from '../../../src/sidecar/write.ts';

const RUNS = Number(process.env.POSTIL_FUZZ ?? 2000);

const annotations: readonly Annotation[] = Array.from({ length: 12 }, (_, i) => ({
  id: `id${i}`,
  kind: i % 2 ? 'figure' : 'actor',
  quote: i % 3 ? 'Iraq' : '2,500 "men" \\ 😀',
  before: 'said {',
  after: '} on\n',
  at: i * 100,
  status: 'accepted',
  ...(i % 4 ? { tags: ['a', 'b'], notes: [{ by: 'Ann', on: '2026', text: 'why [1]?' }] } : {}),
}));
const original: Sidecar = { ...emptySidecar({ title: 'T', published: '2020-01-07' }), annotations };
const text = writeSidecar(original);
const SCRAPS = [
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  '\\',
  '\n',
  '\r\n',
  'null',
  '1e999',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '"id":"id3"',
  '<<<<<<< a\n',
  '=======\n',
  '>>>>>>> b\n',
  '||||||| c\n',
  '"annotations": [',
  '"format": "postil/9",\n',
];

/** What careless hands, tools and disks do to a file. */
const MUTATIONS: readonly ((text: string, random: Random) => string)[] = [
  (t, r) => t.slice(0, r(t.length)),
  (t, r) => cut(t, r, r(40)),
  (t, r) => insert(t, r, SCRAPS[r(SCRAPS.length)]!),
  (t, r) => insert(t, r, String.fromCharCode(r(0x250))),
  (t, r) => onLines(t, lines => lines.splice(r(lines.length), 1)),
  (t, r) => onLines(t, lines => lines.splice(r(lines.length), 0, lines[r(lines.length)]!)),
  (t, r) => onLines(t, lines => lines.push(...lines.splice(r(lines.length), 3))),
  (t, r) => onLines(t, lines => lines.splice(r(lines.length), 0, SCRAPS[r(SCRAPS.length)]!.trim())),
  (t, r) =>
    t.replace(/"accepted"|\d+|"Iraq"|"a"/g, found =>
      r(8) ? found : ['7', '{}', '"x"', 'null', '[[]]', '-1', '1.5'][r(7)]!,
    ),
  t => t.replace(/\n/g, '\r\n'),
  (t, r) => {
    try {
      return JSON.stringify(JSON.parse(t), null, r(4));
    } catch {
      return `${t}${t}`;
    }
  },
];
const cut = (t: string, r: Random, size: number): string => {
  const at = r(t.length + 1);
  return t.slice(0, at) + t.slice(at + size);
};
const insert = (t: string, r: Random, scrap: string): string => {
  const at = r(t.length + 1);
  return t.slice(0, at) + scrap + t.slice(at);
};
function onLines(t: string, change: (lines: string[]) => void): string {
  const lines = t.split('\n');
  change(lines);
  return lines.join('\n');
}

describe(`${RUNS} damaged sidecars`, function () {
  this.timeout(0);

  it('are read without a throw, lose no whole line, and are only written where nothing is lost', () => {
    const outcomes = { readOnly: 0, writable: 0, silent: 0 };
    for (let run = 0; run < RUNS; run++) {
      const random = seeded(run);
      let damaged = text;
      for (let n = 1 + random(3); n > 0; n--) damaged = MUTATIONS[random(MUTATIONS.length)]!(damaged, random);
      const { sidecar, problems, readOnly, places } = readSidecar(damaged, 'x.postil.json');
      const what = `run ${run}: ${JSON.stringify(damaged.slice(0, 3000))}`;
      for (const { start, end, line, column, message, file } of problems) {
        assert.ok(0 <= start && start <= end && end <= Math.max(damaged.length, 1), what);
        assert.ok(line >= 0 && column >= 0 && inEnglish(message).length > 10 && file.startsWith('x.postil.json'), what);
      }
      assert.equal(places.length, sidecar.annotations.length, what);
      if (readOnly) {
        outcomes.readOnly++;
        assert.ok(
          problems.some(problem => problem.severity === 'error'),
          what,
        );
      } else {
        outcomes.writable++;
        if (!problems.length) outcomes.silent++;
        survives(damaged, sidecar, what);
      }
      if (!/^[<|=>]{7}/m.test(damaged)) wholeLines(damaged, sidecar, what);
      kindOf('x.postil.json').resolve(damaged, 'x.postil.json');
    }
    assert.ok(
      outcomes.readOnly > RUNS / 4 && outcomes.writable > RUNS / 10 && outcomes.silent > 0,
      JSON.stringify(outcomes),
    );
  });
});

/** Whoever may write must lose nothing: every item that was in the text is in what is written, and reads the same. */
function survives(damaged: string, sidecar: Sidecar, what: string): void {
  const written = writeSidecar(sidecar);
  const again = readSidecar(written, 'again');
  assert.equal(again.readOnly, false, what);
  assert.equal(writeSidecar(again.sidecar), written, what);
  if (!damaged.trim()) return;
  const before = JSON.parse(damaged.replace(/^\uFEFF/, '')) as { annotations?: unknown[] };
  const after = JSON.parse(written) as { annotations: unknown[] };
  const sorted = (list: unknown[] = []): string[] => list.map(canonical).sort();
  assert.deepEqual(sorted(after.annotations), sorted(before.annotations), what);
}

/** An annotation that stands whole on its line is shown, whatever happened to the others. */
function wholeLines(damaged: string, sidecar: Sidecar, what: string): void {
  const ids = new Set(sidecar.annotations.map(a => a.id));
  // A bracket too few may make valid JSON of several lines: then they are inside of one that is kept unread.
  const inside = JSON.stringify(sidecar.unread);
  const whole = new Set(
    text
      .split('\n')
      .filter(line => line.startsWith('{"id"'))
      .map(line => line.replace(/,$/, '')),
  );
  if (!sidecar.order.includes('annotations')) return;
  for (const line of damaged.split('\n')) {
    const bare = line.trimEnd().replace(/,$/, '');
    if (!whole.has(bare)) continue;
    const { id } = JSON.parse(bare) as { id: string };
    assert.ok(ids.has(id) || inside.includes(`"id":"${id}"`), `${bare} of ${what}`);
  }
}
