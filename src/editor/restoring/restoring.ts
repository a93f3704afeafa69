/** Decisions that an earlier window could not save are decided again, on top of what their sidecars say by now. */
import * as vscode from 'vscode';
import { canonical } from '../../lines/merge.ts';
import type { Sidecar } from '../../sidecar/schema.ts';
import { openText } from '../../sidecar/store.ts';
import { exists } from '../articles.ts';
import type { Documents } from '../documents.ts';
import type { Journal, LeftDecisions } from '../journal.ts';
import { sidecarOf, type Sidecars } from '../sidecars.ts';
import { whyOf } from '../tongue.ts';
import { plainLabel } from '../untrusted.ts';

const { t } = vscode.l10n;

interface Desk {
  readonly journal: Journal;
  readonly sidecars: Sidecars;
  readonly documents: Documents;
  readonly log: vscode.LogOutputChannel;
}

export async function restoreDecisions({ journal, sidecars, documents, log }: Desk): Promise<void> {
  /** How many of each article are saved now. */
  const saved = new Map<string, number>();

  async function restore({ article, before, wanted, forget }: LeftDecisions): Promise<void> {
    const name = sidecarOf(article).toString();
    // on another branch, say: they wait until it is back
    if (!(await exists(article)))
      return log.warn(`decisions that were not saved are of an article that is not there: ${name}`);
    const [base, own] = [openText(before, name).sidecar, openText(wanted, name).sidecar];
    const count = decidedSince(base, own);
    log.info(`${count} decisions that were not saved: ${name}`);
    const outcome = await sidecars.bring(article, base, own);
    if (outcome !== 'waits') await forget();
    if (outcome !== 'saved') return;
    const label = plainLabel(vscode.workspace.asRelativePath(article), 80);
    saved.set(label, (saved.get(label) ?? 0) + count);
    if (!documents.isOpen(article)) sidecars.release(article);
  }

  for (const left of await journal.left())
    try {
      await restore(left);
    } catch (error) {
      log.error(`${left.article.toString()}: ${whyOf(error)}`);
    }
  const [first, ...others] = saved;
  if (!first) return;
  const count = [...saved.values()].reduce((sum, n) => sum + n, 0);
  void vscode.window.showInformationMessage(
    others.length
      ? t('{0} decisions on {1} articles, which could not be saved before, are saved now.', count, saved.size)
      : count === 1
        ? t('A decision on {0}, which could not be saved before, is saved now.', first[0])
        : t('{0} decisions on {1}, which could not be saved before, are saved now.', count, first[0]),
  );
}

/** Annotations that were made, changed or deleted. */
function decidedSince(base: Sidecar, own: Sidecar): number {
  const said = (annotations: Sidecar['annotations']): Map<string, string> =>
    new Map(annotations.map(annotation => [annotation.id, canonical(annotation)]));
  const [before, after] = [said(base.annotations), said(own.annotations)];
  return [...new Set([...before.keys(), ...after.keys()])].filter(id => before.get(id) !== after.get(id)).length;
}
