// A page of src/webview by itself in a real browser, as built: the same policy as in the editor, the extension played by
// the test. What the page would load from elsewhere, what the policy refuses and what throws is kept as `trouble`.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../host/browser.mjs';
import { checkout } from '../../host/suites.mjs';

export interface OpenPage {
  readonly page: Page;
  /** What the page said to the extension so far, the state of `ready` left out. */
  said(): Promise<readonly { readonly do: string; readonly [field: string]: unknown }[]>;
  /** Waits for a word of the page, and gives the last one of its sort. */
  saidSoon(what: string): Promise<{ readonly [field: string]: unknown }>;
  /** Tells the page something, as the extension does. */
  tell(message: object): Promise<void>;
  /** What the page keeps. */
  kept(): Promise<Readonly<Record<string, unknown>>>;
  /** Waits until the page keeps such a value: it does so once it has drawn what was chosen. */
  keptSoon(key: string, value: unknown): Promise<void>;
  readonly trouble: readonly string[];
  close(): Promise<void>;
}

export interface PageOptions {
  readonly kept?: object;
  readonly theme?: 'dark' | 'light' | 'hc-dark' | 'hc-light';
  readonly size?: { readonly width: number; readonly height: number };
}

/** Enough of a theme to see something. */
const COLORS = {
  dark: { ink: '#ccc', paper: '#1f1f1f', mark: '#d7a04c', body: 'vscode-dark' },
  light: { ink: '#333', paper: '#fff', mark: '#a35a00', body: 'vscode-light' },
  'hc-dark': { ink: '#fff', paper: '#000', mark: '#ffd479', body: 'vscode-high-contrast' },
  'hc-light': { ink: '#292929', paper: '#fff', mark: '#7a3e00', body: 'vscode-high-contrast-light' },
} as const;

const ORIGIN = 'https://page.test';
let browser: Promise<Browser> | undefined;

export async function closeBrowser(): Promise<void> {
  const running = browser;
  browser = undefined;
  await (await running)?.close();
}

export async function openPage(name: string, model: object, options: PageOptions = {}): Promise<OpenPage> {
  browser ??= launchBrowser();
  const context = await (await browser).newContext({ viewport: options.size ?? { width: 1100, height: 800 } });
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', error => trouble.push(String(error)));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') trouble.push(message.text());
  });
  const built = (extension: string): string =>
    readFileSync(path.join(checkout, `dist/webview/${name}.${extension}`), 'utf8');
  const policy = `default-src 'none'; script-src 'nonce-abc'; style-src ${ORIGIN}; base-uri 'none'; form-action 'none'`;
  const colors = COLORS[options.theme ?? 'dark'];
  await page.route('**/*', route => {
    const url = route.request().url();
    if (url === `${ORIGIN}/`)
      return route.fulfill({
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': policy },
        body: `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>page</title><link rel="stylesheet" href="${ORIGIN}/page.css"></head><body class="${colors.body}"><main id="page"></main><script nonce="abc" src="${ORIGIN}/page.js"></script></body></html>`,
      });
    if (url === `${ORIGIN}/page.js`) return route.fulfill({ contentType: 'text/javascript', body: built('js') });
    if (url === `${ORIGIN}/page.css`) return route.fulfill({ contentType: 'text/css', body: built('css') });
    if (!url.endsWith('/favicon.ico')) trouble.push(`asked for ${url}`);
    return route.abort();
  });
  await page.addInitScript(
    ([kept, { ink, paper, mark }]) => {
      const said: unknown[] = [];
      let state = kept;
      Object.assign(window, {
        said,
        keptState: () => state,
        acquireVsCodeApi: () => ({
          postMessage: (message: unknown) => said.push(structuredClone(message)),
          getState: () => state,
          setState: (next: object) => (state = structuredClone(next)),
        }),
      });
      const set = (variable: string, value: string): void =>
        document.documentElement?.style.setProperty(`--vscode-${variable}`, value);
      addEventListener('DOMContentLoaded', () => {
        for (const variable of ['editor-foreground', 'descriptionForeground', 'focusBorder', 'panel-border'])
          set(variable, ink);
        set('editor-background', paper);
        for (const kind of ['figure', 'date', 'actor', 'attention']) set(`postil-${kind}`, mark);
        set('font-size', '13px');
        set('font-family', 'sans-serif');
      });
    },
    [options.kept, colors] as const,
  );
  await page.goto(`${ORIGIN}/`);
  const said = () =>
    page.evaluate(() => (window as unknown as { said: { do: string }[] }).said.map(({ ...message }) => message));
  const tell = async (message: object): Promise<void> => {
    await page.evaluate(data => window.postMessage(data, '*'), message);
    // rendering is over after the next frame
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  };
  await tell({ do: 'show', model });
  return {
    page,
    said,
    async saidSoon(what) {
      for (let i = 0; i < 100; i++) {
        const found = (await said()).findLast(message => message.do === what);
        if (found) return found;
        await page.waitForTimeout(30);
      }
      throw new Error(`the page did not say ${what}: ${JSON.stringify(await said())}`);
    },
    tell,
    kept: () => page.evaluate(() => (window as unknown as { keptState: () => Record<string, unknown> }).keptState()),
    async keptSoon(key, value) {
      await page.waitForFunction(
        ([name, wanted]) =>
          (window as unknown as { keptState: () => Record<string, unknown> | undefined }).keptState()?.[name] ===
          wanted,
        [key, value] as const,
      );
    },
    trouble,
    close: () => context.close(),
  };
}
