// @ts-check
// `npm run l10n`: writes l10n/bundle.l10n.json, every message of the source in English, and says what the translations lack.
// With `--check` nothing is written, and the exit code is 1 if anything is to be done.
// Messages are the first arguments of `t`, `vscode.l10n.t`, `say` and `phrase`; they must be written out there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { checkout } from './set-up.mjs';

const BUNDLE = 'l10n/bundle.l10n.json';
const LANGUAGES = /** @type {const} */ (['de', 'ar']);

const CALLS = new Set(['t', 'say', 'phrase']);

/** Messages by file, in the order of the source. Throws where one is not written out. */
function messagesOfSource() {
  /** @type {Set<string>} */
  const messages = new Set();
  for (const name of readdirSync(path.join(checkout, 'src'), { recursive: true }).map(String).sort())
    if (name.endsWith('.ts')) messagesOf(path.join('src', name)).forEach(message => messages.add(message));
  return [...messages].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** @param {string} file @returns {string[]} */
function messagesOf(file) {
  const text = readFileSync(path.join(checkout, file), 'utf8');
  if (!/\bl10n\b|tongue|\/message\.ts/.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const messages = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isCallExpression(node)) {
      const { expression, arguments: given } = node;
      const name = ts.isIdentifier(expression)
        ? expression.text
        : ts.isPropertyAccessExpression(expression)
          ? expression.name.text
          : '';
      const [message] = given;
      if (message && CALLS.has(name)) {
        if (ts.isStringLiteralLike(message)) messages.push(message.text);
        // `t(cond ? 'a' : 'b')` would be missed silently; `say(phrase(…))` and `say(TABLE[key])` are phrases elsewhere
        else if (name === 't' ? !ts.isIdentifier(message) : isPutTogether(message)) {
          const { line } = source.getLineAndCharacterOfPosition(message.getStart());
          throw new Error(`${file}:${line + 1}: write the message out`);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return messages;
}

/** @param {ts.Expression} message */
const isPutTogether = message =>
  ts.isTemplateExpression(message) ||
  (ts.isBinaryExpression(message) && message.operatorToken.kind === ts.SyntaxKind.PlusToken) ||
  (ts.isConditionalExpression(message) && [message.whenTrue, message.whenFalse].some(ts.isStringLiteralLike));

/** @param {string} file @returns {Record<string, string>} */
const readJson = file => JSON.parse(readFileSync(path.join(checkout, file), 'utf8'));

/** @param {readonly string[]} messages */
const bundleText = messages =>
  `${JSON.stringify(Object.fromEntries(messages.map(message => [message, message])), null, 2)}\n`;

const check = process.argv.includes('--check');
const messages = messagesOfSource();
const text = bundleText(messages);
let todo = 0;
if (!check) writeFileSync(path.join(checkout, BUNDLE), text);
else if (readFileSync(path.join(checkout, BUNDLE), 'utf8') !== text) {
  todo++;
  console.log(`${BUNDLE} is not what the source says: npm run l10n`);
}
console.log(`${messages.length} messages`);
for (const language of LANGUAGES)
  for (const [file, wanted] of /** @type {const} */ ([
    [`l10n/bundle.l10n.${language}.json`, messages],
    [`package.nls.${language}.json`, Object.keys(readJson('package.nls.json'))],
  ])) {
    const known = readJson(file);
    const missing = wanted.filter(key => !(key in known));
    const needless = Object.keys(known).filter(key => !wanted.includes(key));
    todo += missing.length + needless.length;
    console.log(`${file}: ${missing.length} missing, ${needless.length} needless`);
    for (const key of missing) console.log(`  + ${JSON.stringify(key)}`);
    for (const key of needless) console.log(`  - ${JSON.stringify(key)}`);
  }
if (check && todo) process.exitCode = 1;
