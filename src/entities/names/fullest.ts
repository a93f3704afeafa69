/** Which of an actor's names is its name. */
import type { ActorClass } from '../cluster/forms.ts';
import { isAcronym } from './body.ts';
import { personName } from './person.ts';

export interface NameVote {
  readonly surface: string;
  /** In how many articles it stands. */
  readonly articles: number;
}

/** The fullest and most usual name, the same for the same votes in whatever order. `votes` must not be empty. */
export function fullestName(class_: ActorClass, votes: readonly NameVote[]): string {
  const ranked = votes.map(vote => ({ ...vote, rank: rankOf(class_, vote.surface) }));
  ranked.sort(
    (a, b) =>
      b.rank - a.rank ||
      b.articles - a.articles ||
      (class_ === 'demonym' ? a.surface.length - b.surface.length : b.surface.length - a.surface.length) ||
      (a.surface < b.surface ? -1 : 1),
  );
  return ranked[0]!.surface.replace(/\s+/g, ' ').replace(class_ === 'place' ? /^the (?=.)/ : /^the (?=.)/i, '');
}

/** Whole names before initials, names before abbreviations, names in small letters before names in capitals. */
function rankOf(class_: ActorClass, surface: string): number {
  let rank = /\p{Ll}/u.test(surface) ? 2 : 0;
  if (class_ === 'person') {
    const { words } = personName(surface);
    if (words.length > 1) rank += 4;
    if (words.every(word => word.length > 1)) rank += 1;
  } else if (!isAcronym(surface)) rank += 4;
  if (/^[\p{Lu}\p{N}]/u.test(surface)) rank += 1;
  return rank;
}
