/** Writes the JSON schemas that editors complete and check sidecars and the registry with: `npm run schemas`. */
import { writeFileSync } from 'node:fs';
import { SCHEMAS } from '../src/sidecar/json-schema.ts';

for (const { file, schema } of SCHEMAS) writeFileSync(file, `${JSON.stringify(schema(), null, 2)}\n`);
