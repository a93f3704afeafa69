import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EDGE_CLASSES } from '../../../../src/recognize/actors/context.ts';
import {
  quantize,
  readActorModel,
  readDeltas,
  writeActorModel,
  writeDeltas,
  type ModelParts,
} from '../../../../src/recognize/actors/model.ts';
import { TAGS } from '../../../../src/recognize/actors/tags.ts';

const parts: ModelParts = {
  gazetteerKeys: Uint32Array.of(5, 70_000, 4_294_967_295),
  gazetteerMasks: Uint16Array.of(1, 2, 40_000),
  keys: Uint32Array.of(0, 9, 3_000_000_000),
  weights: Int8Array.from({ length: 3 * TAGS }, (_, i) => i - 16),
  scale: 0.03125,
  transitions: Float32Array.from({ length: EDGE_CLASSES * TAGS * TAGS }, (_, i) => i / 8),
  calibration: [
    [0, 0],
    [0.5, 0.25],
    [1, 1],
  ],
};

describe('actors: the model as bytes', () => {
  it('comes back as it was written', () => {
    const model = readActorModel(writeActorModel(parts));
    assert.deepEqual([...parts.keys].map(model.row), [0, 1, 2]);
    assert.equal(model.row(10), -1);
    assert.deepEqual(model.weights, parts.weights);
    assert.deepEqual(model.transitions, parts.transitions);
    assert.deepEqual(model.calibration, parts.calibration);
    assert.equal(model.scale, parts.scale);
    assert.equal(model.gazetteer.names(4_294_967_295), 40_000);
    assert.equal(model.gazetteer.names(6), 0);
  });
  it('may lie anywhere in a larger buffer', () => {
    const bytes = writeActorModel(parts);
    const larger = new Uint8Array(bytes.length + 7);
    larger.set(bytes, 3);
    assert.deepEqual(readActorModel(larger.subarray(3, 3 + bytes.length)).transitions, parts.transitions);
  });
  it('is told from other files', () => {
    assert.throws(() => readActorModel(new TextEncoder().encode('{"not":"a model"}')), /not a Postil actor model/);
    assert.throws(() => readActorModel(new Uint8Array()), /not a Postil actor model/);
  });
  it('is told when cut short, wherever', () => {
    const bytes = writeActorModel(parts);
    for (let n = 8; n < bytes.length; n += 37) assert.throws(() => readActorModel(bytes.slice(0, n)), Error, `${n}`);
  });
  it('keeps sorted numbers', () =>
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 4_294_967_295 })), numbers => {
        const sorted = Uint32Array.from(numbers).sort();
        assert.deepEqual(readDeltas(writeDeltas(sorted)).keys, sorted);
      }),
    ));
  it('rounds weights to steps of its scale, and cuts the largest', () =>
    assert.deepEqual([...quantize(Float32Array.of(0, 0.26, -0.24, 100, -100), 0.5)], [0, 1, 0, 127, -127]));
});
