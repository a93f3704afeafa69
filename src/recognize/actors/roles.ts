/** Titles and roles beside a person's name: "Maj. Gen.", "Iraq's acting prime minister", ", a spokesman for the ministry". */
import { TokenClass, type BlockContent, type Span } from '../../article/article.ts';
import type { Context } from './context.ts';
import type { NamedTokens } from './document.ts';
import { cueBit } from './gazetteer.ts';

const POSITION = cueBit('title') | cueBit('role');
/** Titles that come with the person, not with an office. */
const RANKS = new Set(
  'gen general maj major lt lieutenant col colonel capt captain sgt sergeant brig brigadier adm admiral dr prof professor mr mrs ms sir'.split(
    ' ',
  ),
);
const ARTICLES = new Set(['a', 'an', 'the', 'its', 'his', 'her', 'their', 'our', 'one']);
/** Small words that belong to a role without being one. */
const MODIFIERS = new Set(
  `acting former deputy senior chief vice interim then ex outgoing incoming late retired veteran prominent top leading
  assistant associate co founding managing executive general political military foreign prime finance financial defense
  defence interior health oil opposition government party police army navy air naval security intelligence human rights
  civil parliamentary presidential local regional national provincial federal state city district supreme spiritual
  religious tribal rebel separatist militia union trade economic environmental legal medical nonresident research policy
  press media sports education justice labour labor agriculture energy transport trade industry planning budget home
  longtime long-time newly elected high-ranking high ranking independent ruling conservative liberal progressive`.split(
    /\s+/,
  ),
);
const JOINS = new Set(["'s", '-', 'of', 'for', '&', "'", '/', 'and']);
const PLACES_OF_WORK = new Set(['at', 'of', 'from', 'with']);
const STOPS = new Set([
  'who',
  'which',
  'that',
  'whose',
  'said',
  'says',
  'told',
  'and',
  'but',
  'when',
  'where',
  'focusing',
]);
/** Tokens that a role beside a name may have at most. */
const LONGEST = 14;

/** The role of the person `names[index]`, as spans of the block's text in order; none where the text gives none. */
export function rolesOf(
  block: BlockContent,
  { words }: Context,
  names: readonly NamedTokens[],
  index: number,
): readonly Span[] {
  const { tokens } = block;
  const person = names[index]!;
  const before = names[index - 1];
  const spans: Span[] = [];
  const span = (first: number, last: number): Span => ({ start: tokens[first]!.start, end: tokens[last - 1]!.end });

  const isPosition = (t: number): boolean => (words[t]!.cues & POSITION) !== 0;
  const lower = (t: number): string => tokens[t]?.lower ?? '';
  const inName = (t: number): number => {
    for (let k = index - 1; k >= 0 && names[k]!.last > t; k--) if (names[k]!.first <= t) return k;
    return -1;
  };

  const front = frontOf();
  if (front >= 0) {
    const end = lower(person.first - 1) === ',' ? person.first - 1 : person.first;
    spans.push(span(front, end));
  }
  const behind = behindOf();
  if (behind) spans.push(behind);
  return spans;

  /** First token of the role in front of the name, or -1. */
  function frontOf(): number {
    const comma = lower(person.first - 1) === ',';
    const head = headBefore(comma ? person.first - 2 : person.first - 1, comma);
    if (head < 0) return -1;
    let first = head;
    for (let t = head - 1; t >= 0 && head - t <= LONGEST; t--) {
      const k = inName(t);
      if (k >= 0) {
        if (names[k]!.type === 'person') break;
        t = names[k]!.first;
        first = t;
        continue;
      }
      const word = lower(t);
      if (isPosition(t) || MODIFIERS.has(word)) first = t;
      else if (JOINS.has(word) && word !== 'and' && t > 0 && belongs(t - 1)) continue;
      else if (word === 'and' && t > 0 && isPosition(t - 1) && isPosition(t + 1)) continue;
      else if (words[t]!.class & TokenClass.capital && t > 0 && tokens[t]!.text !== 'The' && !startsSentence(t))
        first = t;
      else {
        if (ARTICLES.has(word) && t === first - 1 && comma) first = t;
        break;
      }
    }
    // "Smith, the minister, Jones": the head of the one before is no role of this one
    if (comma && before && before.type === 'person' && before.last >= first - 1) return -1;
    return withoutOwner(first, head);
  }

  /** "Iran's Maj. Gen.": a rank by itself is nobody's. */
  function withoutOwner(first: number, head: number): number {
    let owner = -1;
    for (let t = first; t < head; t++) if (lower(t) === "'s") owner = t;
    if (owner < 0) return first;
    for (let t = owner + 1; t <= head; t++) if (!RANKS.has(lower(t).replace('.', ''))) return first;
    return owner + 1;
  }

  function startsSentence(t: number): boolean {
    return block.sentences.some(s => s.firstToken === t);
  }

  function belongs(t: number): boolean {
    return isPosition(t) || inName(t) >= 0 || MODIFIERS.has(lower(t)) || (words[t]!.class & TokenClass.capital) !== 0;
  }

  /** The word that is the position itself, ending at token `t` or followed by "of …" up to it; -1 for none. */
  function headBefore(t: number, comma: boolean): number {
    if (t < 0) return -1;
    if (isPosition(t)) return !comma || !(words[t]!.class & TokenClass.capital) || t > 0 ? t : -1;
    for (let i = t - 1; i > 0 && t - i < 9; i--) {
      const word = lower(i);
      if (word === ',' || words[i]!.class & TokenClass.number) return -1;
      if ((word === 'of' || word === 'for') && isPosition(i - 1))
        return comma || words[i - 1]!.class & TokenClass.capital ? i - 1 : -1;
      const k = inName(i);
      if (k >= 0 && names[k]!.type === 'person') return -1;
    }
    return -1;
  }

  /** ", a spokesman for the ministry," or "at the London School of Economics" behind the name. */
  function behindOf(): Span | undefined {
    let t = person.last;
    const next = names[index + 1];
    if (PLACES_OF_WORK.has(lower(t))) {
      const at = lower(t + 1) === 'the' ? t + 2 : t + 1;
      return next && next.first === at && next.type === 'organization' ? span(t, next.last) : undefined;
    }
    if (lower(t) !== ',' && lower(t) !== '(') return undefined;
    const close = lower(t) === ',' ? [',', '.', ';', ')', '"', '–', '—', ':'] : [')'];
    t++;
    const first = t;
    let position = -1;
    for (; t < tokens.length && t - first <= LONGEST; t++) {
      const word = lower(t);
      if (close.includes(word) || (STOPS.has(word) && position >= 0)) break;
      if (STOPS.has(word)) return undefined;
      if (position < 0 && isPosition(t) && !names.some(n => n.type === 'person' && n.first <= t && t < n.last))
        position = t;
      if (position < 0 && t - first > 6) return undefined;
    }
    if (position < 0 || t >= tokens.length || t - first > LONGEST || t === first) return undefined;
    // another person's name in it: a list of people, or the next person's role
    if (names.some(n => n.type === 'person' && n.first >= first && n.first <= t)) return undefined;
    const start = lower(first);
    if (!(ARTICLES.has(start) || isPosition(first) || MODIFIERS.has(start) || words[first]!.class & TokenClass.capital))
      return undefined;
    return span(first, t);
  }
}
