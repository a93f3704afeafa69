/** Replaces FILE by TEXT inside of ROOT and says how it went: arguments FILE, TEXT, ROOT. */
import { writeSync } from 'node:fs';
import { nodeFiles } from '../../../src/host/node-files.ts';
import { isFileError } from '../../../src/lines/files.ts';

const [file = '', size = '0', root = ''] = process.argv.slice(2);
const files = nodeFiles({ roots: [root], patience: 300 });
try {
  const was = await files.read(file);
  writeSync(1, JSON.stringify({ replaced: await files.replace(file, 'x'.repeat(Number(size)), was) }));
} catch (error) {
  if (!isFileError(error)) throw error;
  writeSync(1, JSON.stringify({ code: error.code, message: error.message }));
}
