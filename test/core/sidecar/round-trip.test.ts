import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/sidecar/read.ts';
import { writeSidecar } from '../../../src/sidecar/write.ts';

const LINE_1 =
  '{"id":"k7m2p9qxwe","kind":"actor","type":"person","quote":"Soleimani","before":"killed ","after":" in","at":18,"status":"accepted","entity":"person/qassem-soleimani","by":"Ann Reader","on":"2026-11-20T10:12:00Z"}';
/** As a newer version might write it: other key order, unknown fields, numbers and escapes that JSON.stringify would not make. */
const LINE_2 =
  '{"kind":"figure", "x-new":{"a":[1.0,1e3]}, "id":"z3f8c1v0bn","quote":"4\\u002c500","at":48,"status":"accepted","big":12345678901234567890,"7":"seven"}';
const sidecarText = (lines: readonly string[]) =>
  `{\n"format": "postil/1",\n"article": {"published":"2020-01-07","mood":"sad"},\n"x-tool": {"v":1.50},\n"annotations": [\n${lines.join(',\n')}\n]\n}\n`;

describe('a sidecar, read and written', () => {
  it('comes back byte for byte', () => {
    const text = sidecarText([LINE_1, LINE_2]);
    const read = readSidecar(text, 'a.postil.json');
    assert.deepEqual(read.problems, []);
    assert.equal(read.readOnly, false);
    assert.equal(writeSidecar(read.sidecar), text);
  });

  it('keeps every byte but those of the line that changed', () => {
    const { sidecar } = readSidecar(sidecarText([LINE_1, LINE_2]), 'a');
    const annotations = sidecar.annotations.map(a =>
      a.id === 'k7m2p9qxwe' ? { ...a, status: 'rejected' as const } : a,
    );
    const expected = sidecarText([LINE_1.replace('"accepted"', '"rejected"'), LINE_2]);
    assert.equal(writeSidecar({ ...sidecar, annotations }), expected);
  });

  it('keeps unknown fields of a changed line, after the known ones', () => {
    const { sidecar } = readSidecar(sidecarText([LINE_2]), 'a');
    const annotations = sidecar.annotations.map(a => ({ ...a, tags: ['t'] }));
    assert.equal(
      writeSidecar({ ...sidecar, annotations }).split('\n')[5],
      '{"id":"z3f8c1v0bn","kind":"figure","quote":"4,500","at":48,"status":"accepted","tags":["t"],"7":"seven","x-new":{"a":[1.0,1e3]},"big":12345678901234567000}',
    );
  });

  it('sorts by place, then id', () => {
    const { sidecar } = readSidecar(sidecarText([LINE_2, LINE_1]), 'a');
    assert.equal(writeSidecar(sidecar), sidecarText([LINE_1, LINE_2]));
  });
});
