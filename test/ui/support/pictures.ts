import { readFileSync, readdirSync } from 'node:fs';
import type { Theme, WindowOptions } from './window.ts';

const ALL: readonly Theme[] = ['light', 'dark', 'hc-dark', 'hc-light'];

/** Every theme, or those that the command line names: `npm run screenshots -- dark`. */
export const themes = ALL.filter(theme => process.argv.length < 3 || process.argv.includes(theme));

/** What the team of the examples decided: path in the folder -> text. */
export const DECIDED: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync('examples')
    .filter(name => name.endsWith('.postil.json'))
    .map(name => [name, readFileSync(`examples/${name}`, 'utf8')]),
);

/** A window with nothing in it but what a picture is about. */
export const PICTURE: Pick<WindowOptions, 'size' | 'settings' | 'files'> = {
  size: { width: 1280, height: 800 },
  files: DECIDED,
  settings: {
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    'editor.fontSize': 14,
    'postil.author': 'Ann Reader',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  },
};
