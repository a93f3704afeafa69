// @ts-check
// Runs the tests of the real window (test/ui): the built extension in the embedded VS Code, by mouse and keyboard.
// Arguments: words that a test file's path must contain, then mocha's own flags.
import { embedded } from '../test/host/embedded.mjs';
import { bundleForWindow } from './bundle-ui.mjs';
import { findTests, runMochaByFile, wordsAndFlags } from './run-tests.mjs';

const { words, flags } = wordsAndFlags(process.argv.slice(2));
await embedded(console.log); // outside the limit of a test
await bundleForWindow(findTests('test/ui', words), 'out/ui');
runMochaByFile('out/ui/**/*.test.mjs', 3, ['--timeout', '90000', ...flags]);
