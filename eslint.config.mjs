// The layers of ARCHITECTURE.md as lint rules: breaking one fails `npm run lint`.
import tseslint from 'typescript-eslint';

/** Folder -> the other folders of src/ that it may import from. Dependencies point one way. */
const layers = {
  lines: ['article'],
  article: [],
  recognize: ['article'],
  entities: ['lines', 'article', 'recognize'],
  anchor: ['lines', 'article', 'recognize'],
  sidecar: ['lines', 'article', 'recognize', 'entities', 'anchor'],
  citations: ['lines', 'article', 'recognize', 'entities', 'anchor', 'sidecar'],
  compare: ['lines', 'article', 'recognize', 'entities', 'anchor', 'sidecar'],
  project: ['lines', 'article', 'recognize', 'entities', 'anchor', 'sidecar', 'citations', 'compare'],
  worker: ['lines', 'article', 'recognize', 'entities', 'anchor', 'sidecar', 'citations', 'compare', 'project'],
  editor: [
    'lines',
    'article',
    'recognize',
    'entities',
    'anchor',
    'sidecar',
    'citations',
    'compare',
    'project',
    'worker',
    'webview',
  ],
  webview: [],
  cli: ['lines', 'article', 'recognize', 'entities', 'anchor', 'sidecar', 'citations', 'compare', 'project', 'host'],
  host: ['lines', 'article', 'recognize', 'entities', 'anchor', 'sidecar', 'citations', 'compare', 'project', 'worker'],
};
const all = Object.keys(layers);
/** The only places that may import Node's own modules: everything else also runs in a web worker. */
const nodeAllowed = new Set(['cli', 'host']);

const layerRules = all.map(folder => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...all
            .filter(other => other !== folder && !layers[folder].includes(other))
            .map(other => ({
              regex: `^(\\.\\./)+${other}/`,
              message: `src/${folder} must not import src/${other} (see the layers in ARCHITECTURE.md)`,
            })),
          ...(folder === 'editor'
            ? []
            : [{ regex: '^vscode$', message: 'only src/editor and src/extension.ts may import vscode' }]),
          ...(nodeAllowed.has(folder)
            ? []
            : [
                {
                  regex: '^node:|^(fs|path|os|child_process|crypto|util|url|worker_threads)(/|$)',
                  message: 'only src/cli and src/host may import Node modules',
                },
              ]),
        ],
      },
    ],
  },
}));

// A feature of the editor never imports another feature; what features share lives directly in src/editor/.
const featureRule = {
  files: ['src/editor/*/**/*.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: 'ImportDeclaration[source.value=/^\\.\\.\\u002F[a-z-]+\\u002F/]',
        message: 'features never import features: move what they share to src/editor/',
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['dist', 'out', 'node_modules', 'media', '.vscode-test*', 'corpus/*.mjs'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-control-regex': 'off',
    },
  },
  {
    files: ['*.mjs', '*.cjs', 'scripts/**', 'test/**/*.cjs', '**/*.config.*'],
    rules: { 'no-restricted-exports': 'off' },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...layerRules,
  featureRule,
);
