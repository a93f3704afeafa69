/**
 * A project's own word list, `*.postil.actors`: plain text, one name a line behind its type.
 *
 *     # think tanks that we quote
 *     organization: Newlines Institute
 *     group: Saraya Awliya al-Dam
 */
import { listed, say, type Message } from '../../lines/message.ts';
import type { ListedName } from '../../recognize/actors/lists.ts';
import { ACTOR_TYPES } from '../../recognize/mention.ts';

/** How the files of word lists end; they lie beside the registry, at the top of a project. */
export const WORD_LIST_SUFFIX = '.postil.actors';

export interface ListProblem {
  /** From 1. */
  readonly line: number;
  readonly message: Message;
}

/** Lines that say nothing (blank, or behind "#") are passed over; lines that are no name are told of, the others hold. */
export function parseActorList(text: string): {
  readonly names: readonly ListedName[];
  readonly problems: readonly ListProblem[];
} {
  const names: ListedName[] = [];
  const problems: ListProblem[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, i) => {
    const line = raw.replace(/^\ufeff/, '').trim();
    if (!line || line.startsWith('#')) return;
    const colon = line.indexOf(':');
    const word = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    const type = ACTOR_TYPES.find(t => t === word);
    const name = line
      .slice(colon + 1)
      .trim()
      .replace(/\s+/g, ' ');
    if (colon < 0)
      problems.push({ line: i + 1, message: say('write the type before the name: "organization: {0}"', line) });
    else if (!type)
      problems.push({
        line: i + 1,
        message: say('"{0}" is no type of actor; those are {1}', word, listed(ACTOR_TYPES)),
      });
    else if (!name) problems.push({ line: i + 1, message: say('there is no name behind "{0}:"', word) });
    else names.push({ name, type });
  });
  return { names, problems };
}
