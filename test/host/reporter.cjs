// Mocha's reporter for tests that run in Node (core, process, ui): prints like mocha's own and leaves the counts in the
// file POSTIL_RESULTS, when it is set, for scripts/test.mjs and scripts/run-tests.mjs.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

const Base = process.env.POSTIL_REPORTER === 'spec' ? reporters.Spec : reporters.Dot;

module.exports = class extends Base {
  constructor(runner, options) {
    super(runner, options);
    runner.on('retry', (test, error) => console.log(`    again: ${test.fullTitle()}: ${error.message}`));
    const file = process.env.POSTIL_RESULTS;
    if (!file) return;
    /** Files with a failure; '' for a hook that belongs to none. */
    const failedFiles = new Set();
    const passedOf = new Map();
    runner.on('pass', test => passedOf.set(test.file, (passedOf.get(test.file) ?? 0) + 1));
    runner.on('fail', test => failedFiles.add(test.file ?? test.parent?.file ?? ''));
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      const again = [...failedFiles].map(name => ({ file: name, passed: passedOf.get(name) ?? 0 }));
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending, again }));
    });
  }
};
