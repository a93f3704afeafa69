/** A workspace in memory: the port that citations are followed through. */
import { readFileSync } from 'node:fs';
import { findCitations } from '../../../src/citations/find.ts';
import { EMPTY_REGISTRY, type Registry } from '../../../src/entities/registry/schema.ts';
import { inEnglish } from '../../../src/lines/message.ts';
import type { CitingFiles } from '../../../src/project/citing/cited.ts';
import { checkReport, fixesOf, type CheckedReport } from '../../../src/project/citing/findings.ts';
import { createCitingProject, type CitingProject } from '../../../src/project/citing/project.ts';
import type { Resolved } from '../../../src/project/citing/resolve.ts';
import { standardRecognizers } from '../../../src/recognize/standard.ts';
import { readSidecar } from '../../../src/sidecar/read.ts';

const SIDECAR = '.postil.json';

export type Texts = Readonly<Record<string, string>>;

/** Names are absolute; `/w` is the workspace. */
export function shelf(texts: Texts, roots: readonly string[] = ['/w']): CitingFiles {
  return {
    roots,
    read: async name => texts[name],
    sidecar: async article => {
      const text = texts[`${article}.postil.json`];
      return text === undefined ? undefined : readSidecar(text, article).sidecar;
    },
    list: async () => Object.keys(texts).filter(name => /\.(?:md|txt)$/.test(name)),
    annotated: async () =>
      new Set(Object.keys(texts).flatMap(name => (name.endsWith(SIDECAR) ? name.slice(0, -SIDECAR.length) : []))),
    rest: async () => {},
  };
}

export const projectOf = (texts: Texts): CitingProject => createCitingProject(shelf(texts));

export const recognizers = standardRecognizers(readFileSync('media/actors.model'));

export const checked = (
  texts: Texts,
  name = '/w/report.md',
  registry: Registry = EMPTY_REGISTRY,
): Promise<CheckedReport> =>
  checkReport({ name, shownAs: name.slice(3), text: texts[name]! }, projectOf(texts), {
    recognizers,
    registry,
    rest: async () => {},
  });

/** `code «words that it shows at»: message | fixes` of every finding. */
export async function findingsOf(texts: Texts, name = '/w/report.md', registry?: Registry): Promise<readonly string[]> {
  const text = texts[name]!;
  const project = projectOf(texts);
  const { findings } = await checked(texts, name, registry);
  return Promise.all(
    findings.map(async f => {
      const fixes = await fixesOf({ name, text }, f, project);
      return `${f.code} «${text.slice(f.start, f.end)}» ${f.severity}: ${inEnglish(f.message)} | ${fixes.map(fix => inEnglish(fix.title)).join('; ')}`;
    }),
  );
}

export async function resolveAll(texts: Texts, name = '/w/report.md'): Promise<readonly Resolved[]> {
  const project = projectOf(texts);
  return Promise.all(findCitations(texts[name]!).map(citation => project.resolve(name, citation)));
}

/** A sidecar with passages of a text: id -> quote. */
export function sidecarWith(text: string, quotes: Readonly<Record<string, string>>, article: object = {}): string {
  const lines = Object.entries(quotes).map(([id, quote]) => {
    const at = text.indexOf(quote);
    if (at < 0) throw new Error(`no "${quote}"`);
    const before = text.slice(Math.max(0, at - 32), at);
    const after = text.slice(at + quote.length, at + quote.length + 32);
    return JSON.stringify({ id, kind: 'passage', quote, before, after, at, status: 'added' });
  });
  return `{\n"format": "postil/1",\n"article": ${JSON.stringify(article)},\n"annotations": [\n${lines.join(',\n')}\n]\n}\n`;
}
