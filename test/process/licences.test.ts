import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

describe('licences of the libraries', () => {
  it('are those of what the bundles hold', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/licences.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /\d\d libraries/);
  });

  it('go into the package, with terms for each', () => {
    assert.match(readFileSync('.vscodeignore', 'utf8'), /^!THIRD-PARTY\.txt$/m);
    const [, ...parts] = readFileSync('THIRD-PARTY.txt', 'utf8').split(/^-{80}$/m);
    assert.ok(parts.length > 5);
    for (const part of parts)
      assert.match(part, /^\S+ \d[\w.-]* \([\w.-]+\)$[^]*(?:Permission|Redistribution|licen[cs]e)/m);
  });
});
