/**
 * The last check of each report, for as long as it holds: until the report changes, or something that it cites. So a
 * workspace full of reports is checked once, and then only where something happened.
 */
import type { Registry } from '../../entities/registry/schema.ts';
import type { Recognizers } from '../../recognize/recognize.ts';
import type { CitedArticle } from './cited.ts';
import type { CitationIndex } from './index.ts';
import type { CitingProject } from './project.ts';
import type { Resolved } from './resolve.ts';

/** What a report was checked with. */
export interface CheckedWith {
  readonly text: string;
  /** Whose registry held. */
  readonly folder: string;
  readonly registry: Registry;
  readonly recognizers: Recognizers;
}

export interface Rounds<Found> {
  /** A report was checked. */
  checked(report: string, by: CheckedWith, resolved: readonly Resolved[], found: Found): void;
  /** What was found, if it would be found again. */
  held(report: string, by: CheckedWith): Promise<Found | undefined>;
  /** The reports of the index that were not checked yet or would be found otherwise; sorted by name. */
  stale(): Promise<readonly string[]>;
  forget(report: string): void;
}

interface Check<Found> extends CheckedWith {
  readonly articles: ReadonlyMap<string, CitedArticle | undefined>;
  /** The articles that had a citekey. */
  readonly keys: ReadonlyMap<string, string>;
  readonly found: Found;
}

export function createRounds<Found>(
  project: CitingProject,
  index: CitationIndex,
  now: (folder: string) => Pick<CheckedWith, 'registry' | 'recognizers'>,
): Rounds<Found> {
  const checks = new Map<string, Check<Found>>();

  async function holds(check: Check<Found>, by: CheckedWith): Promise<boolean> {
    if (!sameCheck(check, by)) return false;
    for (const [name, article] of check.articles) if ((await project.article(name)) !== article) return false;
    for (const [key, names] of check.keys) if (listed(await project.byKey(key)) !== names) return false;
    return true;
  }

  return {
    checked(report, { text, folder, registry, recognizers }, resolved, found) {
      const articles = new Map<string, CitedArticle | undefined>();
      const keys = new Map<string, string>();
      for (const { citation, names, article } of resolved) {
        if (citation.target.form === 'pandoc') keys.set(citation.target.key, listed(names));
        if (names.length === 1) articles.set(names[0]!, article);
      }
      checks.set(report, { text, folder, registry, recognizers, articles, keys, found });
    },
    async held(report, by) {
      const check = checks.get(report);
      return check && (await holds(check, by)) ? check.found : undefined;
    },
    async stale() {
      const stale: string[] = [];
      for (const report of index.reports()) {
        const check = checks.get(report);
        const text = index.textOf(report);
        if (!check || text === undefined || !(await holds(check, { ...check, text, ...now(check.folder) })))
          stale.push(report);
        await project.files.rest();
      }
      return stale;
    },
    forget(report) {
      checks.delete(report);
    },
  };
}

/** Whether a report is checked with the same, as far as that can be seen without a look at what it cites. */
export const sameCheck = (a: CheckedWith, b: CheckedWith): boolean =>
  a.text === b.text && a.folder === b.folder && a.registry === b.registry && a.recognizers === b.recognizers;

const listed = (names: readonly string[]): string => names.join('\n');
