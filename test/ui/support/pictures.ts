import type { Theme, WindowOptions } from './window.ts';

const ALL: readonly Theme[] = ['light', 'dark', 'hc-dark', 'hc-light'];

/** Every theme, or those that the command line names: `npm run screenshots -- dark`. */
export const themes = ALL.filter(theme => process.argv.length < 3 || process.argv.includes(theme));

/** A window with nothing in it but what a picture is about. */
export const PICTURE: Pick<WindowOptions, 'size' | 'settings'> = {
  size: { width: 1280, height: 800 },
  settings: {
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'on',
    'editor.fontSize': 14,
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
  },
};
