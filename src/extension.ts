/** What is switched on, in order. */
import * as vscode from 'vscode';
import { createApi, type PostilApi } from './editor/api.ts';
import { showProblems } from './editor/checking/checking.ts';
import type { Files } from './lines/files.ts';
import { registerAnnotating } from './editor/annotating/annotating.ts';
import { createComparisonDecisions, createComparisons } from './editor/comparisons.ts';
import { createArticles } from './editor/articles.ts';
import { offerCodeActions } from './editor/deciding/actions.ts';
import { registerDeciding } from './editor/deciding/deciding.ts';
import { registerDecidingOnMany } from './editor/deciding/many.ts';
import { showDecorations } from './editor/decorations/decorations.ts';
import { showNotes } from './editor/commenting/commenting.ts';
import { citingHost } from './editor/citing-host.ts';
import { createCitations } from './editor/citations.ts';
import { checkCitations } from './editor/citationcheck/citationcheck.ts';
import { showCitationList } from './editor/citationlist/citationlist.ts';
import { registerCitedBy } from './editor/citedby/citedby.ts';
import { registerCiting } from './editor/citing/citing.ts';
import { createDocuments } from './editor/documents.ts';
import { workspaceFiles } from './editor/files.ts';
import { registerEnabling } from './editor/enabling/enabling.ts';
import { registerFinding } from './editor/finding/finding.ts';
import { showHints } from './editor/hints/hints.ts';
import { registerExporting } from './editor/exporting/exporting.ts';
import { registerFollowing } from './editor/following/following.ts';
import { registerUris } from './editor/following/uris.ts';
import { createHistory } from './editor/history.ts';
import { createIndexing } from './editor/indexing.ts';
import { showHovers } from './editor/hover/hover.ts';
import { keepCitations } from './editor/keeping/keeping.ts';
import { createLibrary } from './editor/library.ts';
import { registerListing } from './editor/listing/listing.ts';
import { offerMerging, type MergeDriver } from './editor/merging/merging.ts';
import type { GitHistory } from './editor/git.ts';
import { createJournal } from './editor/journal.ts';
import { restoreDecisions } from './editor/restoring/restoring.ts';
import { whyOf } from './editor/tongue.ts';
import { keepSidecarsBeside } from './editor/moving/moving.ts';
import { registerNavigating } from './editor/navigating/navigating.ts';
import { registerOutlining } from './editor/outlining/outlining.ts';
import { registerFiltering } from './editor/filtering/filtering.ts';
import { registerFolding } from './editor/folding/folding.ts';
import { registerHierarchy } from './editor/hierarchy/hierarchy.ts';
import { showInlayHints } from './editor/hinting/hinting.ts';
import { registerIdentity } from './editor/identity/identity.ts';
import { registerTagging } from './editor/tagging/tagging.ts';
import { createViewing } from './editor/viewing.ts';
import { registerPublication } from './editor/publication/publication.ts';
import { createRecognition } from './editor/recognition.ts';
import { createRegistries } from './editor/registries.ts';
import { registerRenaming } from './editor/renaming/renaming.ts';
import { registerReviewing } from './editor/reviewing/reviewing.ts';
import { createSidecars } from './editor/sidecars.ts';
import { showMatrix } from './editor/matrix/matrix.ts';
import { showSources } from './editor/sources/sources.ts';
import { showStatus } from './editor/status/status.ts';
import { offerTools } from './editor/tools/tools.ts';
import { showTimeline } from './editor/timeline/timeline.ts';
import { showTree } from './editor/tree/tree.ts';
import { startWebWorker } from './editor/web-worker.ts';
import type { StartWorker } from './worker/line.ts';
import { registerWelcoming } from './editor/welcoming/welcoming.ts';

export const activate = (context: vscode.ExtensionContext): PostilApi =>
  start(context, workspaceFiles, died => startWebWorker(context.extensionUri, died));

export interface Git {
  readonly driver: MergeDriver;
  readonly history: GitHistory;
}

/**
 * `files`: the safest way of this host to write. `startWorker`: how it starts a thread beside this one. `git`: where there
 * is a disk.
 */
export function start(context: vscode.ExtensionContext, files: Files, startWorker: StartWorker, git?: Git): PostilApi {
  const log = vscode.window.createOutputChannel('Postil', { log: true });
  const history = createHistory();
  const articles = createArticles(async text => {
    if (!/#p-|:~:text=|@/.test(text)) return false;
    // a worker that cannot be started reads no articles either
    return recognition.worker.call('isReport', text).catch(() => false);
  });
  const journal = createJournal(context.storageUri ?? context.globalStorageUri, files, log);
  const sidecars = createSidecars({ files, history, journal, log });
  const registries = createRegistries({ files, history, log });
  const recognition = createRecognition(
    { extension: context.extensionUri, storage: context.storageUri, start: startWorker },
    registries,
    citingHost(sidecars),
    log,
  );
  const indexing = createIndexing(articles, recognition, log);
  const { onDidChange: onDidChangeOthers } = indexing;
  const documents = createDocuments({ articles, sidecars, recognition, onDidChangeOthers, log });
  const library = createLibrary(documents, indexing, recognition.worker);
  const decisions = createComparisonDecisions({ files, history, log });
  const comparisons = createComparisons(documents, library, recognition, registries, decisions, log);
  const viewing = createViewing(context.workspaceState);
  const identities = { registries, library, history };
  const citations = createCitations(sidecars, registries, recognition);
  context.subscriptions.push(
    log,
    articles,
    sidecars,
    registries,
    recognition,
    indexing,
    documents,
    viewing,
    showDecorations(documents, viewing),
    citations,
    showHovers(documents, { library, registries, viewing }),
    showTree({ ...identities, documents, sidecars, viewing, memory: context.workspaceState }),
    decisions,
    comparisons,
    showSources(context.extensionUri, { comparisons, decisions, registries, recognition }),
    showHints(documents, comparisons),
    showTimeline(context.extensionUri, comparisons, recognition),
    showMatrix(context.extensionUri, comparisons, library, recognition),
    showStatus(documents, viewing),
    registerDeciding(documents, sidecars, history),
    registerDecidingOnMany({ documents, sidecars, history, library, viewing }),
    offerCodeActions(documents, viewing),
    registerAnnotating({ documents, sidecars, registries, library, history, recognition }),
    registerListing(documents),
    showNotes({ documents, sidecars, log }),
    registerNavigating(documents, viewing),
    registerPublication(documents, sidecars),
    registerRenaming(documents, registries),
    registerOutlining(documents, viewing),
    registerFolding(documents),
    registerHierarchy(documents, library),
    showInlayHints(documents, viewing),
    registerFiltering(documents, viewing),
    registerTagging(documents, sidecars, library),
    registerIdentity({ ...identities, documents, sidecars }),
    registerFinding(documents, library, registries),
    registerReviewing(documents, sidecars, viewing),
    registerWelcoming(context, log),
    offerTools(library, recognition),
    keepSidecarsBeside(sidecars),
    offerMerging({ context, driver: git?.driver, log }),
    registerEnabling(articles, documents),
    registerCiting({ documents, sidecars, citations }),
    registerFollowing(citations),
    registerUris(context, citations),
    registerCitedBy(citations, documents),
    showCitationList(citations),
    checkCitations(citations, log),
    keepCitations(citations, sidecars),
    registerExporting(citations),
    showProblems({
      articles,
      documents,
      sidecars,
      registries,
      recognition,
      decisions,
      files,
      history,
      git: git?.history,
      memory: context.workspaceState,
      log,
    }),
  );
  restoreDecisions({ journal, sidecars, documents, log }).catch((error: unknown) => log.error(whyOf(error)));
  return createApi(documents, recognition);
}
