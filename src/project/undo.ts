/** Taking back what a decision changed, without taking back what others changed since. */
import { canonical } from '../lines/merge.ts';
import type { Annotation, ArticleFacts, Sidecar } from '../sidecar/schema.ts';

/** What one decision did to a sidecar. */
export interface SidecarChange {
  readonly annotations: readonly { readonly before?: Annotation; readonly after?: Annotation }[];
  readonly article?: { readonly before: ArticleFacts; readonly after: ArticleFacts };
}

/** Undefined if nothing differs. */
export function changeBetween(before: Sidecar, after: Sidecar): SidecarChange | undefined {
  const old = new Map(before.annotations.map(annotation => [annotation.id, annotation]));
  const annotations: { before?: Annotation; after?: Annotation }[] = [];
  for (const annotation of after.annotations) {
    const was = old.get(annotation.id);
    old.delete(annotation.id);
    if (was !== annotation) annotations.push({ before: was, after: annotation });
  }
  for (const gone of old.values()) annotations.push({ before: gone });
  const article =
    before.article === after.article || canonical(before.article) === canonical(after.article)
      ? undefined
      : { before: before.article, after: after.article };
  return annotations.length || article ? { annotations, article } : undefined;
}

/** Undefined if something of it was changed again since: nobody's later decision is undone along. */
export function revert(sidecar: Sidecar, change: SidecarChange): Sidecar | undefined {
  const now = new Map(sidecar.annotations.map(annotation => [annotation.id, annotation]));
  for (const { before, after } of change.annotations) {
    const id = (before ?? after)!.id;
    if (canonical(now.get(id)) !== canonical(after)) return undefined;
    if (before) now.set(id, before);
    else now.delete(id);
  }
  if (change.article && canonical(sidecar.article) !== canonical(change.article.after)) return undefined;
  return {
    ...sidecar,
    annotations: [...now.values()],
    article: change.article ? change.article.before : sidecar.article,
  };
}
