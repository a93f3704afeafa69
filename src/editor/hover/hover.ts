/** Hover cards over marks. */
import * as vscode from 'vscode';
import { marksAt } from '../../project/marks.ts';
import type { Documents } from '../documents.ts';
import { rangeOf } from '../marks.ts';
import { ARTICLES } from '../selector.ts';
import { cardOf, type Sources } from './card.ts';

/** A mark inside another has its own card; more of them would be a wall. */
const MOST_CARDS = 2;

export function showHovers(documents: Documents, sources: Sources): vscode.Disposable {
  return vscode.languages.registerHoverProvider(ARTICLES, {
    async provideHover(document, position) {
      const open = documents.fresh(document);
      if (!open) return undefined;
      const marks = marksAt(open.marks, document.offsetAt(position)).filter(
        mark => mark.end > document.offsetAt(position) || mark.start === mark.end,
      );
      const [inner] = marks;
      if (!inner) return undefined;
      const cards = marks.slice(0, MOST_CARDS).map(mark => cardOf(open, mark, sources));
      return new vscode.Hover(await Promise.all(cards), rangeOf(document, inner));
    },
  });
}
