import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formatOf } from '../../../src/article/read.ts';
import { readDocuments } from '../../../src/project/document.ts';
import { MENTION_KINDS } from '../../../src/recognize/mention.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';

/** Every mark of every article stands on its own words, to the unit, however the file ends its lines. */
const folders = ['examples', '../shared/articles'].filter(folder => {
  const there = existsSync(folder);
  if (!there) console.log(`      ${folder} is absent: its marks are not checked here`);
  return there;
});

describe('marks of whole articles', function () {
  this.timeout(60_000);
  const recognizers = standardRecognizers(readFileSync('media/actors.model'));
  const variants: readonly (readonly [name: string, make: (text: string) => string])[] = [
    ['LF', text => text],
    ['CRLF', text => text.replace(/\n/g, '\r\n')],
    ['a byte order mark and CRLF', text => '\ufeff' + text.replace(/\n/g, '\r\n')],
  ];
  for (const folder of folders) {
    const files = readdirSync(folder).filter(f => /\.(?:md|txt)$/.test(f) && !/^(?:README|report)/.test(f));
    for (const [name, make] of variants) {
      it(`${folder} with ${name}`, () => {
        assert.ok(files.length >= 5);
        const read = (f: string): string => readFileSync(path.join(folder, f), 'utf8').replace(/\r\n/g, '\n');
        const texts = files.map(f => ({ text: make(read(f)), format: formatOf(f) }));
        const counts = { actor: 0, date: 0, figure: 0 };
        for (const [i, { article, mentions }] of readDocuments(texts, recognizers).entries()) {
          let last = -1;
          for (const m of mentions) {
            assert.equal(article.text.slice(m.start, m.end), m.text, `${files[i]} ${m.start}-${m.end}`);
            assert.match(m.text, /^\S[^]*\S$|^\S$/, 'no white space at the ends');
            assert.ok(m.start >= last && m.end > m.start, 'sorted by start');
            assert.ok(m.confidence >= 0 && m.confidence <= 1);
            last = m.start;
            counts[m.kind]++;
            // whole words: never a letter left outside
            assert.doesNotMatch(
              article.text.slice(m.start - 1, m.start + 1),
              /^[\p{L}\p{M}]{2}$/u,
              `${m.text} begins inside a word`,
            );
          }
        }
        for (const kind of MENTION_KINDS) assert.ok(counts[kind] > files.length * 5, `${counts[kind]} ${kind} marks`);
      });
    }
    it(`${folder}: line ends change no mention`, () => {
      const of = (make: (text: string) => string): string[][] => {
        const texts = files.map(f => ({
          text: make(readFileSync(path.join(folder, f), 'utf8').replace(/\r\n/g, '\n')),
          format: formatOf(f),
        }));
        return readDocuments(texts, recognizers).map(d =>
          d.mentions.map(m => `${m.kind} ${m.text.replace(/\s+/g, ' ')} ${m.kind === 'actor' ? m.entity : m.value}`),
        );
      };
      const [lf, crlf] = variants.map(([, make]) => of(make));
      assert.deepEqual(crlf, lf);
    });
  }
});
