// Mocha's reporter for tests that run in Node (core, ui): prints like mocha's own and leaves the counts in the file
// POSTIL_RESULTS, when it is set, for scripts/test.mjs.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

const Base = process.env.POSTIL_REPORTER === 'spec' ? reporters.Spec : reporters.Dot;

module.exports = class extends Base {
  constructor(runner, options) {
    super(runner, options);
    runner.on('retry', (test, error) => console.log(`    again: ${test.fullTitle()}: ${error.message}`));
    const file = process.env.POSTIL_RESULTS;
    if (!file) return;
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync(file, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
