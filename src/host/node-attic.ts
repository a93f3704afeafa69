/** An attic in a folder of the disk: files that are only ever appended to, each by one process. */
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { checksum, type Attic, type AtticPlace } from '../project/index/attic.ts';

/** Bytes after which another segment is begun. */
const FULL = 16 * 1024 * 1024;
const NAME = /^attic\.(\d+)$/;

export function nodeAttic(folder: string): Attic {
  /** Open segments: one that another window removes can be read to the end where the system allows it. */
  const files = new Map<number, number>();
  const sizes = new Map<number, number>();
  let current: number | undefined;
  const nameOf = (segment: number): string => path.join(folder, `attic.${segment}`);
  const segments = (): number[] =>
    readdirSync(folder).flatMap(name => {
      const [, number] = NAME.exec(name) ?? [];
      return number === undefined ? [] : [Number(number)];
    });

  /** Begins one that nobody else writes to. */
  function begin(): number {
    mkdirSync(folder, { recursive: true });
    for (let segment = Math.max(0, ...segments()) + 1; ; segment++) {
      try {
        files.set(segment, openSync(nameOf(segment), 'ax+'));
        sizes.set(segment, 0);
        return (current = segment);
      } catch (error) {
        // another window was quicker
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }

  function opened(segment: number): number {
    let file = files.get(segment);
    if (file === undefined) {
      file = openSync(nameOf(segment), 'r');
      files.set(segment, file);
      sizes.set(segment, fstatSync(file).size);
    }
    return file;
  }

  return {
    sizes,
    get current() {
      return current;
    },
    store(bytes) {
      const segment = current !== undefined && sizes.get(current)! < FULL ? current : begin();
      const at = sizes.get(segment)!;
      try {
        for (let done = 0; done < bytes.length;)
          done += writeSync(files.get(segment)!, bytes, done, bytes.length - done);
      } catch (error) {
        // what was written in part stays unknown: nothing may come after it
        current = undefined;
        throw error;
      }
      sizes.set(segment, at + bytes.length);
      return { segment, at, length: bytes.length, sum: checksum(bytes) };
    },
    fetch({ segment, at, length, sum }: AtticPlace) {
      try {
        const bytes = new Uint8Array(length);
        const read = readSync(opened(segment), bytes, 0, length, at);
        return read === length && checksum(bytes) === sum ? bytes : undefined;
      } catch {
        // gone, or not to be read: what was there is made anew
        return undefined;
      }
    },
    keepOnly(kept) {
      for (const segment of segments()) {
        if (kept.has(segment) || segment === current) continue;
        const file = files.get(segment);
        files.delete(segment);
        sizes.delete(segment);
        try {
          if (file !== undefined) closeSync(file);
          rmSync(nameOf(segment));
        } catch {
          // another window has it open: it goes another time
        }
      }
    },
  };
}
