/** Marks in visible editors: a line under each, drawn differently for each kind; decided ones stand on a tint. */
import * as vscode from 'vscode';
import { tagsIn } from '../../project/filter.ts';
import type { Mark } from '../../project/marks.ts';
import type { AnnotationKind } from '../../sidecar/schema.ts';
import { colorOf, type ColorBy } from '../colors.ts';
import { Color, Setting } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { rangeOf } from '../marks.ts';
import type { Viewing } from '../viewing.ts';

type Style =
  | `${AnnotationKind} ${Color} suggested`
  | `${AnnotationKind} ${Color} decided`
  | 'rejected'
  /** The passage says something else than what was decided on. */
  | 'changed';

/** Beyond this many marks only those around the visible lines are set: the editor draws all it is given. */
const MOST_MARKS = 500;
/** Lines set above and below the visible ones. */
const AROUND = 120;

const LINES: Readonly<Record<AnnotationKind, string>> = {
  actor: 'solid',
  date: 'dotted',
  figure: 'dashed',
  passage: 'double',
};
const BACKGROUNDS: Partial<Readonly<Record<Color, Color>>> = {
  [Color.actor]: Color.actorBackground,
  [Color.date]: Color.dateBackground,
  [Color.figure]: Color.figureBackground,
  [Color.passage]: Color.passageBackground,
};

export function showDecorations(documents: Documents, viewing: Viewing): vscode.Disposable {
  const types = new Map<Style, vscode.TextEditorDecorationType>();
  const shown = new WeakMap<vscode.TextEditor, { from: number; to: number }>();
  let contrast = isHighContrast();

  /** Made when a mark first needs it: a colour of the palette may never be used. */
  function typeOf(style: Style): vscode.TextEditorDecorationType {
    let type = types.get(style);
    if (!type) types.set(style, (type = vscode.window.createTextEditorDecorationType(optionsOf(style, contrast))));
    return type;
  }

  function forgetTypes(): void {
    types.forEach(type => type.dispose());
    types.clear();
  }

  function show(editor: vscode.TextEditor): void {
    const { document } = editor;
    const open = documents.get(document);
    if (!open || open.version !== document.version) return;
    const wanted = viewing.shown(document.uri, open.marks);
    const by = vscode.workspace.getConfiguration(undefined, document.uri).get<ColorBy>(Setting.colorBy, 'kind');
    const tagsOf = tagsIn(open.marks);
    const lines = wanted.length > MOST_MARKS ? windowOf(editor) : { from: 0, to: Infinity };
    shown.set(editor, lines);
    const ranges = new Map<Style, vscode.Range[]>([...types.keys()].map(style => [style, []]));
    const [first, end] = offsetsOf(document, lines);
    for (const mark of wanted) {
      if (mark.end < first || mark.start > end) continue;
      const range = rangeOf(document, mark);
      const style = styleOf(mark, colorOf(mark, by, tagsOf(mark)));
      const list = ranges.get(style);
      if (list) list.push(range);
      else ranges.set(style, [range]);
    }
    for (const [style, list] of ranges) editor.setDecorations(typeOf(style), list);
  }

  function clear(uri: vscode.Uri): void {
    for (const editor of vscode.window.visibleTextEditors)
      if (editor.document.uri.toString() === uri.toString())
        for (const type of types.values()) editor.setDecorations(type, []);
  }

  const showAll = (): void => vscode.window.visibleTextEditors.forEach(show);
  const subscriptions = [
    documents.onDidChange(open => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === open.document) show(editor);
    }),
    documents.onDidClose(clear),
    viewing.onDidChange(showAll),
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const lines = shown.get(textEditor);
      const now = windowOf(textEditor);
      const near = lines && lines.from <= now.from + AROUND / 2 && lines.to >= now.to - AROUND / 2;
      if (!near) show(textEditor);
    }),
    vscode.workspace.onDidChangeConfiguration(e => {
      if (e.affectsConfiguration(Setting.colorBy)) showAll();
    }),
    vscode.window.onDidChangeActiveColorTheme(() => {
      if (contrast === isHighContrast()) return;
      contrast = !contrast;
      forgetTypes();
      showAll();
    }),
    { dispose: forgetTypes },
  ];
  showAll();
  return vscode.Disposable.from(...subscriptions);
}

/**
 * Where lines begin and end: thousands of marks are told by their offsets, before any becomes a range. An editor that shows
 * nothing yet has no lines.
 */
function offsetsOf(document: vscode.TextDocument, { from, to }: { from: number; to: number }): [number, number] {
  if (!(from <= to)) return [Infinity, -Infinity];
  return [
    document.offsetAt(new vscode.Position(Math.max(0, from), 0)),
    to >= document.lineCount ? Infinity : document.offsetAt(document.lineAt(Math.max(0, to)).range.end),
  ];
}

function windowOf(editor: vscode.TextEditor): { from: number; to: number } {
  const lines = editor.visibleRanges.flatMap(range => [range.start.line, range.end.line]);
  return { from: Math.min(...lines) - AROUND, to: Math.max(...lines) + AROUND };
}

function styleOf(mark: Mark, color: Color): Style {
  if (mark.anchor === 'changed') return 'changed';
  if (mark.state === 'rejected') return 'rejected';
  return `${mark.kind} ${color} ${mark.state === 'suggested' ? 'suggested' : 'decided'}`;
}

function isHighContrast(): boolean {
  const { HighContrast, HighContrastLight } = vscode.ColorThemeKind;
  const { kind } = vscode.window.activeColorTheme;
  return kind === HighContrast || kind === HighContrastLight;
}

const variable = (id: Color): string => `var(--vscode-${id.replace('.', '-')})`;

/** `contrast`: the theme frames the line of the cursor, and a thin line under a word would be lost on that. */
function optionsOf(style: Style, contrast: boolean): vscode.DecorationRenderOptions {
  const rangeBehavior = vscode.DecorationRangeBehavior.ClosedClosed;
  if (style === 'rejected') return { rangeBehavior, textDecoration: `line-through ${variable(Color.rejected)} 1px` };
  if (style === 'changed')
    return {
      rangeBehavior,
      border: '1px dashed',
      borderColor: new vscode.ThemeColor(Color.attention),
      overviewRulerColor: new vscode.ThemeColor(Color.attention),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    };
  const [kind, color, state] = style.split(' ') as [AnnotationKind, Color, 'suggested' | 'decided'];
  const decided = state === 'decided';
  const background = BACKGROUNDS[color];
  const width = (kind === 'passage' ? 3 : decided ? 2 : 1) + Number(contrast);
  return {
    rangeBehavior,
    border: `0 ${LINES[kind]}`,
    borderWidth: `0 0 ${width}px 0`,
    borderColor: new vscode.ThemeColor(color),
    ...(decided && background ? { backgroundColor: new vscode.ThemeColor(background) } : {}),
    ...(decided ? { borderRadius: '2px 2px 0 0' } : {}),
  };
}
