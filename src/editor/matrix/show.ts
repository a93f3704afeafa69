/** What the page of the matrix is told. */
import * as vscode from 'vscode';
import { ACTOR_TYPES } from '../../recognize/mention.ts';
import type { MatrixModel, MatrixRow, MatrixWords } from '../../webview/messages.ts';
import type { FolderArticle, Matrix } from '../../worker/comparing-calls.ts';
import { plainLabel } from '../untrusted.ts';
import { actorTypeName, calendarDate } from '../words.ts';

const { t } = vscode.l10n;

/** Actors that the page is sent. */
export const MOST_ROWS = 5000;

export function modelOf({ articles, rows, more }: Matrix): MatrixModel {
  return {
    articles: articles.map(article => ({
      path: plainLabel(article.name, 200),
      label: labelOf(article),
      ...(article.published === undefined ? {} : { published: calendarDate(article.published) ?? article.published }),
    })),
    rows: rows.map(({ entity, name, type, counts, total }): MatrixRow => ({
      id: entity,
      name: plainLabel(name, 100),
      type,
      counts,
      total,
    })),
    more,
    types: ACTOR_TYPES.map(id => ({ id, name: actorTypeName(id) })),
    words: words(),
  };
}

/** Who says it: the outlet, or the file where none is named. */
export const labelOf = ({ name, source }: Pick<FolderArticle, 'name' | 'source'>): string =>
  plainLabel(source || name.slice(name.lastIndexOf('/') + 1), 60);

function words(): MatrixWords {
  return {
    filter: t('Name'),
    type: t('Type'),
    allTypes: t('all'),
    sort: t('Sort'),
    byCount: t('by mentions'),
    byName: t('by name'),
    byArticles: t('by articles'),
    byShared: t('by articles with {0}', '{0}'),
    actor: t('Actor'),
    total: t('Mentions'),
    shared: t('Articles with {0}', '{0}'),
    pick: t('Choose an actor to see with whom it appears.'),
    unpick: t('Everyone, not {0}', '{0}'),
    cell: t('{0} mentions of {1} in {2}', '{0}', '{1}', '{2}'),
    moreRows: t('{0} more actors', '{0}'),
    moreColumns: t('{0} more articles', '{0}'),
    tooMany: t('{0} rarer actors are not shown', '{0}'),
    empty: t('No article here names anybody yet.'),
    noneLeft: t('No actor fits what is chosen above.'),
    pair: t('{0} and {1}', '{0}', '{1}'),
    pairHint: t('Choose a number below "Articles with {0}" to read what is said of both.', '{0}'),
    noSentence: t('No sentence names both.'),
    sameSentence: t('{0} sentences name both.', '{0}'),
    bothIn: t('Both are named in {0} articles:', '{0}'),
    timeline: t('Timeline of {0}', '{0}'),
    keys: t('Arrow keys go from cell to cell. Enter on a name chooses the actor, on a number shows the mentions.'),
    counted: t('{0} actors in {1} articles', '{0}', '{1}'),
  };
}
