/**
 * Tools for the editor's language models, where the user has one: they answer what a model asks about the articles of this
 * workspace. Nothing is read, let alone sent, unless the user talks to a model and it asks.
 */
import * as vscode from 'vscode';
import {
  figuresAbout,
  findMentions,
  isMentionKind,
  quotePassages,
  type AskedArticle,
} from '../../project/questions.ts';
import { Tool } from '../contributions.ts';
import type { Library } from '../library.ts';
import { plainLabel } from '../untrusted.ts';
import { registerTool } from './newer.ts';

const { t } = vscode.l10n;

export function offerTools(library: Library): vscode.Disposable {
  const articles = async (): Promise<readonly AskedArticle[]> =>
    (await library.all()).map(({ uri, text, marks }) => ({ file: vscode.workspace.asRelativePath(uri), text, marks }));
  const tools = [
    registerTool(
      Tool.findMentions,
      input => t('Looking for mentions of "{0}"', plainLabel(wordsIn(input, 'query'), 60)),
      async input => {
        const kind = fieldOf(input, 'kind');
        return findMentions(await articles(), wordsIn(input, 'query'), isMentionKind(kind) ? kind : undefined);
      },
    ),
    registerTool(
      Tool.listFigures,
      input => t('Listing figures about "{0}"', plainLabel(wordsIn(input, 'subject'), 60)),
      async input => figuresAbout(await articles(), wordsIn(input, 'subject')),
    ),
    registerTool(
      Tool.quotePassage,
      input => t('Looking for the passage "{0}"', plainLabel(wordsIn(input, 'words'), 60)),
      async input => ({ passages: quotePassages(await articles(), wordsIn(input, 'words')) }),
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
