import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const readJson = (file: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

const placeholders = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
const links = (text: string): readonly string[] => [...text.matchAll(/\]\(([^)]*)\)/g)].map(found => found[1]!);

describe('localisation', () => {
  const english = readJson('package.nls.json');

  it('has every message of the source in its bundle and in every language, and nothing else', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/l10n.mjs', '--check'], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /[3-9]\d\d messages/);
  });

  for (const language of ['de', 'ar']) {
    const bundle = readJson(`l10n/bundle.l10n.${language}.json`);
    const nls = readJson(`package.nls.${language}.json`);

    it(`keeps placeholders and links in ${language}`, () => {
      for (const [message, said] of Object.entries(bundle)) {
        assert.deepEqual(placeholders(said), placeholders(message), message);
        assert.ok(said.trim(), message);
      }
      for (const [key, said] of Object.entries(nls)) assert.deepEqual(links(said), links(english[key] ?? ''), key);
    });
  }

  it('isolates what is inserted into Arabic, so that names of any direction stay readable', () => {
    for (const [message, said] of Object.entries(readJson('l10n/bundle.l10n.ar.json')))
      assert.equal(
        said.match(/\{\d\}/g)?.length ?? 0,
        said.match(/\u2068\{\d\}\u2069/g)?.length ?? 0,
        `${message}: ${said}`,
      );
  });

  it('is in the language that it says', () => {
    const share = (texts: readonly string[], script: RegExp): number =>
      texts.filter(text => script.test(text.replace(/\{\d\}/g, ''))).length / texts.length;
    assert.ok(share(Object.values(readJson('package.nls.ar.json')), /\p{Script=Arabic}/u) === 1);
    const german = readJson('package.nls.de.json');
    const same = Object.keys(german).filter(key => german[key] === english[key]);
    assert.ok(same.length <= 3, same.join());
  });
});
