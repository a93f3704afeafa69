// @ts-check
// The stage "web": the plain suites of test/editor and those of test/web in the web extension host of VS Code 1.91, the
// oldest that Postil supports, through @vscode/test-web.
import path from 'node:path';
import { run } from './processes.mjs';
import { judge, listenForResults } from './results.mjs';
import { bundleSuites, checkout, webSuites } from './suites.mjs';
import { folderWorkspace } from './workspace.mjs';

const SUITE_LIMIT = Number(process.env['POSTIL_SUITE_LIMIT'] ?? 600);

/**
 * @param {{ words?: readonly string[], grep?: string }} [options]
 * @returns {Promise<import('./results.mjs').Counts>}
 */
export async function webStage({ words = [], grep } = {}) {
  const files = webSuites(words);
  if (!files.length) throw new Error('no web suite matches');
  console.log('\nweb extension host');
  const results = await listenForResults();
  const workspace = folderWorkspace();
  try {
    const outfile = path.join(checkout, 'out/web/run.js');
    await bundleSuites({ host: 'web', files, outfile, resultsUrl: results.url, ...(grep ? { grep } : {}) });
    const { code, timedOut } = await run(
      process.execPath,
      [path.join(checkout, 'test/host/web-host.mjs'), outfile, workspace.opened],
      {
        cwd: checkout,
        limitSeconds: SUITE_LIMIT,
        onOutput: showSuite(),
      },
    );
    const trouble = timedOut ? `no end within ${SUITE_LIMIT} s` : code !== 0 ? `exit code ${code}` : undefined;
    return judge('web extension host', results.outcome(), trouble);
  } finally {
    results.close();
    workspace.dispose();
  }
}

/** Shows what the suite prints, without the chatter of the server and the workbench around it. */
function showSuite() {
  const chatter =
    /^(?:\x1b\[0m)?(?:GET |Request to |Serving |Listening on|Opening browser|Using ESM|Found additional builtin|Ignoring (?:fetching|the error)|Loading development extension|vscode-test-web-support |Updating additional builtin|ENOPRO: No file system provider found for resource 'vscode-test-web:)/;
  // What the server says of requests that the closing browser gave up, with the stack below it.
  const abandoned = /^ +Error \[ERR_STREAM_PREMATURE_CLOSE\]/;
  let rest = '';
  let inStack = false;
  return (/** @type {string} */ text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      inStack = abandoned.test(line) || (inStack && /^ +at |^$/.test(line));
      if (process.env['POSTIL_VERBOSE'] || !(inStack || chatter.test(line))) console.log(line);
    }
  };
}
