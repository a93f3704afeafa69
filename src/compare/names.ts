/** Names that articles spell differently: of one entity, and of two that may be one. */
import { editDistance } from '../entities/names/edit-distance.ts';
import { fold } from '../entities/names/fold.ts';
import { quoted, say } from '../lines/message.ts';
import type { ActorFact, ArticleFacts } from './article-facts.ts';
import type { NameComparison, Place, Spelling } from './comparison.ts';
import { idOfText } from './id.ts';
import { placeOf } from './place.ts';
import type { Steps } from './steps.ts';
import type { Stories } from './story.ts';

/** Shorter names are too like too many others. */
const SHORTEST = 6;
/** Spellings of one sound that are compared with one another. */
const MOST = 40;

interface Draft {
  readonly entity: string;
  readonly type: ActorFact['type'];
  readonly folded: string;
  readonly places: Place[];
  /** As it is written most, with how often. */
  readonly written: Map<string, number>;
  readonly articles: Set<ArticleFacts>;
}

/** `distinct`: entities that people keep apart. */
export function* compareNames(
  articles: readonly ArticleFacts[],
  stories: Stories,
  distinct: (a: string, b: string) => boolean = () => false,
): Steps<NameComparison[]> {
  const buckets = new Map<string, Draft[]>();
  for (const draft of yield* spellingsOf(articles)) {
    yield;
    const key = `${draft.type} ${skeleton(draft.folded)}`;
    const bucket = buckets.get(key);
    if (!bucket) buckets.set(key, [draft]);
    else if (bucket.length < MOST) bucket.push(draft);
  }
  const found: NameComparison[] = [];
  for (const bucket of buckets.values()) {
    const left = new Set(bucket);
    for (const first of bucket) {
      yield;
      if (!left.delete(first)) continue;
      const together = [first];
      for (const other of left)
        if (together.some(own => areVariants(own, other) && mayBeOne(own, other))) {
          left.delete(other);
          together.push(other);
        }
      if (together.length > 1) found.push(comparisonOf(together));
    }
  }
  return found.sort((a, b) => (a.known === b.known ? (a.id < b.id ? -1 : 1) : a.known === 'maybe' ? -1 : 1));

  /** Two entities: never where one article has both, for it tells them apart; and only within a story. */
  function mayBeOne(a: Draft, b: Draft): boolean {
    if (a.entity === b.entity) return true;
    if (distinct(a.entity, b.entity)) return false;
    if ([...a.articles].some(article => b.articles.has(article))) return false;
    return [...a.articles]
      .slice(0, MOST)
      .some(x => [...b.articles].slice(0, MOST).some(y => stories.relation(x, y) > 0));
  }
}

function* spellingsOf(articles: readonly ArticleFacts[]): Steps<Iterable<Draft>> {
  const drafts = new Map<string, Draft>();
  for (const article of articles) {
    yield;
    for (const { entity, type, spellings } of article.actors) {
      if (type === 'demonym') continue;
      for (const spelling of spellings) {
        const folded = fold(spelling.text);
        if (folded.length < SHORTEST || /\d/.test(folded)) continue;
        const key = `${entity}\t${folded}`;
        let draft = drafts.get(key);
        if (!draft) {
          const { text: written } = spelling;
          drafts.set(
            key,
            (draft = { entity, type, folded, places: [], written: new Map([[written, 0]]), articles: new Set() }),
          );
        }
        draft.written.set(spelling.text, (draft.written.get(spelling.text) ?? 0) + spelling.count);
        if (!draft.articles.has(article)) draft.places.push(placeOf(article, spelling));
        draft.articles.add(article);
      }
    }
  }
  return drafts.values();
}

/** Equal for spellings of one sound: consonants without their doubles, letters that transliteration swaps made one. */
function skeleton(folded: string): string {
  return folded
    .replace(/\b(?:al|el|ul|ad|as|ash|an|ar)\b/g, '')
    .replace(/dzh|dj|zh|j/g, 'j')
    .replace(/kh|q|ck|c(?![hei])|gh|g/g, 'k')
    .replace(/sch|tch|ch|sh|ts|tz|z|c/g, 's')
    .replace(/ph|v|w/g, 'f')
    .replace(/th|dh|d/g, 't')
    .replace(/[aeiouyh' ]/g, '')
    .replace(/(.)\1+/g, '$1');
}

/** The same words with some letters otherwise, or joined otherwise; not the same name in capitals. */
function areVariants(a: Draft, b: Draft): boolean {
  if (a.folded === b.folded) return false;
  if (a.folded.replaceAll(' ', '') === b.folded.replaceAll(' ', '')) return true;
  const [x, y] = [a.folded.split(' '), b.folded.split(' ')];
  if (x.length !== y.length) return false;
  return x.every((word, i) => isNear(word, y[i]!));
}

function isNear(given: string, other: string): boolean {
  const [a, b] = [given, other].map(transliterated) as [string, string];
  if (a === b) return true;
  const longer = Math.max(a.length, b.length);
  // "Asanov" and "Asanova" are two people
  if (a + 'a' === b || b + 'a' === a || a + 's' === b || b + 's' === a) return false;
  return longer > 3 && editDistance(a, b) <= (longer > 7 ? 3 : 2);
}

/** Without what systems of transliteration write otherwise: "Dzhumabaeva", "Jumabayeva". */
const transliterated = (word: string): string =>
  word
    .replace(/dzh|zh|dj/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/(?<=[aeiou])y(?=[aeiou])/g, '')
    .replace(/(.)\1+/g, '$1');

function comparisonOf(drafts: readonly Draft[]): NameComparison {
  const count = ({ written }: Draft): number => [...written.values()].reduce((sum, n) => sum + n, 0);
  const ordered = [...drafts].sort((a, b) => count(b) - count(a) || (a.folded < b.folded ? -1 : 1));
  const spellings = ordered.map(({ entity, places, written }): Spelling => {
    const name = [...written].sort(([a, x], [b, y]) => y - x || Number(isCapitals(a)) - Number(isCapitals(b)))[0]![0];
    return { name, entity, places };
  }) as unknown as NameComparison['spellings'];
  const known = new Set(drafts.map(d => d.entity)).size === 1 ? 'one' : 'maybe';
  const names = spellings.map(({ name }) => quoted(name)).reduce((one, other) => say('{0} and {1}', one, other));
  return {
    id: idOfText(
      `name ${drafts
        .map(d => `${d.entity} ${d.folded}`)
        .sort()
        .join('\n')}`,
    ),
    type: ordered[0]!.type,
    spellings,
    known,
    reason:
      known === 'one'
        ? say('{0} are read as one name, spelled differently.', names)
        : say('{0} sound alike, and no article has both: they may be one.', names),
  };
}

const isCapitals = (name: string): boolean => name === name.toUpperCase();
