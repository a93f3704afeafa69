/** Files of a disk by their `file:` URIs, without the extension host; all others through `other`. */
import { statSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Disk } from '../worker/disk.ts';

export function nodeDisk(other: Disk): Disk {
  const isOurs = (file: string): boolean => file.startsWith('file:///');
  return {
    async stat(file) {
      if (!isOurs(file)) return other.stat(file);
      try {
        // twenty thousand are asked for at a start, half of them not there: a promise and an error each take seconds
        const found = statSync(fileURLToPath(file), { throwIfNoEntry: false });
        return found?.isFile() ? { modified: found.mtimeMs, size: found.size } : undefined;
      } catch {
        // stat has no other answer for a file that is not there
        return undefined;
      }
    },
    async read(file) {
      if (!isOurs(file)) return other.read(file);
      try {
        const { buffer, byteOffset, length } = await readFile(fileURLToPath(file));
        return new Uint8Array(buffer, byteOffset, length);
      } catch {
        // gone meanwhile, or not to be read: there is nothing to be found in it
        return undefined;
      }
    },
    async write(file, bytes) {
      if (!isOurs(file)) return other.write(file, bytes);
      const name = fileURLToPath(file);
      await mkdir(path.dirname(name), { recursive: true });
      const partial = `${name}.${process.pid}.partial`;
      await writeFile(partial, bytes);
      await rename(partial, name);
    },
  };
}
