/**
 * Tools for the editor's language models, where the user has one: they answer what a model asks about the articles of this
 * workspace. Nothing is read, let alone sent, unless the user talks to a model and it asks.
 */
import * as vscode from 'vscode';
import type { ArticleAnswer, Question } from '../../project/questions.ts';
import { MENTION_KINDS } from '../../recognize/mention.ts';
import { Tool } from '../contributions.ts';
import type { Library } from '../library.ts';
import type { Recognition } from '../recognition.ts';
import { plainLabel } from '../untrusted.ts';
import { registerTool } from './newer.ts';

const { t } = vscode.l10n;

/** A model is not helped by more. */
const MOST = 60;

export function offerTools(library: Library, { worker }: Recognition): vscode.Disposable {
  /** `count` says how many there are in all; `found` has the first of them. */
  async function answer(question: Question, token: vscode.CancellationToken) {
    const found: ArticleAnswer[number][] = [];
    let count = 0;
    for await (const { uri } of library.each()) {
      if (token.isCancellationRequested) break;
      const article = await library.read(uri);
      if (!article) continue;
      const { text, marks } = article;
      const file = vscode.workspace.asRelativePath(uri);
      const here = await worker.call('answer', { question, article: { file, text, marks } });
      count += here.length;
      found.push(...here.slice(0, MOST - found.length));
    }
    return { found, count };
  }
  const tools = [
    registerTool(
      Tool.findMentions,
      input => t('Looking for mentions of "{0}"', plainLabel(wordsIn(input, 'query'), 60)),
      (input, token) => {
        const kind = MENTION_KINDS.find(known => known === fieldOf(input, 'kind'));
        return answer({ about: 'mentions', words: wordsIn(input, 'query'), ...(kind ? { kind } : {}) }, token);
      },
    ),
    registerTool(
      Tool.listFigures,
      input => t('Listing figures about "{0}"', plainLabel(wordsIn(input, 'subject'), 60)),
      (input, token) => answer({ about: 'figures', words: wordsIn(input, 'subject') }, token),
    ),
    registerTool(
      Tool.quotePassage,
      input => t('Looking for the passage "{0}"', plainLabel(wordsIn(input, 'words'), 60)),
      (input, token) => answer({ about: 'passages', words: wordsIn(input, 'words') }, token),
    ),
  ];
  return vscode.Disposable.from(...tools.filter(tool => tool !== undefined));
}

const fieldOf = (input: unknown, key: string): unknown =>
  typeof input === 'object' && input !== null ? (input as Record<string, unknown>)[key] : undefined;

/** A model may send anything. */
function wordsIn(input: unknown, key: string): string {
  const words = fieldOf(input, key);
  return typeof words === 'string' ? words : '';
}
