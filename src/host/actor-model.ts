/** The actor model's bytes, on Node: the file lies beside the bundle, in the package's `media` folder. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** `dist/cli` and `dist/node` are both two folders below the package. */
const MODEL = path.join(__dirname, '..', '..', 'media', 'actors.model');

/** Rejects with the file system's error when the package is incomplete. */
export function readActorModelFile(file = MODEL): Promise<Uint8Array> {
  return readFile(file);
}
