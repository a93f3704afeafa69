/** Ids of what comparing finds, made of the passages themselves, so that they stay while these stay. */
import { hashOf } from '../sidecar/edit.ts';
import type { Fact } from './fact.ts';

/** Of the thing that a figure tells of; with a verdict, of the group that says so. */
export const idOf = ({ source, figure, sentence, part }: Fact, verdict = ''): string =>
  idOfText([source.name, figure.text, sentence.text, String(figure.at), part, verdict].join('\u0000'));

export const idOfText = (text: string): string => hashOf(text);
