/** Git on Node: the repository of a folder, its settings, its history, who the user is, the merge driver for sidecars. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Milliseconds after which a git that does not answer is ended. */
const LONGEST = 20_000;
/** Git asks nobody anything, fetches nothing, and leaves locks to those who need them. */
const QUIETLY = { GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };

/** What git says on standard output; undefined if it fails, does not answer or is not there. Names of files are just names. */
export function git(folder: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    const options = {
      cwd: folder,
      maxBuffer: 64 * 1024 * 1024,
      timeout: LONGEST,
      env: { ...process.env, ...QUIETLY },
    };
    execFile('git', ['--literal-pathspecs', ...args], options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}

/** The top folder of the working tree that `folder` is in; undefined if it is in none. */
export async function topFolder(folder: string): Promise<string | undefined> {
  const top = (await git(folder, ['rev-parse', '--show-toplevel']))?.replace(/\r?\n$/, '');
  return top ? path.resolve(top) : undefined;
}

/** `user.name` of git's settings: the `by` of decisions. */
export const userName = async (folder: string): Promise<string | undefined> =>
  (await git(folder, ['config', 'user.name']))?.trim() || undefined;

/** What git keeps in its folder while it works, or waits for a person in the middle of it. */
const UNDER_WAY =
  'index.lock HEAD.lock MERGE_HEAD CHERRY_PICK_HEAD REVERT_HEAD BISECT_LOG rebase-merge rebase-apply sequencer'.split(
    ' ',
  );

/** Whether a merge, rebase, checkout or the like is under way in the repository of a folder: files come and go. */
export async function isUnderWay(folder: string): Promise<boolean> {
  const own = (await git(folder, ['rev-parse', '--absolute-git-dir']))?.replace(/\r?\n$/, '');
  return own !== undefined && UNDER_WAY.some(name => existsSync(path.join(own, name)));
}

/** What the last commit that had a file says it held; undefined if there is none. `folder`: one that is there, around it. */
export async function lastCommitted(folder: string, file: string): Promise<string | undefined> {
  const name = `./${path.relative(folder, file).replaceAll('\\', '/')}`;
  const commit = (await git(folder, ['rev-list', '-1', 'HEAD', '--', name]))?.trim();
  if (!commit) return undefined;
  const blob = (at: string): Promise<string | undefined> => git(folder, ['cat-file', 'blob', `${at}:${name}`]);
  return (await blob(commit)) ?? blob(`${commit}^`);
}

export const ATTRIBUTES = '*.postil.json merge=postil text eol=lf';
const DRIVER = 'merge.postil.driver';
const DRIVER_NAME = 'Postil: merge decisions by annotation and field';

/** The part of git's configuration that a clone needs: git itself puts %O and the others in. */
export const driverCommand = (command: readonly string[]): string =>
  `${command.map(quote).join(' ')} merge %O %A %B --path %P`;

export interface DriverState {
  /** `.gitattributes` says that sidecars are merged by the driver. */
  readonly attributes: boolean;
  /** The command that this clone runs for it, if any. */
  readonly driver?: string;
}

export async function driverState(top: string): Promise<DriverState> {
  const checked = await git(top, ['check-attr', 'merge', '--', 'entities.postil.json', 'a.md.postil.json']);
  const lines = (checked ?? '').trim().split('\n');
  const driver = (await git(top, ['config', '--get', DRIVER]))?.trim();
  return {
    attributes: lines.length === 2 && lines.every(line => line.endsWith(': merge: postil')),
    ...(driver ? { driver } : {}),
  };
}

/**
 * Sets the merge driver up in the working tree at `top`; says what was written, in words; empty if all was there.
 * `command`: program and first arguments that run `postil`. Throws if `.gitattributes` or the settings cannot be written.
 */
export async function installDriver(top: string, command: readonly string[]): Promise<string[]> {
  const wrote: string[] = [];
  const state = await driverState(top);
  if (!state.attributes) {
    const file = path.join(top, '.gitattributes');
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
    const newline = text && !text.endsWith('\n') ? '\n' : '';
    await writeFile(file, `${text}${newline}${ATTRIBUTES}\n`);
    wrote.push(`${file}: ${ATTRIBUTES}`);
  }
  const wanted = driverCommand(command);
  if (state.driver !== wanted) {
    for (const [key, value] of [
      ['merge.postil.name', DRIVER_NAME],
      [DRIVER, wanted],
    ] as const) {
      if ((await git(top, ['config', '--local', key, value])) === undefined)
        throw new Error(`git could not write ${key} into the settings of ${top}`);
      wrote.push(`settings of this clone: ${key} = ${value}`);
    }
  }
  return wrote;
}

/** For the shell that git runs drivers with. */
export const quote = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
