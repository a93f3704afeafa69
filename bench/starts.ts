import { spawnSync } from 'node:child_process';

/**
 * Runs a program of `bench/host` and reads what it prints: one line of JSON for each start of the editor. `timeout` in
 * milliseconds. Throws with the end of its words where it fails or another number of starts came to an end.
 */
export function startsOf<Start>(program: readonly [file: string, ...args: string[]], count: number, timeout: number) {
  const { status, stdout, stderr } = spawnSync(process.execPath, program, {
    encoding: 'utf8',
    timeout,
    maxBuffer: 1e8,
  });
  const starts = stdout
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line) as Start);
  if (status !== 0 || starts.length !== count) throw new Error(`${program[0]} failed:\n${stderr.slice(-2000)}`);
  return starts;
}
