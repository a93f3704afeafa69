/** The sidecar's format, `postil/1`. Every object keeps fields that this version does not know. */
import * as z from 'zod/mini';
import { EMPTY, FORMAT, type ListFile, type ListKind } from '../lines/list-file.ts';
import type { United } from '../lines/merge.ts';
import { MENTION_KINDS, type MentionKind } from '../recognize/mention.ts';
import { phrase } from '../recognize/tongue.ts';

export const SIDECAR_SUFFIX = '.postil.json';

/** `passage`: a stretch that someone marked or noted without calling it an actor, a date or a figure. */
export const ANNOTATION_KINDS = [...MENTION_KINDS, 'passage'] as const;
export type AnnotationKind = MentionKind | 'passage';

export const STATUSES = ['accepted', 'rejected', 'corrected', 'added'] as const;
export type Status = (typeof STATUSES)[number];

/** One message of a thread; the thread is the annotation's `notes`, oldest first. */
export interface Note {
  readonly text: string;
  readonly by?: string;
  /** When, ISO 8601 in UTC. */
  readonly on?: string;
  /** When its text was changed last. */
  readonly edited?: string;
}

/** Who decided, when. */
export interface Stamp {
  readonly by?: string;
  readonly on?: string;
}

/**
 * One side of a merge conflict: the conflicting fields as that side has them. `without` names the conflicting fields
 * that it does not have.
 */
export interface Version extends Stamp {
  readonly without?: readonly string[];
  readonly [field: string]: unknown;
}

/** How an annotation finds its passage again; all text as in the article with LF line ends and no BOM. */
export interface AnchorFields {
  readonly quote: string;
  readonly before?: string;
  readonly after?: string;
  /** UTF-16 offset at which the quote stood when the decision was made: a hint that is never rewritten. */
  readonly at: number;
}

/** A person's decision on a passage. */
export interface Annotation extends AnchorFields, Stamp {
  readonly id: string;
  readonly kind: AnnotationKind;
  /** `person`, `organization` …, or `DATE`, `TIME` …. */
  readonly type?: string;
  readonly status: Status;
  /** Id in the registry, `person/qassem-soleimani`. */
  readonly entity?: string;
  /** TIMEX3 of a date; the fields of a figure (`value`, `min`, `max`, `modifier`, `unit`, `object` …). */
  readonly value?: string | number | { readonly [field: string]: unknown };
  readonly tags?: readonly string[];
  readonly notes?: readonly Note[];
  /** Its passage is gone, and someone said to keep it nevertheless. */
  readonly orphan?: boolean;
  /** Others whose decisions a merge united with this one. */
  readonly also?: readonly United[];
  /** A merge found these decisions; the annotation shows the latest of them until someone settles it. */
  readonly conflict?: readonly Version[];
}

/** What the sidecar says about its article. */
export interface ArticleFacts {
  /** `2020-01-07`, or `2020-01`, or `2020`. */
  readonly published?: string;
  readonly title?: string;
  readonly source?: string;
  readonly url?: string;
  readonly citekey?: string;
  readonly conflict?: readonly Version[];
}

export interface Sidecar extends ListFile {
  readonly article: ArticleFacts;
  readonly annotations: readonly Annotation[];
}

export const emptySidecar = (article: ArticleFacts = {}): Sidecar => ({ ...EMPTY, article, annotations: [] });

/** Key order of a line. */
export const ANNOTATION_KEYS = [
  'id',
  'kind',
  'type',
  'quote',
  'before',
  'after',
  'at',
  'status',
  'entity',
  'value',
  'tags',
  'notes',
  'orphan',
  'by',
  'on',
  'also',
  'conflict',
] as const satisfies readonly (keyof Annotation)[];

export const ARTICLE_KEYS = [
  'published',
  'title',
  'source',
  'url',
  'citekey',
  'conflict',
] as const satisfies readonly (keyof ArticleFacts)[];

const by = z.optional(z.string()).check(z.describe('Who decided.'));
const on = z.optional(z.string()).check(z.describe('When, ISO 8601 in UTC.'));

const agreed = z.optional(z.array(z.string())).check(z.describe('Fields that two had decided the same, apart.'));

const edited = z.optional(z.string()).check(z.describe('When its text was changed last, ISO 8601 in UTC.'));

const noteSchema = z.looseObject({ text: z.string(), by, on, edited });
const versionSchema = z.looseObject({ by, on, without: z.optional(z.array(z.string())) });
const conflict = z
  .optional(z.array(versionSchema))
  .check(z.describe('Decisions that a merge could not unite. Settle it: keep the right fields and delete this one.'));

export const annotationSchema = z.looseObject({
  id: z.string().check(z.minLength(1), z.describe('Made once, never changed, unique in the file.')),
  kind: z.enum(ANNOTATION_KINDS),
  type: z.optional(z.string()).check(
    z.meta({
      description: 'What sort of actor or date.',
      examples: ['person', 'organization', 'group', 'place', 'demonym', 'DATE', 'TIME', 'DURATION', 'SET'],
    }),
  ),
  quote: z.string().check(z.minLength(1), z.describe('The passage, word for word.')),
  before: z.optional(z.string()).check(z.describe('The text just before it.')),
  after: z.optional(z.string()).check(z.describe('The text just after it.')),
  at: z.int().check(z.gte(0), z.describe('Where it stood when the decision was made; a hint that is never rewritten.')),
  status: z.enum(STATUSES),
  entity: z.optional(z.string()).check(z.describe('Id in the registry, entities.postil.json.')),
  value: z
    .optional(z.union([z.string(), z.number(), z.looseObject({})]))
    .check(z.describe('TIMEX3 of a date, or the fields of a figure.')),
  tags: z.optional(z.array(z.string())),
  notes: z.optional(z.array(noteSchema)).check(z.describe('A thread, oldest first.')),
  orphan: z.optional(z.boolean()).check(z.describe('Kept although its passage is gone.')),
  by,
  on,
  also: z
    .optional(z.array(z.looseObject({ by, on, agreed })))
    .check(z.describe('Others whose decisions a merge united with this one.')),
  conflict,
}) satisfies z.ZodMiniType<Annotation>;

export const articleSchema = z.looseObject({
  published: z
    .optional(
      z.string().check(z.regex(/^\d{4}(-\d\d(-\d\d)?)?$/, phrase('a date such as 2020-01-07, 2020-01 or 2020'))),
    )
    .check(z.describe('When it was published: 2020-01-07, 2020-01 or 2020.')),
  title: z.optional(z.string()),
  source: z.optional(z.string()),
  url: z.optional(z.string()),
  citekey: z.optional(z.string()),
  conflict,
}) satisfies z.ZodMiniType<ArticleFacts>;

/** The whole file: for the JSON schema that editors complete and check with. */
export const sidecarSchema = z.looseObject({
  format: z.literal(FORMAT),
  article: z.optional(articleSchema),
  annotations: z.array(annotationSchema),
});

export const SIDECARS: ListKind<Sidecar, Annotation> = {
  empty: emptySidecar(),
  list: 'annotations',
  items: 'annotations',
  schema: annotationSchema,
  keys: ANNOTATION_KEYS,
  compare: (a, b) => a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  rules: {
    groups: [
      ['quote', 'before', 'after', 'at'],
      ['kind', 'type'],
    ],
    sets: ['tags', 'notes'],
    stamp: ['by', 'on'],
  },
  repeated: 'kept',
  header: { key: 'article', schema: articleSchema, keys: ARTICLE_KEYS },
};
