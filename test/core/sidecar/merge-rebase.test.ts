/** Merging commit by commit, as git's rebase and cherry-pick do: a change is merged without knowing what the other decided before. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canonical } from '../../../src/lines/merge.ts';
import { settleConflict } from '../../../src/sidecar/edit.ts';
import { mergeSidecars } from '../../../src/sidecar/merge.ts';
import { emptySidecar, type Annotation, type Sidecar } from '../../../src/sidecar/schema.ts';

type Fields = Partial<Annotation>;

const at = (day: number, hour = 0) => ({ on: `2026-01-0${day}T0${hour}:00:00Z` });
const START: Annotation = { id: 'x', kind: 'actor', quote: 'Ada', at: 0, status: 'accepted', by: 'Cy', ...at(1) };
const holding = (...annotations: readonly Annotation[]): Sidecar => ({ ...emptySidecar(), annotations });
const only = (sidecar: Sidecar): Annotation => sidecar.annotations[0]!;

/** An annotation commit after commit, each the one before with other fields. */
const commits = (from: Annotation, ...changes: readonly Fields[]): Annotation[] =>
  changes.reduce((list, fields) => [...list, { ...list.at(-1)!, ...fields }], [from]);

/** The commits of one side, each merged onto what the other ended with. */
function rebased(mine: readonly Annotation[], onto: Sidecar): Sidecar {
  return mine
    .slice(1)
    .reduce((done, commit, i) => mergeSidecars(holding(mine[i]!), done, holding(commit)).sidecar, onto);
}
const versions = (annotation: Annotation, field: keyof Annotation) =>
  (annotation.conflict ?? []).map(version => [version.by, version[field]]).sort();

describe('merging commit by commit', function () {
  this.timeout(0);

  it('both reject, apart; one thinks again: the other’s rejection is not undone unseen', () => {
    const ann = commits(
      START,
      { status: 'rejected', by: 'Ann', ...at(2) },
      { status: 'corrected', by: 'Ann', ...at(3) },
    );
    for (const day of [1, 2, 4]) {
      const ben = { ...START, status: 'rejected', by: 'Ben', ...at(day) } as const;
      const result = only(rebased(ann, holding(ben)));
      assert.deepEqual(versions(result, 'status'), [
        ['Ann', 'corrected'],
        ['Ben', 'rejected'],
      ]);
      assert.equal(result.by, day === 4 ? 'Ben' : 'Ann');
    }
  });

  it('both make the same annotation; one rejects it later, the other had accepted it', () => {
    const [made, thought] = commits({ ...START, by: 'Ann', ...at(2) }, { status: 'rejected', ...at(3) });
    const both = mergeSidecars(undefined, holding(made!), holding({ ...START, by: 'Ben', ...at(4) })).sidecar;
    assert.deepEqual(only(both).also, [{ by: 'Ann', ...at(2), agreed: ['kind', 'quote', 'status'] }]);
    const result = only(mergeSidecars(holding(made!), both, holding(thought!)).sidecar);
    assert.deepEqual(versions(result, 'status'), [
      ['Ann', 'rejected'],
      ['Ben', 'accepted'],
    ]);
  });

  it('who has seen that both agreed may change it', () => {
    const decided = { ...START, status: 'rejected', by: 'Ann', ...at(2) } as const;
    const both = mergeSidecars(holding(START), holding(decided), holding({ ...decided, by: 'Ben', ...at(3) })).sidecar;
    const anew: Annotation = { ...only(both), status: 'corrected', by: 'Ann', ...at(4) };
    const noted: Annotation = { ...only(both), tags: ['seen'] };
    const { sidecar, conflicts } = mergeSidecars(both, holding(anew), holding(noted));
    assert.deepEqual(conflicts, []);
    assert.equal(only(sidecar).status, 'corrected');
  });

  it('a conflict about something else, settled on the way, does not make them forget that they agreed', () => {
    const ann = commits(
      START,
      { status: 'rejected', entity: 'person/a', by: 'Ann', ...at(3) },
      { status: 'corrected', by: 'Ann', ...at(4) },
    );
    const ben: Annotation = { ...START, status: 'rejected', entity: 'person/b', by: 'Ben', ...at(2) };
    const stopped = rebased(ann.slice(0, 2), holding(ben));
    for (const index of [0, 1]) {
      const settled = settleConflict(stopped, 'x', index, { by: 'Ann', ...at(5) });
      assert.equal(only(settled).conflict, undefined);
      const result = only(rebased(ann.slice(1), settled));
      assert.ok(versions(result, 'status').some(([, status]) => status === 'rejected'));
    }
  });

  it('keeps what one deleted and the other had decided too', () => {
    const [, decided] = commits(START, { status: 'rejected', by: 'Ann', ...at(2) });
    const onto = rebased([START, decided!], holding({ ...decided!, by: 'Ben', ...at(3) }));
    const { sidecar, kept } = mergeSidecars(holding(decided!), onto, holding());
    assert.deepEqual(kept, [{ id: 'x', deletedBy: 'theirs' }]);
    assert.equal(only(sidecar).status, 'rejected');
  });

  const change = fc.record(
    {
      status: fc.constantFrom('accepted' as const, 'rejected' as const, 'corrected' as const),
      entity: fc.constantFrom('person/a', 'person/b', 'person/c'),
      value: fc.constantFrom('2020', '2021'),
      type: fc.constantFrom('person', 'group'),
    },
    { requiredKeys: [] },
  );
  /** Decisions of one person, and at which times. */
  const changes = fc
    .tuple(
      fc.array(change, { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 6 }),
    )
    .map(([list, times]) => list.map((fields, i) => ({ fields, day: times.sort((a, b) => a - b)[i]! })));

  for (const [one, other] of [
    ['Ann', 'Ben'],
    [undefined, undefined],
  ])
    it(`loses no decision that stood at the end of either side, ${one ? 'named' : 'unnamed'}`, () =>
      fc.assert(
        fc.property(changes, changes, (first, second) => {
          const made = (by: string | undefined, list: typeof first, hour: number) =>
            commits(START, ...list.map(({ fields, day }) => ({ ...fields, by, ...at(day, hour) })));
          // Without names only the time tells two decisions from one that came twice.
          const [ann, ben] = [made(one, first, 0), made(other, second, one ? 0 : 1)];
          const result = only(rebased(ann, holding(ben.at(-1)!)));
          const shown = [result, ...(result.conflict ?? [])] as readonly Record<string, unknown>[];
          for (const side of [ann, ben])
            for (const name of ['status', 'entity', 'value', 'type'] as const) {
              const value = side.at(-1)![name];
              assert.ok(
                value === START[name] || shown.some(version => version[name] === value),
                `${name} ${String(value)} of ${side.at(-1)!.by} is lost: ${canonical(result)}`,
              );
            }
        }),
        { numRuns: Number(process.env.POSTIL_RUNS ?? 60) * 5 },
      ));
});
