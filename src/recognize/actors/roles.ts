/** Titles and roles beside a person's name: "Maj. Gen.", "Iraq's acting prime minister", ", a spokesman for the ministry". */
import { TokenClass, type BlockContent, type Span } from '../../article/article.ts';
import type { Context } from './context.ts';
import type { NamedTokens } from './document.ts';
import { ARTICLES, LONGEST_ROLE, MODIFIERS, POSITION, RANKS } from './role-words.ts';
import { roleBehind } from './roles-behind.ts';

const JOINS = new Set(["'s", '-', 'of', 'for', '&', "'", '/', 'and']);

/** Words of a role, and those that say when it was held; spans of the block's text. */
export interface RoleSpan extends Span {
  readonly dated: Span;
}

/** The role of the person `names[index]`, in the order of the text; none where the text gives none. */
export function rolesOf(
  block: BlockContent,
  { words }: Context,
  names: readonly NamedTokens[],
  index: number,
): readonly RoleSpan[] {
  const { tokens } = block;
  const person = names[index]!;
  const before = names[index - 1];
  const spans: RoleSpan[] = [];
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
    spans.push({ ...span(front, end), dated: span(front, end) });
  }
  const behind = roleBehind(block, { words }, names, index);
  if (behind) spans.push({ ...span(behind.first, behind.last), dated: span(behind.dated, behind.last) });
  return spans;

  /** First token of the role in front of the name, or -1. */
  function frontOf(): number {
    const comma = lower(person.first - 1) === ',';
    const head = headBefore(comma ? person.first - 2 : person.first - 1, comma);
    if (head < 0) return -1;
    let first = head;
    for (let t = head - 1; t >= 0 && head - t <= LONGEST_ROLE; t--) {
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
}
