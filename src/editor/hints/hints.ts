/** A hint at each figure or date that another passage contradicts, where a person asked for hints. */
import * as vscode from 'vscode';
import type { Group, Member } from '../../compare/comparison.ts';
import { uriOf, type Comparisons, type FolderComparison } from '../comparisons.ts';
import { Setting } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { locationIn } from '../places.ts';
import { rangeOf } from '../marks.ts';
import { switchable } from '../switchable.ts';
import { plainLabel } from '../untrusted.ts';

const { t } = vscode.l10n;

/** Passages that one hint names. */
const NAMED = 5;

export function showHints(documents: Documents, comparisons: Comparisons): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('postil-comparisons');
  const watching = switchable(() => comparisons.watch());

  function switchOver(): void {
    watching.turn(vscode.workspace.getConfiguration().get<boolean>(Setting.comparisonHints, false));
    show();
  }

  /** Only in open articles: a closed one has nothing to underline. */
  function show(): void {
    collection.clear();
    if (!watching.on) return;
    for (const compared of comparisons.get() ?? []) {
      const hints = new Map<string, vscode.Diagnostic[]>();
      for (const group of compared.comparison.groups) {
        if ((group.verdict !== 'differ' && group.verdict !== 'sum') || group.settled) continue;
        for (const member of group.members) {
          const hint = hintOf(documents, compared, group, member);
          if (!hint) continue;
          const list = hints.get(member.article);
          if (list) list.push(hint);
          else hints.set(member.article, [hint]);
        }
      }
      for (const [article, list] of hints) collection.set(uriOf(compared, article), list);
    }
  }

  switchOver();
  return vscode.Disposable.from(
    collection,
    watching,
    comparisons.onDidChange(show),
    vscode.workspace.onDidChangeConfiguration(e => {
      if (e.affectsConfiguration(Setting.comparisonHints)) switchOver();
    }),
  );
}

function hintOf(
  documents: Documents,
  compared: FolderComparison,
  group: Group,
  member: Member,
): vscode.Diagnostic | undefined {
  const open = documents.byUri(uriOf(compared, member.article));
  // compared a moment ago: what was edited since is compared again soon
  if (!open || open.article.text.slice(member.start, member.end) !== member.text) return undefined;
  const others = group.members.filter(other => other !== member);
  const said = others.slice(0, NAMED).map(other => plainLabel(other.text, 60));
  const message =
    group.verdict === 'sum'
      ? t('{0}: does not add up with {1}', plainLabel(group.subject, 80), said.join(', '))
      : t('{0}: elsewhere {1}', plainLabel(group.subject, 80), said.join(', '));
  const hint = new vscode.Diagnostic(rangeOf(open.document, member), message, vscode.DiagnosticSeverity.Hint);
  hint.source = 'Postil';
  hint.code = group.verdict;
  hint.relatedInformation = others.slice(0, NAMED).flatMap(other => {
    const article = compared.articles.get(other.article);
    return article
      ? [
          new vscode.DiagnosticRelatedInformation(
            locationIn(uriOf(compared, other.article), article.lines, other),
            plainLabel(other.sentence.text, 200),
          ),
        ]
      : [];
  });
  return hint;
}
