/** Why a mention means what it is said to mean, in a sentence. */
import * as vscode from 'vscode';
import type { Publication } from '../article/article.ts';
import { BY_HAND } from '../project/marks.ts';
import { explainDate } from '../recognize/dates/explain.ts';
import { explainFigure } from '../recognize/figures/explain.ts';
import type { FigureMention, Mention } from '../recognize/mention.ts';
import { EXTERNAL } from '../recognize/foreign.ts';

const { t } = vscode.l10n;

/** Empty where there is nothing to say beyond the name. */
export function explainMention(mention: Mention, { publication }: { readonly publication: Publication }): string {
  if (mention.rule === BY_HAND) return t('Given by hand.');
  if (mention.rule === EXTERNAL) return t('Found by another extension.');
  if (mention.kind === 'date') return explainDate(mention, publication);
  return mention.kind === 'figure' && saysMore(mention) ? explainFigure(mention) : '';
}

/** A bare number of something is told by its name already. */
const saysMore = ({ value, modifier, min, max, outOf, of, time }: FigureMention): boolean =>
  [modifier, outOf, of, time].some(field => field !== undefined) ||
  (min !== undefined && min !== value) ||
  (max !== undefined && max !== value);
