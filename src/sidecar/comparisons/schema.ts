/**
 * The team's decisions on comparisons: `comparisons.postil.json` at the top of a project, one decision a line. Every
 * object keeps fields that this version does not know.
 */
import * as z from 'zod/mini';
import { EMPTY, FORMAT, type ListFile, type ListKind } from '../../lines/list-file.ts';
import type { United } from '../../lines/merge.ts';
import type { AnchorFields, Stamp, Version } from '../schema.ts';

export const COMPARISONS_FILE = 'comparisons.postil.json';

/**
 * `same`: these passages tell of one thing. `apart`: they do not, whatever they look like. `settled`: the team knows how
 * they compare, and the note says it.
 */
export const SAYINGS = ['same', 'apart', 'settled'] as const;
export type Saying = (typeof SAYINGS)[number];

/** A compared passage, found again like any annotation. */
export interface DecidedPassage extends AnchorFields {
  /** Path of the article, from the folder of the file, with `/`. */
  readonly article: string;
}

export interface ComparisonDecision extends Stamp {
  readonly id: string;
  readonly says: Saying;
  readonly members: readonly DecidedPassage[];
  readonly note?: string;
  /** Others whose decisions a merge united with this one. */
  readonly also?: readonly United[];
  /** What a merge of files could not unite. */
  readonly conflict?: readonly Version[];
}

export interface Comparisons extends ListFile {
  readonly decisions: readonly ComparisonDecision[];
}

export const EMPTY_COMPARISONS: Comparisons = { ...EMPTY, decisions: [] };

/** Key order of a line. */
export const DECISION_KEYS = [
  'id',
  'says',
  'members',
  'note',
  'by',
  'on',
  'also',
  'conflict',
] as const satisfies readonly (keyof ComparisonDecision)[];

export const PASSAGE_KEYS = [
  'article',
  'quote',
  'before',
  'after',
  'at',
] as const satisfies readonly (keyof DecidedPassage)[];

const by = z.optional(z.string()).check(z.describe('Who decided.'));
const on = z.optional(z.string()).check(z.describe('When, ISO 8601 in UTC.'));

const passageSchema = z.looseObject({
  article: z.string().check(z.minLength(1), z.describe('Path of the article, from the folder of this file.')),
  quote: z.string().check(z.minLength(1), z.describe('The passage, word for word.')),
  before: z.optional(z.string()),
  after: z.optional(z.string()),
  at: z.int().check(z.gte(0), z.describe('UTF-16 offset at which the quote stood when this was decided.')),
});

export const decisionSchema = z.looseObject({
  id: z.string().check(z.minLength(1), z.describe('Made of the passages, never changed, unique in the file.')),
  says: z
    .enum(SAYINGS)
    .check(z.describe('same: they tell of one thing. apart: they do not. settled: how they compare is known.')),
  members: z.array(passageSchema).check(z.minLength(2)),
  note: z.optional(z.string()).check(z.describe('Why.')),
  by,
  on,
  also: z.optional(z.array(z.looseObject({ by, on, agreed: z.optional(z.array(z.string())) }))),
  conflict: z
    .optional(z.array(z.looseObject({ by, on, without: z.optional(z.array(z.string())) })))
    .check(z.describe('Decisions that a merge could not unite. Settle it: keep the right fields and delete this one.')),
}) satisfies z.ZodMiniType<ComparisonDecision>;

/** The whole file: for the JSON schema that editors complete and check with. */
export const comparisonsSchema = z.looseObject({
  format: z.literal(FORMAT),
  comparisons: z.array(decisionSchema),
});

export const COMPARISONS: ListKind<Comparisons, ComparisonDecision> = {
  empty: EMPTY_COMPARISONS,
  list: 'comparisons',
  items: 'decisions',
  schema: decisionSchema,
  keys: DECISION_KEYS,
  compare: (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  // what is said and why belong together: a note for "same" is none for "apart"
  rules: { groups: [['says', 'note'], ['members']], sets: [], stamp: ['by', 'on'] },
  repeated: 'unread',
};
