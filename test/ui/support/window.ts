// The real window of VS Code with the built extension in it, used as a person would: mouse, keyboard, eyes.
// One server and one browser serve a whole run; every window has a folder, a theme and a browser profile of its own.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../../host/browser.mjs';
import { temporaryFolder } from '../../host/cache.mjs';
import { embedded } from '../../host/embedded.mjs';
import { linkExtension, startServer, testSettings } from '../../host/server.mjs';
import type { Server } from '../../host/server.mjs';
import { checkout } from '../../host/suites.mjs';
import { copyExamples } from '../../host/workspace.mjs';

export type Theme = 'light' | 'dark' | 'hc-dark' | 'hc-light';

/** The names of the settings and the classes that the workbench has once it wears the theme. */
const themes: Readonly<Record<Theme, { name: string; css: string }>> = {
  light: { name: 'Default Light Modern', css: 'vs' },
  dark: { name: 'Default Dark Modern', css: 'vs-dark' },
  'hc-dark': { name: 'Default High Contrast', css: 'hc-black' },
  'hc-light': { name: 'Default High Contrast Light', css: 'hc-light' },
};

export interface WindowOptions {
  readonly theme?: Theme;
  /** An existing folder to open as it is; '' for a window without any. Without it: a new one with a copy of examples/ and the `files`. */
  readonly folder?: string;
  /** Files to write into the folder: path in it -> text. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** In CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of a picture per CSS pixel. */
  readonly scale?: number;
}

export interface Window {
  readonly page: Page;
  /** The opened folder on disk. */
  readonly folder: string;
  /** Opens a file of the folder by its path in it, and waits until its text is there. */
  openFile(name: string): Promise<void>;
  /** Opens a file of the folder, and puts the cursor at the start of a line (1-based), which is then in the middle of the window. */
  goTo(name: string, line: number): Promise<void>;
  /** Runs a command by its title, through F1. Returns when the list of commands is gone; what the command asks may be open by then. */
  runCommand(title: string): Promise<void>;
  /** Where a text of the visible editor is on the screen; it must lie within one line of the window. */
  findText(text: string, options?: TextOptions): Promise<Box>;
  /** Rests the mouse on a text until the hover with `expected` in it appears. */
  hover(text: string, expected: string | RegExp, options?: TextOptions): Promise<Locator>;
  /** Clicks into a text, until the cursor is there. */
  click(text: string, options?: TextOptions): Promise<void>;
  /** Moves the mouse onto the middle of an element at rest. Nothing is scrolled: Playwright's own hover may scroll an editor's insides, which VS Code never scrolls back. */
  pointAt(element: Locator): Promise<void>;
  /** Moves the mouse onto an element and clicks, without scrolling. */
  press(element: Locator): Promise<void>;
  /** Selects a text by dragging the mouse over it. */
  select(text: string, options?: TextOptions): Promise<void>;
  /** Shows a view by its container's title in the activity bar. */
  openContainer(title: string): Promise<void>;
  /** The rows of a view, opened if it was collapsed, by its title. */
  treeRows(view: string): Promise<Locator>;
  /** Notifications (toasts) with this text. */
  notification(text: string | RegExp): Locator;
  /** Takes a picture of the window with the mouse cursor where it is. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export interface TextOptions {
  /** Which of several equal texts on the screen, from the top; 0 is the first. */
  readonly nth?: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Shared {
  readonly server: Server;
  readonly browser: Browser;
  stop(): Promise<void>;
}

let shared: Promise<Shared> | undefined;

/** The windows that are open now. */
const pages = new Set<Page>();

/** Takes a picture of every open window below `folder`, and says what its notifications and its status bar say. */
export async function lookAtWindows(folder: string, name: string): Promise<readonly string[]> {
  const words: string[] = [];
  for (const page of pages)
    try {
      mkdirSync(folder, { recursive: true });
      await page.screenshot({ path: path.join(folder, `${name}-${words.length}.png`) });
      const toasts = await page.locator('.notification-toast:visible').allInnerTexts();
      const status = await page.locator('.part.statusbar').innerText({ timeout: 2000 });
      words.push([...toasts, status].join(' | ').replace(/\s+/g, ' '));
    } catch (error) {
      words.push(String(error)); // a window that is gone or stuck: what failed is told by the test itself
    }
  return words;
}

async function startShared(): Promise<Shared> {
  const editor = await embedded(console.log);
  const extensions = temporaryFolder('extensions');
  linkExtension(checkout, extensions.folder);
  const [server, browser] = await Promise.all([
    startServer({
      editor,
      extensionsDir: extensions.folder,
      settings: { ...testSettings, 'files.exclude': { '**/.vscode': true } },
      log: text => process.env['POSTIL_VERBOSE'] && process.stderr.write(text),
    }),
    launchBrowser(),
  ]);
  return {
    server,
    browser,
    async stop() {
      await browser.close();
      await server.stop();
      extensions.dispose();
    },
  };
}

/** Ends the server and the browser of this run; a mocha root hook of test/ui/support/end.ts calls it. */
export async function stopWindows(): Promise<void> {
  const running = shared;
  shared = undefined;
  if (running) await (await running).stop();
}

/** Extension hosts that died since the start of the run: an empty list, unless something is very wrong. */
export async function hostDeaths(): Promise<readonly string[]> {
  return shared ? (await shared).server.hostDeaths : [];
}

export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  shared ??= startShared();
  const { server, browser } = await shared;
  const theme = themes[options.theme ?? 'dark'];
  const given = options.folder !== undefined;
  const { folder, dispose } = given ? { folder: options.folder, dispose: () => {} } : newFolder();
  for (const [name, text] of Object.entries(options.files ?? {})) writeInto(folder, name, text);
  const settings = { 'workbench.colorTheme': theme.name, ...options.settings };
  if (!given) writeInto(folder, '.vscode/settings.json', JSON.stringify(settings));

  const context = await browser.newContext({
    viewport: options.size ?? { width: 1400, height: 900 },
    deviceScaleFactor: options.scale ?? 1,
  });
  const page = await context.newPage();
  await page.goto(server.url({ folder }), { waitUntil: 'commit' });
  await page.locator(`.monaco-workbench${given ? '' : `.${theme.css}`}`).waitFor({ timeout: 60_000 });
  await page.locator('.part.statusbar').waitFor({ timeout: 30_000 });
  return useWindow(page, context, folder, dispose);
}

function newFolder(): { folder: string; dispose: () => void } {
  const { folder, dispose } = temporaryFolder('window');
  copyExamples(folder);
  return { folder, dispose };
}

function writeInto(folder: string, name: string, text: string): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** The actions on a page that shows a workbench, however it came there. */
export function useWindow(page: Page, context: BrowserContext, folder: string, dispose = (): void => {}): Window {
  pages.add(page);
  page.once('close', () => pages.delete(page));
  const quickInput = page.locator('.quick-input-widget:visible input[type="text"]');

  /** Takes a row of a quick pick by its words; returns once the pick is gone, or asks for something else. */
  async function pick(key: 'F1' | 'Control+P', text: string, row: string): Promise<void> {
    // Over a link, Ctrl makes the word below the mouse one that swallows the next click.
    await page.mouse.move(5, 5);
    const words = key === 'F1' ? `>${text}` : text;
    // Enter takes the row that has the focus: of a list that is not narrowed yet it may be another one.
    const wanted = page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: row }).first();
    // A window that has just opened may list its commands before all are there, and one that lays out anew
    // may lose the key or close the list: it is asked again.
    const isListed = async (): Promise<boolean> => {
      try {
        if (!(await quickInput.isVisible())) await page.keyboard.press(key);
        await quickInput.fill(words, { timeout: 2000 });
        await wanted.waitFor({ timeout: 4000 });
        return true;
      } catch {
        if (await quickInput.isVisible()) await page.keyboard.press('Escape');
        return false;
      }
    };
    for (let left = 10; left > 0 && !(await isListed()); left--);
    await wanted.waitFor({ timeout: 1000 });
    await page.keyboard.press('Enter');
    // A list that is gone has no value.
    const value = (): Promise<string> => quickInput.inputValue({ timeout: 300 }).catch(() => '');
    await poll(`${text} is taken`, async () => (await value()) !== words);
  }

  /** Waits until something is so. */
  async function poll(what: string, is: () => Promise<boolean>, ms = 15_000): Promise<void> {
    const deadline = Date.now() + ms;
    while (!(await is())) {
      if (Date.now() > deadline) throw new Error(`not in time: ${what}`);
      await page.waitForTimeout(50);
    }
  }

  const findText: Window['findText'] = async (text, { nth = 0 } = {}) => {
    const deadline = Date.now() + 15_000;
    for (;;) {
      const box = await page.evaluate(boxOfText, { text, nth });
      if (box) return box;
      if (Date.now() > deadline)
        throw new Error(`the visible editor has no line with ${JSON.stringify(text)} (nth: ${nth})`);
      await page.waitForTimeout(100);
    }
  };

  const pointAt: Window['pointAt'] = async element => {
    const deadline = Date.now() + 15_000;
    for (let before = ''; ; await page.waitForTimeout(50)) {
      const box = (await element.count()) ? await element.first().boundingBox() : null;
      const now = JSON.stringify(box);
      if (box && now === before) {
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        // A busy editor may lay out late: what is under the mouse must be what is meant.
        if (await element.first().evaluate(isAt, { x: box.x + box.width / 2, y: box.y + box.height / 2 })) return;
      }
      if (Date.now() > deadline) throw new Error(`not on the screen, or never at rest: ${element.toString()}`);
      before = now;
    }
  };

  return {
    page,
    folder,
    async openFile(name) {
      await pick('Control+P', name, path.basename(name));
      await page.locator(`.tab.active[data-resource-name=${JSON.stringify(path.basename(name))}]`).waitFor();
      await page.locator('.editor-instance .monaco-editor .view-line').first().waitFor();
    },
    runCommand: title => pick('F1', title, title),
    findText,
    async hover(text, expected, options) {
      const hover = page.locator('.monaco-hover:visible').filter({ hasText: expected });
      // The first move may come while the editor still lays out: go away and come back until the hover is there.
      for (let attempt = 0; attempt < 4; attempt++) {
        // A card that is still open, of another word, may lie over this one and would stay open under the mouse.
        await page.mouse.move(5, 5);
        await page.waitForFunction(noHover, undefined, { timeout: 10_000 });
        // Looked up each time: a code lens that arrives late moves every line.
        const box = await findText(text, options);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
        await page.mouse.move(box.x + box.width / 2 + 1, box.y + box.height / 2);
        try {
          await hover.first().waitFor({ timeout: 4000 });
          return hover.first();
        } catch (error) {
          if (attempt === 3) throw error;
        }
      }
      return hover.first();
    },
    async click(text, options) {
      const isThere = async (): Promise<boolean> => page.evaluate(hasCursor, await findText(text, options));
      for (let left = 3; ; left--) {
        const box = await findText(text, options);
        await page.mouse.move(5, 5);
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        // A busy editor may lay out below the mouse: the click counts once the cursor is there.
        const clicked = poll(`the cursor in ${JSON.stringify(text)}`, isThere, 3000);
        if (left === 0 || (await clicked.then(() => true, () => false))) return clicked; // prettier-ignore
      }
    },
    async goTo(name, line) {
      await this.openFile(name);
      await pick('Control+P', `:${line}`, `line ${line}`);
    },
    pointAt,
    async press(element) {
      await pointAt(element);
      await page.mouse.down();
      await page.mouse.up();
    },
    async select(text, options) {
      const box = await findText(text, options);
      const y = box.y + box.height / 2;
      await page.mouse.move(box.x + 0.5, y);
      await page.mouse.down();
      await page.mouse.move(box.x + box.width / 2, y, { steps: 4 });
      await page.mouse.move(box.x + box.width - 0.5, y, { steps: 4 });
      await page.mouse.up();
    },
    async openContainer(title) {
      const tab = page.locator(`.activitybar .action-item:has([aria-label^=${JSON.stringify(title)}])`).first();
      await tab.waitFor();
      if (
        (await tab.getAttribute('aria-selected')) !== 'true' &&
        !(await tab.evaluate(e => e.classList.contains('checked')))
      )
        await tab.click();
    },
    async treeRows(view) {
      const header = page.locator(`.pane-header[aria-label*=${JSON.stringify(view)}]`).first();
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
      return page.locator(`.pane:has(.pane-header[aria-label*=${JSON.stringify(view)}]) .monaco-list-row`);
    },
    notification: text => page.locator('.notification-toast:visible').filter({ hasText: text }),
    async screenshot(file) {
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
    },
    async close() {
      await context.close();
      dispose();
    },
  };
}

/** Runs in the page: whether the element, or something in or around it, is what a click there meets. */
function isAt(element: Element, { x, y }: { x: number; y: number }): boolean {
  let met = document.elementFromPoint(x, y);
  // the editor's own menus have roots of their own
  while (met?.shadowRoot?.elementFromPoint(x, y)) met = met.shadowRoot.elementFromPoint(x, y);
  return !!met && (element.contains(met) || met.contains(element));
}

/** Runs in the page: whether a cursor of an editor is within the box. */
function hasCursor({ x, y, width, height }: Box): boolean {
  return [...document.querySelectorAll('.editor-instance .monaco-editor .cursors-layer .cursor')].some(cursor => {
    const box = cursor.getBoundingClientRect();
    return box.left >= x - 2 && box.left <= x + width + 2 && box.top < y + height && box.bottom > y;
  });
}

/** Runs in the page. */
function noHover(): boolean {
  return ![...document.querySelectorAll('.monaco-hover')].some(hover => hover.getClientRects().length > 0);
}

/** Runs in the page. */
function boxOfText({ text, nth }: { text: string; nth: number }): Box | undefined {
  const boxes: Box[] = [];
  for (const line of document.querySelectorAll('.editor-instance .monaco-editor .view-line')) {
    // The editor draws spaces as no-break spaces and breaks a line into spans.
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    const whole = nodes
      .map(node => node.data)
      .join('')
      .replaceAll('\u00a0', ' ');
    for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + text.length)) {
      const range = document.createRange();
      let passed = 0;
      for (const node of nodes) {
        const start = at - passed;
        const end = at + text.length - passed;
        if (start >= 0 && start < node.length) range.setStart(node, start);
        if (end > 0 && end <= node.length) range.setEnd(node, end);
        passed += node.length;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      if (width > 0) boxes.push({ x, y, width, height });
    }
  }
  boxes.sort((a, b) => a.y - b.y || a.x - b.x);
  return boxes[nth];
}
