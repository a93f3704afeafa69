/**
 * What a person should look at in a sidecar and its article, as data with fixes. The Problems view, quick fixes and
 * `postil check` show the same ones.
 */
import type { Span } from '../article/article.ts';
import { indexText, type Anchor } from '../anchor/anchor.ts';
import { describeAnchor } from '../anchor/describe.ts';
import { plainText } from '../anchor/plain.ts';
import { readRegistry } from '../entities/registry/read.ts';
import type { FileError } from '../lines/files.ts';
import { canonical, fieldsOfVersion } from '../lines/merge.ts';
import { listed, quoted, ranged, say, shortened, type Message, type Part } from '../lines/message.ts';
import { spanOf } from '../lines/json.ts';
import { linesOf, problemsOf, type Problem, type Severity } from '../lines/problem.ts';
import type { Fix, Meaning } from './fixes.ts';
import { placeAnnotations, type PlacedAnnotation } from './place.ts';
import type { ReadSidecar } from './read.ts';
import type { Annotation, Version } from './schema.ts';

export interface Finding extends Problem {
  /** Where it shows: `file`, `start`, `end`, `line` and `column` are those of the article or of the sidecar. */
  readonly shows: 'article' | 'sidecar';
  readonly fixes: readonly Fix[];
}

export interface CheckInput {
  readonly article: { readonly name: string; readonly text: string };
  readonly sidecar: { readonly name: string; readonly text: string; readonly read: ReadSidecar };
  /** Where the annotations stand, if the caller knows; those of another version of the sidecar are not believed. */
  readonly placed?: readonly PlacedAnnotation[];
  /** Ids of the registry; absent if there is no registry to compare with. */
  readonly entities?: ReadonlySet<string>;
  /** What an annotation's changed passage means now, if the caller knows; spans count in the article's text as given. */
  readonly meaningAt?: (span: Span, kind: Annotation['kind']) => Meaning | undefined;
}

/** Finds every annotation's passage and says what is wrong with any of them. */
export function checkSidecar({ article, sidecar, placed: known, entities, meaningAt }: CheckInput): readonly Finding[] {
  const { annotations } = sidecar.read.sidecar;
  const inArticle = problemsOf(article.text, article.name);
  const inSidecar = problemsOf(sidecar.text, sidecar.name);
  const findings: Finding[] = sidecar.read.problems.map(problem => ({
    ...problem,
    shows: 'sidecar',
    fixes: fixesOfProblem(problem, annotations),
  }));
  const fits =
    known?.length === annotations.length && annotations.every((own, i) => sameAnchor(own, known[i]!.annotation));
  const placed = fits ? known : placeAnnotations(article.text, annotations);
  const anchorAt = anchorsIn(article.text);
  const lineAt = linesOf(article.text);

  annotations.forEach((annotation, i) => {
    const { state, span, candidates: places = [] } = placed[i]!;
    const { id, quote } = annotation;
    const line = sidecar.read.places[i] ?? { start: 0, end: 0 };
    const show = (code: string, severity: Severity, message: Message, fixes: readonly Fix[]): void => {
      findings.push(
        span
          ? { ...inArticle(code, severity, span.start, span.end, message, id), shows: 'article', fixes }
          : { ...inSidecar(code, severity, line.start, line.end, message, id), shows: 'sidecar', fixes },
      );
    };
    const drop: Fix = { kind: 'delete', title: say('Delete the annotation'), id };
    const keep: Fix = { kind: 'keep-orphan', title: say('Keep it as an orphan'), id };
    const elsewhere: Fix = { kind: 'attach-selection', title: say('Attach it to a selection…'), id };
    const candidates = places.map((place): Fix => {
      const row = lineAt(place.start).line + 1;
      return {
        kind: 'attach',
        title: say('Attach it to line {0}: {1}', row, excerpt(article.text, place)),
        id,
        anchor: anchorAt(place),
      };
    });
    if (state === 'changed' && span) {
      const now = article.text.slice(span.start, span.end);
      const meaning = meaningAt?.(span, annotation.kind);
      const accept: Fix = {
        kind: 'accept-passage',
        title: annotation.status === 'rejected' ? say('Reject {0} too', quoted(now)) : say('Accept {0}', quoted(now)),
        id,
        anchor: anchorAt(span),
        ...(meaning ? { meaning } : {}),
      };
      show(
        'changed',
        'warning',
        say('{0} was {1} here; the passage now reads {2}.', quoted(quote), statusWord(annotation.status), quoted(now)),
        [accept, elsewhere, keep, drop],
      );
    } else if (state === 'ambiguous')
      show(
        'ambiguous',
        'warning',
        say('{0} ({1}) could be any of {2} passages.', quoted(quote), statusWord(annotation.status), candidates.length),
        [...candidates, elsewhere, keep, drop],
      );
    else if (state === 'orphaned' && annotation.orphan !== true)
      show(
        'orphaned',
        'warning',
        say('The passage of {0} ({1}) is gone from the article.', quoted(quote), statusWord(annotation.status)),
        [...candidates, elsewhere, keep, drop],
      );

    if (annotation.conflict?.length)
      show(
        'conflict',
        'error',
        say('Two decisions on {0}: {1}.', quoted(quote), versionsOf(annotation.conflict)),
        settlements(id, annotation.conflict),
      );
    if (entities && annotation.entity !== undefined && !entities.has(annotation.entity))
      show('unknown-entity', 'warning', say('The registry has no entity "{0}".', annotation.entity), [
        {
          kind: 'add-entity',
          title: say('Add "{0}" to the registry', annotation.entity),
          id,
          entity: annotation.entity,
        },
      ]);
  });

  const { conflict } = sidecar.read.sidecar.article;
  if (conflict?.length) {
    const message = say('Two versions of what the sidecar says about its article: {0}.', versionsOf(conflict));
    const start = Math.max(0, sidecar.text.indexOf('"article"'));
    findings.push({
      ...inSidecar('conflict', 'error', start, start + 9, message),
      shows: 'sidecar',
      fixes: settlements('article', conflict),
    });
  }
  findings.push(...twice(placed, inArticle));
  return findings;
}

const sameAnchor = (a: Annotation, b: Annotation): boolean =>
  a.id === b.id && a.quote === b.quote && a.at === b.at && a.before === b.before && a.after === b.after;

/** Describes passages of a text as given; the text is made ready when the first is asked for. */
function anchorsIn(text: string): (span: Span) => Anchor {
  let ready: { plain: ReturnType<typeof plainText>; index: ReturnType<typeof indexText> } | undefined;
  return span => {
    if (!ready) {
      const plain = plainText(text);
      ready = { plain, index: indexText(plain.text) };
    }
    const { start, end } = ready.plain.spanToPlain(span);
    return describeAnchor(ready.index, start, end);
  };
}

/** What is wrong with a registry: its problems, and conflicts that a merge left in its lines. */
export function checkRegistry(name: string, text: string): Finding[] {
  const { registry, problems, places } = readRegistry(text, name);
  const problem = problemsOf(text, name);
  const conflicts = registry.entities.flatMap(({ id, name: entity, conflict = [] }, i): Finding[] => {
    if (!conflict.length) return [];
    const message = say('Two versions of {0}: {1}.', quoted(entity), versionsOf(conflict));
    const { start, end } = spanOf(text, ['id'], places[i]!.start);
    return [
      { ...problem('conflict', 'error', start, end, message, id), shows: 'sidecar', fixes: settlements(id, conflict) },
    ];
  });
  return [...problems.map(shownInSidecar), ...conflicts];
}

/** A problem of a data file, with what can be done about it without knowing its items. */
export const shownInSidecar = (problem: Problem): Finding => ({
  ...problem,
  shows: 'sidecar',
  fixes: fixesOfProblem(problem, []),
});

/** What is wrong with a data file that cannot even be read as text. */
export const checkUnreadable = (name: string, { code, said }: FileError): Finding => ({
  ...problemsOf('', name)(code, 'error', 0, 0, said),
  shows: 'sidecar',
  fixes: [],
});

/** The same passage decided on under two ids: by people who marked it by hand, or before an edit of the words around. */
function twice(placed: readonly PlacedAnnotation[], problem: ReturnType<typeof problemsOf>): Finding[] {
  const first = new Map<string, Annotation>();
  const findings: Finding[] = [];
  for (const { annotation, span } of placed) {
    if (!span) continue;
    const { start, end } = span;
    const key = `${annotation.kind} ${start} ${end}`;
    const other = first.get(key);
    if (!other) first.set(key, annotation);
    else if (other.id !== annotation.id)
      findings.push({
        ...problem(
          'twice',
          'warning',
          start,
          end,
          say('{0} has two annotations: {1}; {2}.', quoted(annotation.quote), summary(other), summary(annotation)),
          annotation.id,
        ),
        shows: 'article',
        fixes: [other, annotation].map(keep => ({
          kind: 'unite',
          title: say('Keep {0}, with the notes and tags of both', summary(keep)),
          id: keep.id,
          other: (keep === other ? annotation : other).id,
        })),
      });
  }
  return findings;
}

function fixesOfProblem({ code, id, start }: Problem, annotations: readonly Annotation[]): Fix[] {
  if (code === 'conflict-markers') return [{ kind: 'resolve-markers', title: say('Merge both sides') }];
  if (code !== 'duplicate-id' || id === undefined || start < 0) return [];
  const same = annotations.filter(annotation => annotation.id === id);
  const occurrence = same.length - 1;
  const copy = same.slice(0, -1).some(other => canonical(other) === canonical(same.at(-1)));
  return copy
    ? [{ kind: 'drop-copy', title: say('Delete this copy'), id, occurrence }]
    : [{ kind: 'new-id', title: say('Give it an id of its own'), id, occurrence }];
}

export const settlements = (id: string, versions: readonly Version[]): Fix[] =>
  versions.map((version, index) => ({
    kind: 'settle',
    title: say('Take {0}', describeVersion(version)),
    id,
    version: index,
  }));

/** The sides of a conflict, each with who made it. */
export const versionsOf = (versions: readonly Version[]): Part => ranged(versions.map(describeVersion));

/** `accepted, person/x (Ann Reader, 2026-11-20)`: what a side of a conflict says, and who says it. */
function describeVersion(version: Version): Part {
  const without = new Set(version.without ?? []);
  const said = fieldsOfVersion(version)
    .filter(name => name !== 'by' && name !== 'on')
    .map(name =>
      without.has(name)
        ? say('no {0}', name)
        : name === 'status'
          ? statusWord(String(version[name]))
          : say('{0} {1}', name, shown(version[name])),
    );
  const who = [version.by, version.on?.slice(0, 10)].filter(part => part !== undefined);
  const says = said.length ? listed(said) : say('nothing');
  return who.length ? say('{0} ({1})', says, listed(who)) : says;
}

const summary = ({ status, entity, by, on }: Annotation): Part =>
  describeVersion({ status, ...(entity === undefined ? {} : { entity }), by, on });

/** As the middle of a sentence has it. */
function statusWord(status: string): Part {
  switch (status) {
    case 'accepted':
      return say('accepted');
    case 'rejected':
      return say('rejected');
    case 'corrected':
      return say('corrected');
    case 'added':
      return say('added by hand');
    default:
      return status;
  }
}

const shown = (value: unknown): Part =>
  typeof value === 'string' ? quoted(value) : shortened(JSON.stringify(value) ?? '');

const excerpt = (text: string, { start, end }: Span): Message =>
  quoted(text.slice(Math.max(0, start - 20), Math.min(text.length, end + 20)));
