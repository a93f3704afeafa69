/** What can be compared with what: units of one dimension meet in its base unit; currencies stay apart. */

export interface Dimension {
  /** `length`, `percent`, `USD`; '' for counts. */
  readonly name: string;
  /** How much of the base unit one is; temperatures also shift. */
  readonly factor: number;
  readonly shift?: number;
}

/** `dimension: unit factor, unit factor …`; exact definitions where there are any (NIST SP 811). */
const TABLE = `
length: m 1, metre 1, km 1000, kilometre 1000, cm 0.01, mm 0.001, mile 1609.344, yard 0.9144, foot 0.3048, inch 0.0254, nautical mile 1852, furlong 201.168, fathom 1.8288
area: m2 1, km2 1e6, hectare 1e4, acre 4046.8564224, square mile 2589988.110336, square foot 0.09290304, square yard 0.83612736, dunam 1000
volume: m3 1, km3 1e9, litre 0.001, hectolitre 0.1, cubic foot 0.028316846592, cubic yard 0.764554857984, acre-foot 1233.48183754752, us gallon 0.003785411784, gallon 0.003785411784
mass: kg 1, ton 1000, t 1000, kilogram 1, gram 0.001, g 0.001, mg 1e-6, tonne 1000, megatonne 1e9, kilotonne 1e6, pound 0.45359237, stone 6.35029318
speed: m/s 1, km/h 0.2777777777777778, mile/hour 0.44704, mph 0.44704, knot 0.5144444444444445
energy: kWh 1, MWh 1e3, GWh 1e6, TWh 1e9
duration: minute 1, hour 60, day 1440, week 10080, month 43829.1, year 525949.2
power: watt 1, kW 1e3, MW 1e6, GW 1e9, kilowatt 1e3, megawatt 1e6, gigawatt 1e9
`;

const UNITS = new Map<string, Dimension>(
  TABLE.trim()
    .split('\n')
    .flatMap(line => {
      const [name, units] = line.split(': ') as [string, string];
      return units.split(', ').map(unit => {
        const space = unit.lastIndexOf(' ');
        return [unit.slice(0, space), { name, factor: Number(unit.slice(space + 1)) }] as const;
      });
    }),
);
UNITS.set('celsius', { name: 'temperature', factor: 1 });
UNITS.set('fahrenheit', { name: 'temperature', factor: 5 / 9, shift: -160 / 9 });

/**
 * Currencies that share a noun: an article that says "shillings" and not whose is read as its country's, which may be
 * wrong where it names several. Such a sum meets others of its noun.
 */
const NOUNS = `
dollar USD CAD AUD NZD SGD HKD
shilling KES TZS UGX SOS
peso ARS CLP COP CUP DOP MXN PHP UYU
krona SEK NOK DKK ISK CZK
franc CHF XAF XOF CDF RWF BIF GNF DJF KMF
dinar IQD KWD BHD DZD JOD LYD TND RSD MKD
rupee INR PKR LKR NPR MUR SCR
pound EGP SYP LBP SDG SSP
rial IRR OMR YER QAR SAR
som KGS UZS
manat AZN TMT
dirham AED MAD
ruble RUB BYN
`;
const NOUN_OF = new Map(
  NOUNS.trim()
    .split('\n')
    .flatMap(line => {
      const [noun, ...codes] = line.split(' ') as [string, ...string[]];
      return codes.map(code => [code, noun] as const);
    }),
);

/** The code of a currency that the words of a figure name outright, undefined where only the noun does. */
export const statedCurrency = (unit: string | undefined, text: string): string | undefined =>
  unit === undefined || !NOUN_OF.has(unit.split('/')[0]!) || /^[^A-Z€£]*$/.test(text) ? undefined : unit.split('/')[0];

const TIMES = new Set(['year', 'month', 'week', 'day', 'hour', 'night']);
const PERSONS = new Set(['head', 'person', 'capita']);
const CODE = /^[A-Z]{3}(?:\/|$)/;

/** The time that money, barrels and the like are for each of: `year` of `USD/year`. */
export const timeOfRate = (unit: string | undefined): string | undefined =>
  unit !== undefined && !UNITS.has(unit)
    ? unit
        .split('/')
        .slice(1)
        .find(part => TIMES.has(part))
    : undefined;

/** A unit of a place or seat ("90-seat") counts what it names. */
const COUNTED_UNITS = new Set(['seat', 'member', 'bed', 'room', 'page', 'volume', 'storey', 'story']);

export function dimensionOf(unit: string | undefined): Dimension {
  if (unit === undefined || COUNTED_UNITS.has(unit)) return { name: '', factor: 1 };
  const [code, ...rates] = unit.split('/') as [string, ...string[]];
  // "a year" is often left unsaid: it is looked at beside the dimension
  const per = rates.filter(rate => !TIMES.has(rate) && !PERSONS.has(rate));
  const noun = NOUN_OF.get(code);
  const known = UNITS.get(unit);
  if (known) return known;
  if (noun !== undefined || rates.length > per.length) {
    const { name, factor } =
      noun === undefined ? (UNITS.get(code) ?? { name: code, factor: 1 }) : { name: noun, factor: 1 };
    return { name: [name, ...per].join('/'), factor };
  }
  return { name: unit, factor: 1 };
}

export const inBase = (value: number | undefined, { factor, shift = 0 }: Dimension): number | undefined =>
  value === undefined ? undefined : value * factor + shift;

/** The other way; where two units were rounded into one another, to what figures say. */
export const fromBase = (value: number, { factor, shift = 0 }: Dimension): number =>
  Number(((value - shift) / factor).toPrecision(9));

/** A value of one unit in another of its dimension, so that both stand on one axis; as it is where there is none. */
export function inUnit(value: number, from: string | undefined, to: string | undefined): number {
  const [a, b] = [dimensionOf(from), dimensionOf(to)];
  return from === to || a.name !== b.name || a.name === '' ? value : fromBase(inBase(value, a)!, b);
}

const MONEY = new Set(NOUN_OF.values());

/** Whether a dimension is money. */
export const isMoney = (name: string): boolean => CODE.test(name) || MONEY.has(name.split('/')[0]!);

/** Digits of a number without the zeros around them: 3 of 12,600. */
export const digitsOf = (value: number): number => String(Math.abs(value)).replace(/^0\.?0*|\.|0+$/g, '').length;
