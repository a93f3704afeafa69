import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { FORMAT } from '../../../src/lines/list-file.ts';
import { SCHEMAS } from '../../../src/sidecar/json-schema.ts';
import { STATUSES } from '../../../src/sidecar/schema.ts';

describe('the JSON schemas of the package', () => {
  for (const { file, fileMatch, schema } of SCHEMAS)
    it(`${file} is what the reader checks, and is contributed`, () => {
      assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), schema(), 'run `npm run schemas`');
      const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
        contributes: { jsonValidation: { fileMatch: string[]; url: string }[] };
      };
      assert.ok(
        manifest.contributes.jsonValidation.some(v => v.url === `./${file}` && v.fileMatch.join() === fileMatch.join()),
      );
    });

  it('name the format and the statuses, and allow fields of newer versions', () => {
    const schema = JSON.parse(readFileSync('schemas/sidecar.schema.json', 'utf8')) as {
      properties: { format: { const: string }; annotations: { items: { properties: { status: { enum: string[] } } } } };
    };
    assert.equal(schema.properties.format.const, FORMAT);
    assert.deepEqual(schema.properties.annotations.items.properties.status.enum, [...STATUSES]);
    assert.doesNotMatch(JSON.stringify(schema), /"additionalProperties":false/);
  });
});
