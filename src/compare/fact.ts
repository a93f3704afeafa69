/** A figure made ready to be compared: in base units, its head as a class, what is said of it, when it holds. */
import type { ArticleFacts, FigureFact, SentenceFacts } from './article-facts.ts';
import { aspectAround } from './aspects.ts';
import { cameFrom, contrasts } from './contrast.ts';
import { daysOf, publishedDays, type Days } from './days.ts';
import { dimensionOf, inBase, isMoney, statedCurrency, timeOfRate, type Dimension } from './dimensions.ts';
import { elided, whoTheyAre, type Elision } from './ellipsis.ts';
import { classOfHead, MEMBERS, namesPeople } from './heads.ts';
import { measuredAround } from './measured.ts';
import { purposeAround } from './purpose.ts';
import { areSeats, tellsOfRoom } from './room.ts';
import { contentStem } from './words.ts';

export interface Fact {
  readonly source: ArticleFacts;
  readonly figure: FigureFact;
  readonly sentence: SentenceFacts;
  /** Whether the fact is the figure itself or the whole that it is taken from (329 in "172 of the 329"). */
  readonly part: 'value' | 'whole';
  /** In base units of the dimension. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly approximate: boolean;
  /** `percent`, `USD`, `length`; '' for counts. */
  readonly dimension: string;
  /** Of money whose noun is that of several currencies: which one, where the figure says it. */
  readonly currency?: string;
  /** As the article has it: two units of one dimension never give quite the same number. */
  readonly unit?: string;
  /** Class of the counted head noun. */
  readonly head?: string;
  /** `total`: all that a body has. */
  readonly aspect?: string;
  /** What a measure is of: `height`, `distance`. */
  readonly measured?: string;
  /** What money is or is for: `profit`, `fine`. */
  readonly purpose?: string;
  /** Stem of what it is counted for each of: "1.2 million soms for every family". */
  readonly per?: string;
  /** Stems of the sentence with weights that fall with the distance to the figure. */
  readonly words: ReadonlyMap<string, number>;
  /** Days for which it holds: the sentence's, or the article's. */
  readonly days?: Days;
  /** Nobody says when: `days` is about when its article may have been written. */
  readonly estimated?: true;
  readonly time?: string;
  /** Whether the sentence itself dates it. */
  readonly dated: boolean;
  /** The date stands right beside it: "17,000 people in 1980". */
  readonly attached: boolean;
  /** Dated long before its article: another time's event, told for comparison. */
  readonly historic: boolean;
  /** "Of its 22 drains": the whole, of which the sentence counts a part. */
  readonly ofThe: boolean;
  /** "Up from 39": it holds for a time before what it is set against. */
  readonly earlier: boolean;
  /** Figures of the article that measure the same. */
  readonly peers: number;
  /** Numbers of such things that the article has, whatever is said of them; of counts only. */
  readonly kin: number;
  /** All counts of the article. */
  readonly counts: ReadonlySet<number | undefined>;
  /** Somebody else's count, as the sentence says: within one article only that makes another number of one thing. */
  readonly attributed: boolean;
}

export function factsOf(source: ArticleFacts): Fact[] {
  const facts: Fact[] = [];
  const split = new Map<number, readonly Word[]>();
  const wordsOf = (index: number): readonly Word[] => {
    let words = split.get(index);
    if (!words) split.set(index, (words = wordsOfText(source.sentences[index]!.text)));
    return words;
  };
  const contextOf = ({ sentence: index }: FigureFact): readonly Word[] => {
    const { before } = source.sentences[index]!;
    return before === undefined ? [] : wordsOfText(before);
  };
  [...source.figures, ...source.durations].forEach((written, i) => {
    const figure = asShare(written);
    const sentence = source.sentences[figure.sentence]!;
    const bare = classOfHead(figure.head) === undefined && figure.unit === undefined;
    // a length of time and an age leave nothing out
    const own = bare ? (elided(source, i) ?? retold(facts, figure, sentence)) : undefined;
    if (isBare(figure, own) && !isMagnitude(sentence.text, figure)) return;
    const dimension = isMagnitude(sentence.text, figure)
      ? MAGNITUDE
      : figure.rule === 'age'
        ? AGE
        : dimensionOf(figure.unit ?? own?.unit);
    const words = wordsOf(figure.sentence);
    const [from, to] = tokensOf(words, figure);
    const lower = words.map(w => w.lower);
    const head = dimension === MAGNITUDE ? undefined : (partHead(figure, sentence) ?? headOf(figure, own));
    const shared = {
      source,
      figure,
      sentence,
      dimension: dimension.name,
      unit: figure.unit ?? own?.unit,
      currency: statedCurrency(figure.unit, figure.text),
      head,
      measured: measuredOf(dimension.name, sentence.text, figure, lower, from, to),
      purpose:
        isMoney(dimension.name) || dimension.name === 'percent'
          ? purposeAround(lower, from, to, dimension.name === 'percent')
          : undefined,
      per: perOf(sentence.text, figure, figure.unit ?? own?.unit),
      approximate: figure.modifier === 'approx' || figure.modifier === 'nearly',
      words: stemsAround(words, from, to, contextOf(figure)),
      attributed: ATTRIBUTED.test(sentence.text),
      ofThe: OF_THE.test(sentence.text.slice(0, figure.at)),
      attached: figure.dateAway !== undefined && figure.dateAway < ATTACHED,
      peers: 0,
      kin: 0,
      counts: NONE,
      historic: isHistoric(source, figure),
      ...timeOf(source, figure, sentence.text, words, from, to),
    };
    facts.push({
      ...shared,
      part: 'value',
      value: inBase(figure.value, dimension),
      min: inBase(figure.min, dimension),
      max: inBase(figure.max, dimension),
      aspect: said(sentence.text, figure, own, lower, from, to, head, dimension.name),
    });
    if (figure.outOf !== undefined && figure.outOf > 2 && dimension.name === '')
      facts.push({
        ...shared,
        part: 'whole',
        value: figure.outOf,
        approximate: false,
        aspect:
          head === undefined || MEMBERS.has(head)
            ? 'total'
            : (headAspect(figure) ?? WHOLE_ASPECTS.get(head) ?? lastAspect(figure)),
      });
  });
  return withPeers(facts);
}

/** "a third", "seven in ten": so many percent, roughly. */
function asShare(figure: FigureFact): FigureFact {
  const { rule, value, outOf, text } = figure;
  const isShare = outOf !== undefined && (rule === 'fraction' || (rule === 'ratio' && SHARE.test(text)));
  if (value === undefined || !isShare) return figure;
  return {
    ...figure,
    outOf: undefined,
    value: Math.round((1000 * value) / outOf) / 10,
    unit: 'percent',
    modifier: 'approx',
  };
}
const SHARE = /\bin (?:every )?(?:\d+|[a-z]+)$/i;

/** "Six of the dead were children": children, whatever the six are of. */
const partHead = ({ at, text }: FigureFact, sentence: SentenceFacts): string | undefined =>
  classOfHead(whoTheyAre(sentence.text.slice(at + text.length, at + text.length + 40))?.head);

/** A bare number that the text sets against the figure before it is one of the same thing: "the union says 1,250". */
function retold(facts: readonly Fact[], figure: FigureFact, sentence: SentenceFacts): Elision | undefined {
  const last = facts.findLast(f => f.part === 'value' && f.figure.rule !== 'fraction');
  if (
    !last ||
    figure.sentence - last.figure.sentence > 1 ||
    !contrasts(last, { source: last.source, figure, sentence, value: figure.value })
  )
    return undefined;
  const { head, unit, aspect } = last;
  return head === undefined && unit === undefined ? undefined : { head, unit, aspect };
}

/** Units between a figure and a date that is said of it: its object and a preposition. */
const ATTACHED = 32;

const NONE: ReadonlySet<undefined> = new Set();

function withPeers(facts: readonly Fact[]): Fact[] {
  const key = ({ dimension, per, measured, purpose, part }: Fact): string =>
    `${dimension} ${per} ${measured} ${purpose} ${part}`;
  const values = new Map<string, Set<number | undefined>>();
  for (const fact of facts) {
    const own = values.get(key(fact));
    if (own) own.add(fact.value);
    else values.set(key(fact), new Set([fact.value]));
  }
  const kin = new Map<string | undefined, Set<number | undefined>>();
  for (const { head, value, dimension } of facts)
    if (dimension === '') kin.set(head, (kin.get(head) ?? new Set()).add(value));
  const counts = new Set(facts.map(fact => (fact.dimension === '' ? fact.value : undefined)));
  return facts.map(fact => ({
    ...fact,
    peers: values.get(key(fact))!.size,
    kin: kin.get(fact.head)?.size ?? 0,
    counts,
  }));
}

const ATTRIBUTED =
  /\b(?:according to|said|says|say|put the|estimates?d?|police|officials?|government|ministry|organi[sz]ers|claims?|claimed|speaks of|counted?)\b/i;

function headOf(figure: FigureFact, own: Elision | undefined): string | undefined {
  if (dimensionOf(figure.unit).name !== '' || own?.unit) return classOfHead(figure.head, figure.object);
  return classOfHead(figure.head ?? own?.head, figure.object);
}

/** Money and measures that each of several gets: "for every family", "each family was to receive", "a year". */
function perOf(text: string, { at, text: figure }: FigureFact, unit: string | undefined): string | undefined {
  const every = /^ (?:[a-z]+ ){0,2}(?:an?|per|each|every) (day|week|month|year|hour|night)\b/.exec(
    text.slice(at + figure.length),
  );
  if (!unit && every) return every[1];
  if (!unit || unit === 'percent') return undefined;
  const time = timeOfRate(unit);
  if (time !== undefined) return time;
  if (unit.endsWith('/head') || unit.endsWith('/person') || unit.endsWith('/capita')) return 'person';
  const behind = text.slice(at + figure.length, at + figure.length + 60);
  if (/^ (?:each|apiece)\b/i.test(behind)) return EACH_ONE;
  const often = /^(?: of [a-z]+)? (dai|week|month|year)ly\b/i.exec(behind)?.[1]?.toLowerCase();
  if (often !== undefined) return often === 'dai' ? 'day' : often;
  const after = PER.exec(behind);
  const getter = GETS.exec(text.slice(Math.max(0, at - 40), at))?.[1]?.toLowerCase();
  const word = (
    after?.[1] ??
    after?.[2] ??
    getter ??
    EACH.exec(text.slice(Math.max(0, at - 60), at))?.[1]
  )?.toLowerCase();
  return word === undefined || word === 'of' ? undefined : PERSONS.has(word) ? 'person' : contentStem(word);
}
const PER =
  /^[^.;,]{0,12}?\b(?:(?:per|for every|for each|to every|to each|on the(?= dollar| pound| euro)) ([a-z]+)|an? (year|month|week|day|hour|barrel|tonne|ton|head|person|kilo|kilogram|share|ounce|night)\b(?! (?:ago|earlier)\b| before[.,;]))/i;
/** One of those who get something. */
const PERSONS = new Set(
  'head person capita victim death member citizen resident inhabitant individual adult customer applicant plaintiff claimant'.split(
    ' ',
  ),
);
/** "will pay each bereaved family 2 million" */
const GETS = /\b(?:each|every) (?:[a-z]+ )?([a-z]+) $/i;
/** For each of what the sentence does not say. */
export const EACH_ONE = 'each';
const EACH =
  /\b(?:each|every) (?:\w+ )?([a-z]+) (?:was|is|were|are|will|would|gets?|got|received?|has|had|have)\b[^.;,]*$/i;

/** A word that counts the dead says what became of them. */
const aspectOf = (figure: FigureFact, own: Elision | undefined): string | undefined =>
  own?.aspect ?? (figure.outOf === undefined ? headAspect(figure) : undefined);
const headAspect = ({ head }: FigureFact): string | undefined =>
  head === undefined ? undefined : HEAD_ASPECTS.get(head.toLowerCase());
const HEAD_ASPECTS = new Map([
  ['death', 'killed'],
  ['fatality', 'killed'],
  ['dead', 'killed'],
  ['life', 'killed'],
  ['injury', 'wounded'],
  ['arrest', 'detained'],
  ['evacuee', 'displaced'],
  ['survivor', 'rescued'],
  ['drown', 'killed'],
  ['die', 'killed'],
  ['perish', 'killed'],
  ['flee', 'displaced'],
  ['workforce', 'employed'],
  ['loss', 'killed'],
  ['case', 'infected'],
  ['infection', 'infected'],
  ['defendant', 'charged'],
]);
const lastAspect = ({ head }: FigureFact): string | undefined => LAST_ASPECTS.get(head?.toLowerCase() ?? '');
/** Heads that say it where nothing else is said. */
const LAST_ASPECTS = new Map([
  ['worker', 'employed'],
  ['employee', 'employed'],
  ['staff', 'employed'],
]);
/** All jobs of a firm, not those that it cuts. */
const WHOLE_ASPECTS = new Map([['job', 'employed']]);

/** "Of its 1,400 workers, a thousand have been laid off": what is said is said of a part. */
const OF_THE = /(?:^|[,;:"'] ?|\b(?:and|but) )of (?:the|its|their|these|those|all|our) $/i;

function measuredOf(
  dimension: string,
  text: string,
  { at, text: figure }: FigureFact,
  words: readonly string[],
  from: number,
  to: number,
): string | undefined {
  if (dimension === 'length') return measuredAround(words, from, to);
  if (dimension === 'duration') return isSentence(text, at, at + figure.length) ? SENTENCE : undefined;
  if (dimension !== 'percent') return undefined;
  return CHANGED.test(text.slice(Math.max(0, at - 50), at)) || CHANGE.test(text.slice(at + figure.length))
    ? 'change'
    : 'level';
}

/** What a court gives. */
export const SENTENCE = 'sentence';
const isSentence = (text: string, at: number, end: number): boolean =>
  /\b(?:sentenced to|jailed for|imprisoned for|prison term of|sentence of|behind bars for) (?:\w+ )?$/i.test(
    text.slice(0, at),
  ) ||
  /^(?: in (?:prison|jail)\b| behind bars\b|'? imprisonment\b|['-]? (?:prison|jail) )/.test(text.slice(end)) ||
  (/\b(?:given|gets?|got|received|handed) (?:\w+ )?$/i.test(text.slice(0, at)) &&
    /^(?:[.,;]| and\b| for\b|$)/.test(text.slice(end)));

/** A share that something rose or fell by is no share that it has. */
const CHANGED =
  /\b(?:growth of|rose|risen|rises?|rising|fell|fallen|falls?|falling|drop(?:s|ped)?|gain(?:s|ed)?|lost|loses|climb(?:s|ed)?|grew|grows?|grown|jump(?:s|ed)|slid|slump(?:s|ed)?|surged?|declined?|(?:in|de)creased?|goes up|went up|goes down|went down|up|down|raises?|raised|cut)(?: (?:a|further|another|by|spending|prices|pay|wages|about|some|nearly|almost|more|than|just|over|under))* $/i;
const CHANGE = /^ (?:rise|fall|increase|decrease|drop|decline|growth|jump|surge|hike|pay rise)\b/i;

function said(
  text: string,
  figure: FigureFact,
  own: Elision | undefined,
  words: readonly string[],
  from: number,
  to: number,
  head: string | undefined,
  dimension: string,
): string | undefined {
  if (dimension !== '') return undefined;
  if (isWhole(text, figure, head)) return 'total';
  if (AGAINST.test(text.slice(0, figure.at))) return 'against';
  if (isRoom(text, figure, head)) return 'capacity';
  const known = aspectOf(figure, own);
  if (known || OF_THE.test(text.slice(0, figure.at))) return known;
  return aspectAround(words, from, to, head) ?? lastAspect(figure);
}

/** "in a chamber of 328 legislators", "the 90-seat house", "all 329 members". */
function isWhole(text: string, { at, text: figure }: FigureFact, head: string | undefined): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  if (BODY_OF.test(before)) return true;
  if (head !== undefined && MEMBERS.has(head) && /\b(?:all|total of|the full) $/i.test(before)) return true;
  const after = text.slice(at + figure.length, at + figure.length + 40);
  return /^[- ]?(?:seat|member|strong)\b/.test(after) && !/^ (?:seat|member)s/.test(after);
}
/** "has room for 45,000", "licensed to carry 80", "cut its capacity to 26,000", "a 26,000-seat arena": how many may be there. */
const isRoom = (text: string, { at, text: figure }: FigureFact, head: string | undefined): boolean =>
  tellsOfRoom(text.slice(Math.max(0, at - 70), at)) ||
  (head === 'seat' && areSeats(text, at, at + figure.length)) ||
  /^[- ](?:capacity|seater?)\b/.test(text.slice(at + figure.length));
/** "by 16 votes to 14" */
const AGAINST = /\b\d+ votes? to $|\bvot(?:ed|es?) (?:by )?\d+ to $/i;
const BODY_OF =
  /\b(?:chamber|house|parliament|assembly|senate|legislature|congress|council|committee|body|kenesh|knesset|duma|bundestag|lok sabha) (?:of|with|has) (?:\w+ )?$/i;

/** Small words for numbers without anything counted, ages and fractions say nothing that another article could repeat. */
function isBare(figure: FigureFact, own: Elision | undefined): boolean {
  if (figure.rule === 'age') return figure.actor === undefined;
  if (figure.rule === 'duration' && Number.isInteger(figure.value) && figure.value! < 3) return true;
  if (figure.text.length > 200) return true;
  if (figure.value === undefined && figure.min === undefined && figure.max === undefined) return true;
  if (figure.unit || figure.head !== undefined || own || figure.outOf !== undefined)
    // "one goal", "two ways"
    return (
      figure.rule === 'words' &&
      !figure.unit &&
      !own &&
      figure.outOf === undefined &&
      (figure.value ?? 9) < (namesPeople(classOfHead(figure.head)) ? 2 : 3)
    );
  return (figure.value ?? 0) < 10;
}

/** Of an earthquake: a number that needs no unit. */
const MAGNITUDE: Dimension = { name: 'magnitude', factor: 1 };

/** Of a person, in years. */
const AGE: Dimension = { name: 'age', factor: 1 };

const isMagnitude = (text: string, { at, text: figure, value }: FigureFact): boolean =>
  value !== undefined &&
  value < 10 &&
  (/\bmagnitude(?:[- ](?:of|to|at|from))?[ -](?:about )?$/i.test(text.slice(Math.max(0, at - 40), at)) ||
    /^-magnitude\b/i.test(text.slice(at + figure.length)));

interface Word {
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

function wordsOfText(text: string): Word[] {
  return [...text.matchAll(/(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['-]\p{L}+)*|\d[\d.,:]*|[^\s]/gu)].map(m => ({
    lower: m[0].toLowerCase(),
    start: m.index,
    end: m.index + m[0].length,
  }));
}

function tokensOf(words: readonly Word[], { at, text }: FigureFact): readonly [number, number] {
  let from = 0;
  while (from < words.length && words[from]!.end <= at) from++;
  let to = from;
  while (to < words.length && words[to]!.start < at + text.length) to++;
  return [from, to];
}

/** How far a word's weight reaches: half at that many tokens. */
const HALF_AT = 7;

/** What the sentence before is worth to a figure. */
const CONTEXT = 0.35;

function stemsAround(words: readonly Word[], from: number, to: number, context: readonly Word[]): Map<string, number> {
  const stems = new Map<string, number>();
  for (const word of context) {
    const stem = contentStem(word.lower);
    if (stem !== undefined) stems.set(stem, CONTEXT);
  }
  words.forEach((word, i) => {
    if (i >= from && i < to) return;
    const stem = contentStem(word.lower);
    if (stem === undefined) return;
    const distance = i < from ? from - i : i - to + 1;
    const weight = HALF_AT / (HALF_AT + distance - 1);
    stems.set(stem, Math.max(stems.get(stem) ?? 0, weight));
  });
  return stems;
}

/** Words that say that a figure holds when the article was written, whatever other dates its sentence names. */
const NOW = /^(?:still|now|currently|today|remain|remains|remaining|presently)$/;

/** An article without a date is no older than the days that it names: it was likely written in the year after. */
function estimatedDays({ dates }: ArticleFacts): Days | undefined {
  let last: string | undefined;
  for (const { basis, interval } of dates)
    if (basis === 'stated' && (last === undefined || last < interval[0])) last = interval[0];
  const days = last === undefined ? undefined : daysOf([last, last]);
  return days && [days[0], days[0] + 365];
}

const HISTORIC_DAYS = 60;

function isHistoric({ published }: ArticleFacts, { interval }: FigureFact): boolean {
  const own = published === undefined ? undefined : publishedDays(published);
  const days = interval && daysOf(interval);
  return own !== undefined && days !== undefined && own[0] - days[1] > HISTORIC_DAYS;
}

const EARLIER =
  /\b(?:(?:up|down) from|compared (?:with|to)|(?:half|twice|double)(?: of)?) (?:the |its |an? |about |some |at least |more than )*$/i;

function timeOf(
  source: ArticleFacts,
  figure: FigureFact,
  text: string,
  words: readonly Word[],
  from: number,
  to: number,
): Pick<Fact, 'time' | 'days' | 'estimated' | 'dated' | 'earlier'> {
  const { published } = source;
  const before = text.slice(Math.max(0, figure.at - 90), figure.at);
  const earlier = EARLIER.test(before) || cameFrom(before, text.slice(figure.at + figure.text.length));
  const now = words.some((w, i) => i >= from - 4 && i < to + 4 && NOW.test(w.lower));
  const days = figure.interval && daysOf(figure.interval);
  if (days && !(now && published !== undefined)) return { time: figure.time, days, dated: true, earlier };
  if (earlier) return { dated: false, earlier };
  if (published === undefined) return { days: estimatedDays(source), estimated: true, dated: false, earlier };
  return { time: published, days: publishedDays(published), dated: now, earlier };
}
