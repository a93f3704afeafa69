/**
 * The merge driver of a clone that the extension set up. Git runs it long after: from a terminal, with another version of the
 * editor or none at all. So it lives in a place of its own that updates leave alone, looks for a Node when it runs, and merges
 * as text, with git's own markers, if there is none: never one side alone.
 */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { driverState, installDriver, quote, topFolder } from './git.ts';

export interface MergeProgramOptions {
  /** A folder of the extension's own. */
  readonly storage: string;
  /** The bundled command line. */
  readonly program: string;
  /** The program that runs it here: Node, or the editor itself. */
  readonly node: string;
}

/** What the editor needs of git. Folders are paths. */
export interface MergeDriver {
  /** The repository that holds a folder, and whether its sidecars are merged by field; undefined without one. */
  repositoryOf(folder: string): Promise<{ readonly top: string; readonly ready: boolean } | undefined>;
  /** Sets it up; gives what was written, a line each. */
  install(top: string): Promise<readonly string[]>;
  /** Brings what was set up before to this version of Postil and this editor. */
  renew(): Promise<void>;
}

export function mergeDriver(options: MergeProgramOptions): MergeDriver {
  const script = path.join(options.storage, 'postil-merge.sh');
  const program = path.join(options.storage, 'postil.js');

  async function put(): Promise<void> {
    await mkdir(options.storage, { recursive: true });
    await replace(program, await readFile(options.program, 'utf8'));
    await replace(script, scriptFor(options.node, program));
    await chmod(script, 0o755);
  }

  return {
    async repositoryOf(folder) {
      const top = await topFolder(folder);
      if (top === undefined) return undefined;
      const { attributes, driver } = await driverState(top);
      return { top, ready: attributes && driver !== undefined };
    },
    async install(top) {
      await put();
      return installDriver(top, ['sh', forShell(script)]);
    },
    async renew() {
      if ((await readIfThere(script)) !== undefined) await put();
    },
  };
}

const scriptFor = (node: string, program: string): string => `#!/bin/sh
# Written by the VS Code extension Postil: merges *.postil.json for git.
for node in ${quote(forShell(node))} node; do
  if command -v "$node" >/dev/null 2>&1; then
    ELECTRON_RUN_AS_NODE=1 exec "$node" ${quote(forShell(program))} "$@"
  fi
done
echo "postil: there is no Node to run, so this file is merged line by line, as text" >&2
exec git merge-file -L ours -L base -L theirs "$3" "$2" "$4"
`;

/** The shell that comes with git for Windows takes slashes. */
const forShell = (file: string): string => file.replaceAll('\\', '/');

/** Whole or not at all: git may run it at any moment. */
async function replace(file: string, text: string): Promise<void> {
  if ((await readIfThere(file)) === text) return;
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, file);
}

async function readIfThere(file: string): Promise<string | undefined> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
