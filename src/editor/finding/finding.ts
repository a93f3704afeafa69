/** Finding things over all articles: a quick pick over everything, references, Go to Symbol, Go to Definition. */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import type { Documents } from '../documents.ts';
import { sameThing, thingOf } from '../groups.ts';
import type { Library } from '../library.ts';
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
      const found = await library.find({ search: query, symbols: true }, { most: MOST_SYMBOLS });
      // an open article and a closed one may name the same actor
      const named = new Map(found.map(item => [thingOf(item.marks[0]), item]));
      return [...named.values()].map(
        ({ uri, marks: [mark], ranges: [range] }) =>
          new vscode.SymbolInformation(
            plainLabel(nameOf(mark)),
            vscode.SymbolKind.Class,
            typeName(mark),
            new vscode.Location(uri, range),
          ),
      );
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
