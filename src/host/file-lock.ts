/**
 * One writer of a file at a time, among all processes of this machine. A lock is a file beside it that names its owner;
 * the lock of a process that is gone is taken over, and what it left behind is swept away.
 */
import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** No save takes that long: an older lock is one whose owner's id was given to another process since. */
const STALE_MS = 30_000;
/** A lock file that nobody wrote an owner into for that long was left by a process that died in between. */
const UNSIGNED_MS = 2_000;

export interface Lock {
  /** A name for a temporary file beside the locked one: swept with the lock if this process dies. */
  readonly temporary: string;
  /** Whether the lock is still this one's. */
  holds(): Promise<boolean>;
  release(): Promise<void>;
}

/** Waits up to `patience` milliseconds; undefined if somebody else holds the lock all the time. */
export async function lockFile(file: string, patience: number): Promise<Lock | undefined> {
  const name = lockOf(file);
  const owner = `${process.pid} ${os.hostname()} ${randomBytes(6).toString('hex')}`;
  const deadline = Date.now() + patience;
  for (;;) {
    if (await create(name, owner)) break;
    if (!(await sweepStaleLock(file))) {
      if (Date.now() > deadline) return undefined;
      await sleep(1 + Math.random() * 6);
    }
  }
  const holds = async (): Promise<boolean> => (await readOwner(name)) === owner;
  return {
    temporary: `${temporaryPrefix(file)}${owner.split(' ').at(-1)!}.tmp`,
    holds,
    release: async () => {
      if (await holds()) await remove(name);
    },
  };
}

/**
 * Removes the lock of a dead process and its temporary files; true if there is none now. Only one process at a time may
 * judge a lock, so that nobody removes one that was taken anew in between.
 */
export async function sweepStaleLock(file: string): Promise<boolean> {
  const name = lockOf(file);
  const state = await judge(name);
  if (state !== 'stale') return state === 'none';
  const judges = `${name}.sweep`;
  if (!(await create(judges, String(process.pid)))) {
    if ((await judge(judges)) === 'stale') await remove(judges);
    return false;
  }
  try {
    if ((await judge(name)) !== 'stale') return false;
    const folder = path.dirname(file);
    const prefix = path.basename(temporaryPrefix(file));
    for (const entry of await readdir(folder))
      if (entry.startsWith(prefix) && entry.endsWith('.tmp')) await remove(path.join(folder, entry));
    await remove(name);
    return true;
  } finally {
    await remove(judges);
  }
}

const lockOf = (file: string): string => path.join(path.dirname(file), `.${path.basename(file)}.lock`);
const temporaryPrefix = (file: string): string => path.join(path.dirname(file), `.${path.basename(file)}.`);

async function create(name: string, content: string): Promise<boolean> {
  let handle;
  try {
    handle = await open(name, 'wx', 0o644);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await handle.writeFile(content);
  } catch (error) {
    await remove(name);
    throw error;
  } finally {
    await handle.close();
  }
  return true;
}

async function judge(name: string): Promise<'none' | 'held' | 'stale'> {
  try {
    const age = Date.now() - (await stat(name)).mtimeMs;
    const [pid, host] = ((await readOwner(name)) ?? '').split(' ');
    if (!pid) return age > UNSIGNED_MS ? 'stale' : 'held';
    if (age > STALE_MS) return 'stale';
    if (host !== undefined && host !== os.hostname()) return 'held';
    return isAlive(Number(pid)) ? 'held' : 'stale';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'none';
    throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

async function readOwner(name: string): Promise<string | undefined> {
  try {
    return await readFile(name, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function remove(name: string): Promise<void> {
  try {
    await unlink(name);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;
