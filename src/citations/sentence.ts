/** Which sentence a mark at its end belongs to: a footnote's mark, a Pandoc citation. */
import type { Nodes } from 'mdast';
import type { Span } from '../article/article.ts';
import { splitSentences } from '../article/sentences.ts';
import { tokenize } from '../article/tokens.ts';

/** A paragraph, heading or cell; its positions count in `source`. */
export type Flow = Nodes;

const MARK = /\[\^[^\]\s]{1,200}\]|\[[^[\]]{0,500}@[^[\]]{1,1000}\]/g;

/**
 * The sentence that ends at `at`, or the part of it since the last mark before; marks that touch each other share theirs.
 * Undefined where there are no words.
 */
export function sentenceBefore(source: string, flow: Flow, at: number): Span | undefined {
  const base = flow.position?.start.offset ?? 0;
  const words = textAlone(source, flow).slice(0, at - base);
  let from = 0;
  let end = words.length;
  const marks = [...words.matchAll(MARK)];
  for (let i = marks.length - 1; i >= 0; i--) {
    const mark = marks[i]!;
    const markEnd = mark.index + mark[0].length;
    if (/[\p{L}\p{N}]/u.test(words.slice(markEnd, end))) {
      from = markEnd;
      break;
    }
    end = mark.index;
  }
  const tokens = tokenize(words.slice(from, end));
  const last = splitSentences(tokens).at(-1);
  if (!last) return undefined;
  const first = tokens[last.firstToken]!;
  const final = tokens[last.endToken - 1]!;
  return { start: base + from + first.start, end: base + from + final.end };
}

/** The text of a node with blanks in place of its markup and addresses: unit for unit beside the source. */
function textAlone(source: string, flow: Flow): string {
  const base = flow.position?.start.offset ?? 0;
  let out = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'footnoteReference') {
      const start = (node.position?.start.offset ?? 0) - base;
      out += ' '.repeat(Math.max(0, start - out.length));
      out += source.slice(base + start, node.position?.end.offset).replace(/\s/g, ' ');
    } else if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(flow);
  return out;
}
