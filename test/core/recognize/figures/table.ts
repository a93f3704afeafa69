/** Runs a table of texts and their figures, as `read.ts` writes them; a text alone has none. */
import assert from 'node:assert/strict';
import { shorts } from './read.ts';

export type Table = readonly (readonly [string, ...string[]])[];

export function testTable(title: string, table: Table, withObject = false): void {
  describe(title, () => {
    for (const [text, ...wanted] of table) it(text, () => assert.deepEqual(shorts(text, withObject), wanted));
  });
}
