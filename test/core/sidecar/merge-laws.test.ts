import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonical } from '../../../src/lines/merge.ts';
import { mergeSidecars } from '../../../src/sidecar/merge.ts';
import { readSidecar } from '../../../src/sidecar/read.ts';
import { emptySidecar, type Annotation, type Sidecar, type Stamp } from '../../../src/sidecar/schema.ts';
import { writeSidecar } from '../../../src/sidecar/write.ts';

type Fields = Record<string, unknown>;

const stamp = fc.record({
  by: fc.constantFrom('Ann', 'Ben', 'Cy'),
  on: fc.constantFrom('2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z'),
});
const note = fc.record({ text: fc.constantFrom('why?', 'see 001', 'ok') }).chain(n => stamp.map(s => ({ ...n, ...s })));
/** One or several fields with new values; undefined takes a field away. */
const change: fc.Arbitrary<Fields> = fc
  .record(
    {
      status: fc.constantFrom('accepted', 'rejected', 'corrected', 'added'),
      entity: fc.constantFrom('person/a', 'person/b', undefined),
      value: fc.constantFrom('2020', 4500, { value: 1, unit: 'km' }, undefined),
      tags: fc.subarray(['x', 'y', 'z']),
      notes: fc.uniqueArray(note, { maxLength: 3, selector: canonical }),
      future: fc.constantFrom(1, [2], null, undefined),
      anchor: fc.constantFrom('one', 'two'),
    },
    { requiredKeys: [] },
  )
  .chain(({ anchor, ...fields }) =>
    stamp.map(s => ({ ...fields, ...(anchor ? { quote: anchor, before: `before ${anchor}` } : {}), ...s })),
  );
const annotation = (n: number): fc.Arbitrary<Annotation> =>
  change.map(fields => apply({ id: `id${n}`, kind: 'actor', quote: 'q', at: n * 10, status: 'accepted' }, fields));

function apply(to: Annotation, fields: Fields): Annotation {
  return Object.fromEntries(
    Object.entries({ ...to, ...fields }).filter(([, v]) => v !== undefined),
  ) as unknown as Annotation;
}

/** What a person did with a list: per annotation of the base kept, deleted or changed; and some new ones. */
const edits = fc.record({
  steps: fc.array(fc.oneof(fc.constant('keep' as const), fc.constant('delete' as const), change), {
    minLength: 5,
    maxLength: 5,
  }),
  added: fc
    .array(fc.integer({ min: 5, max: 9 }).chain(annotation), { maxLength: 3 })
    .map(list => [...new Map(list.map(a => [a.id, a])).values()]),
  title: fc.constantFrom(undefined, 'A', 'B'),
  reverse: fc.boolean(),
});
const base = fc.tuple(...[0, 1, 2, 3, 4].map(annotation));

function edited(
  from: readonly Annotation[],
  { steps, added, title, reverse }: typeof edits extends fc.Arbitrary<infer T> ? T : never,
): Sidecar {
  const annotations = [
    ...from.flatMap((a, i) =>
      steps[i] === 'delete' ? [] : steps[i] === 'keep' ? [a] : [apply(a, steps[i] as Fields)],
    ),
    ...added,
  ];
  return { ...emptySidecar(title ? { title } : {}), annotations: reverse ? annotations.reverse() : annotations };
}

const three = fc
  .tuple(base, edits, edits)
  .map(([list, a, b]) => [{ ...emptySidecar(), annotations: list }, edited(list, a), edited(list, b)] as const);
const written = (b: Sidecar | undefined, o: Sidecar, t: Sidecar): string =>
  writeSidecar(mergeSidecars(b, o, t).sidecar);
const property = (law: (b: Sidecar, o: Sidecar, t: Sidecar) => void): void =>
  fc.assert(
    fc.property(three, ([b, o, t]) => law(b, o, t)),
    { numRuns: Number(process.env.POSTIL_RUNS ?? 60) },
  );

describe('merging sidecars', function () {
  this.timeout(0);

  it('does not depend on which side is ours', () =>
    property((b, o, t) => {
      assert.equal(written(b, o, t), written(b, t, o));
      assert.equal(written(undefined, o, t), written(undefined, t, o));
    }));

  it('merges what is merged to itself', () =>
    property((b, o, t) => {
      assert.equal(written(b, o, o), writeSidecar(o));
      assert.equal(written(b, o, b), writeSidecar(o));
      const { sidecar } = mergeSidecars(b, o, t);
      assert.equal(written(b, sidecar, sidecar), writeSidecar(sidecar));
      assert.equal(written(o, sidecar, o), writeSidecar(sidecar));
      assert.equal(written(t, t, sidecar), writeSidecar(sidecar));
    }));

  it('gives lines that are annotations, whatever was merged', () =>
    property((b, o, t) => {
      const read = readSidecar(written(b, o, t), 'merged');
      assert.deepEqual(read.problems, []);
      assert.equal(canonical(read.sidecar.annotations), canonical(mergeSidecars(b, o, t).sidecar.annotations));
    }));

  it('does not mind the order of the lines', () =>
    property((b, o, t) => {
      const backwards = { ...t, annotations: [...t.annotations].reverse() };
      assert.equal(written(b, o, backwards), written(b, o, t));
    }));

  it('loses no annotation, no field and no name', () =>
    property((b, o, t) => {
      const { sidecar, conflicts } = mergeSidecars(b, o, t);
      const result = byId(sidecar);
      const [inBase, inOurs, inTheirs] = [byId(b), byId(o), byId(t)];
      for (const [side, other] of [
        [inOurs, inTheirs],
        [inTheirs, inOurs],
      ] as const)
        for (const [id, mine] of side) {
          const was = inBase.get(id);
          const merged = result.get(id);
          if (!merged) {
            assert.ok(was && !other.has(id) && canonical(was) === canonical(mine), `${id} is lost`);
            continue;
          }
          nothingLost(was, mine, other.get(id), merged);
        }
      for (const { id, fields } of conflicts) {
        const item = id === 'article' ? sidecar.article : result.get(id);
        assert.ok((item?.conflict?.length ?? 0) >= 2 && fields.length > 0);
      }
      for (const [id, merged] of result) if (!merged.conflict) assert.ok(!conflicts.some(c => c.id === id));
    }));

  it('brings back nothing that one side deleted and the other left alone', () =>
    property((b, o, t) => {
      const result = byId(mergeSidecars(b, o, t).sidecar);
      for (const [id, was] of byId(b)) {
        const [mine, their] = [byId(o).get(id), byId(t).get(id)];
        if (
          (!mine && (!their || canonical(their) === canonical(was))) ||
          (!their && mine && canonical(mine) === canonical(was))
        )
          assert.ok(!result.has(id), `${id} is back`);
      }
    }));
});

const byId = (s: Sidecar): Map<string, Annotation> => new Map(s.annotations.map(a => [a.id, a]));

function nothingLost(
  was: Annotation | undefined,
  mine: Annotation,
  other: Annotation | undefined,
  merged: Annotation,
): void {
  const [w, m, r] = [was, mine, merged] as unknown as [Fields | undefined, Fields, Fields];
  const versions = (merged.conflict ?? []) as readonly Fields[];
  for (const [name, value] of Object.entries(m)) {
    if (name === 'by' || name === 'on') continue;
    if (name === 'tags' || name === 'notes') {
      const [before, after, others] = [w?.[name], r[name], (other as Fields | undefined)?.[name]].map(
        list => new Set((list as unknown[] | undefined)?.map(canonical)),
      );
      for (const item of (value as unknown[]).map(canonical))
        assert.ok(after!.has(item) || (before!.has(item) && !others!.has(item)), `${item} of ${name} is lost`);
      continue;
    }
    const kept = canonical(r[name]) === canonical(value) || versions.some(v => canonical(v[name]) === canonical(value));
    const unchanged = w !== undefined && canonical(w[name]) === canonical(value);
    assert.ok(kept || unchanged, `${name} ${canonical(value)} is lost: ${canonical(merged)}`);
  }
  const changed = !was || was.by !== mine.by || was.on !== mine.on;
  const names = [merged, ...(merged.also ?? []), ...((merged.conflict ?? []) as readonly Stamp[])].map(({ by }) => by);
  if (changed) assert.ok(names.includes(mine.by), `${mine.by} is lost: ${canonical(merged)}`);
}
