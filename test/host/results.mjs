// @ts-check
// How a suite that runs inside an editor tells us its outcome: it posts it to a server of ours. Exit codes of editors
// are not to be trusted (a host that died in the middle ends with 0), and a web extension host has no files. So the
// rule is: no results, no pass.
import { createServer } from 'node:http';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {Counts & { editor: string }} Outcome what test/editor/run.ts and test/web/run.ts post */

/**
 * Listens for the outcome of one run.
 * @returns {Promise<{ url: string, outcome: () => Outcome | undefined, close: () => void }>}
 */
export async function listenForResults() {
  /** @type {Outcome | undefined} */
  let outcome;
  const server = createServer((request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    let body = '';
    request.on('data', data => (body += data));
    request.on('end', () => {
      try {
        if (request.method === 'POST') outcome = JSON.parse(body);
        response.writeHead(204).end();
      } catch {
        response.writeHead(400).end('not JSON'); // the suite sees it, fails, and the outcome stays missing
      }
    });
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the results server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    outcome: () => outcome,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * Judges one run of an editor: everything that is not a proven pass counts as a failure.
 * @param {string} name of the run, for the person who reads the log
 * @param {Outcome | undefined} outcome
 * @param {string | undefined} trouble what the editor itself said, if it ended badly
 * @returns {Counts}
 */
export function judge(name, outcome, trouble) {
  if (!outcome) {
    console.error(`${name}: FAILED, the suite never reported its end${trouble ? ` (${trouble})` : ''}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { passed, failed, skipped } = outcome;
  const counts = { passed, failed, skipped };
  if (passed + failed === 0) {
    console.error(`${name}: FAILED, no test ran`);
    return { ...counts, failed: 1 };
  }
  if (trouble && failed === 0) {
    console.error(`${name}: FAILED, the tests passed but the editor ended badly (${trouble})`);
    return { ...counts, failed: 1 };
  }
  console.log(
    `${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''} in ${outcome.editor}`,
  );
  return counts;
}
