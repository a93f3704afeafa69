/** The figure recogniser: what is counted, how many, how sure. */
import type { FigureMention } from '../mention.ts';
import type { Recognizer } from '../recognizer.ts';
import type { FigureFind } from './figure-find.ts';
import { findFigures } from './find.ts';
import { resolveFigures } from './resolve.ts';

export type { FigureFind } from './figure-find.ts';

export const figures: Recognizer<FigureFind, FigureMention> = {
  kind: 'figure',
  find: findFigures,
  resolve: resolveFigures,
};
