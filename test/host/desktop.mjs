// @ts-check
// Whether a desktop VS Code can be downloaded and shown here; decided quickly, because most often it is a plain yes or no.
import { spawnSync } from 'node:child_process';
import { onPath } from './browser.mjs';

const LIMIT_MS = 5000;

/** Whether the server of VS Code's downloads answers. */
async function downloadReachable() {
  try {
    const response = await fetch('https://update.code.visualstudio.com/api/releases/stable', {
      method: 'HEAD',
      signal: AbortSignal.timeout(LIMIT_MS),
    });
    return response.ok;
  } catch {
    return false; // no network, no name, no answer: the embedded editor is the way
  }
}

/** Whether a window can be opened: Linux needs a display. */
const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

/**
 * Which editor the suites run in: POSTIL_EDITOR says it, or what is possible here.
 * @returns {Promise<'desktop' | 'embedded'>}
 */
export async function chooseEditor() {
  const wish = process.env['POSTIL_EDITOR'];
  if (wish === 'desktop' || wish === 'embedded') return wish;
  if (wish) throw new Error(`POSTIL_EDITOR is "${wish}": expected "desktop" or "embedded"`);
  return hasDisplay() && (await downloadReachable()) ? 'desktop' : 'embedded';
}

/**
 * The desktop VS Code that its user can see, if there is one new enough.
 * @returns {string | undefined} its command
 */
export function chooseDesktop() {
  if (!hasDisplay()) return undefined;
  const candidates = [...['code', 'code-insiders'].map(onPath), ...MAC_PLACES];
  return candidates.find(command => command && newEnough(command));
}

const MAC_PLACES = ['/Applications/Visual Studio Code.app/Contents/Resources/app/bin/code'];

/** The first line of `code --version` is the version; package.json asks for 1.91. @param {string} command */
function newEnough(command) {
  const { stdout } = spawnSync(command, ['--version'], {
    encoding: 'utf8',
    timeout: 15000,
    shell: process.platform === 'win32',
  });
  const version = /^(\d+)\.(\d+)\.\d+/.exec(stdout ?? '');
  return version !== null && (Number(version[1]) > 1 || Number(version[2]) >= 91);
}
