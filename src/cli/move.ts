/** `postil move`: moves sidecars after their articles, which were renamed or moved without them, where that is certain. */
import { constants } from 'node:fs';
import { copyFile, link, unlink } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { findFiles, isDataFile } from '../host/find-files.ts';
import { nodeFiles } from '../host/node-files.ts';
import { isFileError } from '../lines/files.ts';
import { inEnglish } from '../lines/message.ts';
import type { Fix } from '../sidecar/fixes.ts';
import { readSidecar } from '../sidecar/read.ts';
import { articleOf, sidecarOf } from '../sidecar/stray.ts';
import { rootsOf } from './roots.ts';
import { strayFinder } from './strays.ts';

/** 0: every sidecar has its article; 1: some are left; 2: could not run. */
export async function move(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const paths = positionals.length ? positionals : ['.'];
  let names: string[];
  try {
    names = await findFiles(paths, isDataFile);
  } catch (error) {
    console.error(`postil move: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const files = nodeFiles({ roots: await rootsOf(paths) });
  const strays = strayFinder(files, paths);
  const targets = new Map<string, string>();
  let left = false;
  const leave = (name: string, why: string): void => {
    console.error(`postil move: ${name}: ${why}`);
    left = true;
  };
  for (const name of names) {
    const article = articleOf(name);
    if (article === undefined) continue;
    try {
      const text = await files.read(name);
      if (text === undefined || (await files.read(article)) !== undefined) continue;
      const findings = await strays.check({ name, text, read: readSidecar(text, name) });
      const certain = findings.flatMap(({ fixes }) => fixes.filter(isCertainMove))[0];
      if (certain) targets.set(name, sidecarOf(certain.article));
      else for (const { message } of findings) leave(name, inEnglish(message));
    } catch (error) {
      if (!isFileError(error)) throw error;
      leave(name, error.message);
    }
  }
  for (const [name, to] of targets) {
    const others = [...targets].filter(([other, wanted]) => wanted === to && other !== name).map(([other]) => other);
    if (others.length) leave(name, `it would become ${to}, and so would ${others.join(', ')}`);
    else
      try {
        if (!values['dry-run']) await moveFile(name, to);
        console.log(`${name} -> ${to}`);
      } catch (error) {
        leave(name, error instanceof Error ? error.message : String(error));
      }
  }
  if (!targets.size && !left) console.log('Every sidecar stands beside its article.');
  return left ? 1 : 0;
}

const isCertainMove = (fix: Fix): fix is Fix & { readonly kind: 'move' } => fix.kind === 'move' && fix.certain === true;

/** Never over another file: it has two names for a moment, so that nobody comes in between; or two copies, where a disk has no links. */
async function moveFile(from: string, to: string): Promise<void> {
  await link(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw error;
    return copyFile(from, to, constants.COPYFILE_EXCL);
  });
  await unlink(from);
}
