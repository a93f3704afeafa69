/** Asking what a passage means: by pick lists and input boxes, filled in with what is most likely. */
import type { Meaning } from '../../project/decisions.ts';
import type { KnownActor } from '../../entities/registry/change.ts';
import type { Mention, MentionKind } from '../../recognize/mention.ts';
import type { OpenArticle } from '../documents.ts';
import type { Library } from '../library.ts';
import type { Recognition } from '../recognition.ts';
import type { Registries } from '../registries.ts';
import { askActor } from './ask-actor.ts';
import { askDate } from './ask-date.ts';
import { askFigure } from './ask-figure.ts';

export interface Answer {
  readonly meaning: Meaning;
  /** An actor that nobody named before, to be entered into the registry. */
  readonly register?: KnownActor;
}

/** Who is known, and who reads what is typed. */
export interface Known {
  readonly library: Library;
  readonly registries: Registries;
  readonly recognition: Recognition;
}

/** Undefined if the person cancelled. `now`: what the passage is said to mean so far. */
export async function askMeaning(
  known: Known,
  open: OpenArticle,
  kind: MentionKind,
  text: string,
  now: Mention | undefined,
): Promise<Answer | undefined> {
  if (kind === 'actor') return askActor(known, open, text, now?.kind === 'actor' ? now : undefined);
  const meaning =
    kind === 'date'
      ? await askDate(known.recognition, open, text, now?.kind === 'date' ? now : undefined)
      : await askFigure(known.recognition, text, now?.kind === 'figure' ? now : undefined);
  return meaning && { meaning };
}
