// Chromium and Postil must go to the same words by the same text fragment. The article is shown as an HTML page; what the
// browser found is what it paints: `::target-text` gives it a colour of its own.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { formatOf, readArticle } from '../../src/article/read.ts';
import type { Article } from '../../src/article/article.ts';
import { visibleText } from '../../src/article/visible.ts';
import {
  decodeTextFragment,
  describeTextFragment,
  encodeTextFragment,
  findTextFragment,
} from '../../src/citations/text-fragment.ts';
import { visibleStretch } from '../../src/citations/passage.ts';
import { seeded } from '../../bench/random.ts';
import { launchBrowser } from '../host/browser.mjs';

const PASSAGES = 200;
const PAINT = [255, 0, 254] as const;

interface Case {
  readonly article: string;
  readonly address: string;
  /** What Postil finds. */
  readonly words: string;
}

const articles = new Map<string, Article>(
  [
    ...readdirSync('examples')
      .filter(name => /^\d{4}-.*\.(?:md|txt)$/.test(name))
      .map(name => `examples/${name}`),
    ...['101', '305', '512', '924'].map(name => `corpus/articles/${name}.txt`),
  ].map(file => [file, readArticle(readFileSync(file, 'utf8'), { format: formatOf(file) })]),
);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Every block a paragraph: what a converter makes of the article, without its links and heads. */
function pageOf(article: Article): string {
  const blocks = article.blocks.map(block => `<p>${escaped(visibleText(article.text, block))}</p>`).join('\n');
  return `<!doctype html><meta charset="utf-8"><style>
body { font: 16px/24px monospace; width: 1100px; margin: 8px; color: #000; background: #fff; }
p { margin: 0 0 24px; white-space: pre-wrap; }
::target-text { background: rgb(${PAINT.join(',')}); color: rgb(${PAINT.join(',')}); }
</style>${blocks}`;
}

/** Random passages of one to sixty words, over blocks as well. */
function cases(): readonly Case[] {
  const random = seeded(7);
  const all: Case[] = [];
  const files = [...articles.keys()];
  while (all.length < PASSAGES) {
    const file = random.pick(files);
    const article = articles.get(file)!;
    const words = [...article.text.matchAll(/\S+/g)];
    const first = random.below(words.length);
    const last = Math.min(words.length - 1, first + random.below(random.below(4) === 0 ? 60 : 8));
    const start = words[first]!.index;
    const fragment = describeTextFragment(article, { start, end: words[last]!.index + words[last]![0].length });
    // front matter and markup are not shown, and some words cannot be told from their equals
    if (!fragment) continue;
    const address = encodeTextFragment(fragment);
    const [found] = findTextFragment(article, decodeTextFragment(address)!, 1);
    assert.ok(found, address);
    all.push({ article: file, address, words: visibleStretch(article, found) });
  }
  return all;
}

/** Runs in the page: the letters that are painted in the picture. */
async function paintedWords({ picture, paint }: { picture: string; paint: readonly number[] }): Promise<string> {
  const image = await createImageBitmap(await (await fetch(picture)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  const isPainted = (x: number, y: number): boolean => {
    const at = (Math.round(y) * image.width + Math.round(x)) * 4;
    return paint.every((value, i) => Math.abs((data[at + i] ?? 0) - value) < 3);
  };
  const blocks: string[] = [];
  for (const block of document.querySelectorAll('p')) {
    const node = block.firstChild as Text | null;
    if (!node) continue;
    let words = '';
    // the whole block first: most have nothing in them
    const { top, bottom } = block.getBoundingClientRect();
    let any = false;
    for (let y = top + 12; y < bottom && !any; y += 24)
      for (let x = 8; x < 1108 && !any; x += 4) any = isPainted(x, y + window.scrollY);
    if (!any) continue;
    for (let i = 0; i < node.length; i++) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const [box] = range.getClientRects();
      if (!box || box.width === 0) {
        // a blank at a line's end has no width; an emoji's second half neither
        if (words) words += node.data[i];
        continue;
      }
      if (isPainted(box.x + box.width / 2, box.y + box.height / 2 + window.scrollY)) words += node.data[i];
      else if (words.trim()) break;
      else words = '';
    }
    if (words.trim()) blocks.push(words.trim());
  }
  return blocks.join(' ');
}

describe('text fragments in Chromium', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;

  before(async () => {
    browser = await launchBrowser();
    server = createServer((request, response) => {
      const article = articles.get(decodeURIComponent((request.url ?? '').slice(1).replace(/\?.*$/, '')));
      response.writeHead(article ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(article ? pageOf(article) : '');
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    await browser.close();
    await new Promise(resolve => server.close(resolve));
  });

  async function found(page: Page, { article, address }: Case, n: number): Promise<string> {
    // a new address each time: a fragment alone would not load the page again
    await page.goto(`${origin}/${encodeURIComponent(article)}?${n}#${address}`);
    const picture = await page.screenshot({ fullPage: true });
    return page.evaluate(paintedWords, {
      picture: `data:image/png;base64,${picture.toString('base64')}`,
      paint: PAINT,
    });
  }

  it(`go to the words that Postil goes to, ${PASSAGES} times`, async function () {
    this.timeout(400_000);
    const context = await browser.newContext({ viewport: { width: 1120, height: 900 } });
    const page = await context.newPage();
    const all = cases();
    assert.ok(new Set(all.map(({ article }) => article)).size > 8);
    // ranges and words of context are among them
    assert.ok(all.filter(({ address }) => address.split(',').length > 1).length > 20);
    const differing: string[] = [];
    for (const [n, one] of all.entries()) {
      const words = await found(page, one, n);
      if (words !== one.words)
        differing.push(`${one.article}#${one.address}\n  Postil: ${one.words}\n  Chromium: ${words}`);
    }
    assert.deepEqual(differing, []);
    await context.close();
  });

  it('say nothing where Postil finds nothing', async () => {
    const page = await browser.newPage();
    const article = 'examples/2023-03-15-meridian-wire.txt';
    for (const [n, text] of ['no such words', 'mportant', '2,30', 'Karatash-,of'].entries()) {
      const address = `:~:text=${encodeURIComponent(text).replace(/%2C/g, ',')}`;
      const fragment = decodeTextFragment(address);
      assert.deepEqual(fragment ? findTextFragment(articles.get(article)!, fragment) : [], [], text);
      assert.equal(await found(page, { article, address, words: '' }, n), '', text);
    }
    await page.close();
  });
});
