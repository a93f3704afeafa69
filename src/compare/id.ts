/** Ids of groups, made of the passage that tells the thing first, so that they stay while its sentence stays. */
import { hashOf } from '../sidecar/edit.ts';
import type { Fact } from './fact.ts';

export const idOf = ({ source, figure, sentence, part }: Fact, verdict = ''): string =>
  hashOf([source.name, figure.text, sentence.text, String(figure.at), part, verdict].join('\u0000'));
