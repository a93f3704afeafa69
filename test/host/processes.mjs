// @ts-check
// Child processes that never outlive us and never run without a limit.
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Kills a child together with everything that it started (it leads a process group of its own).
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export function killTree(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}

/**
 * Spawns a child that leads its own process group and is killed when this process exits.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { limitSeconds?: number, onOutput?: (text: string) => void }} [options]
 *   Without `onOutput` the output goes to the terminal. After `limitSeconds` the child and all its children are killed.
 * @returns {Promise<{ code: number, timedOut: boolean }>} `code` is 1 when a signal ended it; rejects when it cannot start.
 */
export function run(command, args, { limitSeconds = 600, onOutput, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, {
      stdio: ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'],
      ...options,
    });
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      killTree(child);
      setTimeout(() => killTree(child, 'SIGKILL'), 5000).unref();
    }, limitSeconds * 1000);
    if (onOutput) {
      child.stdout?.on('data', data => onOutput(String(data)));
      child.stderr?.on('data', data => onOutput(String(data)));
    }
    child.once('error', error => {
      clearTimeout(timer);
      reject(error);
    });
    child.once(onOutput ? 'close' : 'exit', code => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, timedOut });
    });
  });
}

function stopAll() {
  for (const child of running) killTree(child);
}
process.on('exit', stopAll);
for (const [signal, code] of /** @type {const} */ ([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
])) {
  // A listener of its own (start.mjs, code.mjs) takes precedence: it stops things in its own order and then exits.
  process.on(signal, () => process.listenerCount(signal) === 1 && process.exit(code));
}
