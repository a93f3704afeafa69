/** A figure in words, for the hover: "more than 50 mourners: at least 51". */
import type { CurrencyBasis, FigureMention } from '../mention.ts';
import { ENGLISH, isSaidShort, phrase, type Tongue } from '../tongue.ts';
import { CURRENCY_NAMES } from './currency-names.ts';

/** One line of plain text: what the passage says, and after the colon what follows from it. */
export function explainFigure(mention: FigureMention, tongue: Tongue = ENGLISH): string {
  const joint = isCompound(mention) ? '-' : ' ';
  const said = [mention.text.replace(/\s+/g, ' '), objectOf(mention)].filter(Boolean).join(joint);
  const means = [amount(mention, tongue), share(mention, tongue)].filter(Boolean).join(', ');
  const time = mention.timeBasis !== 'article' && mention.time;
  const why = mention.unitBasis && tongue.say(CURRENCY_BY[mention.unitBasis]);
  const beside = [time, why].filter(Boolean).join('; ');
  return tongue.say(phrase('{0}: {1}'), said, beside ? `${means} (${beside})` : means);
}

const CURRENCY_BY: Readonly<Record<CurrencyBasis, string>> = {
  address: phrase('currency by the address of the article'),
  source: phrase('currency by the name of the source'),
  dateline: phrase('currency by the dateline'),
  article: phrase('currency by the places of the article'),
  sentence: phrase('currency by the places of the sentence'),
  named: phrase('currency as named elsewhere in the article'),
};

/** "1,300-page study": the unit begins what is counted. */
const isCompound = ({ unit, object }: FigureMention): boolean =>
  unit !== undefined && (object === unit || object?.startsWith(`${unit} `) === true);

function objectOf(mention: FigureMention): string {
  const { object, unit } = mention;
  if (!object || mention.rule === 'age' || (unit && CURRENCY_NAMES.has(unit) && !mention.counted)) return '';
  if (!mention.counted) return object;
  const parts =
    mention.of || /^(?:plural|fraction)$/.test(mention.rule ?? '') || /(?:couple|pair)$/i.test(mention.text);
  return parts ? `of ${object}` : object;
}

function amount(mention: FigureMention, tongue: Tongue): string {
  const { value, min, max, modifier, outOf } = mention;
  const { say, number } = tongue;
  const measured = (n: number): string => withUnit(mention.unit, n, tongue);
  if (value === undefined) {
    // "millions": two million to just under ten
    if (min !== undefined && max !== undefined)
      return max >= 1e6 && isSaidShort(max + 1)
        ? say(phrase('from {0} to under {1}'), number(min), measured(max + 1))
        : say(phrase('between {0} and {1}'), number(min), measured(max));
    return min === undefined ? say(phrase('an unstated number')) : say(phrase('at least {0}'), measured(min));
  }
  const stated =
    outOf === undefined
      ? measured(value)
      : withUnit(mention.unit, value, tongue, say(phrase('{0} of {1}'), number(value), number(outOf)));
  switch (modifier) {
    case 'more-than':
      return counts(mention) ? say(phrase('at least {0}'), number(value + 1)) : say(phrase('over {0}'), stated);
    case 'at-least':
      return say(phrase('{0} or more'), stated);
    case 'less-than':
      return counts(mention) ? say(phrase('at most {0}'), number(value - 1)) : say(phrase('under {0}'), stated);
    case 'at-most':
      return say(phrase('at most {0}'), stated);
    case 'nearly':
      return say(phrase('a little under {0}'), stated);
    case 'approx':
      return say(phrase('about {0}'), stated);
    default:
      return stated;
  }
}

/** Whole things are counted one by one, so "more than 50" is at least 51. */
const counts = (m: FigureMention): boolean =>
  m.unit === undefined && m.outOf === undefined && Number.isInteger(m.value) && (m.value ?? 0) < 1000;

function share({ value, outOf }: FigureMention, { number }: Tongue): string {
  if (value === undefined || outOf === undefined || outOf <= 0) return '';
  return `${number(Math.round((1000 * value) / outOf) / 10)}%`;
}

/** "72 US dollars per barrel", "−5 °C", "12%"; `said`: the number in other words. */
export function withUnit(unit: string | undefined, n: number, tongue: Tongue, said = tongue.number(n)): string {
  if (!unit) return said;
  if (unit === 'percent') return `${said}%`;
  const [base, per] = unit.split(/\/| per /) as [string, string | undefined];
  const named = CURRENCY_NAMES.has(base)
    ? tongue.currency(base, CURRENCY_NAMES.get(base)!)
    : (DEGREES.get(base) ?? plural(base, n));
  return per ? tongue.say(phrase('{0} {1} per {2}'), said, named, TIMES.get(per) ?? per) : `${said} ${named}`;
}

const DEGREES: ReadonlyMap<string, string> = new Map([
  ['celsius', '°C'],
  ['fahrenheit', '°F'],
]);
const TIMES: ReadonlyMap<string, string> = new Map([
  ['h', 'hour'],
  ['min', 'minute'],
  ['s', 'second'],
]);
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['penny', 'pence'],
]);

/** Names of units take a plural, symbols and sizes ("km", "celsius") do not. */
function plural(unit: string, n: number): string {
  if (Math.abs(n) === 1 || unit.length < 4 || !/[a-z]$/.test(unit) || /(?:s|hertz|horsepower)$/.test(unit)) return unit;
  return PLURALS.get(unit) ?? `${unit}s`;
}
