/** Runs inside the extension host: has the project indexed, and posts how long that took, how long the host was blocked, and what it took. */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import * as vscode from 'vscode';
import { watchThread } from './watch.ts';

/** Where to post to; put in by the bundler. */
declare const RESULTS_URL: string;

export async function run(): Promise<void> {
  const extension = vscode.extensions.getExtension('postil.postil');
  if (!extension) throw new Error('the editor does not know Postil');
  // whatever the editor does at its start is over then; how long a busy machine keeps the host waiting shows meanwhile
  await pause(1000);
  const idle = watchThread();
  await pause(3000);
  const waited = idle.stop();
  const before = process.memoryUsage.rss();
  const processor = process.cpuUsage();
  const profiled = await profile();
  const watched = watchThread();
  const began = performance.now();
  await extension.activate();
  await ask(NOBODY);
  const index = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  const asked = performance.now();
  await ask(`${NOBODY}s`);
  const query = performance.now() - asked;
  // the cache is written a moment after
  await pause(8000);
  const blocks = watched.stop();
  await profiled?.();
  const after = process.memoryUsage.rss();
  if (!(await ask('bishkek')).includes('Bishkek')) throw new Error('the index does not hold the project');
  await fetch(RESULTS_URL, {
    method: 'POST',
    body: JSON.stringify({
      index,
      cpu: (user + system) / 1000,
      query,
      longest: blocks.longest,
      over50: blocks.over50,
      longestWait: blocks.longestWait,
      idleWait: waited.longestWait,
      before,
      peak: blocks.peak,
      after,
    }),
  });
}

/** Looked for in all articles, and in none: what is found would be read, sentence by sentence. */
const NOBODY = 'qazwsx';

interface Tools {
  invokeTool(name: string, options: object): Thenable<{ readonly content: readonly { readonly value?: string }[] }>;
}

/**
 * Asks Postil alone: a search for symbols asks the editor's own Markdown extension too, which then reads every file on this
 * thread. Gives what is answered.
 */
async function ask(query: string): Promise<string> {
  const tools = (vscode as unknown as { readonly lm: Tools }).lm;
  const { content } = await tools.invokeTool('postil_findMentions', {
    input: { query },
    toolInvocationToken: undefined,
  });
  return content.map(({ value = '' }) => value).join('\n');
}

/** Where `POSTIL_PROFILE` names a file, what the host's thread does is written there for a profiler to show; the end of it. */
async function profile(): Promise<(() => Promise<void>) | undefined> {
  const file = process.env['POSTIL_PROFILE'];
  if (!file) return undefined;
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  return async () => {
    const { profile: written } = await session.post('Profiler.stop');
    writeFileSync(`${file}.${process.pid}.cpuprofile`, JSON.stringify(written));
  };
}

const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));
