import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/lines/message.ts';
import { readSidecar } from '../../../src/sidecar/read.ts';

const line = (id: string, more = '') =>
  `{"id":"${id}","kind":"actor","quote":"Iraq","at":3,"status":"accepted"${more}}`;
const file = (lines: readonly string[], head = '"format": "postil/1",\n"article": {}') =>
  `{\n${head},\n"annotations": [\n${lines.join(',\n')}\n]\n}\n`;

interface Case {
  readonly text: string;
  /** Codes of the problems and the text they stand at. */
  readonly problems: readonly (readonly [code: string, at: string | RegExp, message: RegExp])[];
  readonly ids: readonly string[];
  readonly readOnly: boolean;
}

const cases: Readonly<Record<string, Case>> = {
  'an empty file': { text: '', problems: [], ids: [], readOnly: false },
  'CRLF and a BOM': {
    text: '\uFEFF' + file([line('a'), line('b')]).replace(/\n/g, '\r\n'),
    problems: [],
    ids: ['a', 'b'],
    readOnly: false,
  },
  'laid out by another formatter': {
    text: JSON.stringify(JSON.parse(file([line('a'), line('b')])), null, 2),
    problems: [],
    ids: ['a', 'b'],
    readOnly: false,
  },
  'a line cut off': {
    text: file([line('a'), '{"id":"b","kind":"act', line('c')]),
    problems: [['syntax', '{"id":"b","kind":"act,', /string that ends on its line/]],
    ids: ['a', 'c'],
    readOnly: true,
  },
  'a missing comma': {
    text: file([line('a') + '\n' + line('b'), line('c')]),
    problems: [['syntax', '{', /comma/]],
    ids: ['a', 'b', 'c'],
    readOnly: true,
  },
  'a comma too many': {
    text: file([line('a'), line('b')]).replace('\n]', ',\n]'),
    problems: [['syntax', ']', /Expected a value/]],
    ids: ['a', 'b'],
    readOnly: true,
  },
  'an end that is missing': {
    text: file([line('a')]).slice(0, -4),
    problems: [['syntax', '\n', /closing \]/]],
    ids: ['a'],
    readOnly: true,
  },
  'no JSON at all': {
    text: 'Dear diary',
    problems: [['syntax', 'Dear diary', /found "Dear diary"/]],
    ids: [],
    readOnly: true,
  },
  'another JSON file': {
    text: '{"name":"x"}',
    problems: [['format', /^\{/, /"format" should be "postil\/1"/]],
    ids: [],
    readOnly: true,
  },
  'an array': { text: '[]', problems: [['syntax', '[]', /cannot|no item|can stand/]], ids: [], readOnly: true },
  'no list': {
    text: '{"format":"postil/1","anotations":[]}',
    problems: [['schema', '{', /"annotations" is missing/]],
    ids: [],
    readOnly: true,
  },
  'a newer format': {
    text: file([line('a')], '"format": "postil/2"'),
    problems: [['newer-format', '"format": "postil/2"', /update Postil/]],
    ids: ['a'],
    readOnly: true,
  },
  'wrong types': {
    text: file([
      line('a', ',"tags":"x"'),
      line('b').replace('3', '"3"'),
      '7',
      line('d').replace('accepted', 'fine'),
      line('e').replace('"at":3,', ''),
      line('c'),
    ]),
    problems: [
      ['schema', '"x"', /`tags`: a list is expected/],
      ['schema', '"3"', /`at`: a number is expected/],
      ['schema', '7', /this line: an object is expected/],
      ['schema', '"fine"', /`status`: one of accepted, rejected, corrected, added is expected/],
      ['schema', /^\{"id":"e"/, /`at`: it is missing/],
    ],
    ids: ['c'],
    readOnly: false,
  },
  'a wrong date of the article': {
    text: file([line('a')], '"format": "postil/1",\n"article": {"title":"T","published":"soon"}'),
    problems: [['schema', '"soon"', /`article.published`: a date such as 2020/]],
    ids: ['a'],
    readOnly: false,
  },
  'two with one id': {
    text: file([line('a'), line('a')]),
    problems: [['duplicate-id', '"a"', /Line 5 has the same id, "a"/]],
    ids: ['a', 'a'],
    readOnly: false,
  },
  'nested a thousandfold': {
    text: file([line('a'), line('b', `,"x":${'['.repeat(1000)}${']'.repeat(1000)}`)]),
    problems: [['syntax', /^\{"id":"b"/, /nests deeper/]],
    ids: ['a'],
    readOnly: true,
  },
  'conflict markers': {
    text: file([`<<<<<<< HEAD\n${line('a')},\n${line('b')}\n=======\n${line('c')}\n>>>>>>> theirs`]),
    problems: [['conflict-markers', '<<<<<<< HEAD', /of HEAD and theirs/]],
    ids: ['a', 'b', 'c'],
    readOnly: true,
  },
  'conflict markers of diff3': {
    text: file([
      `<<<<<<< HEAD\n${line('a', ',"tags":["x"]')}\n||||||| 1234\n${line('a')},\n${line('b')}\n=======\n${line('b')},\n${line('c')}\n>>>>>>> theirs`,
    ]),
    problems: [['conflict-markers', '<<<<<<< HEAD', /Postil can merge them/]],
    ids: ['a', 'c'],
    readOnly: true,
  },
};

describe('a sidecar that is not as it should be', () => {
  for (const [what, { text, problems, ids, readOnly }] of Object.entries(cases))
    it(what, () => {
      const read = readSidecar(text, 'a.postil.json');
      assert.deepEqual(
        read.problems.map(p => p.code),
        problems.map(([code]) => code),
        JSON.stringify(read.problems),
      );
      read.problems.forEach((p, i) => {
        const [, at, message] = problems[i]!;
        const there = text.slice(p.start, p.end);
        if (typeof at === 'string') assert.equal(there, at);
        else assert.match(there, at);
        assert.match(inEnglish(p.message), message);
        assert.equal(p.line, text.slice(0, p.start).split('\n').length - 1);
      });
      assert.deepEqual(
        read.sidecar.annotations.map(a => a.id),
        ids,
      );
      assert.equal(read.readOnly, readOnly);
      assert.equal(read.places.length, ids.length);
    });
});
