/**
 * When an article was published, from its own words. Only full dates written out count; what says nothing stays unknown.
 * A dated caption or a copyright line bounds the date without giving the day, so they give a month or a year.
 */
import type { Publication, Span } from './article.ts';

const MONTHS =
  'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?|july?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?';
const DATE = `(?:(?<iso>\\d{4}-\\d{2}-\\d{2})|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?<day1>\\d{1,2})(?:st|nd|rd|th)?,? (?<month1>${MONTHS}),? (?<year1>\\d{4})|(?<month2>${MONTHS}) (?<day2>\\d{1,2})(?:st|nd|rd|th)?,? (?<year2>\\d{4})))`;

const LABELLED = new RegExp(
  `(?:published|posted|first published|issued|date|updated|last (?:updated|modified))(?: on| at)?:? ?${DATE}`,
  'i',
);
const ALONE = new RegExp(
  `^(?:[^.!?]{0,80}[|·•—–-] ?|by [^.!?]{2,60} )?${DATE}(?:[,|·•—–-]? ?(?:at )?\\d{1,2}[:.]\\d{2} ?(?:[ap]\\.?m\\.?)?(?: ?[A-Z]{2,4})?)?(?: [|·•—–-].{0,60})?$`,
  'i',
);
/** "BAGHDAD, Jan. 7, 2020 (Reuters) –": a place in capitals, a date, a dash or an agency in brackets. */
const DATELINE = new RegExp(`^[\\p{Lu} .,'/-]{3,60}?[,(] ?${DATE}\\)? ?(?:\\([^)]{2,30}\\) ?)?[–—:-]`, 'iu');
/** "The Herald, 18 September 2021", "The Review, November 2022": a line that is a name in capitals and a date, or a month alone. */
const MASTHEAD = new RegExp(
  `^(?:(?<name>[^.!?,;:0-9]{2,60}), ?)?(?:${DATE}|(?<month3>${MONTHS}),? (?<year3>[12]\\d{3}))$`,
  'i',
);
const NAME = /^(?:(?:\p{Lu}[\p{L}'&-]*|of|the|and|for|in|de|du|la|le|el|al|&)(?: |$))+$/u;
const CAPTION_DATE = new RegExp(DATE, 'i');
const COPYRIGHT =
  /(?:©|\(c\)|copyright)\D{0,30}(?<year>(?:19|20)\d{2})\b|(?:©|\(c\)|copyright)[^\d]{0,40}(?<year2>(?:19|20)\d{2})\b/i;

/** A block's clean text with the way back to the article. */
export interface EvidenceBlock {
  readonly text: string;
  readonly caption: boolean;
  span(start: number, end: number): Span;
}

/** `head`: the first blocks, `tail`: the last ones, both in order. */
export function publicationFromText(head: readonly EvidenceBlock[], tail: readonly EvidenceBlock[]): Publication {
  const near = [...head, ...tail.filter(t => !head.includes(t))];
  for (const block of near) {
    const found = LABELLED.exec(block.text.slice(0, 300));
    const date = found && dayOf(found);
    if (found && date) return stated(block, found, date);
  }
  for (const block of head) {
    for (const form of [ALONE, DATELINE]) {
      const found = form.exec(block.text.slice(0, 200));
      const date = found && dayOf(found);
      if (found && date) return stated(block, found, date);
    }
    const masthead = MASTHEAD.exec(block.text.slice(0, 120));
    const name = masthead?.groups?.name;
    const date = masthead && (!name || NAME.test(name)) ? (dayOf(masthead) ?? monthOf(masthead)) : undefined;
    if (masthead && date) return stated(block, masthead, date);
  }
  for (const block of near) {
    const found =
      block.caption || /^\P{L}*\p{Lu}[^.]{3,80}\/(?:AP|AFP|Reuters)\b/u.test(block.text)
        ? CAPTION_DATE.exec(block.text.slice(0, 600))
        : null;
    const date = found && dayOf(found);
    if (found && date)
      return {
        date: date.slice(0, 7),
        basis: 'inferred',
        evidence: block.span(found.index, found.index + found[0].length),
      };
  }
  for (const block of tail.slice().reverse()) {
    const found = COPYRIGHT.exec(block.text.slice(0, 300));
    const year = found?.groups?.year ?? found?.groups?.year2;
    if (found && year)
      return { date: year, basis: 'inferred', evidence: block.span(found.index, found.index + found[0].length) };
  }
  return { basis: 'unknown' };
}

function stated(block: EvidenceBlock, found: RegExpExecArray, date: string): Publication {
  return { date, basis: 'stated', evidence: block.span(found.index, found.index + found[0].length) };
}

/** `2020-01-07` of a match of `DATE`, or undefined where there is no such day. */
function dayOf(found: RegExpExecArray): string | undefined {
  const g = found.groups ?? {};
  if (g.iso) return calendarDay(Number(g.iso.slice(0, 4)), Number(g.iso.slice(5, 7)), Number(g.iso.slice(8)));
  return calendarDay(Number(g.year1 ?? g.year2), numberOf(g.month1 ?? g.month2), Number(g.day1 ?? g.day2));
}

/** `2022-11` of a match of `MASTHEAD` that names no day. */
function monthOf({ groups: g = {} }: RegExpExecArray): string | undefined {
  return g.month3 && calendarDay(Number(g.year3), numberOf(g.month3), 1)?.slice(0, 7);
}

/** 1 for "January" or "Jan.", 0 for what is no month. */
const numberOf = (month = ''): number =>
  'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(month.slice(0, 3).toLowerCase()) + 1;

function calendarDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000)
    return undefined;
  return date.toISOString().slice(0, 10);
}

/** A date as people write it in front matter or a sidecar (`2020-01-07`, `2020-01-07T10:00:00Z`, `January 7, 2020`, `2020-01`). */
export function parsePublished(written: string): string | undefined {
  const text = written.trim();
  const iso = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ].*)?$/.exec(text);
  if (iso) {
    const day = calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 1));
    return day && !iso[3] ? day.slice(0, 7) : day;
  }
  if (/^[12]\d{3}$/.test(text)) return text;
  const found = new RegExp(`^${DATE}`, 'i').exec(text);
  return found ? dayOf(found) : undefined;
}
