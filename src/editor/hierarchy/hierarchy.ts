/**
 * The call hierarchy of an actor: "incoming" are the articles that name it, "outgoing" from an actor whom its paragraphs
 * name beside it, and from an article the actors in it.
 */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import type { ActorMention } from '../../recognize/mention.ts';
import type { Documents } from '../documents.ts';
import type { Library, LibraryArticle } from '../library.ts';
import { marksAtSelection, rangeOf } from '../marks.ts';
import { placesIn } from '../places.ts';
import { ARTICLES } from '../selector.ts';
import { plainLabel } from '../untrusted.ts';
import { mentionName, typeName } from '../words.ts';

/** Items go to the editor and come back as they are: what they stand for is kept here. */
type Stands = { readonly entity: string } | { readonly article: string };

export function registerHierarchy(documents: Documents, library: Library): vscode.Disposable {
  const stands = new WeakMap<vscode.CallHierarchyItem, Stands>();

  const ofActor = (
    mark: Mark,
    mention: ActorMention,
    uri: vscode.Uri,
    range: vscode.Range,
  ): vscode.CallHierarchyItem => {
    const name = plainLabel(mentionName(mention));
    const item = new vscode.CallHierarchyItem(vscode.SymbolKind.Class, name, typeName(mark), uri, range, range);
    stands.set(item, { entity: mention.entity! });
    return item;
  };
  const ofArticle = (uri: vscode.Uri, first: vscode.Range): vscode.CallHierarchyItem => {
    const path = vscode.workspace.asRelativePath(uri);
    const name = plainLabel(path.slice(path.lastIndexOf('/') + 1));
    const detail = plainLabel(path.slice(0, -name.length - 1));
    const item = new vscode.CallHierarchyItem(vscode.SymbolKind.File, name, detail, uri, first, first);
    stands.set(item, { article: uri.toString() });
    return item;
  };

  const provider: vscode.CallHierarchyProvider = {
    prepareCallHierarchy(document, position) {
      const open = documents.fresh(document);
      if (!open) return undefined;
      const mark = marksAtSelection(open, new vscode.Selection(position, position)).find(isActor);
      return mark && ofActor(mark, mark.mention, document.uri, rangeOf(document, mark));
    },
    async provideCallHierarchyIncomingCalls(item) {
      const what = stands.get(item);
      if (!what || 'article' in what) return [];
      const found = await library.find({ thing: `actor ${what.entity}` });
      return found.map(
        ({ uri, ranges }) => new vscode.CallHierarchyIncomingCall(ofArticle(uri, ranges[0]), [...ranges]),
      );
    },
    async provideCallHierarchyOutgoingCalls(item) {
      const what = stands.get(item);
      if (!what) return [];
      const calls = new Map<string, { item: vscode.CallHierarchyItem; ranges: vscode.Range[] }>();
      const article = await library.read(item.uri);
      if (article) {
        const marks = article.marks.filter(isActor);
        const found = 'article' in what ? marks : beside(article.text, marks, what.entity);
        const ranges = rangesOf(article, found);
        found.forEach((mark, i) => {
          const call = calls.get(mark.mention.entity);
          if (call) call.ranges.push(ranges[i]!);
          else
            calls.set(mark.mention.entity, {
              item: ofActor(mark, mark.mention, article.uri, ranges[i]!),
              ranges: [ranges[i]!],
            });
        });
      }
      return [...calls.values()]
        .sort((a, b) => b.ranges.length - a.ranges.length)
        .map(({ item: to, ranges }) => new vscode.CallHierarchyOutgoingCall(to, ranges));
    },
  };
  return vscode.languages.registerCallHierarchyProvider(ARTICLES, provider);
}

type ActorMark = Mark & { readonly mention: ActorMention & { readonly entity: string } };

const isActor = (mark: Mark): mark is ActorMark =>
  mark.mention?.kind === 'actor' && mark.mention.entity !== undefined && mark.state !== 'rejected';

/** The others in the paragraphs that name an entity. */
function beside(text: string, marks: readonly ActorMark[], entity: string): ActorMark[] {
  const paragraph = (at: number): number => text.lastIndexOf('\n\n', at);
  const own = new Set(marks.filter(({ mention }) => mention.entity === entity).map(({ start }) => paragraph(start)));
  return marks.filter(({ mention, start }) => mention.entity !== entity && own.has(paragraph(start)));
}

const rangesOf = (article: LibraryArticle, marks: readonly Mark[]): vscode.Range[] =>
  placesIn(article, marks).map(({ range }) => range);
