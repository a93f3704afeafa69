/** Citations in the worker: the files are the extension host's, everything that reads them is here. */
import type { Registry } from '../entities/registry/schema.ts';
import type { CitingFiles } from '../project/citing/cited.ts';
import { createCitingDesk, type CitingDesk } from '../project/citing/desk.ts';
import type { Recognizers } from '../recognize/recognize.ts';
import { readSidecar } from '../sidecar/read.ts';
import type { CitingCalls, CitingHostCalls } from './citing-calls.ts';
import type { Served } from './peer.ts';

type Ask = <N extends keyof CitingHostCalls>(
  name: N,
  argument: Parameters<CitingHostCalls[N]>[0],
) => Promise<ReturnType<CitingHostCalls[N]>>;

/** Milliseconds of work after which what else was asked is answered. */
const SLICE = 8;

export function serveCiting(
  ask: Ask,
  recognizers: () => Recognizers,
  registry: (folder: string) => Registry,
): Served<CitingCalls> {
  let roots: readonly string[] = [];
  let listed: Promise<readonly string[]> | undefined;
  /** Articles with a sidecar: most have none, and asking for each is slow. */
  let withSidecar: Promise<Set<string>> | undefined;
  let worked = performance.now();
  const files: CitingFiles = {
    get roots() {
      return roots;
    },
    read: name => ask('readDocument', name),
    async sidecar(article) {
      withSidecar ??= ask('listSidecars', undefined).then(names => new Set(names));
      if (!(await withSidecar).has(article)) return undefined;
      const text = await ask('readSidecar', article);
      return text === undefined ? undefined : readSidecar(text, article).sidecar;
    },
    list: () => (listed ??= ask('listDocuments', undefined)),
    async rest() {
      if (performance.now() - worked < SLICE) return;
      await new Promise(resolve => setTimeout(resolve, 0));
      worked = performance.now();
    },
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
      withSidecar = undefined;
      desk.reset();
    },
    async citingChanged({ names, files: others }) {
      if (others) {
        listed = undefined;
        withSidecar = undefined;
      }
      // one of them may have its first sidecar; asking for one that is not there costs little
      void withSidecar?.then(known => names.forEach(name => known.add(name)));
      // both begin at once: who asks from now on waits for them
      await Promise.all([desk.changed(names), others ? desk.rescan() : undefined]);
    },
    citingReady: () => desk.ready(),
    reports: () => desk.reports(),
    findCitations: text => desk.find(text),
    isReport: text => desk.isReport(text),
    followCitation: ({ report, text, offset }) => desk.follow(report, text, offset),
    openAddress: ({ base, address }) => desk.open(base, address),
    checkReport: ({ report, shownAs, text, folder }) => desk.check(report, shownAs, text, folder),
    staleReports: () => desk.stale(),
    citationFixes: ({ report, text, index }) => desk.fixes(report, text, index),
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
