/** "last", "this past", "the following", "that same": which way, how far, and from where. */
import type { From, Toward } from '../said.ts';
import type { Reading } from '../reading.ts';
import { lowerAt } from '../reading.ts';

export interface Direction {
  readonly name: 'last' | 'past' | 'this' | 'next' | 'coming' | 'previous' | 'following' | 'same';
  readonly toward: Toward;
  readonly step: -1 | 0 | 1;
  readonly from: From;
  readonly end: number;
  /** Said with an article or pronoun: "the last", "this past". */
  readonly article: string;
}

const ARTICLES = new Set([
  'the',
  'this',
  'that',
  'these',
  'those',
  'its',
  'his',
  'her',
  'their',
  'our',
  'my',
  'your',
  'a',
]);

/** A direction and its article at a token; also bare "this" and "that". */
export function directionAt(r: Reading, i: number): Direction | undefined {
  const first = lowerAt(r, i);
  const second = lowerAt(r, i + 1);
  const article = ARTICLES.has(first) && !(first === 'that' && second !== 'same' && second !== 'very') ? first : '';
  const at = article ? i + 1 : i;
  const make = (name: Direction['name'], step: -1 | 0 | 1, from: From, end: number): Direction => ({
    name,
    toward: step < 0 ? 'before' : step > 0 ? 'after' : 'near',
    step,
    from,
    end,
    article,
  });
  switch (lowerAt(r, at)) {
    case 'last':
      return make('last', -1, 'publication', at + 1);
    case 'past':
      return make('past', -1, 'publication', at + 1);
    case 'latest':
    case 'just':
      return undefined;
    case 'next':
      return make('next', 1, article === 'the' ? 'story' : 'publication', at + 1);
    case 'coming':
    case 'upcoming':
      return make('coming', 1, 'publication', at + 1);
    case 'previous':
    case 'preceding':
    case 'prior':
      return make('previous', -1, 'story', at + 1);
    case 'following':
    case 'subsequent':
    case 'ensuing':
      return make('following', 1, 'story', at + 1);
    case 'same':
      return article === '' ? undefined : make('same', 0, 'story', at + 1);
    case 'current':
      return make('this', 0, 'publication', at + 1);
    case 'very':
      return lowerAt(r, at + 1) === 'same' || lowerAt(r, at + 1) === 'next'
        ? make(lowerAt(r, at + 1) === 'same' ? 'same' : 'next', lowerAt(r, at + 1) === 'same' ? 0 : 1, 'story', at + 2)
        : undefined;
  }
  if (article === 'this') return make('this', 0, 'publication', i + 1);
  if (first === 'that') return make('same', 0, 'story', i + 1);
  return undefined;
}
