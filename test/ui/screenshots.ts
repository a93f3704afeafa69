// The pictures of media/screenshots/, taken from the real window in every theme.
import { openWindow, stopWindows } from './support/window.ts';
import type { Theme } from './support/window.ts';

const themes: readonly Theme[] = ['light', 'dark', 'hc-dark', 'hc-light'];

try {
  for (const theme of themes) {
    const window = await openWindow({ theme, files: { 'note.md': '# A note\n\nThe ferry was late on Tuesday.\n' } });
    await window.openFile('note.md');
    await window.screenshot(`media/screenshots/${theme}.png`);
    await window.close();
    console.log(`media/screenshots/${theme}.png`);
  }
} finally {
  await stopWindows();
}
