import { spawnSync } from 'node:child_process';

/** Builds `dist` as a package has it (minified); throws what the build says when it fails. */
export function buildForPackage(): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--minify'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`scripts/build.mjs --minify failed:\n${stderr}`);
}
