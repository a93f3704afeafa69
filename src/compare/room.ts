/** How many may be there: "has room for 45,000", "licensed to carry 80", "a 26,000-seat arena". */

/** Whether the words before a figure say that it is what there is room for. */
export const tellsOfRoom = (before: string): boolean => ROOM.test(before) || CARRIES.test(before);

const ABOUT = String.raw`(?:(?:only|just|up to|at most|about|some|no more than|the|an? (?:maximum|total) of) )*$`;
const ROOM = new RegExp(
  String.raw`\b(?:room for|capacity (?:(?:was|is) )?(?:(?:down|up) )?(?:of|was|is|to|at)|(?:can|could|may|might|should|safely) (?:safely )?(?:only )?(?:hold|seat|accommodate)|(?:designed|built|meant|made|licen[sc]ed|licen[sc]e|certified|permitted|permit|allowed|approved)(?: [a-z0-9]+){0,3} (?:for|to carry|to take|to hold|to seat|to house|to accommodate)|seats|seating) ${ABOUT}`,
  'i',
);
const THINGS = String.raw`(?:ferry|ferries|boat|ship|vessel|bus|buse|coach|coache|train|carriage|tram|van|car|lorry|lorries|truck|plane|aircraft|jet|airliner|helicopter|lift|elevator|gondola|hall|stadium|arena|theatre|theater|cent(?:re|er)|shelter|prison|jail|hospital|ward|school|church|camp|hotel)s?`;
/** Gunmen who "could take 30" have no room for them; a ferry has. */
const CARRIES = new RegExp(
  String.raw`\b${THINGS}(?: (?:at |of |from )?[A-Z][\w-]+){0,2},? (?:(?:which|that) )?(?:[Cc]an|[Cc]ould|[Mm]ay|[Mm]ight|[Ss]hould) (?:safely )?(?:only )?(?:take|carry) ${ABOUT}`,
);

const VENUE = String.raw`(?:stadium|arena|theat(?:re|er)|cinema|aircraft|plane|ferry)s?`;
const SEATS_BEFORE = new RegExp(String.raw`\b${VENUE}\b[^.;,\d]{0,25} $`, 'i');
const SEATS_AFTER = new RegExp(
  String.raw`^(?: |-)(?:[a-z]+ ){0,2}seat(?:er|s)?,? (?:(?:in|of|at|on|the|a|an|its) )*(?:[\p{L}-]+ ){0,2}?${VENUE}\b`,
  'iu',
);
const ELECTED = /\b(?:w[io]ns?|winning|holds?|held|parliament\w*|part(?:y|ies)|elections?)\b/i;

/** Seats right beside what has them, not those of a parliament that meets in a hall. */
export const areSeats = (text: string, from: number, to: number): boolean =>
  (SEATS_BEFORE.test(text.slice(Math.max(0, from - 60), from)) || SEATS_AFTER.test(text.slice(to, to + 60))) &&
  !ELECTED.test(text);
