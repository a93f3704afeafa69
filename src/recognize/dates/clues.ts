/** What stands around a find and helps to place it: tense of its clause, the word before it, whether it is quoted. */
import type { EventClue } from './events.ts';
import type { Reading } from './reading.ts';
import { isCapital, lowerAt } from './reading.ts';
import { Role } from './words/lexicon.ts';

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
const NOUNS = words('plan plans hopes aims promises starts opens ends airs returns');
/** Of these, what often comes of something past: "comes after a meeting on Monday", "faces charges over a killing". */
const SEQUELS = words('comes returns arrives flies faces hosts');
const OF_WHAT_WAS = words('after following over amid since');
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
const DAY = Role.weekday | Role.dayName | Role.digits;
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
/** Of these hardly nouns: "the teachers strike" and "the prisoners vote" are mostly things. */
const VERBS = words('fly face meet begin leave arrive resume go');
const NO_PLURAL = words('this always perhaps sometimes besides does says goes series news');

/** "they vote", "the players fly", "England play France"; not "a Paris meet". */
function doSeveral(r: Reading, i: number): boolean {
  const word = lowerAt(r, i);
  const who = lowerAt(r, i - 1);
  if (!PLURAL.has(word) || isCapital(r, i)) return false;
  if (/^(?:they|we|you)$/.test(who)) return true;
  const many = /^.{2,}[^s'u]s$/.test(who) && !NO_PLURAL.has(who);
  if (!isCapital(r, i - 1)) return many && VERBS.has(word);
  const before = lowerAt(r, i - 2);
  return /^(?:play|face|host|meet|travel)$/.test(word) && (!BEFORE_NOUN.has(before) || (before === 'the' && many));
}

/** "the band returns", "she returns"; not "strong returns". */
const isReturning = (r: Reading, i: number): boolean =>
  isCapital(r, i - 1) || /^(?:he|she|it|who|which|that)$/.test(lowerAt(r, i - 1)) || BEFORE_NOUN.has(lowerAt(r, i - 2));
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
    if (word === 'returns' && !isReturning(r, i)) return 'none';
    // "rain is forecast"; a forecast, and what analysts forecast, has been made
    if (word === 'forecast' && !BE.has(lowerAt(r, i - 1))) return 'none';
    // "had been due to expire": looked ahead to from the past
    const before = lowerAt(r, i - 1);
    return before === 'had' || (before === 'been' && lowerAt(r, i - 2) === 'had') ? 'past' : 'future';
  }
  if (word === 'to' && (lowerAt(r, i + 1) === 'be' || BE.has(lowerAt(r, i - 1)))) return 'future';
  // "the players fly home Tuesday"
  if (doSeveral(r, i)) return 'future';
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

/** Before what was, or what is done about it: "declared itself responsible for Sunday", "announced sales for 31 December". */
const ABOUT_PAST = words(
  'to responsible responsibility apologise apologize apology account accountable blame sales figures results profit profits loss losses earnings revenue data compensation',
);

/** "called a day of mourning for Thursday"; "had called" tells of a day that came. */
function isFixedFor(r: Reading, start: number, end: number, from: number): boolean {
  if (lowerAt(r, start - 1) !== 'for') return false;
  // a month or a quarter is rather reported on
  if (!r.words.slice(start, end).some(word => word && word.roles & DAY)) return false;
  for (let i = start - 2; i >= from; i--) {
    const word = lowerAt(r, i);
    if (word === ';' || word === ',' || ABOUT_PAST.has(word)) return false;
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
  if (isFixedFor(r, start, end, from)) return 'future';
  let ofWhatWas = false;
  for (let i = start - 1; i >= from; i--) {
    const word = lowerAt(r, i);
    if (word === ';') break;
    ofWhatWas ||= OF_WHAT_WAS.has(word);
    if (ofWhatWas && SEQUELS.has(word)) continue;
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
