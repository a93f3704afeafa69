// Marks must be seen in every theme: the contrast of their lines with the page, as WCAG 2.2 measures it (1.4.11, 1.4.6).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: { readonly colors: readonly { id: string; defaults: Readonly<Record<string, string>> }[] };
}
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;

type Rgb = readonly [number, number, number];
/** Backgrounds of the editor in the four themes that VS Code brings, and the least contrast that is asked for there. */
const THEMES: Readonly<Record<string, readonly [page: Rgb, least: number]>> = {
  light: [[255, 255, 255], 3],
  dark: [[31, 31, 31], 3],
  highContrast: [[0, 0, 0], 7],
  highContrastLight: [[255, 255, 255], 7],
};

function over(hex: string, page: Rgb): Rgb {
  const [r, g, b, a = 255] = hex.match(/\w\w/g)!.map(pair => parseInt(pair, 16));
  const mixed = [r, g, b].map((part, i) => (part! * a + page[i]! * (255 - a)) / 255);
  return [mixed[0]!, mixed[1]!, mixed[2]!];
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

describe('colours of marks', () => {
  const lines = contributes.colors.filter(({ id }) => !/background$/i.test(id));

  for (const [theme, [page, least]] of Object.entries(THEMES))
    it(`stand out from the page in ${theme}`, () => {
      assert.ok(lines.length >= 5);
      for (const { id, defaults } of lines) {
        const found = contrast(over(defaults[theme]!, page), page);
        // what was rejected steps back, but is to be found
        const wanted = id === 'postil.rejected' ? Math.min(least, 4.5) * 0.6 : least;
        assert.ok(found >= wanted, `${id}: ${found.toFixed(2)} < ${wanted}`);
      }
    });
});
