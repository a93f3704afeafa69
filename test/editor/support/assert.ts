// The assertions of suites that run in both extension hosts: a web worker has no node:assert.

/** Mocha prints the difference of `actual` and `expected`. */
function failure(message: string, actual?: unknown, expected?: unknown): Error {
  return Object.assign(new Error(message), { name: 'AssertionError', actual, expected, showDiff: true });
}

export function fail(message: string): never {
  throw failure(message);
}

export function ok(value: unknown, message = 'expected something that is true or there'): asserts value {
  if (!value) throw failure(message, value, true);
}

export function equal<T>(actual: T, expected: T, message = 'expected the same value'): void {
  if (!Object.is(actual, expected))
    throw failure(`${message}: ${show(actual)} is not ${show(expected)}`, actual, expected);
}

/** Equality of plain data: numbers, strings, arrays, objects; a missing property is not the same as an undefined one. */
export function deepEqual(actual: unknown, expected: unknown, message = 'expected the same data'): void {
  const place = difference(actual, expected, '');
  if (place !== undefined) throw failure(`${message}: different at ${place || 'the top'}`, actual, expected);
}

export function match(actual: string, pattern: RegExp, message = 'expected a match'): void {
  if (!pattern.test(actual)) throw failure(`${message}: ${show(actual)} does not match ${pattern}`);
}

export async function rejects(promise: Thenable<unknown>, pattern: RegExp): Promise<void> {
  let error: unknown;
  try {
    await promise;
  } catch (caught) {
    error = caught;
  }
  if (error === undefined) throw failure(`expected a rejection that matches ${pattern}`);
  match(error instanceof Error ? error.message : String(error), pattern);
}

const show = (value: unknown): string => (typeof value === 'string' ? JSON.stringify(value) : String(value));

function difference(a: unknown, b: unknown, place: string): string | undefined {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return place;
  if (Array.isArray(a) !== Array.isArray(b)) return place;
  const left = Object.entries(a);
  const right = new Map(Object.entries(b));
  if (left.length !== right.size) return place;
  for (const [key, value] of left) {
    const found = right.has(key) ? difference(value, right.get(key), `${place}.${key}`) : `${place}.${key}`;
    if (found !== undefined) return found;
  }
  return undefined;
}
