/**
 * Who is who within one article. The mentions' different names are compared, not the mentions: the cost is that of one pass
 * over the mentions and of the names' words, whatever the article's length.
 */
import type { ActorMention, ActorType } from '../../recognize/mention.ts';
import { joinAcronyms } from '../rules/acronym.ts';
import { joinAppositions } from '../rules/apposition.ts';
import { joinKnownNames } from '../rules/known-name.ts';
import { countriesOfInstitutions } from '../rules/national.ts';
import { joinPlaceKinds } from '../rules/place-kind.ts';
import type { RuleContext } from '../rules/rule.ts';
import { joinShortBodies } from '../rules/short-body.ts';
import { resolveShortPersons } from '../rules/short-person.ts';
import { joinSpellings } from '../rules/spelling.ts';
import { formsOf, type ActorClass, type Form, type FormUse } from './forms.ts';
import { createLinks } from './links.ts';

/** One name of an actor in one article. */
export interface ClusterName {
  readonly form: Form;
  /** Surface -> how often. */
  readonly surfaces: ReadonlyMap<string, number>;
  /** A name that says alone, in any article, who is meant; else a short form that the article explains. */
  readonly full: boolean;
}

/** The mentions of one actor in one article. */
export interface Cluster {
  readonly class: ActorClass;
  /** Every name once. */
  readonly names: readonly ClusterName[];
  readonly types: ReadonlyMap<ActorType, number>;
  /** ISO code of the country whose institution it is, where its name does not say so. */
  readonly country?: string;
}

export interface ArticleClusters {
  readonly clusters: readonly Cluster[];
  /** Index in `clusters`, for each mention. */
  readonly clusterOf: readonly number[];
  /** Why a mention is in its cluster, for each mention; undefined where it is the name itself. */
  readonly ruleOf: readonly (string | undefined)[];
  /** Form of each mention. */
  readonly formOf: readonly Form[];
}

/** What the registry says a form is; see ../registry/names.ts. */
export type ClaimForm = (form: Form) => string | undefined;

/** `text`: the article's own text, in which the spans count; without it what stands between two names is not seen. */
export function clusterArticle(
  actors: readonly ActorMention[],
  text = '',
  claim: ClaimForm = () => undefined,
): ArticleClusters {
  const { uses, useOf } = formsOf(actors);
  const links = createLinks(uses.map(use => claim(use.form)));
  const context: RuleContext = { uses, useOf, actors, text, links };
  joinAppositions(context);
  joinAcronyms(context);
  joinKnownNames(context);
  joinSpellings(context);
  joinPlaceKinds(context);
  joinShortBodies(context);
  const institutions = countriesOfInstitutions(context);
  const shared = resolveShortPersons(context);

  const clusterAt = new Map<number, number>();
  const members: FormUse[][] = [];
  const clusterOf: number[] = [];
  const ruleOf: (string | undefined)[] = [];
  const clusterOfRoot = (root: number): number => {
    let cluster = clusterAt.get(root);
    if (cluster === undefined) {
      cluster = members.length;
      clusterAt.set(root, cluster);
      members.push([]);
    }
    return cluster;
  };
  for (const use of uses) {
    const whole = use.mentions.some(i => !shared.has(i));
    if (whole) members[clusterOfRoot(links.root(use.index))]!.push(use);
  }
  useOf.forEach((use, i) => {
    const other = shared.get(i);
    clusterOf.push(clusterOfRoot(links.root(other?.use ?? use)));
    ruleOf.push(other?.rule ?? links.rule(use));
  });
  return {
    clusters: members.map(list => makeCluster(list, institutions.get(list[0]!.index)?.code)),
    clusterOf,
    ruleOf,
    formOf: useOf.map(use => uses[use]!.form),
  };
}

function makeCluster(uses: readonly FormUse[], country: string | undefined): Cluster {
  const types = new Map<ActorType, number>();
  for (const use of uses) for (const [type, count] of use.types) types.set(type, (types.get(type) ?? 0) + count);
  const fullest = Math.max(...uses.map(use => use.form.words.length));
  const names = uses.map(({ form, surfaces }) => ({ form, surfaces, full: isFull(form, uses, fullest) }));
  return { class: uses[0]!.form.class, names, types, ...(country ? { country } : {}) };
}

/** A name that says enough outside of its article: of a person at least two words that begin and end as the fullest name does. */
function isFull(form: Form, uses: readonly FormUse[], fullest: number): boolean {
  switch (form.class) {
    case 'demonym':
      return true;
    case 'person': {
      if (form.words.length < 2) return false;
      if (form.words.length === fullest) return true;
      const longest = uses.find(use => use.form.words.length === fullest)!.form;
      return form.words.at(-1) === longest.words.at(-1) && form.words[0]![0] === longest.words[0]![0];
    }
    case 'place':
      return true;
    case 'body': {
      // Letters that the article explains otherwise than the world does are the article's.
      if (form.acronym)
        return (
          form.known !== undefined && uses.every(use => use.form.acronym || use.form.known?.name === form.known?.name)
        );
      if (form.known) return true;
      // Beside a longer name that holds its words it is short for it.
      return !uses.some(
        ({ form: other }) => !other.acronym && other.words.length > form.words.length && holds(other.words, form.words),
      );
    }
  }
}

const holds = (words: readonly string[], part: readonly string[]): boolean => {
  let next = 0;
  for (const word of words) if (word === part[next]) next++;
  return next === part.length;
};
