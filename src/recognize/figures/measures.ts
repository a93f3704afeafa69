/** Units of measure: which words and symbols name them, and the one name each is told by. */
import { MEASURE_ROWS } from './measures.generated.ts';

/** SI prefixes that news writes, by word and by symbol. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['', ''],
  ['tera', 'T'],
  ['giga', 'G'],
  ['mega', 'M'],
  ['kilo', 'k'],
  ['hecto', 'h'],
  ['deci', 'd'],
  ['centi', 'c'],
  ['milli', 'm'],
  ['micro', 'μ'],
  ['nano', 'n'],
  ['pico', 'p'],
];
/** SI units by word, symbol, and the prefixes in use ('' is the unit itself). */
const SI: readonly (readonly [string, string, string])[] = [
  ['metre', 'm', ' k d c m μ n p'],
  ['gram', 'g', ' k m μ n'],
  ['litre', 'L', ' h d c m'],
  ['watt', 'W', ' T G M k m'],
  ['watt-hour', 'Wh', ' T G M k'],
  ['hertz', 'Hz', ' G M k'],
  ['byte', 'B', ' T G M k'],
  ['bit', 'b', ' G M k'],
  ['pascal', 'Pa', ' G M k h'],
  ['joule', 'J', ' T G M k'],
  ['volt', 'V', ' k m'],
  ['ampere', 'A', ' m'],
  ['ampere-hour', 'Ah', ' m'],
  ['electronvolt', 'eV', ' G M k'],
  ['newton', 'N', ' M k'],
  ['ohm', 'Ω', ' k'],
  ['lux', 'lx', ' '],
  ['lumen', 'lm', ' '],
  ['sievert', 'Sv', ' m μ'],
  ['becquerel', 'Bq', ' G M k'],
  ['tonne', 't', ' M k'],
  ['calorie', 'cal', ' k'],
];
/** Told by name, as the guide of our corpus does, not by symbol. */
const BY_NAME = new Set([
  'litre',
  'tonne',
  'gram',
  'byte',
  'bit',
  'calorie',
  'lux',
  'lumen',
  'ampere',
  'volt',
  'joule',
  'pascal',
  'newton',
  'ohm',
  'watt',
  'becquerel',
  'sievert',
]);
/** Symbols that are also words or letters: only right after digits. */
export const TOUCHING_ONLY = new Set([
  'm',
  'g',
  't',
  'l',
  'L',
  'W',
  'V',
  'A',
  'N',
  'J',
  'B',
  'b',
  'h',
  'C',
  'F',
  'K',
  'in',
  'ha',
  'ac',
  'pt',
  'st',
  'T',
]);
/** CLDR units whose words mean other things in the news: three cups are won, two bars are opened. */
const AMBIGUOUS = new Set([
  'cup',
  'cups',
  'bar',
  'bars',
  'stone',
  'stones',
  'atmosphere',
  'atmospheres',
  'bits',
  'bit',
]);

const words = new Map<string, string>();
const symbols = new Map<string, string>();
const both = (word: string): string[] => [word, word.replace(/metre/, 'meter').replace(/litre/, 'liter')];
const plural = (word: string): string => (/(?:hertz|lux)$/.test(word) ? word : `${word}s`);

for (const row of MEASURE_ROWS.split('\n')) {
  const [name, others, signs] = row.split('|') as [string, string, string];
  for (const word of [name, ...others.split(',')]) if (word && !AMBIGUOUS.has(word)) words.set(word, name);
  for (const sign of signs.split(',')) if (sign && !words.has(sign)) symbols.set(sign, name);
}
for (const [unit, symbol, prefixes] of SI) {
  for (const [prefix, letter] of PREFIXES) {
    if (!prefixes.split(' ').includes(letter)) continue;
    const word = prefix + unit;
    const sign = letter + symbol;
    const name = BY_NAME.has(word) ? word : sign;
    if (!AMBIGUOUS.has(word)) {
      for (const spelling of both(word)) {
        words.set(spelling, name);
        words.set(plural(spelling), name);
        if (spelling.includes('-')) {
          words.set(spelling.replace('-', ' '), name);
          words.set(plural(spelling).replace('-', ' '), name);
        }
      }
    }
    symbols.set(sign, name);
    if (letter === 'k' && symbol !== 'b') symbols.set(sign.replace('k', 'K'), name);
    if (symbol === 'm' && (letter === '' || 'kcmd'.includes(letter))) {
      for (const [power, kind, digit] of [
        ['²', 'square', '2'],
        ['³', 'cubic', '3'],
      ] as const) {
        symbols.set(sign + power, sign + digit);
        symbols.set(sign + digit, sign + digit);
        symbols.set(`${digit === '2' ? 'sq' : 'cu'} ${sign}`, sign + digit);
        for (const spelling of both(word)) {
          words.set(`${kind} ${spelling}`, sign + digit);
          words.set(`${kind} ${spelling}s`, sign + digit);
        }
      }
    }
  }
}
/** Short forms and spellings of the news that neither CLDR nor SI lists. */
const MORE: Readonly<Record<string, string>> = {
  kilo: 'kg',
  kilos: 'kg',
  quintal: 'quintal',
  quintals: 'quintal',
  gramme: 'gram',
  grammes: 'gram',
  kilogramme: 'kg',
  kilogrammes: 'kg',
  microgramme: 'μg',
  microgrammes: 'μg',
  'square mile': 'square mile',
  'metric ton': 'tonne',
  'metric tons': 'tonne',
  'metric tonnes': 'tonne',
  micron: 'μm',
  microns: 'μm',
  'light year': 'light-year',
  'light years': 'light-year',
  'light-years': 'light-year',
  'us gallon': 'gallon',
  'us gallons': 'gallon',
  'us quart': 'quart',
  'us pint': 'pint',
  'us fluid ounce': 'fluid ounce',
  'us fluid ounces': 'fluid ounce',
  'mile per hour': 'mile per hour',
  'miles per hour': 'mile per hour',
  'mile per gallon': 'mile per gallon',
  'miles per gallon': 'mile per gallon',
  gallon: 'gallon',
  gallons: 'gallon',
  quart: 'quart',
  quarts: 'quart',
  'fluid ounce': 'fluid ounce',
  'fluid ounces': 'fluid ounce',
  decibel: 'decibel',
  decibels: 'decibel',
  megaton: 'megaton',
  megatons: 'megaton',
  kiloton: 'kiloton',
  kilotons: 'kiloton',
  'degree celsius': 'celsius',
  'degrees celsius': 'celsius',
  'degree centigrade': 'celsius',
  'degrees centigrade': 'celsius',
  celsius: 'celsius',
  centigrade: 'celsius',
  'degree fahrenheit': 'fahrenheit',
  'degrees fahrenheit': 'fahrenheit',
  fahrenheit: 'fahrenheit',
  horsepower: 'horsepower',
  'nautical miles': 'nautical mile',
  hertz: 'Hz',
  'pound-foot': 'pound-foot',
  'pound-feet': 'pound-foot',
  'foot-pounds': 'pound-foot',
  'newton-metres': 'N⋅m',
  'newton metres': 'N⋅m',
  'parts per billion': 'ppb',
  'parts per million': 'ppm',
};
for (const [word, name] of Object.entries(MORE)) words.set(word, name);
const MORE_SYMBOLS: Readonly<Record<string, string>> = {
  kph: 'km/h',
  kmh: 'km/h',
  'km/hr': 'km/h',
  'km/h': 'km/h',
  kmph: 'km/h',
  'm/s': 'm/s',
  mph: 'mile per hour',
  mpg: 'mile per gallon',
  rpm: 'rpm',
  bhp: 'bhp',
  hp: 'horsepower',
  PS: 'horsepower',
  Nm: 'N⋅m',
  'lb-ft': 'pound-foot',
  lbs: 'pound',
  lb: 'pound',
  oz: 'ounce',
  ft: 'foot',
  yd: 'yard',
  yds: 'yard',
  sqm: 'm2',
  sqft: 'square foot',
  'sq ft': 'square foot',
  'sq mi': 'square mile',
  'sq mile': 'square mile',
  'sq miles': 'square mile',
  'sq metres': 'm2',
  dB: 'decibel',
  ppm: 'ppm',
  ppb: 'ppb',
  ml: 'mL',
  cl: 'cL',
  ltr: 'litre',
  µm: 'μm',
  µg: 'μg',
  mcg: 'μg',
  bpd: 'barrel/day',
  'b/d': 'barrel/day',
  boe: 'barrel',
  mmBTU: 'mmBTU',
  MMBtu: 'mmBTU',
  '°C': 'celsius',
  '°F': 'fahrenheit',
  ºC: 'celsius',
  ºF: 'fahrenheit',
  '°': 'degree',
  C: 'celsius',
  F: 'fahrenheit',
  K: 'kelvin',
  nm: 'nm',
  '"': 'inch',
};
for (const [sign, name] of Object.entries(MORE_SYMBOLS)) symbols.set(sign, name);
for (const risky of [
  'G',
  'CD',
  'c',
  'M',
  'au',
  'd',
  'p',
  'in',
  'at',
  'Cal',
  'ct',
  'kt',
  'tn',
  'st',
  'pt',
  'ac',
  'kn',
  'μ',
  'b',
  'B',
  'h',
  'deg',
  'fur',
  'bar',
  'cal',
  'smi',
])
  symbols.delete(risky);
symbols.set('L', 'litre');
symbols.set('l', 'litre');

/** Name by lower-case word, singular and plural, up to three words ("square kilometres", "us fluid ounces"). */
export const MEASURE_WORDS: ReadonlyMap<string, string> = words;
/** Name by symbol, as written. */
export const MEASURE_SYMBOLS: ReadonlyMap<string, string> = symbols;
