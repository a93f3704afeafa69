/** Marks in visible editors: a line under each, drawn differently for each kind; decided ones stand on a tint. */
import * as vscode from 'vscode';
import type { Mark } from '../../project/marks.ts';
import type { AnnotationKind } from '../../sidecar/schema.ts';
import { Color, Setting } from '../contributions.ts';
import type { Documents } from '../documents.ts';
import { rangeOf } from '../marks.ts';

type Style =
  | `${AnnotationKind} suggested`
  | `${AnnotationKind} decided`
  | 'rejected'
  /** The passage says something else than what was decided on. */
  | 'changed';

export type Density = 'all' | 'decided' | 'none';

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
const COLORS: Readonly<Record<AnnotationKind, readonly [line: Color, background: Color]>> = {
  actor: [Color.actor, Color.actorBackground],
  date: [Color.date, Color.dateBackground],
  figure: [Color.figure, Color.figureBackground],
  passage: [Color.passage, Color.passageBackground],
};

export function showDecorations(documents: Documents): vscode.Disposable {
  const types = makeTypes();
  const shown = new WeakMap<vscode.TextEditor, { from: number; to: number }>();

  function show(editor: vscode.TextEditor): void {
    const open = documents.get(editor.document);
    if (!open || open.version !== editor.document.version) return;
    const settings = vscode.workspace.getConfiguration(undefined, editor.document.uri);
    const density = settings.get<Density>(Setting.marks, 'all');
    const least = settings.get<number>(Setting.minimumConfidence, 0);
    const wanted = open.marks.filter(
      mark =>
        density !== 'none' &&
        (mark.state !== 'suggested' || (density === 'all' && (mark.mention?.confidence ?? 1) >= least)),
    );
    const lines = wanted.length > MOST_MARKS ? windowOf(editor) : { from: 0, to: Infinity };
    shown.set(editor, lines);
    const ranges = new Map<Style, vscode.Range[]>([...types.keys()].map(style => [style, []]));
    for (const mark of wanted) {
      const range = rangeOf(editor.document, mark);
      if (range.end.line < lines.from || range.start.line > lines.to) continue;
      ranges.get(styleOf(mark))!.push(range);
    }
    for (const [style, type] of types) editor.setDecorations(type, ranges.get(style)!);
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
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const lines = shown.get(textEditor);
      const now = windowOf(textEditor);
      const near = lines && lines.from <= now.from + AROUND / 2 && lines.to >= now.to - AROUND / 2;
      if (!near) show(textEditor);
    }),
    vscode.workspace.onDidChangeConfiguration(e => {
      if (e.affectsConfiguration(Setting.marks) || e.affectsConfiguration(Setting.minimumConfidence)) showAll();
    }),
    ...types.values(),
  ];
  showAll();
  return vscode.Disposable.from(...subscriptions);
}

function windowOf(editor: vscode.TextEditor): { from: number; to: number } {
  const lines = editor.visibleRanges.flatMap(range => [range.start.line, range.end.line]);
  return { from: Math.min(...lines) - AROUND, to: Math.max(...lines) + AROUND };
}

function styleOf(mark: Mark): Style {
  if (mark.anchor === 'changed') return 'changed';
  if (mark.state === 'rejected') return 'rejected';
  return `${mark.kind} ${mark.state === 'suggested' ? 'suggested' : 'decided'}`;
}

function makeTypes(): ReadonlyMap<Style, vscode.TextEditorDecorationType> {
  const types = new Map<Style, vscode.TextEditorDecorationType>();
  const add = (style: Style, options: vscode.DecorationRenderOptions): void => {
    types.set(
      style,
      vscode.window.createTextEditorDecorationType({
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
        ...options,
      }),
    );
  };
  for (const kind of ['passage', 'figure', 'date', 'actor'] as const) {
    const [line, background] = COLORS[kind];
    const under = (width: string): vscode.DecorationRenderOptions => ({
      border: `0 ${LINES[kind]}`,
      borderWidth: `0 0 ${width} 0`,
      borderColor: new vscode.ThemeColor(line),
    });
    add(`${kind} suggested`, under(kind === 'passage' ? '3px' : '1px'));
    add(`${kind} decided`, {
      ...under(kind === 'passage' ? '3px' : '2px'),
      backgroundColor: new vscode.ThemeColor(background),
      borderRadius: '2px 2px 0 0',
    });
  }
  const color = (id: Color): string => `var(--vscode-${id.replace('.', '-')})`;
  add('rejected', { textDecoration: `line-through ${color(Color.rejected)} 1px` });
  add('changed', {
    border: '1px dashed',
    borderColor: new vscode.ThemeColor(Color.attention),
    overviewRulerColor: new vscode.ThemeColor(Color.attention),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
  return types;
}
