import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareArticles } from '../../../src/compare/compare.ts';
import type { Group } from '../../../src/compare/comparison.ts';
import { mergeListFiles, writeListFile } from '../../../src/lines/list-file.ts';
import { decide, takeBack } from '../../../src/sidecar/comparisons/decide.ts';
import { checkComparisons } from '../../../src/sidecar/comparisons/findings.ts';
import { placeDecisions } from '../../../src/sidecar/comparisons/place.ts';
import { readComparisons } from '../../../src/sidecar/comparisons/read.ts';
import {
  COMPARISONS,
  COMPARISONS_FILE,
  EMPTY_COMPARISONS,
  SAYINGS,
  type Comparisons,
  type Saying,
} from '../../../src/sidecar/comparisons/schema.ts';
import { kindOf } from '../../../src/sidecar/kinds.ts';
import { factsOfTexts } from './articles.ts';

const TEXTS = {
  'north.txt':
    'The ferry Halcyon sank off Ardnish on Monday. The Halcyon was carrying 212 passengers, the coast guard in Ardnish said.\n',
  'south.txt':
    'The Halcyon went down near Ardnish. The coast guard in Ardnish said 230 passengers were aboard the Halcyon.\n',
};
const passage = (article: keyof typeof TEXTS, quote: string) => {
  const start = TEXTS[article].indexOf(quote);
  return { article, text: TEXTS[article], start, end: start + quote.length };
};
const both = [passage('north.txt', '212'), passage('south.txt', '230')];
const writeComparisons = (comparisons: Comparisons): string => writeListFile(COMPARISONS, comparisons);
const mergeComparisons = (base: Comparisons | undefined, ours: Comparisons, theirs: Comparisons) =>
  mergeListFiles(COMPARISONS, base, ours, theirs);
const stamp = { by: 'Ann Reader', on: '2026-11-20T10:12:00Z' };

describe('decisions on comparisons', () => {
  const facts = factsOfTexts(TEXTS, '2024-05-06');
  const compared = (decisions: Comparisons): Group[] => {
    const placed = placeDecisions(decisions.decisions, article => (TEXTS as Record<string, string>)[article]);
    return [...compareArticles(facts, { decisions: placed }).groups];
  };
  const about = (groups: readonly Group[]): Group | undefined =>
    groups.find(({ members }) => both.every(q => members.some(m => m.article === q.article && m.start === q.start)));

  it('are respected: apart, same, settled, and taken back', () => {
    assert.equal(about(compared(EMPTY_COMPARISONS))?.verdict, 'differ');
    const apart = decide(EMPTY_COMPARISONS, { says: 'apart', members: both }, stamp);
    assert.equal(about(compared(apart)), undefined);
    const settled = decide(apart, { says: 'settled', members: both, note: 'The later count.' }, stamp);
    assert.equal(settled.decisions.length, 1, 'one comparison, one line');
    const group = about(compared(settled));
    assert.deepEqual([group?.settled, group?.decisions?.[0]?.note], [true, 'The later count.']);
    assert.equal(about(compared(takeBack(settled, settled.decisions[0]!.id)))?.settled, undefined);
  });

  for (const [a, b] of [
    ['Some 40 boats came.\n', 'Officials spoke of 440 vessels in all.\n'],
    ['Some 40 boats came to Ardnish.\n', 'The temple in Varanasi counted 440 pilgrims.\n'],
  ] as const)
    it(`bring together what nothing else would: ${a.trim()} ${b.trim()}`, () => {
      const texts = { 'a.txt': a, 'b.txt': b };
      const members = [
        { article: 'a.txt', text: a, start: 0, end: 7 },
        { article: 'b.txt', text: b, start: b.indexOf('440'), end: b.indexOf('440') + 3 },
      ];
      const decided = decide(EMPTY_COMPARISONS, { says: 'same', members }, stamp);
      const placed = placeDecisions(decided.decisions, article => (texts as Record<string, string>)[article]);
      const own = factsOfTexts(texts);
      assert.equal(compareArticles(own).groups.length, 0);
      const groups = compareArticles(own, { decisions: placed }).groups;
      assert.equal(groups.length, 1);
      assert.equal(groups[0]!.decisions?.[0]?.says, 'same');
    });

  it('survive edits elsewhere and do not count for a passage that says something else', () => {
    const settled = decide(EMPTY_COMPARISONS, { says: 'settled', members: both }, stamp);
    const moved = placeDecisions(settled.decisions, a => `Update.\n\n${(TEXTS as Record<string, string>)[a]}`);
    assert.deepEqual(
      moved[0]!.members.map(m => m.state),
      ['moved', 'moved'],
    );
    const changed = placeDecisions(settled.decisions, a => (TEXTS as Record<string, string>)[a]?.replace('212', '221'));
    assert.deepEqual(
      changed[0]!.members.map(m => m.state),
      ['changed', 'exact'],
    );
  });

  it('are written one a line and read back; unknown fields stay', () => {
    const decided = decide(EMPTY_COMPARISONS, { says: 'same', members: both, note: 'One ship.' }, stamp);
    const text = writeComparisons(decided);
    assert.equal(text.split('\n').filter(line => line.startsWith('{"id"')).length, 1);
    const newer = text.replace('"says":"same"', '"says":"same","mood":"calm"').replace('{\n', '{\n"tool": "x",\n');
    const read = readComparisons(newer, 'c');
    assert.deepEqual(read.problems, []);
    assert.equal(writeComparisons(read.comparisons), newer);
    assert.match(writeComparisons(decide(read.comparisons, { says: 'apart', members: both }, stamp)), /"mood":"calm"/);
  });

  it('of two people on the same passages meet in a merge', () => {
    const one = decide(EMPTY_COMPARISONS, { says: 'same', members: both }, stamp);
    const other = decide(EMPTY_COMPARISONS, { says: 'same', members: [...both].reverse() }, { ...stamp, by: 'Bo' });
    assert.equal(one.decisions[0]!.id, other.decisions[0]!.id);
    assert.deepEqual(mergeComparisons(undefined, one, other).conflicts, []);
    const against = decide(EMPTY_COMPARISONS, { says: 'apart', members: both }, { ...stamp, by: 'Bo' });
    const merged = mergeComparisons(undefined, one, against);
    assert.equal(merged.conflicts.length, 1);
    assert.equal(merged.value.decisions[0]!.conflict?.length, 2);
    assert.equal(checkComparisons('c', writeComparisons(merged.value))[0]?.code, 'conflict');
  });

  it('merge alike from both sides', () => {
    const side = fc
      .array(fc.tuple(fc.constantFrom(...SAYINGS), fc.constantFrom(0, 1, 2), fc.constantFrom('Ann', 'Bo')), {
        maxLength: 4,
      })
      .map(list =>
        list.reduce<Comparisons>(
          (all, [says, at, by]) =>
            decide(all, { says: says as Saying, members: pairs[at]! }, { by, on: `2026-01-0${at + 1}T00:00:00Z` }),
          EMPTY_COMPARISONS,
        ),
      );
    const pairs = [both, [passage('north.txt', 'Monday'), both[1]!], [both[0]!, passage('south.txt', 'Halcyon')]];
    fc.assert(
      fc.property(side, side, side, (base, ours, theirs) => {
        const text = writeComparisons(mergeComparisons(base, ours, theirs).value);
        assert.equal(text, writeComparisons(mergeComparisons(base, theirs, ours).value));
        assert.equal(writeComparisons(readComparisons(text, 'c').comparisons), text);
      }),
    );
  });

  const broken: readonly (readonly [what: string, text: string, code: string, readOnly: boolean])[] = [
    ['a newer format', '{"format":"postil/2","comparisons":[]}', 'newer-format', true],
    ['broken JSON', '{"format":"postil/1","comparisons":[\n{"id":"x"', 'syntax', true],
    [
      'conflict markers',
      '<<<<<<< a\n{"format":"postil/1","comparisons":[]}\n=======\n{"format":"postil/1","comparisons":[]}\n>>>>>>> b\n',
      'conflict-markers',
      true,
    ],
    [
      'an item that is no decision',
      '{"format":"postil/1","comparisons":[{"id":"x","says":"maybe","members":[]}]}',
      'schema',
      false,
    ],
  ];
  for (const [what, text, code, readOnly] of broken)
    it(`say what is wrong with ${what}`, () => {
      const read = readComparisons(text, 'c');
      assert.deepEqual([read.problems[0]?.code, read.readOnly], [code, readOnly]);
    });

  it('are checked against the articles: gone, changed, no article', () => {
    const text = writeComparisons(decide(EMPTY_COMPARISONS, { says: 'same', members: both }, stamp));
    assert.deepEqual(
      checkComparisons('c', text, a => (TEXTS as Record<string, string>)[a]),
      [],
    );
    const found = checkComparisons('c', text, a => (a === 'north.txt' ? TEXTS[a].replace('212', '112') : undefined));
    assert.deepEqual(
      found.map(f => f.code),
      ['changed', 'orphaned'],
    );
  });

  it('a side that cannot be read is not merged', () => {
    assert.equal(kindOf(COMPARISONS_FILE).merge('', '{"format":', '', 'c').text, undefined);
  });
});
