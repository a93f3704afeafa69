// @ts-check
// `npm run screenshots`: takes the pictures of media/screenshots/ from the real window (test/ui/screenshots.ts says which).
import { run } from '../test/host/processes.mjs';
import { checkout, installPackages, installPrograms } from './set-up.mjs';

process.chdir(checkout);
await installPackages();
const trouble = await installPrograms();
if (trouble) {
  console.error(trouble);
  process.exit(1);
}
const built = await run(process.execPath, ['scripts/build.mjs']);
if (built.code !== 0) process.exit(built.code);
const { bundleForWindow } = await import('./bundle-ui.mjs');
const programs = ['screenshots', 'screenshots-comparing', 'screenshots-citing'];
await bundleForWindow(
  programs.map(program => `test/ui/${program}.ts`),
  'out/screenshots',
);
for (const program of programs) {
  const { code } = await run(process.execPath, [
    '--enable-source-maps',
    `out/screenshots/${program}.mjs`,
    ...process.argv.slice(2),
  ]);
  if (code !== 0) process.exit(code);
}
