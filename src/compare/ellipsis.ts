/** What a bare number counts where the words before it say so: "of its 22 drains, 14 did not work", "the toll rose to 31". */
import type { ArticleFacts, FigureFact } from './article-facts.ts';
import { dimensionOf, isMoney } from './dimensions.ts';
import { classOfHead, isKnownHead, MEMBERS } from './heads.ts';

export interface Elision {
  readonly head?: string;
  readonly unit?: string;
  readonly aspect?: string;
}

const PERSON = 'person';

/** `index`: of the figure among the article's. Undefined where nothing says it. */
export function elided(source: ArticleFacts, index: number, chained = false): Elision | undefined {
  const figure = source.figures[index]!;
  const text = source.sentences[figure.sentence]!.text;
  const before = text.slice(Math.max(0, figure.at - 80), figure.at);
  const after = text.slice(figure.at + figure.text.length, figure.at + figure.text.length + 40);
  return (
    toll(before) ??
    whoTheyAre(after) ??
    ofThose(before) ??
    ofThemBefore(source, figure, after) ??
    ofThem(before) ??
    fromBefore(source, index, before, after, chained) ??
    fromAfter(source, index, before, after) ??
    lastMoney(source, index) ??
    offered(source, figure, before, after) ??
    subject(source, figure, before, after)
  );
}

/** "seven of them were policemen" */
function whoTheyAre(after: string): Elision | undefined {
  const noun = /^ of (?:them|whom) (?:were |are |was |is )?(?:an? )?([a-z]+)\b/.exec(after)?.[1];
  const head = noun === undefined ? undefined : singular(noun);
  return head !== undefined && isKnownHead(head) ? { head } : undefined;
}

/** "Of the dead, 31 have been found" */
function ofThose(before: string): Elision | undefined {
  const what = /\bof the (dead|drowned|wounded|injured|missing|displaced)\b[^.;,]{0,20}, $/i
    .exec(before)?.[1]
    ?.toLowerCase();
  if (what === undefined) return undefined;
  return {
    head: PERSON,
    aspect: what === 'dead' || what === 'drowned' ? 'killed' : what === 'injured' ? 'wounded' : what,
  };
}

/** "1,100 workers are to go. In Boden, it will be 1,250 of them": people that were counted just before. */
function ofThemBefore(source: ArticleFacts, { sentence, start }: FigureFact, after: string): Elision | undefined {
  if (!/^ of them\b/.test(after)) return undefined;
  const last = source.figures.findLast(
    f => f.start < start && f.sentence >= sentence - 2 && f.head !== undefined && f.unit === undefined,
  );
  return last && { head: last.head };
}

/** "Of the new schools that were announced, 42 …", "the tents of the Red Cross, all 600 of them" */
function ofThem(before: string): Elision | undefined {
  const nouns =
    /\bof (?:the|its|their|these|those) ((?:[a-z-]+ ){0,3}?[a-z]+s)\b[^.;,]{0,40}, $/i.exec(before)?.[1] ??
    /\b(?:the|these|those|its|their) ([a-z]+s)\b[^.;,]{0,40}, all (?:of )?(?:the )?$/i.exec(before)?.[1];
  const noun = nouns?.split(' ').at(-1)?.toLowerCase();
  return noun === undefined ? undefined : { head: singular(noun) };
}

const isOfBody = ({ head }: FigureFact): boolean => MEMBERS.has(classOfHead(head) ?? '');

const IRREGULAR = new Map(Object.entries({ men: 'man', women: 'woman', children: 'child', people: 'person' }));
const singular = (noun: string): string =>
  IRREGULAR.get(noun) ??
  (noun.endsWith('men')
    ? `${noun.slice(0, -3)}man`
    : noun.endsWith('ies')
      ? `${noun.slice(0, -3)}y`
      : noun.replace(/s$/, ''));

/** "the death toll rose to 31", "put the crowd at 150", "the number of missing stands at 12". */
function toll(before: string): Elision | undefined {
  const at =
    /\b(?:rises?|rose|risen|climbs?|climbed|jump(?:s|ed)|grew|falls?|fell|stands?|stood|put|puts|reache[sd]|was|is|now)(?: \w+){0,5}? (?:to|at|by)? ?(?:at least |about |some |nearly |more than )?$/i.exec(
      before,
    );
  if (/\bpopulation (?:of|was|is) (?:about |some |nearly |more than |around )?$/i.test(before)) return { head: PERSON };
  if (!at && !/\btoll (?:of|at) $/i.test(before)) return undefined;
  if (/\btoll\b/i.test(before)) return { head: PERSON, aspect: 'killed' };
  if (/\bnumber of (?:the )?missing\b/i.test(before)) return { head: PERSON, aspect: 'missing' };
  if (/\b(?:injured|wounded)\b/i.test(before)) return { head: PERSON, aspect: 'wounded' };
  return /\bput (?:the )?crowd\b/i.test(before) ? { head: 'crowd' } : undefined;
}

/** The figure before it in the sentence gives its head, if this one's verb or year follows at once. */
function fromBefore(
  source: ArticleFacts,
  index: number,
  before: string,
  after: string,
  chained: boolean,
): Elision | undefined {
  const figure = source.figures[index]!;
  const text = source.sentences[figure.sentence]!.text;
  const last = source.figures.slice(Math.max(0, index - 3), index).findLast(f => text[f.at - 1] !== '(');
  if (!last || last.sentence !== figure.sentence || figure.at - last.at > 120) return undefined;
  // "168,000 ounces of gold in 2021 and 174,000 in 2022"
  if (
    /\b(?:and|to|from|but|,) (?:only |just |about |some )?$/.test(before) &&
    /^ (?:in|by|for|a year|last|this|the)\b/.test(after)
  )
    return last.unit && last.unit !== 'percent'
      ? { head: last.head, unit: last.unit }
      : last.head === undefined
        ? undefined
        : { head: last.head };
  // "of the 40 million euros, 26 million had been paid out"
  if (last.unit && last.unit !== 'percent' && OF_WHAT.test(source.sentences[last.sentence]!.text.slice(0, last.at)))
    return VERB.test(after) ? { unit: last.unit } : undefined;
  if (last.unit) return undefined;
  // "80 seats, and its rivals 78"
  if (GAPPED.test(before) && /^[.,;]/.test(after)) {
    const seats = source.figures.findLast(f => f.start < figure.start && f.sentence === figure.sentence && isOfBody(f));
    if (seats) return { head: seats.head };
  }
  const head = last.head ?? (chained ? undefined : elided(source, index - 1, true)?.head);
  if (head === undefined || !(VERB.test(after) || /\bthere (?:were|are) $/i.test(before))) return undefined;
  return { head };
}

/** "from 2,900 to 3,300 kwanda" */
function fromAfter(source: ArticleFacts, index: number, before: string, after: string): Elision | undefined {
  const [figure, next] = [source.figures[index]!, source.figures[index + 1]];
  if (
    !next ||
    next.sentence !== figure.sentence ||
    !/ from $/.test(before) ||
    !/^ to (?:about )?\p{Sc}?\d/u.test(after)
  )
    return undefined;
  const { head, unit } = next;
  return (head ?? unit) === undefined ? undefined : { head, unit };
}

/** "7.1 billion crowns, against a forecast of 6.6 billion": millions of nothing are money where money is spoken of. */
function lastMoney(source: ArticleFacts, index: number): Elision | undefined {
  const { sentence, text } = source.figures[index]!;
  if (!/illion$/.test(text)) return undefined;
  for (let k = index - 1; k >= Math.max(0, index - 4); k--) {
    const { unit, at, sentence: own } = source.figures[k]!;
    if (own < sentence - 1) return undefined;
    if (unit !== undefined && isMoney(dimensionOf(unit).name) && source.sentences[own]!.text[at - 1] !== '(')
      return { unit };
  }
  return undefined;
}

/** "The union demands a rise of 30 percent. The government is offering eight." */
function offered(
  source: ArticleFacts,
  { sentence, start }: FigureFact,
  before: string,
  after: string,
): Elision | undefined {
  if (!/\b(?:offer(?:s|ed|ing)?|wants?|wanted|proposed?|got|demands?|demanded) (?:only |just )?$/.test(before))
    return undefined;
  if (!/^[.,;]/.test(after)) return undefined;
  const last = source.figures.findLast(f => f.start < start && f.sentence >= sentence - 1);
  return last?.unit === 'percent' ? { unit: last.unit } : undefined;
}

/** "Seven have not been found": people, where nothing else is spoken of. */
function subject(
  source: ArticleFacts,
  { at, sentence, start }: FigureFact,
  before: string,
  after: string,
): Elision | undefined {
  if (WON.test(before) && /^(?:[.,;]| and\b)/.test(after)) {
    const seats = source.figures.findLast(f => f.start < start && f.sentence >= sentence - 1 && isOfBody(f));
    if (seats) return { head: seats.head };
  }
  if (!(at === 0 && VERB.test(after)) && !/\bthere (?:were|are) $/i.test(before)) return undefined;
  const previous = source.figures.findLast(f => f.sentence === sentence - 1 && f.head !== undefined && !f.unit);
  return previous ? { head: previous.head } : undefined;
}

/** "Renewal was set to win 77." */
const WON = /\b(?:wins?|won|takes?|took|gets?|got|has|have|had|holds?|held) (?:only |just |about |some )?$/;
const GAPPED = /\band (?:the |its |his |her |their )?(?:[\p{L}'-]+ ){1,3}$/u;
const OF_WHAT = /\bof (?:the |its |their |these |those )?$/i;
const VERB =
  /^,? (?:of (?:them|whom|these|those)\b|(?:have|has|had|were|was|are|is|did|do|does|voted|abstained|stayed|remain|remained|died|survived|left|got|failed|went|lost|made|said|still|more|as)\b)/;
