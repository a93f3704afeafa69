/**
 * What the index keeps of an article: everything that its text and its sidecar say, packed. Entities are those that the
 * article by itself gives; who they are in the whole project, `keeper.ts` says when it is asked.
 */
import { furnitureOf } from '../../article/furniture.ts';
import type { Publication } from '../../article/article.ts';
import { formatOf, readArticle } from '../../article/read.ts';
import { isReport } from '../../citations/find.ts';
import type { ArticleFacts } from '../../compare/article-facts.ts';
import { readFacts } from '../../compare/read-facts.ts';
import { nameArticle } from '../../entities/name-article.ts';
import { withRegistered } from '../../entities/registry/listed.ts';
import type { Registry } from '../../entities/registry/schema.ts';
import type { SaidNames } from '../../entities/unify/records.ts';
import type { AnchorState } from '../../anchor/anchor.ts';
import type { ActorMention, Mention } from '../../recognize/mention.ts';
import { recognizeArticle, type Recognizers } from '../../recognize/recognize.ts';
import { placeAnnotations } from '../../sidecar/place.ts';
import type { Annotation } from '../../sidecar/schema.ts';
import { openText } from '../../sidecar/store.ts';
import { addedActors } from '../added.ts';
import { lineStarts } from '../lines.ts';
import { layMarks, type Mark } from '../marks.ts';
import { pack, packAll, unpack, unpackOne } from '../pack.ts';
import { withAdded } from './with-added.ts';
import { packSaid, unpackSaid } from './said.ts';
import { sketchOf } from './sketch.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface ArticleFile {
  /** Its name ends as the file's does. */
  readonly name: string;
  readonly text: string;
  /** The text of its sidecar; undefined where there is none. */
  readonly sidecar?: string;
}

/** What is asked for often, apart from the marks. */
export interface ArticleHead {
  readonly title?: string;
  readonly publication: Publication;
  /** A document that cites passages tells of articles; it is none. */
  readonly report: boolean;
  /** UTF-16 units of the text. */
  readonly length: number;
  /** Where each line begins. */
  readonly lines: readonly number[];
  /** Annotations that have no place in the text. */
  readonly lost: readonly { readonly annotation: Annotation; readonly state: AnchorState }[];
}

/** Makes bytes fewer, and back; a host without such means leaves them as they are. */
export interface Squeeze {
  small(bytes: Uint8Array): Uint8Array;
  large(bytes: Uint8Array): Uint8Array;
}

export interface Digest {
  readonly head: ArticleHead;
  readonly marks: readonly Mark[];
  /** Named '': by whatever name the reader knows the article. */
  readonly facts: ArticleFacts;
  /** What it says about the names of its actors, an item an actor. */
  readonly said: readonly SaidNames[];
  /** The entity that each of these is by the article alone: what `entity` means in marks and facts. */
  readonly ids: readonly string[];
  /** See vocabulary.ts. */
  readonly words: Uint8Array;
  /** See sketch.ts. */
  readonly sketch: string;
}
/** What is read together shares its strings: what an article says, and who its actors are. */
const PACKS = [
  ['head', 'marks'],
  ['said', 'ids'],
] as const;
type Packed = (typeof PACKS)[number][number];

export function digestArticle(
  { name, text, sidecar: written }: ArticleFile,
  recognizers: Recognizers,
  registry: Registry,
  squeeze?: Squeeze,
): Uint8Array {
  const { sidecar } = openText(written, name);
  const article = readArticle(text, { format: formatOf(name), published: sidecar.article.published });
  const placed = placeAnnotations(text, sidecar.annotations);
  let said: readonly SaidNames[] = [];
  let ids: readonly string[] = [];
  let added: readonly ActorMention[] = [];
  const found = recognizeArticle(article, recognizers, recognized => {
    const all = withAdded(withRegistered(recognized, article, registry), addedActors(placed), text);
    const named = nameArticle({ actors: all.actors, text }, registry);
    ({ said, ids } = named);
    added = all.added.map(i => named.actors[i]!);
    return named.actors.filter((_, i) => !all.added.includes(i));
  });
  const mentions: readonly Mention[] = added.length
    ? [...found, ...added].sort((a, b) => a.start - b.start || b.end - a.end)
    : found;
  const { marks, lost } = layMarks(text, mentions, placed, furnitureOf(text));
  const meant = marks.flatMap(({ state, mention }) => (mention && state !== 'rejected' ? [mention] : []));
  const head: ArticleHead = {
    ...(article.title === undefined ? {} : { title: article.title }),
    publication: article.publication,
    report: article.format === 'markdown' && isReport(text),
    length: text.length,
    lines: lineStarts(text),
    lost: lost.map(({ annotation, state }) => ({ annotation, state })),
  };
  const packed: Record<Packed, unknown> = {
    head: { ...head, lines: head.lines.map((at, i) => at - (head.lines[i - 1] ?? 0)) },
    marks: marks.map(mark => (mark.annotation || !mark.mention ? mark : mark.mention)),
    said: said.map(packSaid),
    ids,
  };
  const { source } = sidecar.article;
  const facts = pack({
    ...readFacts({ name: '', article, mentions: meant }),
    ...(source === undefined ? {} : { source }),
  });
  const small = (bytes: Uint8Array): Uint8Array => squeeze?.small(bytes) ?? bytes;
  return join([
    ...PACKS.map(parts => small(packAll(parts.map(part => packed[part])))),
    small(facts),
    vocabularyOf(article),
    // looked through by every search: as it is
    new TextEncoder().encode(sketchOf(marks, ids)),
  ]);
}

/** Parts of a digest, each unpacked when it is asked for; `squeeze` as it was made with. */
export interface OpenDigest {
  /** @throws RangeError on bytes that are no digest */
  part<P extends Packed>(part: P): Digest[P];
  facts(): ArticleFacts;
  words(): Uint8Array;
  sketch(): string;
}

export function openDigest(digest: Uint8Array, squeeze?: Squeeze): OpenDigest {
  const large = (bytes: Uint8Array): Uint8Array => squeeze?.large(bytes) ?? bytes;
  const packs: Uint8Array[] = [];
  return {
    part<P extends Packed>(part: P) {
      const at = PACKS.findIndex(parts => (parts as readonly string[]).includes(part));
      const pack = (packs[at] ??= large(slice(digest, at)));
      return READ[part](unpackOne(pack, (PACKS[at] as readonly string[]).indexOf(part))) as Digest[P];
    },
    facts: () => unpack(large(slice(digest, FACTS))) as ArticleFacts,
    words: () => slice(digest, FACTS + 1),
    sketch: () => new TextDecoder().decode(slice(digest, FACTS + 2)),
  };
}

/** Of the parts after the packs. */
const FACTS = PACKS.length;

const READ: { readonly [P in Packed]: (packed: unknown) => Digest[P] } = {
  head(packed) {
    const head = packed as ArticleHead;
    let at = 0;
    return { ...head, lines: head.lines.map(step => (at += step)) };
  },
  // a suggestion is nothing but its mention
  marks: packed =>
    (packed as (Mark | Mention)[]).map(item => {
      if ('state' in item) return item;
      const { start, end, kind, text } = item;
      return { start, end, kind, text, state: 'suggested', anchor: 'exact', mention: item };
    }),
  said: packed => (packed as Parameters<typeof unpackSaid>[0][]).map(unpackSaid),
  ids: packed => packed as string[],
};

const PARTS = PACKS.length + 3;

/** The lengths of the parts, four bytes each, and the parts. */
function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 4, 0));
  const view = new DataView(whole.buffer);
  let at = parts.length * 4;
  parts.forEach((part, i) => {
    view.setUint32(i * 4, part.length);
    whole.set(part, at);
    at += part.length;
  });
  return whole;
}

function slice(whole: Uint8Array, index: number): Uint8Array {
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  let at = PARTS * 4;
  for (let i = 0; i < index; i++) at += view.getUint32(i * 4);
  return whole.subarray(at, at + view.getUint32(index * 4));
}
