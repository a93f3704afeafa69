// @ts-check
// The browser in which the embedded VS Code and the web extension host are driven: any Chromium of this machine.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Switches for a browser without a screen, a GPU or a network, in a container or out of it. */
export const browserSwitches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** @param {string} name @returns {string | undefined} the path of an executable on PATH */
export function onPath(name) {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const suffix of process.platform === 'win32' ? ['.cmd', '.exe'] : ['']) {
      const file = path.join(folder, name + suffix);
      if (folder && executable(file)) return file;
    }
  }
  return undefined;
}

/** @param {string} file */
function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there, or not ours to run: either way not a candidate
  }
}

/** @returns {string | undefined} a Chromium; the variable POSTIL_CHROMIUM comes first */
export function findChromium() {
  const given = process.env['POSTIL_CHROMIUM'];
  if (given) return given;
  for (const name of NAMES) {
    const found = onPath(name);
    if (found) return found;
  }
  return PLACES.find(executable);
}

/** Launches it without a window; throws when there is none. */
export async function launchBrowser() {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found: install the package chromium or set POSTIL_CHROMIUM');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: ['--headless', ...browserSwitches], headless: true });
}
