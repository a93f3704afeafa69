/** Finding things over all articles: a quick pick over everything, references, Go to Symbol, Go to Definition. */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import type { Documents } from '../documents.ts';
import { sameThing, thingOf, thingsOf } from '../groups.ts';
import { placeIn, type Library, type LibraryArticle } from '../library.ts';
import { marksAtSelection } from '../marks.ts';
import { placesIn } from '../places.ts';
import { registryOf, type Registries } from '../registries.ts';
import { ARTICLES } from '../selector.ts';
import { plainLabel } from '../untrusted.ts';
import { mentionName, typeName } from '../words.ts';
import { registerSearching } from './searching.ts';

/** What Go to Symbol shows at most: the editor narrows it down while a name is typed, and asks again. */
const MOST_SYMBOLS = 500;

export function registerFinding(documents: Documents, library: Library, registries: Registries): vscode.Disposable {
  const markAt = (document: vscode.TextDocument, position: vscode.Position): Mark | undefined => {
    const open = documents.fresh(document);
    return open && marksAtSelection(open, new vscode.Selection(position, position)).find(mark => mark.mention);
  };
  const references: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }) {
      const mark = markAt(document, position);
      if (!mark) return undefined;
      const found = (await library.find({ thing: thingOf(mark) })).flatMap(({ uri, ranges }) =>
        ranges.map(range => new vscode.Location(uri, range)),
      );
      const line = includeDeclaration ? await lineInRegistry(document, mark) : undefined;
      return line?.listed ? [...found, line.location] : found;
    },
  };

  /** Where the registry has an actor, or would have it: its lines are sorted by id. Undefined without a registry file. */
  async function lineInRegistry(
    document: vscode.TextDocument,
    { mention }: Mark,
  ): Promise<{ readonly location: vscode.Location; readonly listed: boolean } | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    if (mention?.kind !== 'actor' || !mention.entity || !folder) return undefined;
    const { entities } = await registries.load(folder);
    if (!entities.length) return undefined;
    const uri = registryOf(folder);
    const registry = await vscode.workspace.openTextDocument(uri);
    const text = registry.getText();
    const offsetOf = (id: string): number => text.indexOf(`{"id":${JSON.stringify(id)}`);
    const { entity } = mention;
    const at = offsetOf(entity);
    if (at >= 0) return { location: new vscode.Location(uri, registry.positionAt(at)), listed: true };
    const next = entities
      .map(({ id }) => id)
      .filter(id => id > entity)
      .sort()[0];
    const place = next === undefined ? text.lastIndexOf(']') : offsetOf(next);
    return place < 0 ? undefined : { location: new vscode.Location(uri, registry.positionAt(place)), listed: false };
  }

  const definition: vscode.DefinitionProvider = {
    async provideDefinition(document, position) {
      const open = documents.fresh(document);
      const mark = markAt(document, position);
      if (!open || !mark) return undefined;
      const line = await lineInRegistry(document, mark);
      if (line?.listed) return line.location;
      // Nobody entered it: where it is named in full says most, and where it would be entered is the other answer.
      const full = sameThing(open.marks, mark).reduce((a, b) => (b.text.length > a.text.length ? b : a));
      const [first] = placesIn({ uri: document.uri, text: open.article.text }, [full]);
      return [first!, ...(line ? [line.location] : [])];
    },
  };

  const symbols: vscode.WorkspaceSymbolProvider = {
    async provideWorkspaceSymbols(query) {
      const wanted = query.toLowerCase();
      const found = new Map<string, { readonly article: LibraryArticle; readonly mark: Mark; names: Set<string> }>();
      for (const article of await library.all()) {
        const things = thingsOf(article.marks);
        article.marks.forEach((mark, i) => {
          if (mark.mention?.kind !== 'actor' || mark.state === 'rejected') return;
          const thing = things[i]!;
          const entry = found.get(thing);
          if (entry) entry.names.add(mark.text.toLowerCase());
          else
            found.set(thing, { article, mark, names: new Set([mark.text.toLowerCase(), nameOf(mark).toLowerCase()]) });
        });
      }
      return [...found.values()]
        .filter(({ names }) => [...names].some(name => isIn(wanted, name)))
        .slice(0, MOST_SYMBOLS)
        .map(({ article, mark }) => {
          const place = placeIn(article, mark.start, mark.end);
          return new vscode.SymbolInformation(plainLabel(nameOf(mark)), vscode.SymbolKind.Class, typeName(mark), place);
        });
    },
  };

  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(ARTICLES, references),
    vscode.languages.registerDefinitionProvider(ARTICLES, definition),
    vscode.languages.registerWorkspaceSymbolProvider(symbols),
    registerSearching(library),
  );
}

const nameOf = ({ mention, text }: Mark): string => (mention ? mentionName(mention) : text);

/** As the editor filters what it is given: the letters in order, others between them. */
function isIn(wanted: string, name: string): boolean {
  let at = 0;
  for (const letter of wanted.replace(/\s/g, '')) {
    at = name.indexOf(letter, at) + 1;
    if (!at) return false;
  }
  return true;
}
