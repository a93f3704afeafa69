/** What a bare number counts where the words before it say so: "of its 22 drains, 14 did not work", "the toll rose to 31". */
import type { ArticleFacts, FigureFact } from './article-facts.ts';
import { dimensionOf, isMoney } from './dimensions.ts';
import { classOfHead, isKnownHead, MEMBERS } from './heads.ts';
import { tellsOfRoom } from './room.ts';

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
    undergone(before, after) ??
    asked(source, figure, before) ??
    countOf(before) ??
    whoTheyAre(after) ??
    (/^ (?:whose|who|of whom)\b/.test(after) ? { head: PERSON } : undefined) ??
    (tellsOfRoom(before) ? { head: PERSON, aspect: 'capacity' } : undefined) ??
    (/\b(?:files|records|data|details|names|lives|photos|addresses) of (?:about |some |nearly |at least |another )?$/i.test(
      before,
    )
      ? { head: PERSON }
      : undefined) ??
    oneOfThe(before) ??
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

/** "kills 6", "injured four", "infected more than 1,300", "30,000 marched": what is done to people, and what they do. */
function undergone(before: string, after: string): Elision | undefined {
  const verb = SUFFERED.exec(before)?.[1]?.toLowerCase();
  const aspect = verb === undefined ? undefined : SUFFERING.find(([stem]) => verb.startsWith(stem))?.[1];
  if (aspect !== undefined) return { head: PERSON, aspect };
  if (
    /\bforc(?:ed|es|ing) (?:another |about |some )?$/i.test(before) &&
    /^ (?:to (?:leave|flee|abandon)|from|out of)\b/.test(after)
  )
    return { head: PERSON, aspect: 'displaced' };
  const done = WERE.exec(after)?.[1];
  const suffered = done === undefined ? undefined : SUFFERING.find(([stem]) => done.startsWith(stem))?.[1];
  if (suffered !== undefined) return { head: PERSON, aspect: suffered };
  return DO.test(after) ? { head: CROWD } : undefined;
}
const CROWD = 'crowd';
/** Stems of verbs of which only people are the object, and what they say. */
const SUFFERING = [
  ['kill', 'killed'],
  ['wound', 'wounded'],
  ['injur', 'wounded'],
  ['infect', 'infected'],
  ['arrest', 'detained'],
  ['detain', 'detained'],
  ['displac', 'displaced'],
  ['evacuat', 'displaced'],
  ['rescu', 'rescued'],
] as const;
const SUFFERED =
  /\b((?:kill|wound|injur|infect|arrest|detain|displac|evacuat|rescu)(?:s|es|ed|d|ing)?) (?:another |all |at least |about |some )?$/i;
const WERE = /^ (?:were|was|are|is|have been|had been|has been|being) (?:also )?([a-z]+)/;
/** What crowds do. */
const DO =
  /^ (?:people )?(?:(?:had|have|has) (?:taken part|marched|turned out|gathered|rallied|attended|joined)|took part|marched|turned out|rallied|joined the)\b/;

/** "The latest count of houses hit is 58,000", "the number of measles cases in Naryn has risen to 912": what the number is of. */
function countOf(before: string): Elision | undefined {
  const noun = COUNT_OF.exec(before)?.[1];
  return noun === undefined ? undefined : { head: singular(noun.toLowerCase()) };
}
const COUNT_OF =
  /\b(?:number|count|total|figure|tally) of (?:the |all )?(?:[a-z-]+ )?(?!comes\b)([a-z]+s|people|men|women|children)(?: (?!com|cam|and\b|of\b)[\p{L}-]+){0,4}? (?:is|was|stands at|stood at|to|at|reached|hit|passed)(?: about| some| at least| more than)? $/iu;

/** "How many drones were there? Officials say 23": what the question asked for. */
function asked(source: ArticleFacts, { sentence }: FigureFact, before: string): Elision | undefined {
  if (
    !/\b(?:says?|said|spoke of|claims?|claimed|was|were|is|are|counted|at least|about|some) (?:that )?(?:it (?:was|were|is) )?$/i.test(
      before,
    )
  )
    return undefined;
  const asking = source.sentences[sentence]!.before ?? '';
  const noun = /\bhow many (?:[a-z-]+ )?([a-z]+s|people|men|women|children)\b[^?]{0,60}\?$/i.exec(asking)?.[1];
  return noun === undefined ? undefined : { head: singular(noun.toLowerCase()) };
}

/** "seven of them were policemen" */
export function whoTheyAre(after: string): Elision | undefined {
  const noun =
    /^ of (?:them|whom|the (?:dead|victims|injured|wounded|missing)) (?:were |are |was |is )?(?:an? )?([a-z]+)\b/.exec(
      after,
    )?.[1];
  const head = noun === undefined ? undefined : singular(noun);
  return head !== undefined && isKnownHead(head) ? { head } : undefined;
}

/** "a single gate of the six", "only one bridge of the 14" */
function oneOfThe(before: string): Elision | undefined {
  const noun = /\b(?:one|single|only|two|three|another) ([a-z]+) (?:out )?of (?:the|its|their) $/i.exec(before)?.[1];
  return noun === undefined ? undefined : { head: singular(noun.toLowerCase()) };
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
  if (
    /\bpopulation\b[^.;]{0,25}(?:,|fell to|fallen to|rose to|risen to|was|is|of|reached|at) (?:about |some |nearly |more than |around )?$/i.test(
      before,
    )
  )
    return { head: PERSON };
  if (/\b(?:crowd|turnout|attendance)\b[^.;,]{0,20} (?:at|of|to) $/i.test(before)) return { head: CROWD };
  if (!at && !/\b(?:toll|number of (?:[a-z]+ ){0,2}(?:dead|deaths))\b[^.;,]{0,12}? (?:of|at|to) $/i.test(before))
    return undefined;
  if (/\b(?:toll|number of (?:[a-z]+ ){0,2}(?:dead|deaths))\b/i.test(before)) return { head: PERSON, aspect: 'killed' };
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
  // "moved 380 inmates so far, out of the 600 that a court ordered"
  if (/\bout of (?:the |a total of |some )?$/.test(before) && last.head !== undefined && !last.unit)
    return { head: last.head };
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
  // "31,000 of an estimated 80,000 children"
  if (next?.sentence === figure.sentence && next.unit === undefined && next.head !== undefined) {
    const between = source.sentences[figure.sentence]!.text.slice(figure.at + figure.text.length, next.at);
    if (/^ of (?:an? |the |its |their )?(?:estimated |total )?(?:of )?$/.test(between)) return { head: next.head };
  }
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
  const { sentence, text, at } = source.figures[index]!;
  const earlier = /\b(?:original|initial|previous|earlier|promised|proposed|agreed|usual|current|present) $/;
  if (!/illion$/.test(text) && !earlier.test(source.sentences[sentence]!.text.slice(0, at))) return undefined;
  for (let k = index - 1; k >= Math.max(0, index - 4); k--) {
    const { unit, at: other, sentence: own } = source.figures[k]!;
    if (own < sentence - 1) break;
    if (unit !== undefined && isMoney(dimensionOf(unit).name) && !inParentheses(source.sentences[own]!.text, other))
      return { unit };
  }
  // "Beijing's loan of 18 billion has been signed": in the money that the article speaks of
  const own = source.sentences[sentence]!.text;
  if (!/illion$/.test(text) || !MONEY_FOR.test(own.slice(Math.max(0, at - 40), at))) return undefined;
  const unit = sumsOf(source)[index];
  return unit === undefined ? undefined : { unit: unit.split('/')[0] };
}

/** Of each figure, the unit of the last sum of money before it, or else of the first after. */
function sumsOf(source: ArticleFacts): readonly (string | undefined)[] {
  const known = SUMS.get(source);
  if (known) return known;
  const own = source.figures.map(({ unit, at, sentence }) =>
    unit !== undefined && isMoney(dimensionOf(unit).name) && !inParentheses(source.sentences[sentence]!.text, at)
      ? unit
      : undefined,
  );
  // without one before, the first of all comes after
  let last = own.find(unit => unit !== undefined);
  const units: (string | undefined)[] = [];
  for (const unit of own) {
    units.push(last);
    last = unit ?? last;
  }
  SUMS.set(source, units);
  return units;
}
/** Once an article: a table may have thousands of bare millions. */
const SUMS = new WeakMap<ArticleFacts, readonly (string | undefined)[]>();
const MONEY_FOR =
  /\b(?:loans?|len[dt]|costs?|price|priced|bill|budget|debts?|worth|paid|pays?|spent|spend|invest(?:ed|ment)?|credit|grants?|fined?|revenue|sales|profits?|loss(?:es)?|aid|compensation|damages)\b[^.;,]{0,20}$/i;

const inParentheses = (text: string, at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

/** "The union demands a rise of 30 percent. The government is offering eight." */
function offered(
  source: ArticleFacts,
  { sentence, start }: FigureFact,
  before: string,
  after: string,
): Elision | undefined {
  if (
    !/\b(?:offer(?:s|ed|ing)?|wants?|wanted|proposed?|got|demands?|demanded|paid|promised) (?:them )?(?:only |just )?$/.test(
      before,
    )
  )
    return undefined;
  if (!/^[.,;]/.test(after)) return undefined;
  const last = source.figures.findLast(f => f.start < start && f.sentence >= sentence - 1);
  return last?.unit !== undefined && (last.unit === 'percent' || isMoney(dimensionOf(last.unit).name))
    ? { unit: last.unit }
    : undefined;
}

/** "Seven have not been found": people, where nothing else is spoken of. */
function subject(
  source: ArticleFacts,
  { at, sentence, start }: FigureFact,
  before: string,
  after: string,
): Elision | undefined {
  if (WON.test(before) && /^(?:[.,;]| and\b)/.test(after)) {
    const seats = source.figures.findLast(f => f.start < start && f.sentence >= sentence - 2 && isOfBody(f));
    if (seats) return { head: seats.head };
  }
  if (!(at === 0 && VERB.test(after)) && !/\bthere (?:were|are) $/i.test(before)) return undefined;
  const previous = source.figures.findLast(f => f.sentence === sentence - 1 && f.head !== undefined && !f.unit);
  return previous ? { head: previous.head } : undefined;
}

/** "Renewal was set to win 77." */
const WON =
  /\b(?:(?:been )?given|wins?|won|takes?|took|gets?|got|has|have|had|holds?|held) (?:only |just |about |some )?$/;
const GAPPED = /\band (?:the |its |his |her |their )?(?:[\p{L}'-]+ ){1,3}$/u;
const OF_WHAT = /\bof (?:the |its |their |these |those )?$/i;
const VERB =
  /^,? (?:of (?:them|whom|these|those)\b|(?:have|has|had|were|was|are|is|did|do|does|voted|abstained|stayed|remain|remained|died|survived|left|got|failed|went|lost|made|said|still|more|as)\b)/;
