// In which colours marks are drawn: by kind, by actor, by tag, as a setting says, at once.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import './support/end.ts';
import { openWindow } from './support/window.ts';
import type { Theme, Window } from './support/window.ts';

const TEXT = `Kubanichbek Toktosunov met Elnura Dzhumabaeva in Bishkek.

Toktosunov thanked her on March 15, 2023. Dzhumabaeva left.
`;
const annotation = (quote: string, tag: string): string =>
  JSON.stringify({ id: quote.toLowerCase(), kind: 'actor', type: 'place', quote, at: TEXT.indexOf(quote), status: 'accepted', tags: [tag] }); // prettier-ignore
const SIDECAR = `{\n"format": "postil/1",\n"article": {},\n"annotations": [\n${annotation('Bishkek', 'capital')}\n]\n}\n`;

for (const theme of ['light', 'hc-dark'] satisfies Theme[])
  describe(`colours of marks in the text, ${theme}`, () => {
    let window: Window;
    before(async () => {
      window = await openWindow({ theme, files: { 'one.md': TEXT, 'one.md.postil.json': SIDECAR } });
      await window.openFile('one.md');
      await window.page.locator('.view-overlays .cdr[class*="ced-"]').first().waitFor({ state: 'attached' });
    });
    after(() => window.close());

    /** The colour of the line under a text. */
    const colour = async (words: string, nth = 0): Promise<string> => {
      const box = await window.findText(words, { nth });
      return window.page.evaluate(
        ({ x, y }) => {
          const marks = [...document.querySelectorAll('.view-overlays .cdr[class*="ced-"]')];
          const mark = marks.find(each => {
            const { left, right, top, bottom } = each.getBoundingClientRect();
            return (
              left <= x && x <= right && top <= y && y <= bottom && getComputedStyle(each).borderBottomStyle !== 'none'
            );
          });
          return mark ? getComputedStyle(mark).borderBottomColor : '';
        },
        { x: box.x + box.width / 2, y: box.y + box.height / 2 },
      );
    };
    const colours = async () => ({
      toktosunov: [await colour('Kubanichbek'), await colour('Toktosunov', 1)],
      dzhumabaeva: [await colour('Elnura'), await colour('Dzhumabaeva', 1)],
      bishkek: [await colour('Bishkek')],
      date: [await colour('March')],
    });
    type Colours = Awaited<ReturnType<typeof colours>>;
    const set = (by: string): void => {
      const file = path.join(window.folder, '.vscode', 'settings.json');
      const before = JSON.parse(readFileSync(file, 'utf8')) as object;
      writeFileSync(file, JSON.stringify({ ...before, 'postil.colorBy': by }));
    };
    const until = async (what: string, is: (now: Colours) => boolean): Promise<Colours> => {
      let now = await colours();
      for (let i = 0; i < 100 && !is(now); i++) {
        await window.page.waitForTimeout(100);
        now = await colours();
      }
      assert.ok(is(now), `${what}: ${JSON.stringify(now)}`);
      return now;
    };
    const one = (...lists: readonly (readonly string[])[]): boolean =>
      new Set(lists.flat()).size === 1 && lists[0]![0] !== '';

    it('are by kind, by actor and by tag', async () => {
      set('kind');
      // what it was while it held: a line that comes over the article moves everything for a moment
      const kinds = await until(
        'all actors alike',
        c => one(c.toktosunov, c.dzhumabaeva, c.bishkek) && !one(c.toktosunov, c.date),
      );
      set('entity');
      await until('each actor its own, everywhere', c =>
        one(c.toktosunov) && one(c.dzhumabaeva) && !one(c.toktosunov, c.dzhumabaeva) && one(c.date, kinds.date)); // prettier-ignore
      await window.screenshot(`out/colours-entity-${theme}.png`);
      set('tag');
      await until(
        'what is tagged',
        c => one(c.toktosunov, c.dzhumabaeva, kinds.toktosunov) && !one(c.bishkek, kinds.bishkek),
      );
      await window.screenshot(`out/colours-tag-${theme}.png`);
      set('kind');
      await until('as before', c => one(c.toktosunov, c.dzhumabaeva, c.bishkek));
    });
  });
