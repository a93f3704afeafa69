/** Says in words what a date mention means and why: the hover's sentence. */
import type { Publication } from '../../article/article.ts';
import type { DateMention } from '../mention.ts';
import { dayNumber, weekday } from './resolve/calendar.ts';
import { dayPlace } from './resolve/place.ts';
import { valueInWords, WEEKDAYS } from './explain/words.ts';

const MODS: Readonly<Record<string, string>> = {
  START: 'the beginning of ',
  MID: 'the middle of ',
  END: 'the end of ',
  APPROX: 'about ',
  LESS_THAN: 'less than ',
  MORE_THAN: 'more than ',
  EQUAL_OR_LESS: 'at most ',
  EQUAL_OR_MORE: 'at least ',
  BEFORE: 'earlier in ',
  AFTER: 'later in ',
};

const dayOf = (value: string): number | undefined => {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(value);
  return found ? dayNumber(Number(found[1]), Number(found[2]), Number(found[3])) : undefined;
};

/** "publication on 7 January 2020", or the date of the text that it was counted from. */
function anchorInWords(anchor: string, publication: Publication): string {
  const words = valueInWords(anchor);
  return anchor === publication.date
    ? `publication ${dayOf(anchor) === undefined ? 'in' : 'on'} ${words}`
    : `${words}, where the text is`;
}

function dayDistance(days: number, from: string): string {
  const count = Math.abs(days);
  const side = days < 0 ? 'before' : 'after';
  if (count === 1) return `the day ${side} ${from}`;
  return `${count} days ${side} ${from}`;
}

/** Why an open date was placed where it is. */
function reason(mention: DateMention, publication: Publication): string | undefined {
  const { value, anchor, rule } = mention;
  if (value === undefined || anchor === undefined) return undefined;
  const from = anchorInWords(anchor, publication);
  const [to, base] = [dayOf(value), dayOf(anchor)];
  if (
    to !== undefined &&
    base !== undefined &&
    (rule.includes('weekday') || rule.includes('part')) &&
    !rule.includes('day-part')
  ) {
    const name = WEEKDAYS[weekday(to) - 1];
    if (to === base) return `a ${name}: the day of ${from}`;
    if (Math.abs(to - base) <= 7)
      return `the ${to < base ? 'last' : 'first'} ${name} ${to < base ? 'before' : 'after'} ${from}`;
    return `a ${name}, seen from ${from}`;
  }
  if (to !== undefined && base !== undefined)
    return to === base
      ? `the day of ${from}`
      : Math.abs(to - base) <= 14
        ? dayDistance(to - base, from)
        : `seen from ${from}`;
  return `seen from ${from}`;
}

function unresolved(mention: DateMention, publication: Publication): string {
  return publication.date === undefined
    ? `${mention.text} → not resolved: the article's publication date is not known`
    : `${mention.text} → not resolved: nothing in the article says what it is counted from`;
}

/** "; from 2 May 2019 to 5 May 2019" where the sentence joins the date with others. */
function rangeInWords({ phrase }: DateMention): string {
  if (!phrase?.interval) return '';
  const [start, end] = phrase.interval;
  const after = dayOf(end);
  return after === undefined ? '' : `; from ${valueInWords(start)} to ${valueInWords(dayPlace(after - 1).value)}`;
}

/** "Sunday → 5 January 2020, the last Sunday before publication on 7 January 2020". One line, plain text. */
export const explainDate = (mention: DateMention, publication: Publication): string =>
  `${explainAlone(mention, publication)}${rangeInWords(mention)}`;

function explainAlone(mention: DateMention, publication: Publication): string {
  if (mention.value === undefined) return unresolved(mention, publication);
  const words = `${MODS[mention.mod ?? ''] ?? ''}${valueInWords(mention.value, mention.type === 'SET')}`;
  const why = reason(mention, publication);
  if (mention.type === 'DURATION' && mention.interval) {
    const [start, end] = mention.interval;
    return `${mention.text} → ${words}, from ${valueInWords(start)} to ${valueInWords(end)}`;
  }
  if (why) return `${mention.text} → ${words}, ${why}`;
  return mention.basis === 'vague' && mention.type === 'DATE'
    ? `${mention.text} → ${words}`
    : `${mention.text} → ${words}${mention.basis === 'stated' && mention.type === 'DATE' ? ', as stated' : ''}`;
}
