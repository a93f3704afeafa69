import assert from 'node:assert/strict';
import { indexText } from '../../../src/anchor/anchor.ts';
import { addAnnotation, idFor, newAnnotation } from '../../../src/sidecar/edit.ts';
import { checkRegistry, checkSidecar } from '../../../src/sidecar/findings.ts';
import { applyFix, type Fix } from '../../../src/sidecar/fixes.ts';
import { mergeSidecars } from '../../../src/sidecar/merge.ts';
import { readSidecar } from '../../../src/sidecar/read.ts';
import { entityIds } from '../../../src/entities/registry/read.ts';
import { EMPTY_REGISTRY } from '../../../src/entities/registry/schema.ts';
import { inEnglish } from '../../../src/lines/message.ts';
import { kindOf } from '../../../src/sidecar/kinds.ts';
import { emptySidecar, type Sidecar } from '../../../src/sidecar/schema.ts';
import { placeAnnotations, type PlacedAnnotation } from '../../../src/sidecar/place.ts';
import { checkStray, likelyArticles } from '../../../src/sidecar/stray.ts';
import { writeSidecar } from '../../../src/sidecar/write.ts';

const STORY =
  'On January 3, 2020, a drone killed 25 people near Baghdad.\n\nOfficials in Iraq said 2,500 soldiers were on their way to the border.\n';
const STAMP = { by: 'Ann', on: '2026-11-20T10:00:00Z' };
const LATER = { by: 'Ben', on: '2026-11-21T10:00:00Z' };

function annotated(text: string, quote: string, status: 'accepted' | 'rejected' = 'accepted', stamp = STAMP): Sidecar {
  const start = text.indexOf(quote);
  const decision = { kind: 'figure', status, value: { value: 25 } } as const;
  return addAnnotation(
    emptySidecar(),
    newAnnotation(indexText(text), { start, end: start + quote.length }, decision, stamp, emptySidecar()),
  );
}

function check(sidecar: Sidecar, text: string, entities?: ReadonlySet<string>) {
  const written = writeSidecar(sidecar);
  const input = { name: 'a.md.postil.json', text: written, read: readSidecar(written, 'a.md.postil.json') };
  return checkSidecar({
    article: { name: 'a.md', text },
    sidecar: input,
    meaningAt: ({ start, end }) => ({ value: { value: Number(text.slice(start, end).replace(',', '')) } }),
    ...(entities ? { entities } : {}),
  });
}

const fixed = (sidecar: Sidecar, fixes: readonly Fix[], kind: Fix['kind']): Sidecar =>
  applyFix(
    sidecar,
    fixes.find(fix => fix.kind === kind)!,
    LATER,
  );

describe('the findings of a sidecar', () => {
  it('are none where all is well, CRLF and BOM or not', () => {
    const sidecar = annotated(STORY, '2,500');
    for (const text of [STORY, `\uFEFF${STORY.replace(/\n/g, '\r\n')}`]) {
      assert.deepEqual(check(sidecar, text), []);
      const [{ span }] = placeAnnotations(text, sidecar.annotations) as [PlacedAnnotation];
      assert.equal(text.slice(span!.start, span!.end), '2,500');
    }
  });

  it('a changed figure: shown where it stands now, accepted with its new value', () => {
    const text = `Updated.\r\n${STORY.replace(/\n/g, '\r\n').replace('2,500', '5,200')}`;
    const sidecar = annotated(STORY, '2,500');
    const findings = check(sidecar, text);
    assert.equal(findings.length, 1);
    const [finding] = findings;
    assert.equal(finding!.code, 'changed');
    assert.equal(finding!.shows, 'article');
    assert.equal(text.slice(finding!.start, finding!.end), '5,200');
    assert.equal(finding!.line, 3);
    assert.equal(inEnglish(finding!.message), '"2,500" was accepted here; the passage now reads "5,200".');
    const accepted = fixed(sidecar, finding!.fixes, 'accept-passage');
    const [annotation] = accepted.annotations;
    assert.deepEqual([annotation!.quote, annotation!.value, annotation!.by], ['5,200', { value: 5200 }, 'Ben']);
    assert.deepEqual(check(accepted, text), []);
  });

  it('a passage that is gone: kept as an orphan or deleted', () => {
    const sidecar = annotated(STORY, '25');
    const findings = check(sidecar, 'Nothing of this is left.\n');
    assert.deepEqual(
      findings.map(f => [f.code, f.shows, f.fixes.map(fix => fix.kind)]),
      [['orphaned', 'sidecar', ['attach-selection', 'keep-orphan', 'delete']]],
    );
    const kept = fixed(sidecar, findings[0]!.fixes, 'keep-orphan');
    assert.deepEqual(check(kept, 'Nothing of this is left.\n'), []);
    assert.deepEqual(fixed(sidecar, findings[0]!.fixes, 'delete').annotations, []);
  });

  it('a changed name means what it says now, not what was decided', () => {
    const sidecar = annotated(STORY, 'Iraq');
    const named = { ...sidecar, annotations: sidecar.annotations.map(a => ({ ...a, entity: 'place/iraq' })) };
    const text = STORY.replace('Iraq', 'Iran');
    const [accepted] = fixed(named, check(named, text)[0]!.fixes, 'accept-passage').annotations;
    assert.deepEqual([accepted!.quote, accepted!.entity, accepted!.status], ['Iran', undefined, 'accepted']);
  });

  it('what is kept as an orphan is reported no more, and is back when its words are', () => {
    const sidecar = annotated(STORY, '2,500');
    const text = STORY.replace('2,500', '5,200');
    const kept = fixed(sidecar, check(sidecar, text)[0]!.fixes, 'keep-orphan');
    assert.deepEqual(check(kept, text), []);
    assert.equal(placeAnnotations(text, kept.annotations)[0]!.state, 'orphaned');
    assert.equal(placeAnnotations(STORY, kept.annotations)[0]!.state, 'exact');
  });

  it('known places are taken as they are, those of another sidecar are not', () => {
    const sidecar = annotated(STORY, '25');
    const written = writeSidecar(sidecar);
    const input = {
      article: { name: 'a.md', text: STORY },
      sidecar: { name: 'a', text: written, read: readSidecar(written, 'a') },
    };
    const placed = [{ annotation: sidecar.annotations[0]!, state: 'orphaned' as const }];
    assert.deepEqual(
      checkSidecar({ ...input, placed }).map(f => f.code),
      ['orphaned'],
    );
    const others = [{ ...placed[0]!, annotation: { ...placed[0]!.annotation, at: 3 } }];
    assert.deepEqual(checkSidecar({ ...input, placed: others }), []);
  });

  it('a passage that stands twice: attached to one of them', () => {
    const text = `New.\n${STORY}\n${STORY}`;
    const sidecar = annotated(STORY, '2,500');
    const findings = check(sidecar, text);
    assert.deepEqual(
      findings.map(f => f.code),
      ['ambiguous'],
    );
    assert.equal(findings[0]!.fixes.filter(fix => fix.kind === 'attach').length, 2);
    assert.deepEqual(
      check(fixed(sidecar, findings[0]!.fixes, 'attach'), text).map(f => f.code),
      [],
    );
  });

  it('two decisions: both are named, one is taken, and who made it is still known', () => {
    const [ours, theirs] = [
      annotated(STORY, '2,500'),
      annotated(STORY, '2,500', 'rejected', { by: 'Cy', on: '2026-11-20T11:00:00Z' }),
    ];
    const { sidecar, conflicts } = mergeSidecars(undefined, ours, theirs);
    assert.deepEqual(
      conflicts.map(c => c.fields),
      [['status']],
    );
    const findings = check(sidecar, STORY);
    assert.deepEqual(
      findings.map(f => inEnglish(f.message)),
      ['Two decisions on "2,500": accepted (Ann, 2026-11-20); rejected (Cy, 2026-11-20).'],
    );
    assert.equal(findings[0]!.shows, 'article');
    const settled = fixed(sidecar, findings[0]!.fixes, 'settle');
    assert.deepEqual(check(settled, STORY), []);
    const [annotation] = settled.annotations;
    const also = [{ ...STAMP, agreed: ['kind', 'quote', 'value'] }];
    assert.deepEqual([annotation!.status, annotation!.by, annotation!.also], ['accepted', 'Ben', also]);
  });

  it('an entity that the registry does not have', () => {
    const sidecar = annotated(STORY, 'Iraq');
    const named = { ...sidecar, annotations: sidecar.annotations.map(a => ({ ...a, entity: 'place/iraq' })) };
    assert.deepEqual(
      check(named, STORY, new Set(['place/iran'])).map(f => [f.code, f.fixes[0]!.kind]),
      [['unknown-entity', 'add-entity']],
    );
    assert.deepEqual(check(named, STORY, new Set(['place/iraq'])), []);
  });

  it('two with one id get different ones; a copy is dropped', () => {
    const [a] = annotated(STORY, '25').annotations;
    const [b] = annotated(STORY, '2,500').annotations;
    for (const [second, kind] of [
      [{ ...b!, id: a!.id }, 'new-id'],
      [{ ...a! }, 'drop-copy'],
    ] as const) {
      const sidecar = { ...emptySidecar(), annotations: [a!, second] };
      const finding = check(sidecar, STORY).find(f => f.code === 'duplicate-id')!;
      assert.deepEqual(check(fixed(sidecar, finding.fixes, kind), STORY), []);
    }
  });

  it('one passage under two ids', () => {
    const [a] = annotated(STORY, '25').annotations;
    const sidecar = {
      ...emptySidecar(),
      annotations: [a!, { ...a!, id: 'other', status: 'rejected' as const, ...LATER }],
    };
    const findings = check(sidecar, STORY);
    assert.deepEqual(
      findings.map(f => inEnglish(f.message)),
      ['"25" has two annotations: accepted (Ann, 2026-11-20); rejected (Ben, 2026-11-21).'],
    );
    const noted = {
      ...sidecar,
      annotations: sidecar.annotations.map((x, i) => ({ ...x, tags: [`t${i}`], notes: [{ text: `n${i}`, ...STAMP }] })),
    };
    assert.deepEqual(
      fixed(noted, findings[0]!.fixes, 'unite').annotations.map(x => [x.status, x.tags, x.notes?.map(n => n.text)]),
      [['accepted', ['t0', 't1'], ['n0', 'n1']]],
    );
  });

  it('text of a sidecar cannot grow a message over lines', () => {
    const sidecar = annotated(STORY, '25');
    const long = {
      ...sidecar,
      annotations: sidecar.annotations.map(a => ({ ...a, quote: `x\n::error::${'y'.repeat(500)}` })),
    };
    assert.ok(check(long, STORY).every(f => !/\n/.test(inEnglish(f.message)) && inEnglish(f.message).length < 300));
  });
});

describe('ids of annotations', () => {
  it('are the same for the same decision in two clones, whatever was written above', () => {
    const passage = { kind: 'actor', quote: 'Iraq', before: 'in ', after: ' said', at: 10 };
    assert.equal(
      idFor(passage, () => false),
      idFor({ ...passage, at: 99 }, () => false),
    );
    assert.match(
      idFor(passage, () => false),
      /^[0-9a-z]{10}$/,
    );
    assert.notEqual(
      idFor(passage, () => false),
      idFor({ ...passage, kind: 'date' }, () => false),
    );
  });

  it('are passed over where they are taken', () => {
    const passage = { kind: 'actor', quote: 'Iraq', at: 10 };
    const first = idFor(passage, () => false);
    assert.notEqual(
      idFor(passage, id => id === first),
      first,
    );
  });

  it('do not meet by chance', () => {
    const ids = new Set(
      Array.from({ length: 50_000 }, (_, i) => idFor({ kind: 'figure', quote: `${i}`, at: 0 }, () => false)),
    );
    assert.equal(ids.size, 50_000);
  });
});

describe('a sidecar without its article', () => {
  it('names the article that its quotes are from', () => {
    const sidecar = annotated(STORY, '2,500');
    const articles = [
      { name: 'other.md', text: 'Another story about 2,500 things.' },
      { name: 'renamed.md', text: `A new headline.\n\n${STORY}` },
    ];
    const likely = likelyArticles(sidecar, articles);
    assert.deepEqual(likely, [{ name: 'renamed.md', share: 1, whole: true }]);
    const text = writeSidecar(sidecar);
    const stray = { name: 'gone.md.postil.json', text, read: readSidecar(text, 'gone.md.postil.json') };
    assert.deepEqual(
      checkStray(stray, likely).map(f => [
        f.code,
        inEnglish(f.message),
        f.fixes.map(fix => ({ ...fix, title: inEnglish(fix.title) })),
      ]),
      [
        [
          'no-article',
          'There is no article gone.md beside this sidecar. Its passages are in renamed.md: rename it to renamed.md.postil.json.',
          [{ kind: 'move', title: 'Move it beside renamed.md', article: 'renamed.md', certain: true }],
        ],
      ],
    );
  });
});

describe('merging the registry', () => {
  const registry = (...lines: readonly string[]) =>
    `{\n"format": "postil/1",\n"entities": [\n${lines.join(',\n')}\n]\n}\n`;
  const entity = (id: string, more = '') => `{"id":"${id}","type":"person","name":"A"${more}}`;

  it('unites names, keeps both of what differs, and lets an untouched line alone', () => {
    const odd = '{"name":"B", "id":"b","type":"place","x-new":1.0}';
    const base = registry(entity('a', ',"aliases":["x","y"]'), odd);
    const ours = registry(entity('a', ',"aliases":["x","y","o"],"wikidata":"Q1"'), odd);
    const theirs = registry(entity('a', ',"aliases":["y","t"],"wikidata":"Q2"'), odd, entity('c'));
    const merged = kindOf('entities.postil.json').merge(base, ours, theirs, 'entities.postil.json');
    assert.deepEqual(merged.conflicts, [{ id: 'a', fields: ['wikidata'] }]);
    const lines = merged.text!.split('\n');
    assert.equal(lines[4], `${odd},`);
    assert.deepEqual(JSON.parse(lines[3]!.slice(0, -1)), {
      id: 'a',
      type: 'person',
      name: 'A',
      aliases: ['o', 't', 'y'],
      wikidata: 'Q2',
      conflict: [{ wikidata: 'Q1' }, { wikidata: 'Q2' }],
    });
    assert.equal(merged.text, kindOf('entities.postil.json').merge(base, theirs, ours, 'entities.postil.json').text);
    assert.deepEqual(
      checkRegistry('entities.postil.json', merged.text!).map(f => inEnglish(f.message)),
      ['Two versions of "A": wikidata "Q1"; wikidata "Q2".'],
    );
  });

  it('knows entities by the ids that were merged into them', () => {
    const entities = [{ id: 'a', type: 'person', name: 'A', mergedFrom: ['old'] }] as const;
    assert.deepEqual([...entityIds({ ...EMPTY_REGISTRY, entities })], ['a', 'old']);
  });
});
