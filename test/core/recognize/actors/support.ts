/** The committed model, and what it finds, for the tests of this folder. */
import { readFileSync } from 'node:fs';
import { readArticle } from '../../../../src/article/read.ts';
import { createActors, readActorModel } from '../../../../src/recognize/actors/actors.ts';
import type { ActorMention } from '../../../../src/recognize/mention.ts';
import { recognizeArticle } from '../../../../src/recognize/recognize.ts';

export const model = readActorModel(readFileSync('media/actors.model'));
export const actors = createActors(model);

export function mentionsIn(text: string, recognizer = actors): readonly ActorMention[] {
  return recognizeArticle(readArticle(text, { format: 'plain' }), { actors: recognizer }).filter(
    m => m.kind === 'actor',
  );
}

/** "type text" of each. */
export const found = (text: string, recognizer = actors): string[] =>
  mentionsIn(text, recognizer).map(m => `${m.type} ${m.text}`);
