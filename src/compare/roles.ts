/** One person under several offices. */
import { listed, quoted, say } from '../lines/message.ts';
import type { ArticleFacts } from './article-facts.ts';
import type { Place, RoleComparison } from './comparison.ts';
import { gapBetween, publishedDays } from './days.ts';
import { idOfText } from './id.ts';
import { placeOf } from './place.ts';
import type { Steps } from './steps.ts';
import { contentStem } from './words.ts';

interface Office {
  readonly role: string;
  readonly stems: ReadonlySet<string>;
  readonly former: boolean;
  readonly article: ArticleFacts;
  readonly place: Place;
}

/** Offices of one person that are looked at. */
const MOST = 60;

export function* compareRoles(articles: readonly ArticleFacts[]): Steps<RoleComparison[]> {
  const people = new Map<string, { readonly name: string; readonly offices: Office[] }>();
  for (const article of articles) {
    yield;
    for (const { entity, name, type, roles } of article.actors) {
      if (type !== 'person') continue;
      for (const found of roles)
        for (const role of found.role.split(/\s*;\s*/)) {
          const stems = stemsOf(role);
          if (!stems.size) continue;
          let person = people.get(entity);
          if (!person) people.set(entity, (person = { name, offices: [] }));
          if (person.offices.length < MOST)
            person.offices.push({ role, stems, former: FORMER.test(role), article, place: placeOf(article, found) });
        }
    }
  }
  const found: RoleComparison[] = [];
  for (const [entity, { name, offices }] of people) {
    yield;
    const comparison = comparisonOf(entity, name, offices);
    if (comparison) found.push(comparison);
  }
  return found;
}

/** Titles and ranks say nothing of an office; nor does whose it is. */
const TITLES = new Set(
  (
    'mr mrs ms miss dr prof professor sir dame lord lady rev father sister sheikh ayatollah imam haji gen general maj major lt lieutenant col colonel ' +
    'brig brigadier sgt sergeant capt captain cpl corporal pvt adm admiral cmdr commander marshal army navy military then longtime long-time late new'
  ).split(' '),
);
const FORMER = /\b(?:former|ex|one-time|onetime|outgoing|ousted|then)\b/i;

function stemsOf(role: string): Set<string> {
  const stems = new Set<string>();
  // what belongs to whom is written with a capital or an apostrophe: "Iraq's acting prime minister", "Northlake's chief executive"
  for (const [word] of role.replace(/\b\S+['’]s?\s/g, ' ').matchAll(/\p{L}[\p{L}-]*/gu)) {
    const lower = word.toLowerCase();
    if (TITLES.has(lower) || FORMER.test(lower)) continue;
    const stem = contentStem(lower);
    if (stem !== undefined) stems.add(stem);
  }
  return stems;
}

/** Two offices: none of the words of one stands in the other, or only one of them is over. */
function areOther(a: Office, b: Office): boolean {
  const shared = [...a.stems].some(stem => b.stems.has(stem));
  return !shared || (a.former !== b.former && a.article !== b.article);
}

function comparisonOf(entity: string, name: string, offices: readonly Office[]): RoleComparison | undefined {
  const kinds: Office[][] = [];
  for (const office of offices) {
    const kind = kinds.find(([first]) => !areOther(first!, office));
    if (kind) kind.push(office);
    else kinds.push([office]);
  }
  // one article that gives two offices tells of somebody who has both
  const told = kinds.filter(kind => kinds.some(other => other !== kind && apart(kind, other)));
  if (told.length < 2) return undefined;
  const roles = told.map(kind => {
    const time = kind[0]!.article.published;
    return { role: kind[0]!.role, ...(time === undefined ? {} : { time }), places: kind.map(({ place }) => place) };
  });
  const verdict = told.some(kind => told.some(other => other !== kind && atOneTime(kind[0]!, other[0]!)))
    ? 'differ'
    : 'different-period';
  roles.sort((a, b) => ((a.time ?? '') < (b.time ?? '') ? -1 : 1));
  return {
    id: idOfText(`role ${entity}`),
    entity,
    name,
    verdict,
    roles,
    reason: say(
      '{0} is called {1}.',
      name,
      listed(roles.map(({ role, time }) => (time ? say('{0} ({1})', quoted(role), time) : quoted(role)))),
    ),
  };
}

const apart = (a: readonly Office[], b: readonly Office[]): boolean =>
  a.some(x => b.every(y => y.article !== x.article)) && b.some(x => a.every(y => y.article !== x.article));

/** Articles that are closer together tell of one time. */
const ONE_TIME_DAYS = 30;

function atOneTime(a: Office, b: Office): boolean {
  const [x, y] = [a, b].map(({ article: { published } }) =>
    published === undefined ? undefined : publishedDays(published),
  );
  return x === undefined || y === undefined || gapBetween(x, y) <= ONE_TIME_DAYS;
}
