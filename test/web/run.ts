// Entry of the suites in the web extension host; test/host/suites.mjs puts the suites in.
import 'mocha/mocha.js';
import { reportRun, RETRIES, sayRetries } from '../editor/report.ts';

declare const GREP: string;

export async function run(): Promise<void> {
  mocha.setup({
    ui: 'bdd',
    reporter: 'spec',
    color: false,
    timeout: 60_000,
    retries: RETRIES,
    forbidOnly: true,
    ...(GREP && { grep: GREP }),
  });
  await import('postil:suites');
  const runner = await new Promise<Mocha.Runner>(resolve => {
    const running: Mocha.Runner = mocha.run(() => resolve(running));
    sayRetries(running);
  });
  await reportRun(runner);
}
