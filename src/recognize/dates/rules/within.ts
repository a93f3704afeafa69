/** "August of that year", "June last year", "the third quarter of this year", "this year's third quarter", "Tuesday of next week". */
import type { Calendar, Said } from '../said.ts';
import { lowerAt } from '../reading.ts';
import { Role } from '../words/lexicon.ts';
import { ordinalAt } from '../words/numbers.ts';
import { hit, type Rule } from './rule.ts';

type Grain = 'year' | 'month' | 'week' | 'other';

/** The frame that a hit can be for something smaller. */
function frameGrain(said: Said): Grain {
  if (said.is === 'step' && !said.part && !said.clock)
    return said.unit === 'year' || said.unit === 'decade' || said.unit === 'century'
      ? 'year'
      : said.unit === 'month'
        ? 'month'
        : said.unit === 'week'
          ? 'week'
          : 'other';
  if (said.is === 'calendar') {
    if (said.month !== undefined && said.day === undefined) return 'month';
    if (said.year !== undefined && said.month === undefined && said.season === undefined && said.quarter === undefined)
      return 'year';
  }
  return 'other';
}

/** The part fits into the frame and leaves it open by itself. */
function fits(part: Said, frame: Grain): part is Calendar {
  if (part.is !== 'calendar' || part.year !== undefined || part.within !== undefined || part.toward !== undefined)
    return false;
  if (
    part.month !== undefined ||
    part.quarter !== undefined ||
    part.half !== undefined ||
    part.season !== undefined ||
    part.holiday !== undefined
  )
    return frame === 'year';
  if (part.weekday !== undefined && part.day === undefined) return frame === 'week';
  if (part.week !== undefined) return frame === 'year';
  if (part.day !== undefined && part.weekday === undefined) return frame === 'month';
  return false;
}

export const within: Rule = {
  name: 'within',
  begins:
    Role.month |
    Role.weekday |
    Role.ordinal |
    Role.determiner |
    Role.season |
    Role.holiday |
    Role.quarterCode |
    Role.digits |
    Role.fiscal |
    Role.direction |
    Role.unit |
    Role.part,
  match(r, i, inner) {
    const part = inner(i);
    if (!part) return undefined;
    let at = part.end;
    // the frame first: "this year's third quarter", "next year's first quarter"
    if (lowerAt(r, at) === "'s") {
      const frame = frameGrain(part.said);
      const second = inner(at + 1);
      if (second && fits(second.said, frame))
        return hit(second.rule, i, second.end, second.type, { ...second.said, within: part.said });
      return undefined;
    }
    if (lowerAt(r, at) === ',') at++;
    const linked = lowerAt(r, at) === 'of' || lowerAt(r, at) === 'in';
    const frame = inner(linked ? at + 1 : at);
    if (!frame || (lowerAt(r, at) === 'in' && frame.said.is !== 'calendar')) return undefined;
    const grain = frameGrain(frame.said);
    if (!fits(part.said, grain) || (at > part.end && !linked && frame.said.is === 'calendar')) return undefined;
    return hit(part.rule, i, frame.end, part.type, { ...part.said, within: frame.said }, part.mod);
  },
};

/** "the last week of July", "the first Monday of next month", "the week of March 2", "the second day of". */
export const nthOf: Rule = {
  name: 'nth-of',
  begins: Role.determiner | Role.ordinal | Role.unit | Role.digits,
  match(r, i, inner) {
    let at = lowerAt(r, i) === 'the' ? i + 1 : i;
    const rank = ordinalAt(r, at);
    if (rank) at = rank.end;
    const word = r.words[at];
    if (!word || word.plural) return undefined;
    const week = word.unit === 'week' || word.unit === 'weekend';
    if (!week && !(rank && (word.weekday || word.unit === 'day' || word.unit === 'month'))) return undefined;
    const link = lowerAt(r, at + 1);
    let next = at + 2;
    if (!rank && /^(beginning|starting|commencing|ending|ended)$/.test(link)) {
      if (lowerAt(r, next) === 'on') next++;
    } else if (link !== 'of' && link !== 'in') return undefined;
    const frame = inner(next);
    if (!frame) return undefined;
    if (!rank) {
      return frame.said.is === 'calendar' && (frame.said.day !== undefined || frame.said.holiday !== undefined)
        ? hit('week-of', i, frame.end, 'DATE', {
            ...frame.said,
            weekAround: true,
            ...(word.unit === 'weekend' ? { weekend: true } : {}),
          })
        : undefined;
    }
    const grain = frameGrain(frame.said);
    if (
      grain !== 'month' &&
      !(grain === 'year' && (word.unit === 'week' || (word.unit === 'month' && rank.value > 0 && rank.value <= 12))) &&
      !(word.unit === 'day' && frameGrain(frame.said) === 'year' && rank.value === -1)
    )
      return undefined;
    return hit('nth-of', i, frame.end, 'DATE', {
      is: 'calendar',
      nth: rank.value,
      within: frame.said,
      ...(word.unit === 'month'
        ? { month: rank.value }
        : word.weekday
          ? { weekday: word.weekday }
          : word.unit === 'week'
            ? { week: 0 }
            : word.unit === 'weekend'
              ? { weekend: true }
              : {}),
    });
  },
};
