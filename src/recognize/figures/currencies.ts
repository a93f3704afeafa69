/** Currencies: the names, signs and codes that news writes, each with the ISO 4217 codes it can stand for. */
import { COUNTRY_ROWS, CURRENCY_ROWS } from './currencies.generated.ts';
import { CURRENCY_NAMES } from './currency-names.ts';

/** Codes a sign or word can mean; the first is the one meant where the article says nothing of a place. */
export type Candidates = readonly string[];

/** Cities and states that tell the country of an article where its own name is not said, for currencies that need it. */
const REGIONS: Readonly<Record<string, string>> = {
  AUD: 'canberra sydney melbourne brisbane perth adelaide hobart darwin queensland victoria tasmania new-south-wales western-australia south-australia northern-territory gold-coast newcastle',
  CAD: 'ont alta sask b-c n-s n-b toronto montreal vancouver calgary edmonton ottawa winnipeg halifax quebec ontario alberta british-columbia manitoba saskatchewan nova-scotia new-brunswick newfoundland hamilton saskatoon regina yukon nunavut',
  NZD: 'auckland wellington christchurch dunedin hamilton-nz waikato otago canterbury south-island north-island hawke-s-bay',
  PKR: 'karachi lahore islamabad peshawar quetta rawalpindi punjab-pakistan sindh balochistan khyber-pakhtunkhwa',
  INR: 'delhi new-delhi mumbai kolkata chennai bengaluru bangalore hyderabad kerala gujarat maharashtra tamil-nadu uttar-pradesh',
  LKR: 'colombo kandy jaffna galle',
  NPR: 'kathmandu pokhara janakpur',
  KES: 'nairobi mombasa kisumu',
  TZS: 'dar-es-salaam zanzibar dodoma arusha',
  UGX: 'kampala entebbe gulu',
  GBP: 'london england scotland wales manchester birmingham glasgow edinburgh britain uk great-britain',
  USD: 'washington new-york los-angeles chicago america usa us u-s houston miami boston philadelphia detroit dallas atlanta seattle denver baltimore cleveland buffalo pittsburgh san-francisco san-diego las-vegas new-orleans wall-street alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada new-hampshire new-jersey new-mexico north-carolina north-dakota ohio oklahoma oregon pennsylvania rhode-island south-carolina south-dakota tennessee texas utah vermont virginia west-virginia wisconsin wyoming n-y',
  XOF: 'abidjan bouake',
  JMD: 'kingston montego-bay',
  TTD: 'trinidad tobago',
  BSD: 'the-bahamas',
};

const COUNTRIES = COUNTRY_ROWS.split('\n').map(
  row => row.split('|') as [country: string, code: string, capital: string],
);
const CAPITALS: ReadonlyMap<string, string> = new Map(COUNTRIES.map(([, code, capital]) => [capital, code]));
const KNOWN = [
  ...Object.entries(REGIONS).flatMap(([code, places]) => places.split(' ').map(place => [place, code] as const)),
  ...COUNTRIES.map(([country, code]) => [country, code] as const),
];

/** Currency of a country, by the slug of its name ("australia"), of its capital ("canberra") or of a region. */
export const CURRENCY_OF_PLACE: ReadonlyMap<string, string> = new Map([...CAPITALS, ...KNOWN]);

/** The same without capitals that are small, and without names that two countries share ("hamilton"). */
export const CURRENCY_OF_KNOWN_PLACE: ReadonlyMap<string, string> = new Map(
  KNOWN.filter(([place, code]) => (CAPITALS.get(place) ?? code) === code),
);

/** What a bare noun means by default; the rest of its candidates come from the currencies of that name. */
const DEFAULTS: Readonly<Record<string, string>> = {
  dollar: 'USD',
  lira: 'TRY',
  pound: 'GBP',
  franc: 'CHF',
  peso: 'MXN',
  rupee: 'INR',
  dinar: 'IQD',
  krona: 'SEK',
  krone: 'NOK',
  shilling: 'KES',
  ruble: 'RUB',
  yuan: 'CNY',
  won: 'KRW',
  rial: 'IRR',
  riyal: 'SAR',
  dirham: 'AED',
  real: 'BRL',
  mark: 'DEM',
  manat: 'AZN',
  leu: 'RON',
};
/** Plurals and spellings that CLDR does not list, and everyday names: word -> the noun or code it stands for. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    buck: 'dollar',
    rouble: 'ruble',
    renminbi: 'yuan',
    rmb: 'yuan',
    kuai: 'yuan',
    crown: 'krona',
    quid: 'pound',
    sterling: 'pound',
    shekel: 'ILS',
    rand: 'ZAR',
    zloty: 'PLN',
    forint: 'HUF',
    koruna: 'CZK',
    hryvnia: 'UAH',
    hryvnya: 'UAH',
    tenge: 'KZT',
    sum: 'UZS',
    lari: 'GEL',
    baht: 'THB',
    ringgit: 'MYR',
    rupiah: 'IDR',
    taka: 'BDT',
    naira: 'NGN',
    cedi: 'GHS',
    birr: 'ETB',
    kwacha: 'ZMW',
    kwanza: 'AOA',
    metical: 'MZN',
    pula: 'BWP',
    dalasi: 'GMD',
    kina: 'PGK',
    kyat: 'MMK',
    bolivar: 'VES',
    boliviano: 'BOB',
    guarani: 'PYG',
    quetzal: 'GTQ',
    lempira: 'HNL',
    cordoba: 'NIO',
    colon: 'CRC',
    bitcoin: 'BTC',
    bitcoins: 'BTC',
    ether: 'ETH',
    riel: 'KHR',
    afghani: 'AFN',
    ariary: 'MGA',
    tugrik: 'MNT',
    togrog: 'MNT',
    togrogs: 'MNT',
  }),
);
const PLURALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    soles: 'PEN',
    maloti: 'LSL',
    guaranies: 'PYG',
    quetzales: 'GTQ',
    colones: 'CRC',
    bolivares: 'VES',
    reais: 'BRL',
    meticais: 'MZN',
    tolars: 'SIT',
    kronor: 'krona',
    kroner: 'krone',
    kronur: 'krona',
    krónur: 'krona',
    lei: 'leu',
    leva: 'lev',
    roubles: 'ruble',
    liras: 'TRY',
    lire: 'ITL',
    koruny: 'CZK',
    korunas: 'CZK',
    rands: 'ZAR',
    zlotys: 'PLN',
    zloty: 'PLN',
    cfa: 'XOF',
  }),
);

/** Nouns too common as other words to count by themselves: told only with a magnitude, or a large amount. */
export const WEAK_NOUNS: ReadonlySet<string> = new Set(
  'won real reals reais mark marks pound pounds crown crowns sum sums som soms sol soles lev lek kip dram drams para ether grand lei colon colons'.split(
    ' ',
  ),
);

export const CURRENCY_CODES: ReadonlySet<string> = new Set([...CURRENCY_NAMES.keys(), 'BTC', 'ETH', 'RMB']);

const nouns = new Map<string, string[]>();
const full = new Map<string, Candidates>();
const plain = (s: string): string => s.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
/** "dollar" of "dollars", "krona" of "kronor". */
const singular = (w: string): string =>
  PLURALS.get(w) ?? (w.length > 3 && w.endsWith('s') && !w.endsWith('us') ? w.slice(0, -1) : w);

for (const row of CURRENCY_ROWS.split('\n')) {
  const [code, one, other] = row.split('|') as [string, string, string];
  const noun = plain(one).split(' ').at(-1)!;
  const all = nouns.get(noun) ?? [];
  all.push(code);
  nouns.set(noun, all);
  for (const name of [one, other]) {
    const words = plain(name);
    if (words.includes(' ')) full.set(words, [code]);
  }
}
for (const [noun, code] of Object.entries(DEFAULTS)) {
  const all = nouns.get(noun) ?? [];
  nouns.set(noun, [code, ...all.filter(c => c !== code)]);
}
/** The crown is the name that English gives them all. */
nouns.set('krona', [...new Set([...(nouns.get('krona') ?? []), 'NOK', 'DKK', 'ISK', 'CZK'])]);
nouns.set('krone', [...new Set([...(nouns.get('krone') ?? []), 'DKK', 'SEK'])]);
nouns.set('franc', [
  'CHF',
  'XOF',
  'XAF',
  ...(nouns.get('franc') ?? []).filter(c => c !== 'CHF' && c !== 'XOF' && c !== 'XAF'),
]);

for (const [name, code] of Object.entries({
  'us dollar': 'USD',
  'zimbabwe dollar': 'ZWL',
  'u.s. dollar': 'USD',
  'american dollar': 'USD',
  'pound sterling': 'GBP',
  'pounds sterling': 'GBP',
  'uk pound': 'GBP',
  'turkish lira': 'TRY',
  'turkish liras': 'TRY',
  'danish crowns': 'DKK',
  'swedish crowns': 'SEK',
  'norwegian crowns': 'NOK',
  'czech crowns': 'CZK',
  'cfa francs': 'XOF',
  'cfa franc': 'XOF',
  'saudi riyals': 'SAR',
  'uae dirhams': 'AED',
  'emirati dirhams': 'AED',
  'german marks': 'DEM',
  'french francs': 'FRF',
})) {
  full.set(name, name.startsWith('cfa') ? ['XOF', 'XAF'] : [code]);
  if (!name.endsWith('s')) full.set(`${name}s`, [code]);
}

/** What a noun such as "dollars", "kronor" or "bucks" can mean. `noun` is lower case. */
export function currencyNoun(noun: string): Candidates | undefined {
  const cached = nounCache.get(noun);
  if (cached !== undefined) return cached ?? undefined;
  const candidates = findNoun(plain(noun));
  if (nounCache.size < 5000) nounCache.set(noun, candidates ?? null);
  return candidates;
}
const nounCache = new Map<string, Candidates | null>();

function findNoun(word: string): Candidates | undefined {
  for (const w of new Set([word, singular(word)])) {
    const known = nouns.get(w) ?? SPELLINGS.get(w);
    // a plural that stands for a code
    if (known === undefined && w !== word && CURRENCY_CODES.has(w)) return [w];
    if (known === undefined) continue;
    if (typeof known !== 'string') return known;
    return nouns.get(known) ?? [known];
  }
  return undefined;
}

/** What "australian dollars", "swedish crowns" mean. Lower case. */
export const currencyName = (words: string): Candidates | undefined => full.get(plain(words));

/** First words of the names with several. */
export const NAME_STARTS: ReadonlySet<string> = new Set([...full.keys()].map(k => k.split(' ')[0]!));

/** A bare "$": elsewhere English papers write NT$, HK$, R$ or mean the US dollar. */
export const DOLLARS: Candidates = [
  'USD',
  'AUD',
  'CAD',
  'NZD',
  'SGD',
  'TTD',
  'JMD',
  'FJD',
  'GYD',
  'BBD',
  'BSD',
  'BZD',
  'KYD',
];
/** Signs before (now and then after) an amount. */
export const CURRENCY_SIGNS: ReadonlyMap<string, Candidates> = new Map<string, Candidates>([
  ...CURRENCY_ROWS.split('\n').flatMap(row => {
    const [code, , , symbol] = row.split('|') as [string, string, string, string];
    return symbol && /^[^\p{L}]$/u.test(symbol) ? [[symbol, [code]] as const] : [];
  }),
  ['$', DOLLARS],
  ['£', ['GBP']],
  ['€', ['EUR']],
  ['¥', ['JPY', 'CNY']],
  ['￥', ['CNY', 'JPY']],
  ['₨', ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR']],
  ['₩', ['KRW', 'KPW']],
  ['₿', ['BTC']],
  ['₵', ['GHS']],
  ['﷼', ['IRR', 'SAR']],
]);

/** Letters before a currency sign: US$, NZ$, GH¢, CFA. */
export const SIGN_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    us: 'USD',
    usd: 'USD',
    'u.s.': 'USD',
    a: 'AUD',
    au: 'AUD',
    aud: 'AUD',
    aus: 'AUD',
    c: 'CAD',
    ca: 'CAD',
    cad: 'CAD',
    can: 'CAD',
    cdn: 'CAD',
    nz: 'NZD',
    nzd: 'NZD',
    hk: 'HKD',
    hkd: 'HKD',
    s: 'SGD',
    sg: 'SGD',
    n: 'NAD',
    nt: 'TWD',
    r: 'BRL',
    j: 'JMD',
    ja: 'JMD',
    tt: 'TTD',
    z: 'ZWL',
    zw: 'ZWL',
    zig: 'ZWG',
    bz: 'BZD',
    b: 'BSD',
    bs: 'BSD',
    bds: 'BBD',
    ec: 'XCD',
    fj: 'FJD',
    f: 'FJD',
    g: 'GYD',
    gy: 'GYD',
    l: 'LRD',
    ld: 'LRD',
    si: 'SBD',
    ws: 'WST',
    mx: 'MXN',
    mex: 'MXN',
    mxn: 'MXN',
    rd: 'DOP',
    col: 'COP',
    ar: 'ARS',
    cl: 'CLP',
    clp: 'CLP',
    t: 'TOP',
    ci: 'KYD',
    bd: 'BMD',
    sr: 'SRD',
    u: 'UYU',
    cn: 'CNY',
    rmb: 'CNY',
    gh: 'GHS',
    e: 'EGP',
    le: 'EGP',
    ll: 'LBP',
  }),
);

/** Abbreviations that stand for a currency before digits, as written: Rs 500, Sh5m, SKr20. Touching or spaced. */
export const CURRENCY_ABBREVIATIONS: ReadonlyMap<string, Candidates> = new Map<string, Candidates>(
  Object.entries({
    Rs: ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
    'Rs.': ['INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR'],
    Re: ['INR', 'PKR', 'LKR', 'NPR'],
    RM: ['MYR'],
    Sh: ['KES', 'TZS', 'UGX', 'SOS'],
    Shs: ['UGX', 'KES', 'TZS'],
    KSh: ['KES'],
    Ksh: ['KES'],
    KSH: ['KES'],
    USh: ['UGX'],
    Ush: ['UGX'],
    TSh: ['TZS'],
    Tsh: ['TZS'],
    Rwf: ['RWF'],
    FRw: ['RWF'],
    MT: ['MZN'],
    Le: ['SLE'],
    Kz: ['AOA'],
    SKr: ['SEK'],
    Skr: ['SEK'],
    NKr: ['NOK'],

    DKr: ['DKK'],
    IKr: ['ISK'],
    kr: ['SEK', 'NOK', 'DKK', 'ISK'],
    Kr: ['SEK', 'NOK', 'DKK', 'ISK'],
    SFr: ['CHF'],
    Sfr: ['CHF'],
    Fr: ['CHF'],
    FCFA: ['XOF', 'XAF'],
    CFA: ['XOF', 'XAF'],
    CFAF: ['XOF', 'XAF'],
    Tk: ['BDT'],
    Rp: ['IDR'],
    Dh: ['AED', 'MAD'],
    Dhs: ['AED', 'MAD'],
    DH: ['MAD', 'AED'],
    SR: ['SAR'],
    QR: ['QAR'],
    BD: ['BHD'],
    KD: ['KWD'],
    JD: ['JOD'],
    NIS: ['ILS'],
    LE: ['EGP'],
    'E£': ['EGP'],
    ZK: ['ZMW'],
    GHS: ['GHS'],
    Bs: ['BOB', 'VES'],
    ZiG: ['ZWG'],
    RMB: ['CNY'],
    US: ['USD'],
    PS: ['GBP'],
    S: ['PEN'],
  }),
);
/** Single letters that stand for a currency only where they touch the amount; the first is the default. */
export const CURRENCY_LETTERS: ReadonlyMap<string, Candidates> = new Map<string, Candidates>(
  Object.entries({
    R: ['ZAR'],
    K: ['ZMW', 'PGK', 'MWK', 'MMK', 'LAK'],
    P: ['PHP', 'BWP'],
    N: ['NGN'],
    Q: ['GTQ'],
    M: ['LSL'],
    E: ['SZL'],
    L: ['HNL'],
    D: ['GMD'],
    Y: ['JPY', 'CNY'],
    B: ['THB', 'PAB'],
  }),
);

/** Hundredths of a currency, each by its own name: the number stays as it was stated. */
export const MINOR_UNITS: ReadonlyMap<string, string> = new Map(
  'cent:cents penny:pence,pennies centime:centimes kopeck:kopecks,kopek,kopeks paisa:paise centavo:centavos piastre:piastres,piaster,piasters satang: öre:ore øre: agora:agorot kobo: pesewa:pesewas sen: fils: halala:halalas stotinka:stotinki'
    .split(' ')
    .flatMap(entry => {
      const [name, others] = entry.split(':') as [string, string];
      return [name, ...others.split(',')].filter(Boolean).map(word => [word, name] as const);
    }),
);
