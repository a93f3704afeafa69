// What loads with the extension and what only with its worker: everything that reads texts belongs to the worker.
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { node, web } from '../../../scripts/esbuild-options.mjs';

async function bundled(options: typeof node | typeof web, entry: string) {
  const { metafile } = await build({ ...options, entryPoints: [entry], outfile: 'out/bundle.js', minify: true, metafile: true, write: false }); // prettier-ignore
  const [output] = Object.values(metafile.outputs);
  const inputs = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return { bytes: output!.bytes, files: inputs.map(([file]) => file) };
}
const READING =
  /recognize\/(?:actors|figures\/find|dates\/(?:find|rules))|article\/(?:read|markdown|tokens|furniture)|entities\/(?:cluster|unify)|node_modules\/(?:micromark|yaml|unified)/;

describe('the bundles', () => {
  for (const [host, options, extension, worker] of [
    ['Node', node, 'src/extension-node.ts', 'src/worker-node.ts'],
    ['the web', web, 'src/extension.ts', 'src/worker-web.ts'],
  ] as const)
    it(`of ${host}: nothing that reads texts loads with the extension, which stays under 400 kB`, async () => {
      const { bytes, files } = await bundled(options, extension);
      assert.deepEqual(
        files.filter(file => READING.test(file)),
        [],
      );
      assert.ok(bytes < 400_000, `${bytes} bytes`);
      const reading = await bundled(options, worker);
      assert.ok(reading.files.filter(file => READING.test(file)).length > 20);
      assert.ok(!reading.files.some(file => file.startsWith('src/editor')));
    });
});
