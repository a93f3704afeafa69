/**
 * Plain data in few bytes: what crosses threads, is kept by the thousand and is cached on disk. Strings, fractions and the
 * keys of objects are written once, everything else is a number in front of them. Round trips exactly, lone surrogates and
 * `undefined` included; not for Map, Set or classes.
 */

/**
 * One value is one number, `payload * 4 + tag`, as 7 bits a byte, the lowest first:
 * a string's index, a whole number, a fraction's index, or something with a shape.
 */
const STRING = 0;
const WHOLE = 1;
const FRACTION = 2;
const SHAPED = 3;
/** Payloads of `SHAPED`; from `OBJECT` on the index of an object's keys. */
const UNDEFINED = 0;
const NULL = 1;
const FALSE = 2;
const TRUE = 3;
const ARRAY = 4;
const OBJECT = 5;

const MOST_WHOLE = 2 ** 50;

interface Bytes {
  bytes: Uint8Array;
  length: number;
}

export const pack = (value: unknown): Uint8Array => packAll([value]);

/** What `pack` was given. @throws RangeError on bytes that `pack` did not write */
export const unpack = (bytes: Uint8Array): unknown => unpackOne(bytes, 0);

/** Several values that share their strings; each can be unpacked by itself. */
export function packAll(values: readonly unknown[]): Uint8Array {
  const body: Bytes = { bytes: new Uint8Array(1024), length: 0 };
  const strings = new Map<string, number>();
  const fractions = new Map<number, number>();
  const shapes = new Map<string, number>();
  const keysOf: (readonly string[])[] = [];

  const indexOf = <K>(table: Map<K, number>, key: K): number => {
    let index = table.get(key);
    if (index === undefined) table.set(key, (index = table.size));
    return index;
  };
  const write = (item: unknown): void => {
    switch (typeof item) {
      case 'string':
        return put(body, indexOf(strings, item) * 4 + STRING);
      case 'number': {
        if (item >= 0 && item < MOST_WHOLE && Number.isInteger(item) && !Object.is(item, -0))
          return put(body, item * 4 + WHOLE);
        return put(body, indexOf(fractions, item) * 4 + FRACTION);
      }
      case 'boolean':
        return put(body, (item ? TRUE : FALSE) * 4 + SHAPED);
      case 'undefined':
        return put(body, UNDEFINED * 4 + SHAPED);
      case 'object': {
        if (item === null) return put(body, NULL * 4 + SHAPED);
        if (Array.isArray(item)) {
          put(body, ARRAY * 4 + SHAPED);
          put(body, item.length);
          for (const part of item) write(part);
          return;
        }
        const keys = Object.keys(item);
        const name = `${keys.length} ${keys.join('\u0000')}`;
        let shape = shapes.get(name);
        if (shape === undefined || !keysOf[shape]!.every((key, i) => key === keys[i])) {
          shape = keysOf.length;
          shapes.set(name, shape);
          keysOf.push(keys);
        }
        put(body, (OBJECT + shape) * 4 + SHAPED);
        const fields = item as Readonly<Record<string, unknown>>;
        for (const key of keys) write(fields[key]);
        return;
      }
      default:
        throw new TypeError(`a ${typeof item} is no plain data`);
    }
  };
  const ends = values.map(value => {
    write(value);
    return body.length;
  });

  const head: Bytes = { bytes: new Uint8Array(1024), length: 0 };
  // the keys are strings too, and must be known before the strings are written
  const shapeTable = keysOf.map(keys => keys.map(key => indexOf(strings, key)));
  put(head, strings.size);
  for (const text of strings.keys()) putText(head, text);
  put(head, fractions.size);
  // 0 is a whole number: a zero among the fractions is -0, which a Map does not tell from it
  const numbers = new Float64Array([...fractions.keys()].map(n => (n === 0 ? -0 : n)));
  putBytes(head, new Uint8Array(numbers.buffer));
  put(head, shapeTable.length);
  for (const keys of shapeTable) {
    put(head, keys.length);
    for (const key of keys) put(head, key);
  }
  put(head, ends.length);
  ends.forEach((end, i) => put(head, end - (ends[i - 1] ?? 0)));
  const whole = new Uint8Array(head.length + body.length);
  whole.set(head.bytes.subarray(0, head.length));
  whole.set(body.bytes.subarray(0, body.length), head.length);
  return whole;
}

/** One of the values that `packAll` was given, by its index. @throws RangeError on bytes that it did not write */
export function unpackOne(bytes: Uint8Array, index: number): unknown {
  let at = 0;
  const take = (): number => {
    let byte = bytes[at++]!;
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let scale = 128; ; scale *= 128) {
      byte = bytes[at++]!;
      if (byte === undefined) throw new RangeError('packed data ends too early');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  /** No table can have more entries than there are bytes left. */
  const count = (): number => {
    const n = take();
    if (!(n <= bytes.length - at)) throw new RangeError('packed data is damaged');
    return n;
  };
  // most strings of a value are never asked for where there are several values: each is made when it first is
  const strings: (string | undefined)[] = [];
  const stringAt: number[] = [];
  for (let n = count(); n > 0; n--) {
    strings.push(undefined);
    stringAt.push(at);
    const length = take();
    const units = (length - (length & 1)) / 2;
    at += length & 1 ? units * 2 : units;
    if (!(at <= bytes.length)) throw new RangeError('packed data is damaged');
  }
  const string = (i: number): string => {
    const known = strings[i];
    if (known !== undefined) return known;
    if (i >= strings.length) throw new RangeError('packed data is damaged');
    const here = at;
    at = stringAt[i]!;
    const length = take();
    const text = textOf(bytes, at, (length - (length & 1)) / 2, (length & 1) === 1);
    at = here;
    return (strings[i] = text);
  };
  const numbers = count();
  if (numbers * 8 > bytes.length - at) throw new RangeError('packed data is damaged');
  // copied to a place that numbers may begin at; Node's own `slice` of a Buffer would not copy
  const fractions = new Float64Array(Uint8Array.from(bytes.subarray(at, at + numbers * 8)).buffer);
  at += numbers * 8;
  const shapes: (readonly string[])[] = [];
  for (let n = count(); n > 0; n--) {
    const keys: string[] = [];
    for (let k = count(); k > 0; k--) keys.push(string(take()));
    shapes.push(keys);
  }
  const lengths: number[] = [];
  for (let n = count(); n > 0; n--) lengths.push(take());
  if (!(index < lengths.length)) throw new RangeError('packed data is damaged');
  for (let i = 0; i < index; i++) at += lengths[i]!;
  const read = (): unknown => {
    const coded = take();
    const tag = coded % 4;
    const payload = (coded - tag) / 4;
    if (tag === STRING) return string(payload);
    if (tag === WHOLE) return payload;
    if (tag === FRACTION) return fractions[payload];
    switch (payload) {
      case UNDEFINED:
        return undefined;
      case NULL:
        return null;
      case FALSE:
        return false;
      case TRUE:
        return true;
      case ARRAY: {
        const list: unknown[] = [];
        for (let n = count(); n > 0; n--) list.push(read());
        return list;
      }
      default: {
        const keys = shapes[payload - OBJECT];
        if (!keys) throw new RangeError('packed data is damaged');
        const item: Record<string, unknown> = {};
        for (const key of keys) {
          const field = read();
          if (key === '__proto__')
            Object.defineProperty(item, key, { value: field, enumerable: true, configurable: true, writable: true });
          else item[key] = field;
        }
        return item;
      }
    }
  };
  return read();
}

function put(to: Bytes, value: number): void {
  room(to, 8);
  let rest = value;
  while (rest >= 128) {
    to.bytes[to.length++] = (rest % 128) + 128;
    rest = Math.floor(rest / 128);
  }
  to.bytes[to.length++] = rest;
}

function textOf(bytes: Uint8Array, start: number, units: number, wide: boolean): string {
  if (!wide && units < 4096)
    return String.fromCharCode.apply(undefined, bytes.subarray(start, start + units) as unknown as number[]);
  let text = '';
  for (let i = 0, at = start; i < units; i++, at += wide ? 2 : 1)
    text += String.fromCharCode(bytes[at]! + (wide ? bytes[at + 1]! * 256 : 0));
  return text;
}

/** One byte a unit where that is enough, else two. */
function putText(to: Bytes, text: string): void {
  let wide = false;
  for (let i = 0; i < text.length && !wide; i++) wide = text.charCodeAt(i) > 255;
  put(to, text.length * 2 + Number(wide));
  room(to, text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    to.bytes[to.length++] = unit & 255;
    if (wide) to.bytes[to.length++] = unit >> 8;
  }
}

function putBytes(to: Bytes, bytes: Uint8Array): void {
  room(to, bytes.length);
  to.bytes.set(bytes, to.length);
  to.length += bytes.length;
}

function room(to: Bytes, more: number): void {
  if (to.length + more <= to.bytes.length) return;
  const larger = new Uint8Array(Math.max(to.bytes.length * 2, to.length + more));
  larger.set(to.bytes.subarray(0, to.length));
  to.bytes = larger;
}
