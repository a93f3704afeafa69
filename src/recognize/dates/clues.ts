/** What stands around a find and helps to place it: tense of its clause, the word before it, whether it is quoted. */
import type { EventClue } from './events.ts';
import type { Reading } from './reading.ts';
import { isCapital, lowerAt } from './reading.ts';

/** `planned`: what was agreed or decided then lies on either side of now ("agreed to sell it in February"). */
export type Tense = 'past' | 'future' | 'planned' | 'none';

export interface Clues {
  readonly tense: Tense;
  /** The word before the find: "since", "until", "by"; "not until" and "lasted until" where the day has come. */
  readonly led: string;
  /** Inside quotation marks. */
  readonly quoted: boolean;
  /** The find of the block that tells on which day the quotation was said. */
  readonly toldBy?: number;
  /** The sentence of the block it stands in. */
  readonly sentence: number;
  /** A bare year before a noun: "the 2003 invasion". */
  readonly attribute: boolean;
  /** The event that the sentence tells with a day, or that a time is counted from. */
  readonly event?: EventClue;
  /** On which side of that event: "two days after …". */
  readonly beside?: 'before' | 'after';
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

const FUTURE = words(
  "will 'll shall won't would may might should must scheduled expected expects expect plans plan due intends hopes hope slated upcoming begins ends expires starts payable maturing effective aims promises supposed meets resumes reconvenes continues opens airs premieres comes returns reopens arrives flies faces hosts forecast",
);
/** Of these also nouns. */
const NOUNS = words('forecast plan plans hopes aims promises starts opens ends airs');
const PAST = words(
  "was were had did said told has have been went came took made began became got gave found held left met ran saw sent shot won lost kept led struck fell rose hit cut spoke wrote broke brought bought sold stood thought knew grew drew flew drove built burnt caught chose fought felt heard paid shut slid sought spent stole swore taught threw understood withdrew wore wasn't weren't hadn't didn't hasn't haven't ago sat cost put beat quit ate fled hid lent rode sang sank shook slept swam swept tore woke dug dealt drank froze",
);
const NOT_PAST = words(
  'need indeed speed seed feed based united hundred red bed led expected scheduled slated related proposed planned breed exceed proceed succeed',
);
/** Past forms that are their own infinitives: "will cut" looks ahead. */
const SAME_FORM = words('hit cut shut cost put beat quit set');
/** What describes a noun is no verb: "an unspecified date", "the proposed merger". */
const BEFORE_NOUN = words("a an the its his her their our my this that these those no any some 's");
/** Between a determiner and the participle of its noun: "a still unspecified date". */
const ADVERB = /^(?:still|now|already|yet|once|long|much|well|so|.{3,}ly)$/;
/** "agreed to buy it in February": what follows may lie ahead. */
const PLANS = words(
  'agree agreed agrees agreement decide decided decides decision offer offers offered vowed pledge pledged deal pact bid intention proposal proposed ready prepared poised likely invited voted',
);
/** "called a strike for Monday": what these put on a day lies ahead of the telling. */
const FIXED_FOR = words(
  'call calls called calling declare declares declared announce announces announced arranged booked convened summoned fixed rescheduled pencilled organised organized proposed postponed delayed set',
);
/** Between an auxiliary and its participle. */
const LINKS = words('have be been being not also already now then only');
const BE = words('is are was were');
/** What several do on a day of the timetable, right behind who they are. */
const PLURAL = words(
  'fly face play host meet travel return visit begin start open vote leave arrive resume go head strike march',
);
/** "England play France". */
const isTeam = (r: Reading, i: number): boolean =>
  /^(?:play|face|host|meet|travel|visit)$/.test(lowerAt(r, i)) && isCapital(r, i - 1) && !isCapital(r, i);
const PRESENT = words("is are 's 're being be");
const AHEAD = words("will would 'll shall to may must should");
/** Tokens looked at before a date, and after one. */
const REACH = 14;
const REACH_AFTER = 24;

/** A token's word, of "we'll" and "they're" the verb. */
function verbAt(r: Reading, i: number): string {
  const word = lowerAt(r, i);
  const cut = word.indexOf("'");
  return cut > 0 && (word.endsWith("'ll") || word.endsWith("'re")) ? word.slice(cut) : word;
}

function cueAt(r: Reading, i: number): Tense {
  const word = verbAt(r, i);
  if (FUTURE.has(word)) {
    if (word === 'may' && isCapital(r, i)) return 'none';
    // "announced the plan Aug. 21"
    if (NOUNS.has(word) && BEFORE_NOUN.has(lowerAt(r, i - 1))) return 'none';
    // "had been due to expire": looked ahead to from the past
    const before = lowerAt(r, i - 1);
    return before === 'had' || (before === 'been' && lowerAt(r, i - 2) === 'had') ? 'past' : 'future';
  }
  if (word === 'to' && (lowerAt(r, i + 1) === 'be' || BE.has(lowerAt(r, i - 1)))) return 'future';
  // "the players fly home Tuesday"
  if (PLURAL.has(word) && (/^(?:they|we|you|.{2,}[^s'u]s)$/.test(lowerAt(r, i - 1)) || isTeam(r, i))) return 'future';
  if (word === 'to' && PLANS.has(lowerAt(r, i - 1)) && !BEFORE_NOUN.has(lowerAt(r, i + 1))) return 'planned';
  if ((word === 'planned' || word === 'planning') && /^(?:to|for|an?|another|more)$/.test(lowerAt(r, i + 1)))
    return lowerAt(r, i - 1) === 'had' ? 'past' : 'future';
  if (SAME_FORM.has(word)) {
    const before = verbAt(r, i - 1);
    if (AHEAD.has(before) || BEFORE_NOUN.has(before)) return 'none';
    if (word === 'set') return /^(?:to|for)$/.test(lowerAt(r, i + 1)) ? 'future' : 'past';
  }
  // "is heard in May": a participle of the present
  if (PAST.has(word)) return PRESENT.has(verbAt(r, i - 1)) ? 'none' : 'past';
  if (!word.endsWith('ed') || word.length < 4 || NOT_PAST.has(word) || isCapital(r, i)) return 'none';
  return BEFORE_NOUN.has(lowerAt(r, ADVERB.test(lowerAt(r, i - 1)) ? i - 2 : i - 1)) ? 'none' : 'past';
}

/** "called a day of mourning for Thursday"; "had called" tells of a day that came. */
function isFixedFor(r: Reading, start: number, from: number): boolean {
  if (lowerAt(r, start - 1) !== 'for') return false;
  for (let i = start - 2; i >= from; i--) {
    const word = lowerAt(r, i);
    if (word === ';' || word === ',') return false;
    if (FIXED_FOR.has(word)) return lowerAt(r, i - 1) !== 'had';
  }
  return false;
}

/** "will have voted", "to be delayed": the auxiliaries before a participle decide. */
function isLedAhead(r: Reading, i: number, from: number): boolean {
  let at = i - 1;
  while (at >= from && LINKS.has(lowerAt(r, at))) at--;
  return at >= from && AHEAD.has(verbAt(r, at)) && at < i - 1;
}

/** The nearest verb before tokens [start, end) in their clause, else the first one after them. */
export function tenseAt(r: Reading, start: number, end: number, sentenceStart: number, sentenceEnd: number): Tense {
  const from = Math.max(sentenceStart, start - REACH);
  // "as early as Tuesday"
  if (lowerAt(r, start - 1) === 'as' && /^(?:early|soon)$/.test(lowerAt(r, start - 2))) return 'future';
  if (isFixedFor(r, start, from)) return 'future';
  for (let i = start - 1; i >= from; i--) {
    if (lowerAt(r, i) === ';') break;
    const cue = cueAt(r, i);
    if (cue === 'past' && isLedAhead(r, i, from)) return 'future';
    if (cue !== 'none') return cue;
  }
  const to = Math.min(sentenceEnd, end + REACH_AFTER);
  for (let i = end; i < to; i++) {
    if (lowerAt(r, i) === ';') break;
    const cue = cueAt(r, i);
    if (cue !== 'none') return cue;
  }
  return 'none';
}
