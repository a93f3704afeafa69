import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { FIRST_SAMPLE, SAMPLES } from '../../../src/editor/welcoming/sample-files.ts';

describe('the examples that can be copied', () => {
  it('are all that there are', () => {
    assert.deepEqual([...SAMPLES].sort(), readdirSync('examples').sort(), 'add the file to SAMPLES');
    assert.ok(SAMPLES.includes(FIRST_SAMPLE));
  });
});
