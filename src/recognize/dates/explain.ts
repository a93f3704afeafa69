/** Says in words what a date mention means and why: the hover's sentence. */
import type { Publication } from '../../article/article.ts';
import type { DateMention } from '../mention.ts';
import { ENGLISH, phrase, type Tongue } from '../tongue.ts';
import { dayNumber, weekday } from './resolve/calendar.ts';
import { dayPlace } from './resolve/place.ts';
import { valueInWords } from './explain/words.ts';

const MODS: Readonly<Record<string, string>> = {
  START: phrase('the beginning of {0}'),
  MID: phrase('the middle of {0}'),
  END: phrase('the end of {0}'),
  APPROX: phrase('about {0}'),
  LESS_THAN: phrase('less than {0}'),
  MORE_THAN: phrase('more than {0}'),
  EQUAL_OR_LESS: phrase('at most {0}'),
  EQUAL_OR_MORE: phrase('at least {0}'),
  BEFORE: phrase('earlier in {0}'),
  AFTER: phrase('later in {0}'),
};

const dayOf = (value: string): number | undefined => {
  const found = /^(\d{4})-(\d\d)-(\d\d)(?!\/)/.exec(value);
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
};

/** What a date was counted from: "publication on 7 January 2020", or a date of the text. */
interface From {
  readonly named: string;
  /** Its own day: "the day of publication". */
  readonly itsDay: string;
}

function fromInWords({ anchor = '', spoken }: DateMention, publication: Publication, tongue: Tongue): From {
  const { say } = tongue;
  const words = valueInWords(anchor, false, tongue);
  if (spoken)
    return { named: say(phrase('{0}, when it was said'), words), itsDay: say(phrase('the day when it was said')) };
  if (anchor !== publication.date)
    return { named: say(phrase('{0}, where the text is'), words), itsDay: say(phrase('the day where the text is')) };
  return {
    named:
      dayOf(anchor) === undefined ? say(phrase('publication in {0}'), words) : say(phrase('publication on {0}'), words),
    itsDay: say(phrase('the day of publication')),
  };
}

function dayDistance(days: number, from: string, { say }: Tongue): string {
  if (days === -1) return say(phrase('the day before {0}'), from);
  if (days === 1) return say(phrase('the day after {0}'), from);
  return days < 0 ? say(phrase('{0} days before {1}'), -days, from) : say(phrase('{0} days after {1}'), days, from);
}

/** Why an open date was placed where it is. */
function reason(mention: DateMention, publication: Publication, tongue: Tongue): string | undefined {
  const { value, anchor, rule } = mention;
  const { say } = tongue;
  if (value === undefined || anchor === undefined) return undefined;
  const { named: from, itsDay } = fromInWords(mention, publication, tongue);
  const [to, base] = [dayOf(value), dayOf(anchor)];
  if (to !== undefined && base !== undefined && (rule.includes('weekday') || rule === 'part-of-date')) {
    const name = tongue.weekday(weekday(to));
    if (to === base) return say(phrase('a {0}: {1}'), name, itsDay);
    if (Math.abs(to - base) > 7) return say(phrase('a {0}, counted from {1}'), name, from);
    return to < base
      ? say(phrase('the last {0} before {1}'), name, from)
      : say(phrase('the first {0} after {1}'), name, from);
  }
  if (to !== undefined && base !== undefined) {
    if (to === base) return itsDay;
    if (Math.abs(to - base) <= 14) return dayDistance(to - base, from, tongue);
  }
  return say(phrase('counted from {0}'), from);
}

function unresolved(mention: DateMention, publication: Publication, { say }: Tongue): string {
  return publication.date === undefined
    ? say(phrase("{0} → not resolved: the article's publication date is not known"), mention.text)
    : say(phrase('{0} → not resolved: nothing in the article says what it is counted from'), mention.text);
}

/** "; from 2 May 2019 to 5 May 2019" where the sentence joins the date with others. */
function withRange(said: string, { phrase: joined }: DateMention, tongue: Tongue): string {
  if (!joined?.interval) return said;
  const [start, end] = joined.interval;
  const after = dayOf(end);
  if (after === undefined || dayOf(start) === after - 1) return said;
  const [from, to] = [start, dayPlace(after - 1).value].map(value => valueInWords(value, false, tongue));
  return tongue.say(phrase('{0}; from {1} to {2}'), said, from!, to!);
}

/** "Sunday → 5 January 2020, the last Sunday before publication on 7 January 2020". One line, plain text. */
export const explainDate = (mention: DateMention, publication: Publication, tongue: Tongue = ENGLISH): string =>
  withRange(explainAlone(mention, publication, tongue), mention, tongue);

/** Few know their weeks by number, and a winter has two years: "week 1 of 2020, from 30 December 2019 to 5 January 2020". Of "twice a week" the week is a frame. */
function withDays(words: string, { value = '', interval, rule }: DateMention, tongue: Tongue): string {
  if (rule === 'times-a-unit') return tongue.say(phrase('repeated {0}'), words);
  const after = interval && dayOf(interval[1]);
  if (!after || !/^\d{4}-W(?:\d\d|I$)/.test(value)) return words;
  const [start, end] = [interval[0], dayPlace(after - 1).value].map(day => valueInWords(day, false, tongue));
  return tongue.say(phrase('{0}, from {1} to {2}'), words, start!, end!);
}

function explainAlone(mention: DateMention, publication: Publication, tongue: Tongue): string {
  const { value, mod, type, interval, basis, text, rule } = mention;
  const { say } = tongue;
  if (value === undefined) return unresolved(mention, publication, tongue);
  if (rule === 'some-weekday') {
    const name = tongue.weekday(Number(value[9]));
    return say(phrase('{0} → a {1}; which one is not said'), text, name);
  }
  const bare = withDays(valueInWords(value, type === 'SET', tongue), mention, tongue);
  const modified = MODS[mod ?? ''];
  const words = modified ? say(modified, bare) : bare;
  const why = reason(mention, publication, tongue);
  if (type === 'DURATION' && interval) {
    const [start, end] = interval.map(day => valueInWords(day, false, tongue));
    return say(phrase('{0} → {1}, from {2} to {3}'), text, words, start!, end!);
  }
  if (why) return say(phrase('{0} → {1}, {2}'), text, words, why);
  return basis === 'stated' && type === 'DATE'
    ? say(phrase('{0} → {1}, as stated'), text, words)
    : say(phrase('{0} → {1}'), text, words);
}
