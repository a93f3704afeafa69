import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  Color,
  Command,
  ContextKey,
  Setting,
  Tool,
  TreeItemContext,
  View,
  ViewContainer,
  WALKTHROUGH,
} from '../../../src/editor/contributions.ts';

interface Item {
  readonly command?: string;
  readonly when?: string;
  readonly id?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string; icon?: string }[];
    readonly menus: Readonly<Record<string, readonly Item[]>>;
    readonly keybindings: readonly { command: string; key: string; mac?: string; when: string }[];
    readonly colors: readonly { id: string; defaults: Readonly<Record<string, string>> }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly properties: Readonly<Record<string, { readonly order: number; readonly markdownDescription: string }>>;
    }[];
    readonly views: Readonly<Record<string, readonly { id: string }[]>>;
    readonly viewsContainers: { readonly activitybar: readonly { id: string }[] };
    readonly languageModelTools: readonly { name: string; inputSchema: object }[];
    readonly walkthroughs: readonly {
      id: string;
      steps: readonly { description: string; media: { image: Readonly<Record<string, string>> } }[];
    }[];
    readonly viewsWelcome: readonly { view: string; contents: string; when: string }[];
  };
}
const manifestText = readFileSync('package.json', 'utf8');
const { contributes } = JSON.parse(manifestText) as Manifest;
const nls = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const sources = readdirSync('src/editor', { recursive: true })
  .map(String)
  .filter(file => file.endsWith('.ts') && !file.endsWith('contributions.ts'))
  .map(file => readFileSync(path.join('src/editor', file), 'utf8'))
  .join('\n');

const same = (a: Iterable<string>, b: Iterable<string>): void => assert.deepEqual([...a].sort(), [...b].sort());

describe('contributions', () => {
  it('are the same in package.json and in the source', () => {
    same(
      contributes.commands.map(c => c.command),
      Object.values(Command),
    );
    same(
      contributes.configuration.flatMap(({ properties }) => Object.keys(properties)),
      Object.values(Setting),
    );
    same(
      contributes.colors.map(c => c.id),
      Object.values(Color),
    );
    same(
      Object.values(contributes.views).flatMap(views => views.map(v => v.id)),
      Object.values(View),
    );
    same(
      contributes.languageModelTools.map(tool => tool.name),
      Object.values(Tool),
    );
    assert.deepEqual(Object.keys(contributes.views), [ViewContainer]);
  });

  it('are all used: no command is dead, no setting is unread', () => {
    const used = (group: string, names: object): void => {
      for (const name of Object.keys(names)) assert.match(sources, new RegExp(`\\b${group}\\.${name}\\b`), name);
    };
    used('Command', Command);
    used('Setting', Setting);
    used('Color', Color);
    used('Tool', Tool);
    used('ContextKey', ContextKey);
    used('TreeItemContext', TreeItemContext);
  });

  it('name only commands that exist, and context keys that are set', () => {
    const known = new Set<string>(Object.values(Command));
    const keys = new Set<string>([
      ...Object.values(ContextKey),
      ...Object.values(TreeItemContext),
      ...Object.values(View),
    ]);
    const items = [...Object.values(contributes.menus).flat(), ...contributes.keybindings];
    for (const { command } of items) if (command) assert.ok(known.has(command), command);
    for (const { when = '' } of [...items, ...contributes.viewsWelcome])
      for (const [key] of when.matchAll(/postil\.\w+/g))
        assert.ok(keys.has(key) || /viewItem =~/.test(when), `${key} in ${when}`);
  });

  it('have a title, a category and a place in the palette', () => {
    for (const { command, title, category } of contributes.commands) {
      assert.equal(category, 'Postil', command);
      assert.match(title, /^%command\.\w+%$/, command);
      assert.ok(
        contributes.menus.commandPalette!.some(item => item.command === command && item.when),
        command,
      );
    }
  });

  it('can all be reached: what the palette hides stands in a menu, on a key or behind a link', () => {
    const elsewhere = new Set(
      [
        ...Object.entries(contributes.menus).flatMap(([menu, items]) => (menu === 'commandPalette' ? [] : items)),
        ...contributes.keybindings,
      ].map(item => item.command),
    );
    const names = new Map(Object.entries<string>(Command).map(([name, id]) => [id, name]));
    for (const { command, when } of contributes.menus.commandPalette!)
      if (when === 'false' && !elsewhere.has(command))
        // registered once, and run from somewhere
        assert.ok([...sources.matchAll(new RegExp(`\\bCommand\\.${names.get(command!)}\\b`, 'g'))].length > 1, command);
  });

  it('have words for every key, and no key for nothing', () => {
    const asked = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(found => found[1]!);
    same(new Set(asked), Object.keys(nls));
  });

  it('have settings in titled groups, in the order of their lines', () => {
    assert.ok(contributes.configuration.length > 1);
    for (const { title, properties } of contributes.configuration) {
      assert.match(title, /^%settings\.\w+%$/);
      const orders = Object.values(properties).map(({ order }) => order);
      assert.deepEqual(orders, orders.map((_, i) => i + 1), title); // prettier-ignore
      for (const { markdownDescription } of Object.values(properties)) assert.match(markdownDescription, /^%setting\./);
    }
  });

  it('give each colour a value in all four kinds of theme', () => {
    for (const { id, defaults } of contributes.colors)
      assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light'], id);
  });

  it('have a tour with a picture for each kind of theme, and commands that exist', () => {
    const [tour, ...more] = contributes.walkthroughs;
    assert.deepEqual([tour?.id, more.length], [WALKTHROUGH, 0]);
    for (const { media, description } of tour!.steps) {
      for (const file of Object.values(media.image)) assert.ok(existsSync(file), `${file}: npm run screenshots`);
      const text = nls[description.slice(1, -1)]!;
      for (const [, command] of text.matchAll(/\(command:(postil\.\w+)\)/g))
        assert.ok(Object.values<string>(Command).includes(command!), command);
    }
  });

  it('bind keys that answer in articles and in our own list only', () => {
    for (const { command, when } of contributes.keybindings)
      assert.match(when, /postil\.article|focusedView == postil\.mentions/, command);
  });
});
