/** The words that time expressions are made of, each with its roles. One look-up a token decides which rules are tried. */
import type { DayPart, Season, Unit } from '../said.ts';
import type { HolidayName } from './holidays.ts';
import { HOLIDAY_FIRST_WORDS } from './holidays.ts';

/** Roles of a word, as bits: a rule says with them where it may begin. */
export const Role = {
  month: 1,
  weekday: 2,
  unit: 4,
  number: 8,
  ordinal: 16,
  season: 32,
  part: 64,
  dayName: 128,
  reference: 256,
  determiner: 512,
  direction: 1024,
  edge: 2048,
  approx: 4096,
  vague: 8192,
  frequency: 16384,
  holiday: 32768,
  fiscal: 65536,
  digits: 131072,
  decadeName: 262144,
  clockName: 524288,
  quarterCode: 1048576,
  period: 2097152,
  half: 4194304,
  year: 8388608,
  apostrophe: 16777216,
  sometime: 33554432,
  era: 67108864,
} as const;

export interface Word {
  readonly roles: number;
  readonly month?: number;
  /** Written as an abbreviation or a word that means something else too ("May", "sun"): needs support from its neighbours. */
  readonly weak?: boolean;
  readonly weekday?: number;
  readonly unit?: Unit;
  readonly plural?: boolean;
  /** A number word's value, an ordinal's rank, or what a digit token says. */
  readonly value?: number;
  readonly season?: Season;
  readonly part?: DayPart;
  /** -1 before, 0 here, 1 after. */
  readonly step?: number;
  readonly decade?: number;
  readonly holidays?: readonly HolidayName[];
}

type Mutable = { -readonly [K in keyof Word]: Word[K] };
const lexicon = new Map<string, Mutable>();

function add(roles: number, words: string, fields: Partial<Word> = {}): void {
  for (const word of words.split(' ')) {
    const entry = lexicon.get(word);
    if (entry) Object.assign(entry, fields, { roles: entry.roles | roles });
    else lexicon.set(word, { roles, ...fields });
  }
}
function addEach(roles: number, words: string, fields: (index: number) => Partial<Word>): void {
  words.split(' ').forEach((word, index) => {
    for (const form of word.split('|')) add(roles, form, fields(index));
  });
}

addEach(Role.month, 'january february march april may june july august september october november december', i => ({
  month: i + 1,
  ...(i === 2 || i === 4 ? { weak: true } : {}),
}));
addEach(
  Role.month,
  'jan.|jan feb.|feb mar.|mar apr.|apr jun.|jun jul.|jul aug.|aug sept.|sept|sep.|sep oct.|oct nov.|nov dec.|dec',
  i => ({ month: i < 4 ? i + 1 : i + 2 }), // "May" has no abbreviation
);
add(Role.month, 'mar jun jul sep dec jan', { weak: true });

addEach(Role.weekday, 'monday tuesday wednesday thursday friday saturday sunday', i => ({ weekday: i + 1 }));
addEach(Role.weekday, 'mondays tuesdays wednesdays thursdays fridays saturdays sundays', i => ({
  weekday: i + 1,
  plural: true,
}));
addEach(
  Role.weekday,
  'mon.|mon tue.|tues.|tue|tues wed.|wed thurs.|thur.|thu.|thurs|thur|thu fri.|fri sat. sun.',
  i => ({
    weekday: i + 1,
    weak: true,
  }),
);
add(Role.weekday, 'sat', { weekday: 6, weak: true });
add(Role.weekday, 'sun', { weekday: 7, weak: true });

const unitWords: readonly (readonly [Unit, string, string])[] = [
  ['second', 'second sec sec.', 'seconds secs secs.'],
  ['minute', 'minute min min.', 'minutes mins mins.'],
  ['hour', 'hour hr hr. h', 'hours hrs hrs.'],
  ['day', 'day', 'days'],
  ['night', 'night', 'nights'],
  ['week', 'week wk workweek', 'weeks wks workweeks'],
  ['weekend', 'weekend', 'weekends'],
  ['fortnight', 'fortnight', 'fortnights'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['season', '', ''],
  ['year', 'year yr yr.', 'years yrs yrs.'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
  ['millennium', 'millennium', 'millennia millenniums'],
];
for (const [unit, singular, plural] of unitWords) {
  if (singular) add(Role.unit, singular, { unit });
  if (plural) add(Role.unit, plural, { unit, plural: true });
}

addEach(
  Role.number,
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  i => ({ value: i }),
);
addEach(Role.number, 'twenty thirty forty fifty sixty seventy eighty ninety', i => ({ value: 20 + 10 * i }));
add(Role.number, 'hundred', { value: 100 });
add(Role.number, 'thousand', { value: 1000 });
addEach(
  Role.ordinal,
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
  i => ({ value: i + 1 }),
);
add(Role.ordinal, 'twentieth', { value: 20 });
add(Role.ordinal, 'thirtieth', { value: 30 });
add(Role.ordinal, 'final last', { value: -1 });
addEach(Role.quarterCode, 'q1 q2 q3 q4', i => ({ value: i + 1 }));
addEach(Role.quarterCode, 'h1 h2', i => ({ value: i + 11 }));
addEach(Role.decadeName, 'twenties thirties forties fifties sixties seventies eighties nineties', i => ({
  decade: i + 2,
}));

add(Role.season, 'spring springtime', { season: 'SP' });
add(Role.season, 'summer summertime', { season: 'SU' });
add(Role.season, 'fall autumn', { season: 'FA' });
add(Role.season, 'winter wintertime', { season: 'WI' });
add(Role.season, 'summers', { season: 'SU', plural: true });
add(Role.season, 'winters', { season: 'WI', plural: true });
add(Role.season, 'springs', { season: 'SP', plural: true });

add(Role.part, 'morning', { part: 'MO' });
add(Role.part, 'mornings', { part: 'MO', plural: true });
add(Role.part, 'afternoon', { part: 'AF' });
add(Role.part, 'afternoons', { part: 'AF', plural: true });
add(Role.part, 'evening', { part: 'EV' });
add(Role.part, 'evenings', { part: 'EV', plural: true });
add(Role.part, 'night nighttime', { part: 'NI' });
add(Role.part, 'nights', { part: 'NI', plural: true });
add(Role.part, 'daytime', { part: 'DT' });
add(Role.part, 'dawn daybreak sunrise', { part: 'MO', weak: true });
add(Role.part, 'dusk sunset nightfall', { part: 'EV', weak: true });
add(Role.part | Role.clockName, 'midday noon noontime', { part: 'MI' });
add(Role.clockName, 'midnight noonish');
add(Role.part, 'lunchtime', { part: 'MI', weak: true });

addEach(Role.dayName, 'yesterday today|today tomorrow', i => ({ step: i - 1 }));
add(Role.dayName, 'tmrw tmr', { step: 1 });
add(Role.dayName, 'tonight tonite', { step: 0, part: 'NI' });

add(
  Role.reference,
  'now currently nowadays recently lately soon recent current future past present presently long once moment formerly previously someday shortly sooner',
);
add(Role.determiner, 'the a an this that these those its his her their our my your another each any some no');
addEach(
  Role.direction,
  'last|past|previous|preceding|prior this|current|same next|coming|following|upcoming|subsequent',
  i => ({
    step: i - 1,
  }),
);
add(Role.edge, 'early late mid earlier later beginning start end middle latter midway close turn height dawn outset');
add(Role.edge, 'eod eom eoy');
add(
  Role.approx,
  'about around roughly approximately nearly almost some over under more less fewer at up no as only just circa c. ca. close',
);
add(Role.vague, 'several few couple many recent coming numerous various dozen dozens hundreds thousands some multiple');
add(
  Role.frequency,
  'daily hourly weekly monthly quarterly yearly annually annual nightly biweekly fortnightly semiannual semiannually bimonthly bi semi biannually every each per everyday once twice times weekdays weekday',
);
add(Role.half, 'half ½ ¼ ¾');
add(Role.fiscal, 'fiscal financial calendar fy cy');
/** "FY18", "CY2019", "SY18": fiscal, calendar and school years. */
for (const code of ['fy', 'cy', 'sy', 'ay']) {
  for (let year = 0; year < 100; year++) {
    const two = String(year).padStart(2, '0');
    add(Role.fiscal, `${code}${two}`, { value: (year < 70 ? 2000 : 1900) + year });
    add(Role.fiscal, `${code}20${two}`, { value: 2000 + year });
  }
}
add(Role.fiscal, 'sy');
add(Role.period, 'period term school academic');
add(Role.determiner, 'all whole entire full');
add(Role.apostrophe, "'");
add(Role.sometime, 'sometime');
add(Role.era, 'ad a.d.');
add(Role.reference, 'right just most not formerly to');
add(Role.reference | Role.part, 'overnight', { part: 'NI', weak: true });
// No rule begins with these, but one may go on with them: the first look after an article.
add(
  0,
  'small wee very latest comparable corresponding foreseeable near short medium distant old time flat run academic school working trading business',
);
for (const [word, holidays] of HOLIDAY_FIRST_WORDS) add(Role.holiday, word, { holidays });

export const wordOf = (lower: string): Word | undefined => lexicon.get(lower);
