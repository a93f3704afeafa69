/**
 * The trained model as bytes: word lists, feature keys, quantised weights, transitions, calibration.
 *
 * Layout, little-endian: "POSTILA1", then sections, each a u32 length and its bytes:
 * 0 header (JSON), 1 gazetteer (varint key deltas, then u16 masks), 2 feature keys (varint deltas), 3 weights (int8, TAGS a
 * key), 4 transitions (float32).
 */
import type { Calibration } from './calibration.ts';
import { createGazetteer, type Gazetteer } from './gazetteer.ts';
import { EDGE_CLASSES } from './context.ts';
import { TAGS } from './tags.ts';

const MAGIC = 'POSTILA1';

export interface ActorModel {
  readonly gazetteer: Gazetteer;
  /** Row of a feature key, or -1. */
  row(key: number): number;
  /** Rows of `TAGS` weights, to be multiplied by `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** [edge class][previous tag][tag]. */
  readonly transitions: Float32Array;
  /** Confidence as the model has it -> as it turns out. */
  readonly calibration: Calibration;
}

export interface ModelParts {
  /** Sorted by key, no key twice. */
  readonly gazetteerKeys: Uint32Array;
  readonly gazetteerMasks: Uint16Array;
  readonly keys: Uint32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  readonly transitions: Float32Array;
  readonly calibration: Calibration;
}

interface Header {
  readonly tags: number;
  readonly edges: number;
  readonly scale: number;
  readonly calibration: Calibration;
}

/** Weights as int8 with one scale; what is larger than 127 steps is cut. */
export function quantize(weights: Float32Array, scale: number): Int8Array {
  return Int8Array.from(weights, w => Math.max(-127, Math.min(127, Math.round(w / scale))));
}

export function writeActorModel(parts: ModelParts): Uint8Array {
  const header: Header = { tags: TAGS, edges: EDGE_CLASSES, scale: parts.scale, calibration: parts.calibration };
  const sections = [
    new TextEncoder().encode(JSON.stringify(header)),
    concat([writeDeltas(parts.gazetteerKeys), littleEndian16(parts.gazetteerMasks)]),
    writeDeltas(parts.keys),
    new Uint8Array(parts.weights.buffer, parts.weights.byteOffset, parts.weights.byteLength),
    littleEndianFloats(parts.transitions),
  ];
  return concat([
    new TextEncoder().encode(MAGIC),
    ...sections.flatMap(section => [littleEndian32(section.length), section]),
  ]);
}

/** Throws an Error that says what is wrong when the bytes are no model, or one of another version. */
export function readActorModel(bytes: Uint8Array): ActorModel {
  if (new TextDecoder().decode(bytes.subarray(0, 8)) !== MAGIC) throw new Error('not a Postil actor model');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sections: Uint8Array[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at, true);
    if (at + 4 + length > bytes.length) throw new Error('the actor model is cut short');
    sections.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  const [head, names, keyBytes, weightBytes, transitionBytes] = sections;
  if (!head || !names || !keyBytes || !weightBytes || !transitionBytes) throw new Error('the actor model is cut short');
  const header = JSON.parse(new TextDecoder().decode(head)) as Header;
  if (header.tags !== TAGS || header.edges !== EDGE_CLASSES)
    throw new Error('the actor model was trained for another version of Postil');

  const gazetteer = readDeltas(names);
  const masks = new Uint16Array(gazetteer.keys.length);
  const maskView = new DataView(names.buffer, names.byteOffset + gazetteer.end);
  for (let i = 0; i < masks.length; i++) masks[i] = maskView.getUint16(2 * i, true);
  const transitions = new Float32Array(transitionBytes.length / 4);
  const floats = new DataView(transitionBytes.buffer, transitionBytes.byteOffset);
  for (let i = 0; i < transitions.length; i++) transitions[i] = floats.getFloat32(4 * i, true);
  const weights = new Int8Array(weightBytes.buffer, weightBytes.byteOffset, weightBytes.byteLength);
  return {
    gazetteer: createGazetteer(gazetteer.keys, masks),
    row: rowsOf(readDeltas(keyBytes).keys),
    weights,
    scale: header.scale,
    transitions,
    calibration: header.calibration,
  };
}

const FILTER_BITS = 21;

/** Key -> its place in `keys`, or -1. */
export function rowsOf(keys: Uint32Array): (key: number) => number {
  let capacity = 1024;
  while (capacity < keys.length * 2) capacity *= 2;
  const mask = capacity - 1;
  // a key and, behind it, its place + 1: what is read together lies together
  const slots = new Int32Array(2 * capacity);
  for (let i = 0; i < keys.length; i++) {
    let at = keys[i]! & mask;
    while (slots[2 * at + 1] !== 0) at = (at + 1) & mask;
    slots[2 * at] = keys[i]!;
    slots[2 * at + 1] = i + 1;
  }
  // most features of a text are none of the model's: a bit by a key's upper half says so of nine in ten, from a table that stays in the cache
  const known = new Int32Array(1 << (FILTER_BITS - 5));
  for (const key of keys) known[key >>> (37 - FILTER_BITS)]! |= 1 << ((key >>> (32 - FILTER_BITS)) & 31);
  return hash => {
    const key = hash | 0;
    if (!(known[key >>> (37 - FILTER_BITS)]! & (1 << ((key >>> (32 - FILTER_BITS)) & 31)))) return -1;
    let at = key & mask;
    for (;;) {
      const place = slots[2 * at + 1]!;
      if (place === 0) return -1;
      if (slots[2 * at] === key) return place - 1;
      at = (at + 1) & mask;
    }
  };
}

/** A count, then the gaps between sorted numbers, seven bits a byte. */
export function writeDeltas(sorted: Uint32Array): Uint8Array {
  const out: number[] = [];
  const put = (value: number): void => {
    let v = value;
    while (v >= 128) {
      out.push((v % 128) + 128);
      v = Math.floor(v / 128);
    }
    out.push(v);
  };
  put(sorted.length);
  let last = 0;
  for (const key of sorted) {
    put(key - last);
    last = key;
  }
  return Uint8Array.from(out);
}

export function readDeltas(bytes: Uint8Array): { keys: Uint32Array; end: number } {
  let at = 0;
  const take = (): number => {
    let value = 0;
    let by = 1;
    for (;;) {
      const b = bytes[at++];
      if (b === undefined) throw new Error('the actor model is cut short');
      value += (b & 127) * by;
      if (b < 128) return value;
      by *= 128;
    }
  };
  const count = take();
  if (count > bytes.length) throw new Error('the actor model is cut short');
  const keys = new Uint32Array(count);
  let last = 0;
  for (let i = 0; i < count; i++) keys[i] = last += take();
  return { keys, end: at };
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}

function littleEndian32(value: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, value, true);
  return out;
}

function littleEndian16(values: Uint16Array): Uint8Array {
  const out = new Uint8Array(values.length * 2);
  const view = new DataView(out.buffer);
  values.forEach((v, i) => view.setUint16(2 * i, v, true));
  return out;
}

function littleEndianFloats(values: Float32Array): Uint8Array {
  const out = new Uint8Array(values.length * 4);
  const view = new DataView(out.buffer);
  values.forEach((v, i) => view.setFloat32(4 * i, v, true));
  return out;
}
