/** Whose dollars an article's own "$" are likely to be: what its address, the name of its source or its dateline say. */
import type { Article } from '../../article/article.ts';
import { CURRENCY_OF_KNOWN_PLACE, CURRENCY_OF_PLACE, DOLLARS } from './currencies.ts';

export interface Home {
  readonly code: string;
  readonly basis: 'address' | 'source' | 'dateline';
}

/** Countries whose papers write "$" for their own dollar. */
const DOMAINS: ReadonlyMap<string, string> = new Map(
  'au:AUD ca:CAD nz:NZD sg:SGD hk:HKD tt:TTD jm:JMD fj:FJD gy:GYD bb:BBD bs:BSD bz:BZD ky:KYD us:USD'
    .split(' ')
    .map(entry => entry.split(':') as [string, string]),
);
/** Sources at home in one country whose names don't say which. */
const SOURCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    AUD: 'the age,aap,sbs news',
    CAD: 'the globe and mail,national post,cbc,cbc news,ctv news',
    NZD: 'rnz,the spinoff,otago daily times',
    SGD: 'the straits times,straits times,cna,channel newsasia',
    HKD: 'south china morning post,scmp,rthk',
    USD: 'reuters,associated press,ap,bloomberg,cnn,afp,the wall street journal',
  }).flatMap(([code, names]) => names.split(',').map(name => [name, code] as const)),
);

export const homeOf = (article: Article): Home | undefined => {
  const { url = '', source = '' } = article.frontMatter;
  const domain = /^https?:\/\/[^/?#]*\.([a-z]{2})(?:[:/?#]|$)/i.exec(url)?.[1]?.toLowerCase();
  const address = DOMAINS.get(domain ?? '');
  if (address) return { code: address, basis: 'address' };
  const paper = SOURCES.get(source.trim().toLowerCase()) ?? dollarNamedIn(source.slice(0, 100).split(/[\s,]+/));
  if (paper) return { code: paper, basis: 'source' };
  const code = datelineOf(article);
  return code && DOLLARS.includes(code) ? { code, basis: 'dateline' } : undefined;
};

/** The dollar of the first place among `words`: "Sydney Harbour Gazette", "The New Zealand Herald". */
function dollarNamedIn(words: readonly string[]): string | undefined {
  for (let i = 0; i < words.length; i++)
    for (const length of [3, 2, 1]) {
      const place = slugOf(words.slice(i, i + length).join(' '));
      const code = place && CURRENCY_OF_KNOWN_PLACE.get(place);
      if (code) return DOLLARS.includes(code) ? code : undefined;
    }
  return undefined;
}

export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/-$/, '');

/** Paragraphs from the top within which a dateline stands. */
const TOP = 6;
const DATELINE =
  /^(\p{Lu}[\p{L} .,'’-]{2,50}?)(?: *\(([^()]{2,40})\))?,?(?: [A-Z][a-z]{2,8}\.? \d{1,2})? *[–—-]{1,2} /u;
/** Agencies that write for the world: their "$" is American wherever they write. */
const WORLDWIDE = /\b(?:reuters|ap|associated press|afp|bloomberg|upi|xinhua|efe|dpa|cnn)\b/i;

/** The currency of "AUCKLAND, New Zealand (NZN) — …", of "HALIFAX, England —" England's; none where an agency writes for the world. */
function datelineOf({ blocks }: Article): string | undefined {
  for (const { content } of blocks.slice(0, TOP)) {
    if (content.role !== 'paragraph') continue;
    const [, places, agency = ''] = DATELINE.exec(content.text.slice(0, 120)) ?? [];
    const [city, ...wider] = places?.split(/, */) ?? [];
    if (!city || (city !== city.toUpperCase() && !agency)) continue;
    if (WORLDWIDE.test(agency)) return undefined;
    // "KINGSTON, N.J.": the city alone would be Jamaica's
    const told = wider.length > 0 ? wider.reverse() : [city];
    return told.map(place => CURRENCY_OF_PLACE.get(slugOf(place))).find(code => code !== undefined);
  }
  return undefined;
}
