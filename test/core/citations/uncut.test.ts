// What Postil copies itself says what the passage says: no figure, date or name is cut, and no words are cited that stand twice.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { visibleStretch } from '../../../src/citations/passage.ts';
import { addressOf } from '../../../src/citations/target.ts';
import { describeTextFragment } from '../../../src/citations/text-fragment.ts';
import { uncut } from '../../../src/citations/uncut.ts';
import { writeCitation } from '../../../src/citations/write.ts';
import { readCited } from '../../../src/project/citing/cited.ts';
import type { Mention } from '../../../src/recognize/mention.ts';
import { recognizeArticle } from '../../../src/recognize/recognize.ts';
import { seeded } from '../../../bench/random.ts';
import { checked, findingsOf, recognizers } from './shelf.ts';

/** `«»` around what is selected; what is cited. */
const CUTS: readonly (readonly [selected: string, cited: string])[] = [
  ['The mud stood up to «three meters deep» there.', 'up to three meters deep'],
  ['The mud stood «up to three» meters deep there.', 'up to three meters'],
  ['The camp held «4,500» people.', '4,500'],
  ['The camp held more than «4,500 people» in May.', 'more than 4,500 people'],
  ['In all, 170 «of 329 lawmakers» voted.', '170 of 329 lawmakers'],
  ['It cost «$5» million to build.', '$5 million'],
  ['It failed in the «early hours» of 12 March.', 'the early hours of 12 March'],
  ['It was built before «2015» or so.', 'before 2015'],
  ['It was open from 2 to «5 May» 2023.', '5 May 2023'],
  ['It said nothing «of the kind» in May.', 'of the kind'],
];

describe('a passage that is cited', () => {
  for (const [marked, cited] of CUTS)
    it(marked, () => {
      const start = marked.indexOf('«');
      const text = marked.replace(/[«»]/g, '');
      const { article } = readCited('/w/a.md', text, undefined);
      const mentions = recognizeArticle(article, recognizers);
      const whole = uncut({ start, end: marked.indexOf('»') - 1 }, mentions);
      assert.equal(text.slice(whole.start, whole.end), cited);
    });

  it('is one mention where it is one already, though another runs over it', () => {
    const figure = (start: number, end: number): Mention => ({ kind: 'figure', start, end, text: '', confidence: 1 });
    const [inner, outer] = [figure(5, 9), figure(2, 12)];
    assert.deepEqual(uncut({ start: 5, end: 9 }, [outer, inner]), { start: 5, end: 9 });
    assert.deepEqual(uncut({ start: 8, end: 11 }, [inner, outer]), { start: 2, end: 12 });
    assert.deepEqual(uncut({ start: 0, end: 6 }, [inner, outer, figure(11, 15)]), { start: 0, end: 15 });
  });

  it('with words of its own copied as a link is never warned about', async function () {
    this.timeout(60_000);
    const random = seeded(5);
    for (const file of readdirSync('examples').filter(name => /^\d{4}-.*\.(?:md|txt)$/.test(name))) {
      const text = readFileSync(`examples/${file}`, 'utf8');
      const { article } = readCited(`/w/${file}`, text, undefined);
      const mentions = recognizeArticle(article, recognizers);
      const words = [...article.text.matchAll(/[\p{L}\p{N}$€%.,'’-]+/gu)];
      const links: string[] = [];
      while (links.length < 120) {
        const first = random.below(words.length);
        const last = words[Math.min(words.length - 1, first + random.below(6))]!;
        const span = uncut({ start: words[first]!.index, end: last.index + last[0].length }, mentions);
        const fragment = describeTextFragment(article, span);
        // front matter and markup cannot be quoted; of what stands twice with the same words around, an annotation is made
        if (!fragment) continue;
        const address = addressOf({ form: 'text', path: file, fragment });
        links.push(writeCitation('link', { words: visibleStretch(article, span), address }).text);
      }
      const report = `# R\n\n${links.join('\n\n')}\n`;
      const texts = { [`/w/${file}`]: text, '/w/report.md': report };
      assert.equal((await checked(texts)).resolved.length, links.length);
      assert.deepEqual(await findingsOf(texts), [], file);
    }
  });
});
