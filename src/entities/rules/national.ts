/** "Parliament" in an article about Iraq is Iraq's: institutions that every country has, by the country at hand. */
import { countryNamed, countryOfCapital, peopleNamed, type Country } from '../knowledge/countries.ts';
import { fold } from '../names/fold.ts';
import type { RuleContext } from './rule.ts';

/** Keys of what a country has one of; beside the name of the country they are names. */
const NATIONAL = new Set(
  [
    'parliament, congress, senate, house of representative, national assembly, council of representative, federal assembly',
    'supreme court, federal supreme court, constitutional court, high court, supreme judicial court, court of cassation',
    'central bank, army, navy, air force, coast guard, national police, federal police, national guard, armed force, border guard',
    'interior ministry, defense ministry, foreign ministry, foreign affair ministry, finance ministry, health ministry, justice ministry',
    'education ministry, oil ministry, energy ministry, agriculture ministry, environment ministry, transport ministry, trade ministry',
    'electoral commission, election commission, independent high electoral commission, central election commission, cabinet',
    'stock exchange, red crescent, red cross, statistic office, football association, court of appeal, supreme electoral tribunal',
    'national electoral commission, capital market authority, attorney general office, public prosecutor office, bureau of statistic',
  ].flatMap(line => line.split(', ')),
);

/** A ministry is a country's whatever it is for; so is what the list has. */
const isNational = (words: readonly string[]): boolean =>
  NATIONAL.has(words.join(' ')) || (words.length > 1 && words.at(-1) === 'ministry' && !words[0]!.startsWith('='));

/** How much more than of any other an article speaks of the country that is its own. */
const FAR = 1.5;

/** Gives the country of each use that names a national institution without saying whose; by index of the use. */
export function countriesOfInstitutions(context: RuleContext): ReadonlyMap<number, Country> {
  const { uses, links } = context;
  const found = new Map<number, Country>();
  const bare = uses.filter(({ form }) => form.class === 'body' && !form.known && isNational(form.words));
  if (!bare.length) return found;
  const qualified = new Set(
    uses.filter(({ form }) => form.words[0]?.startsWith('=')).map(({ index }) => links.root(index)),
  );
  const main = mainCountry(context);
  for (const use of bare) {
    if (qualified.has(links.root(use.index))) continue;
    const country = ownerOf(use.mentions, context) ?? main;
    if (!country) continue;
    found.set(use.index, country);
    const whole = uses.find(
      other => other.form.class === 'body' && other.form.key === `=${country.code} ${use.form.key}`,
    );
    if (whole) links.join(use.index, whole.index, 'national institution');
  }
  return found;
}

/** "Iraq's parliament": the country that stands before it as its owner. */
function ownerOf(mentions: readonly number[], { actors, text }: RuleContext): Country | undefined {
  for (const i of mentions) {
    const [owner, mention] = [actors[i - 1], actors[i]!];
    if (!owner || !text || mention.start - owner.end > 4) continue;
    if (!/^['’]s? $|^ $/.test(text.slice(owner.end, mention.start))) continue;
    const country = countryOf(owner.text);
    if (country) return country;
  }
  return undefined;
}

/** The article's country: the one that it names most by far, itself, its capital or its people; none where two share it. */
function mainCountry({ uses }: RuleContext): Country | undefined {
  const counts = new Map<Country, number>();
  for (const { form, mentions } of uses) {
    if (form.class !== 'place' && form.class !== 'demonym') continue;
    const country = countryOf(form.text) ?? (form.class === 'place' ? countryOfCapital(fold(form.text)) : undefined);
    if (country) counts.set(country, (counts.get(country) ?? 0) + mentions.length);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= FAR * (second?.[1] ?? 0) ? first[0] : undefined;
}

function countryOf(text: string): Country | undefined {
  const folded = fold(text);
  return countryNamed(folded) ?? peopleNamed(folded)?.country;
}
