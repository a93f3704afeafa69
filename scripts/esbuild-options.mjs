// @ts-check
// What every bundle of this project shares; see build.mjs, test-core.mjs and the host tests.
/** @satisfies {import('esbuild').BuildOptions} */
const base = { bundle: true, format: 'cjs', target: 'es2022', logLevel: 'warning', external: ['vscode'] };

/**
 * zod asks for a `navigator`, at which VS Code's Node host writes an error into its log: on Node there is none.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const node = {
  ...base,
  platform: 'node',
  mainFields: ['module', 'main'],
  define: { navigator: 'undefined' },
};

/**
 * Workers have no document, hence the `worker` condition: remark-parse's entity decoder would want one.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const web = {
  ...base,
  platform: 'browser',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker'],
  define: { global: 'globalThis' },
};

/**
 * Pages inside the editor (src/webview): one script and one style sheet each, so that one nonce covers all of it.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const webview = {
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  logLevel: 'warning',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};
