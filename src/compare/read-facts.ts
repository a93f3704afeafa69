/** From an article and its mentions to what comparing keeps of it. Linear in the text. */
import { TokenClass, type Article, type Block, type BlockContent } from '../article/article.ts';
import { cleanOffset, sourceSpan } from '../article/offsets.ts';
import { blockIndexAt } from '../article/read.ts';
import type { ActorMention, DateMention, FigureMention, Mention } from '../recognize/mention.ts';
import type { ActorFact, ArticleFacts, ComparedArticle, DateFact, FigureFact, SentenceFacts } from './article-facts.ts';
import { timeOf } from './days.ts';
import { rarity } from './rarity.ts';
import { contentStem } from './words.ts';

/** Figures, and dates, that are kept of one article: one with more is a table, or made to hurt. */
const MOST = 5000;
/** Words that tell what an article is about; more of them say nothing new. */
const PROFILE = 60;

export function readFacts({ name, article, mentions }: ComparedArticle): ArticleFacts {
  const sentences = sentenceTable(article);
  const figures: FigureFact[] = [];
  const durations: FigureFact[] = [];
  const dates: DateFact[] = [];
  let person: ActorMention | undefined;
  const actors = new Map<string, ActorDraft>();
  for (const mention of mentions) {
    // no mention is that long; what is comes from a hostile text
    if (mention.kind !== 'actor' && (mention.kind === 'figure' ? figures : dates).length >= MOST) continue;
    const place = mention.text.length > LONGEST ? undefined : sentences.placeOf(mention);
    if (!place) continue;
    if (mention.kind === 'actor') {
      addActor(actors, mention, place);
      if (mention.type === 'person') {
        person = mention;
        const age = figures.at(-1);
        // "the 61-year-old Martin Cordell", not "Anna Berg, 61, Martin Cordell"
        if (
          age?.rule === 'age' &&
          age.actor === undefined &&
          mention.entity !== undefined &&
          mention.start >= age.end &&
          mention.start - age.end <= OLD.length &&
          /^(?:[^,]*|.*old, ?)$/s.test(age.text + article.text.slice(age.end, mention.start))
        )
          figures.splice(-1, 1, { ...age, actor: mention.entity });
      }
    } else if (mention.kind === 'figure')
      figures.push({ ...place, ...figureFields(mention), ...ageOf(mention, person) });
    else {
      const lasting = durationFields(mention);
      if (lasting && durations.length < MOST) durations.push({ ...place, ...lasting });
      if (isDated(mention)) {
        const { type, value, interval, basis } = mention;
        dates.push({ ...place, type, value, interval, basis });
      }
    }
  }
  for (const { entity, sentences: named } of actors.values()) for (const i of named) sentences.name(i, entity);
  const published = article.publication.date;
  return {
    name,
    ...(article.title === undefined ? {} : { title: article.title }),
    ...(published === undefined ? {} : { published }),
    ...(article.frontMatter.source ? { source: article.frontMatter.source } : {}),
    sentences: sentences.list(),
    figures: withTimes(figures, dates, sentences.list()),
    durations: withTimes(durations, dates, sentences.list()),
    dates,
    actors: [...actors.values()],
    words: profileOf(article),
  };
}

type Dated = DateMention & Required<Pick<DateMention, 'value' | 'interval'>>;

/** What is vague has no place on the calendar, and a duration or a set only one that the words around give it. */
const isDated = (mention: DateMention): mention is Dated =>
  mention.value !== undefined && mention.interval !== undefined;

function figureFields(m: FigureMention): Omit<FigureFact, 'time' | 'interval' | 'dateAway' | keyof SentencePlace> {
  const { value, min, max, modifier, unit, outOf, object, of, aspect, rule } = m;
  const counted = m.counted && { object: m.counted.text, head: m.counted.head, actor: m.counted.actor };
  return defined({ value, min, max, modifier, unit, outOf, object, of, aspect, rule, ...counted });
}

/** "Martin Cordell, 61": whose age it is. */
const ageOf = ({ rule, start }: FigureMention, person: ActorMention | undefined): { actor?: string } =>
  rule === 'age' && person?.entity !== undefined && start - person.end <= 2 && start > person.end
    ? { actor: person.entity }
    : {};

const OLD = '-old, ';

const LASTS = /^PT?(\d+(?:\.\d+)?)([YMWDHS])(?:(\d+)M)?$/;
const UNIT_OF: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour' };
const MODIFIER_OF: Readonly<Record<string, FigureFact['modifier']>> = { APPROX: 'approx' };

/** "nine years in prison", "took 11 hours". */
function durationFields({ type, value, mod }: DateMention): Omit<FigureFact, keyof SentencePlace> | undefined {
  const [, number, letter = '', rest = '0'] = (type === 'DURATION' && LASTS.exec(value ?? '')) || [];
  if (number === undefined) return undefined;
  const unit = letter === 'M' && value!.startsWith('PT') ? 'minute' : UNIT_OF[letter];
  if (unit === undefined) return undefined;
  // "four and a half years", "two hours and 20 minutes"
  const n = Number(number) + Number(rest) / (unit === 'hour' ? 60 : 12);
  const min = mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE' ? n : undefined;
  const max = mod === 'LESS_THAN' || mod === 'EQUAL_OR_LESS' ? n : undefined;
  return defined({ value: n, unit, min, max, modifier: MODIFIER_OF[mod ?? ''], rule: 'duration' });
}

function defined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

/** Each figure with the date of its sentence that dates it. `dates` sorted by start. */
function withTimes(
  figures: readonly FigureFact[],
  dates: readonly DateFact[],
  sentences: readonly SentenceFacts[],
): FigureFact[] {
  const bySentence = new Map<number, DateFact[]>();
  for (const date of dates) {
    const list = bySentence.get(date.sentence);
    if (!list) bySentence.set(date.sentence, [date]);
    // a sentence that lists dates by the hundred dates no figure
    else if (list.length < 20) list.push(date);
  }
  return figures.map((figure, i) => {
    let best: DateFact | undefined;
    let nearest = Infinity;
    const [last, next] = [figures[i - 1], figures[i + 1]].map(f => (f?.sentence === figure.sentence ? f : undefined));
    for (const date of bySentence.get(figure.sentence) ?? []) {
      const comma = (sentences[figure.sentence]?.text ?? '')
        .slice(figure.at + figure.text.length, date.at)
        .includes(',');
      const away = distance(figure, date, last, next) + (comma ? 25 : 0);
      if (away < nearest) [best, nearest] = [date, away];
    }
    return best ? { ...figure, time: timeOf(best), interval: best.interval, dateAway: nearest } : figure;
  });
}

/** Units between the two; a date beyond another figure is that one's ("168,000 in 2021 and 174,000 in 2022"). */
function distance(figure: Placed, date: Placed, last: Placed | undefined, next: Placed | undefined): number {
  const after = date.start >= figure.end;
  const between = after ? next && next.start < date.start : last && last.start >= date.end;
  const belongs = !after && last && last.end <= date.start && date.start - last.end < figure.start - date.end + 20;
  return (after ? date.start - figure.end : figure.start - date.end) + (between ? 200 : 0) + (belongs ? 60 : 0);
}

interface ActorDraft extends ActorFact {
  count: number;
  readonly spellings: (ActorFact['spellings'][number] & { count: number })[];
  readonly roles: ActorFact['roles'][number][];
  readonly sentences: number[];
}

function addActor(actors: Map<string, ActorDraft>, mention: ActorMention, place: SentencePlace): void {
  if (mention.entity === undefined) return;
  let actor = actors.get(mention.entity);
  if (!actor) {
    const { entity, type, name = mention.text } = mention;
    actors.set(entity, (actor = { entity, name, type, count: 0, spellings: [], roles: [], sentences: [] }));
  }
  actor.count++;
  if (actor.sentences.at(-1) !== place.sentence) actor.sentences.push(place.sentence);
  const spelled = mention.text.replace(/\s+/g, ' ');
  const known = actor.spellings.find(s => s.text === spelled);
  if (known) known.count++;
  else if (actor.spellings.length < 40) actor.spellings.push({ ...place, text: spelled, count: 1 });
  const role = mention.role?.replace(/\s+/g, ' ');
  if (role && actor.roles.length < 40 && !actor.roles.some(r => r.role === role)) actor.roles.push({ ...place, role });
}

type Placed = Pick<SentencePlace, 'start' | 'end'>;

interface SentencePlace {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly sentence: number;
  readonly at: number;
}

/** UTF-16 units beyond which a sentence is kept in pieces. */
const LONGEST = 480;
const PIECE = 320;
/** Of the sentence before. */
const BEFORE = 160;

/** Sentences by need: only those that hold a mention are kept, each once. */
function sentenceTable(article: Article) {
  const kept: (SentenceFacts & { readonly entities: string[]; before?: string })[] = [];
  const known = new Map<string, number>();
  const pieces = new WeakMap<BlockContent, readonly Piece[]>();
  const piecesOf = (content: BlockContent): readonly Piece[] => {
    let list = pieces.get(content);
    if (!list) pieces.set(content, (list = cutPieces(content)));
    return list;
  };
  return {
    list: () => kept,
    name(index: number, entity: string): void {
      kept[index]!.entities.push(entity);
    },
    placeOf({ start, end, text, kind }: Mention): SentencePlace | undefined {
      const index = blockIndexAt(article, start);
      const block: Block | undefined = article.blocks[index];
      if (!block) return undefined;
      const { content } = block;
      const clean = cleanOffset(content, block.start, start);
      const list = piecesOf(content);
      const at = pieceAt(list, clean);
      const piece = list[at];
      if (!piece) return undefined;
      const key = `${index} ${piece.start}`;
      let sentence = known.get(key);
      if (sentence === undefined) {
        known.set(key, (sentence = kept.length));
        const span = sourceSpan(content, block.start, piece.start, piece.end);
        kept.push({ ...span, text: content.text.slice(piece.start, piece.end), entities: [], role: content.role });
      }
      const last = list[at - 1];
      if (kind === 'figure' && last && kept[sentence]!.before === undefined)
        kept[sentence]!.before = content.text.slice(Math.max(last.start, last.end - BEFORE), last.end);
      return { start, end, text, sentence, at: clean - piece.start };
    },
  };
}

/** Of a block's clean text. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

function cutPieces({ sentences, tokens }: BlockContent): Piece[] {
  const pieces: Piece[] = [];
  for (const { firstToken, endToken } of sentences) {
    const end = tokens[endToken - 1]!.end;
    let start = tokens[firstToken]!.start;
    if (end - start > LONGEST)
      for (let i = firstToken; i < endToken; i++) {
        const token = tokens[i]!;
        if (token.start - start < (token.space ? PIECE : LONGEST) || end - token.start < PIECE / 4) continue;
        pieces.push({ start, end: tokens[i - 1]!.end });
        start = token.start;
      }
    pieces.push({ start, end });
  }
  return pieces;
}

/** Index of the last piece that begins at or before a clean offset. */
function pieceAt(pieces: readonly Piece[], at: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The stems that tell most of what the article is about, names of which nothing else is known (a storm's) among them. */
function profileOf(article: Article): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const { content } of article.blocks) {
    if (content.role === 'furniture') continue;
    const begins = new Set(content.sentences.map(({ firstToken }) => firstToken));
    content.tokens.forEach((token, i) => {
      if (!(token.class & TokenClass.word) || (token.text !== token.lower && begins.has(i))) return;
      const stem = contentStem(token.lower);
      if (stem !== undefined) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    });
  }
  const telling = ([stem, count]: readonly [string, number]): number => count * (0.2 + rarity(stem));
  return [...counts].sort((x, y) => telling(y) - telling(x) || (x[0] < y[0] ? -1 : 1)).slice(0, PROFILE);
}
