/** Finding things over all articles: a quick pick over everything, references, Go to Symbol, Go to Definition. */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import { Command } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { thingOf } from '../groups.ts';
import { iconOf } from '../icons.ts';
import { placeIn, type Library, type LibraryArticle } from '../library.ts';
import { marksAtSelection, revealSpan } from '../marks.ts';
import { registryOf, type Registries } from '../registries.ts';
import { ARTICLES } from '../selector.ts';
import { plainLabel } from '../untrusted.ts';
import { mentionName, typeName } from '../words.ts';

const { t } = vscode.l10n;

interface Place extends vscode.QuickPickItem {
  readonly article: LibraryArticle;
  readonly mark: Mark;
}

export function registerFinding(documents: Documents, library: Library, registries: Registries): vscode.Disposable {
  const markAt = (document: vscode.TextDocument, position: vscode.Position): Mark | undefined => {
    const open = documents.fresh(document);
    return open && marksAtSelection(open, new vscode.Selection(position, position)).find(mark => mark.mention);
  };
  const references: vscode.ReferenceProvider = {
    async provideReferences(document, position) {
      const mark = markAt(document, position);
      if (!mark) return undefined;
      const thing = thingOf(mark);
      return (await library.all()).flatMap(article =>
        article.marks
          .filter(other => other.mention && thingOf(other) === thing)
          .map(other => placeIn(article, other.start, other.end)),
      );
    },
  };
  const definition: vscode.DefinitionProvider = {
    async provideDefinition(document, position) {
      const actor = markAt(document, position)?.mention;
      const folder = vscode.workspace.getWorkspaceFolder(document.uri);
      if (actor?.kind !== 'actor' || !actor.entity || !folder) return undefined;
      if (!registries.get(folder).entities.some(entity => entity.id === actor.entity)) return undefined;
      const registry = await vscode.workspace.openTextDocument(registryOf(folder));
      const at = registry.getText().indexOf(`{"id":${JSON.stringify(actor.entity)}`);
      return at < 0 ? undefined : new vscode.Location(registry.uri, registry.positionAt(at));
    },
  };
  const symbols: vscode.WorkspaceSymbolProvider = {
    async provideWorkspaceSymbols(query) {
      const wanted = query.toLowerCase();
      const seen = new Set<string>();
      const found: vscode.SymbolInformation[] = [];
      for (const article of await library.all())
        for (const mark of article.marks) {
          const { mention } = mark;
          if (mention?.kind !== 'actor' || mark.state === 'rejected') continue;
          const name = mentionName(mention);
          const thing = thingOf(mark);
          if (seen.has(thing) || !name.toLowerCase().includes(wanted)) continue;
          seen.add(thing);
          const place = placeIn(article, mark.start, mark.end);
          found.push(new vscode.SymbolInformation(plainLabel(name), vscode.SymbolKind.Class, typeName(mark), place));
        }
      return found;
    },
  };

  return vscode.Disposable.from(
    vscode.languages.registerReferenceProvider(ARTICLES, references),
    vscode.languages.registerDefinitionProvider(ARTICLES, definition),
    vscode.languages.registerWorkspaceSymbolProvider(symbols),
    vscode.commands.registerCommand(Command.find, async () => {
      const places = library.all().then(articles => articles.flatMap(placesOf));
      const picked = await vscode.window.showQuickPick<Place>(places, {
        title: t('Find a Mention'),
        placeHolder: t('A name, a date or a number, as written or as meant'),
        matchOnDescription: true,
        matchOnDetail: true,
      });
      if (picked) await revealSpan(picked.article.uri, picked.mark.start, picked.mark.end);
    }),
  );
}

/** One item a thing and article, at its first place. */
function placesOf(article: LibraryArticle): readonly Place[] {
  const things = new Map<string, Mark[]>();
  for (const mark of article.marks) {
    if (!mark.mention || mark.state === 'rejected') continue;
    const list = things.get(thingOf(mark));
    if (list) list.push(mark);
    else things.set(thingOf(mark), [mark]);
  }
  return [...things.values()].map(marks => {
    const [mark] = marks as [Mark, ...Mark[]];
    const name = plainLabel(mentionName(mark.mention!), 80);
    const words = [...new Set(marks.map(m => plainLabel(m.text, 60)))].filter(w => w !== name);
    const value = mark.mention!.kind === 'date' ? mark.mention!.value : undefined;
    return {
      label: `$(${iconOf(mark)}) ${name}`,
      description: [...words.slice(0, 4), value].filter(Boolean).join(' · '),
      detail: `${vscode.workspace.asRelativePath(article.uri)} · ${t('{0} mentions', marks.length)}`,
      article,
      mark,
    };
  });
}
