/** Citations in the worker: the files are the extension host's, everything that reads them is here. */
import type { Registry } from '../entities/registry/schema.ts';
import type { CitingFiles } from '../project/citing/cited.ts';
import { createCitingDesk, type CitingDesk } from '../project/citing/desk.ts';
import type { Recognizers } from '../recognize/recognize.ts';
import { readSidecar } from '../sidecar/read.ts';
import type { CitingCalls, CitingHostCalls } from './citing-calls.ts';
import type { Served } from './peer.ts';
import { rest } from './rest.ts';

type Ask = <N extends keyof CitingHostCalls>(
  name: N,
  argument: Parameters<CitingHostCalls[N]>[0],
) => Promise<ReturnType<CitingHostCalls[N]>>;

export function serveCiting(
  ask: Ask,
  recognizers: () => Recognizers,
  registry: (folder: string) => Registry,
): Served<CitingCalls> {
  let roots: readonly string[] = [];
  let listed: Promise<readonly string[]> | undefined;
  let annotated: Promise<Set<string>> | undefined;
  const files: CitingFiles = {
    get roots() {
      return roots;
    },
    read: name => ask('readDocument', name),
    async sidecar(article) {
      const text = await ask('readSidecar', article);
      return text === undefined ? undefined : readSidecar(text, article).sidecar;
    },
    list: () => (listed ??= ask('listDocuments', undefined)),
    annotated: () => (annotated ??= ask('listSidecars', undefined).then(names => new Set(names))),
    rest,
  };
  const desk: CitingDesk = createCitingDesk({
    files,
    recognizers,
    registry,
    readBytes: name => ask('readBytes', name),
  });
  return {
    citingRoots(next) {
      roots = next;
      listed = undefined;
      annotated = undefined;
      desk.reset();
    },
    async citingChanged({ names, files: others }) {
      if (others) {
        listed = undefined;
        annotated = undefined;
      }
      // one of them may have its first sidecar; asking for one that is not there costs little
      void annotated?.then(known => names.forEach(name => known.add(name)));
      // both begin at once: who asks from now on waits for them
      await Promise.all([desk.changed(names), others ? desk.rescan() : undefined]);
    },
    citingReady: () => desk.ready(),
    reports: () => desk.reports(),
    findCitations: text => desk.find(text),
    isReport: text => desk.isReport(text),
    followCitation: ({ report, text, offset }) => desk.follow(report, text, offset),
    openAddress: ({ base, address }) => desk.open(base, address),
    checkReport: of => desk.check(of),
    staleReports: () => desk.stale(),
    citationFixes: ({ check, near }) => desk.fixes(check, near),
    whoCites: article => desk.whoCites(article),
    citingAnnotations: ({ article, ids }) => desk.citingAnnotations(article, ids),
    citedArticles: () => desk.citedArticles(),
    searchCitations: ({ query, limit }) => desk.search(query, limit),
    citableAnnotations: ({ report, path }) => desk.citable(report, path),
    citekeys: () => desk.keys(),
    quotation: ({ article, text, span }) => desk.quotation(article, text, span),
    exportReport: ({ report, text, format }) => desk.exported(report, text, format),
    renamedCitations: renames => desk.renamed(renames),
  };
}
