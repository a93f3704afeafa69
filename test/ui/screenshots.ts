// The pictures of media/screenshots/, taken from the real window in every theme: an article with its marks, a hover card,
// and the list of what is in it.
import { readdirSync, readFileSync } from 'node:fs';
import { openWindow, stopWindows } from './support/window.ts';
import type { Theme } from './support/window.ts';

const themes: readonly Theme[] = ['light', 'dark', 'hc-dark', 'hc-light'];
const ARTICLE = '2023-03-14-highland-courier.md';

const examples = Object.fromEntries(
  readdirSync('examples', { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => [entry.name, readFileSync(`examples/${entry.name}`, 'utf8')]),
);

try {
  for (const theme of themes) {
    const window = await openWindow({ theme, files: examples });
    await window.openFile(ARTICLE);
    await window.openContainer('Postil');
    await window.hover('early Sunday', 'Sunday');
    await window.screenshot(`media/screenshots/${theme}.png`);
    await window.close();
    console.log(`media/screenshots/${theme}.png`);
  }
} finally {
  await stopWindows();
}
