/**
 * `postil annotate`: decisions from the command line, saved to the sidecars. Suggestions are never stored: what is written
 * is what the caller decides, by name.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { indexText } from '../anchor/anchor.ts';
import { plainText } from '../anchor/plain.ts';
import { userName } from '../host/git.ts';
import { nodeFiles } from '../host/node-files.ts';
import { isFileError, type Files } from '../lines/files.ts';
import { inEnglish } from '../lines/message.ts';
import { decide, type Decision } from '../project/decisions.ts';
import { layMarks } from '../project/marks.ts';
import { placeAnnotations } from '../sidecar/place.ts';
import { MENTION_KINDS, type MentionKind } from '../recognize/mention.ts';
import { ANNOTATION_KINDS, type AnnotationKind, type Stamp } from '../sidecar/schema.ts';
import { openSidecar, saveSidecar } from '../sidecar/store.ts';
import { sidecarOf } from '../sidecar/stray.ts';
import { rootsOf } from './roots.ts';
import { readSources, type Source } from './sources.ts';

const USAGE = `usage: postil annotate FILE… --accept CONFIDENCE [--kind actor|date|figure]
       postil annotate FILE --quote WORDS [--nth N] --kind actor|date|figure|passage [--type TYPE] [--value VALUE] [--note TEXT] [--tag TAG]…
       [--by NAME] [--published DATE]`;

interface Wish {
  /** Accept the suggestions from this confidence on. */
  readonly accept?: number;
  readonly kinds: readonly MentionKind[];
  readonly added?: {
    readonly quote: string;
    /** Which occurrence, from 1; needed where there are several. */
    readonly nth?: number;
    readonly kind: AnnotationKind;
    readonly type?: string;
    readonly value?: string | number;
  };
  readonly note?: string;
  readonly tags: readonly string[];
  readonly published?: string;
}

export async function annotate(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      accept: { type: 'string' },
      kind: { type: 'string', multiple: true, default: [] },
      quote: { type: 'string' },
      nth: { type: 'string' },
      type: { type: 'string' },
      value: { type: 'string' },
      note: { type: 'string' },
      tag: { type: 'string', multiple: true, default: [] },
      by: { type: 'string' },
      published: { type: 'string' },
    },
  });
  const wish = wishOf(values);
  if (typeof wish === 'string' || !positionals.length || (wish.added && positionals.length > 1)) {
    console.error(typeof wish === 'string' ? `postil annotate: ${wish}\n${USAGE}` : USAGE);
    return 2;
  }
  const { sources, problems } = await readSources(positionals, { published: wish.published });
  const complaints = [...problems];
  const files = nodeFiles({ roots: await rootsOf(sources.map(s => s.name)) });
  for (const source of sources) {
    const by = values.by ?? (await userName(path.dirname(source.name)));
    const stamp = { ...(by === undefined ? {} : { by }), on: new Date().toISOString().replace(/\.\d+Z$/, 'Z') };
    const done = await decideIn(source, wish, stamp, files);
    if (typeof done === 'string') complaints.push(`${source.name}: ${done}`);
    else console.log(`${sidecarOf(source.name)}: ${done} decision${done === 1 ? '' : 's'} written`);
  }
  for (const complaint of complaints) console.error(`postil annotate: ${complaint}`);
  return complaints.length ? 1 : 0;
}

type Values = { readonly [name: string]: string | boolean | (string | boolean)[] | undefined };

/** What the options ask for, or what is wrong with them. */
function wishOf(values: Values): Wish | string {
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  const list = (name: string): string[] => (Array.isArray(values[name]) ? values[name].map(String) : []);
  const accept = text('accept');
  const quote = text('quote');
  if ((accept === undefined) === (quote === undefined)) return 'give either --accept or --quote';
  const shared = { note: text('note'), tags: list('tag'), published: text('published') };
  const kinds = list('kind');
  if (accept !== undefined) {
    const confidence = Number(accept);
    if (!(confidence >= 0 && confidence <= 1)) return `--accept takes a number from 0 to 1, not "${accept}"`;
    const wrong = kinds.find(k => !MENTION_KINDS.some(m => m === k));
    if (wrong !== undefined) return `there are no suggestions of kind "${wrong}"`;
    return { ...shared, accept: confidence, kinds: kinds.length ? (kinds as MentionKind[]) : MENTION_KINDS };
  }
  const kind = ANNOTATION_KINDS.find(k => k === kinds[0]);
  if (!kind || kinds.length !== 1) return `--quote needs one --kind of ${ANNOTATION_KINDS.join(', ')}`;
  const nth = text('nth');
  if (nth !== undefined && !/^[1-9]\d*$/.test(nth)) return `--nth counts from 1, not "${nth}"`;
  const value = text('value');
  return {
    ...shared,
    kinds: [],
    added: {
      quote: quote!,
      kind,
      type: text('type'),
      ...(nth === undefined ? {} : { nth: Number(nth) }),
      ...(value === undefined
        ? {}
        : { value: kind === 'figure' && value.trim() && !Number.isNaN(Number(value)) ? Number(value) : value }),
    },
  };
}

/** How many decisions were written, or why none was. */
async function decideIn(source: Source, wish: Wish, stamp: Stamp, files: Files): Promise<number | string> {
  const name = sidecarOf(source.name);
  try {
    const open = await openSidecar(files, name);
    if (open.readOnly) return `its sidecar was left alone: ${open.problems.map(p => inEnglish(p.message)).join('; ')}`;
    const decisions = decisionsOf(source, wish, open.sidecar.annotations);
    if (typeof decisions === 'string') return decisions;
    const plain = plainText(source.article.text);
    const index = indexText(plain.text);
    let sidecar = open.sidecar;
    for (const decision of decisions) sidecar = decide(sidecar, decision, index, plain.spanToPlain, stamp);
    const saved = await saveSidecar(files, open, sidecar);
    return saved.outcome === 'refused'
      ? `its sidecar changed meanwhile and cannot be read; nothing was written`
      : decisions.length;
  } catch (error) {
    if (isFileError(error)) return error.message;
    throw error;
  }
}

function decisionsOf(
  source: Source,
  wish: Wish,
  annotations: Parameters<typeof placeAnnotations>[1],
): Decision[] | string {
  const { text } = source.article;
  if (wish.added) {
    const { quote, nth, ...meaning } = wish.added;
    const places: number[] = [];
    for (let at = text.indexOf(quote); quote && at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
    if (!places.length) return `«${quote}» is not in it`;
    if (places.length > 1 && nth === undefined)
      return `«${quote}» is in it ${places.length} times: say which with --nth`;
    const start = places[(nth ?? 1) - 1];
    if (start === undefined) return `«${quote}» is in it ${places.length} times only`;
    const span = { start, end: start + quote.length };
    const { kind, ...fields } = meaning;
    return [
      {
        do: 'add',
        span,
        kind,
        meaning: fields,
        ...(wish.note === undefined ? {} : { note: wish.note }),
        ...(wish.tags.length ? { tags: wish.tags } : {}),
      },
    ];
  }
  const { marks } = layMarks(text, source.mentions, placeAnnotations(text, annotations));
  return marks
    .filter(
      m =>
        m.state === 'suggested' &&
        m.mention &&
        wish.kinds.includes(m.mention.kind) &&
        m.mention.confidence >= (wish.accept ?? 1),
    )
    .map(mark => ({ do: 'accept', mark }) as const);
}
