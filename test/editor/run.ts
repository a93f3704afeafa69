// Entry of the suites in a Node extension host (desktop or embedded); test/host/suites.mjs puts the suites in.
import Mocha from 'mocha';
import { reportRun, RETRIES, sayRetries } from './report.ts';

declare const GREP: string;

export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: 60_000,
    retries: RETRIES,
    forbidOnly: true,
    ...(GREP && { grep: GREP }),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('postil:suites');
  const runner = await new Promise<Mocha.Runner>(resolve => {
    const running: Mocha.Runner = mocha.run(() => resolve(running));
    sayRetries(running);
  });
  await reportRun(runner);
}
