/**
 * A report for readers without an editor: every citation becomes a numbered footnote that quotes its passage with source
 * and date. The author's own footnotes are numbered along; all else stays as it was written.
 */
import type { Span } from '../../article/article.ts';
import { frontMatterSpan } from '../../article/markdown.ts';
import { findCitations } from '../../citations/find.ts';
import { baseOf } from '../../citations/paths.ts';
import { excerptOf } from '../../citations/passage.ts';
import { linkText } from '../../citations/write.ts';
import { inEnglish, type Message } from '../../lines/message.ts';
import { sourceFacts } from './cited.ts';
import { stateFinding } from './findings.ts';
import type { CitingProject } from './project.ts';
import type { TextEdit } from './repairs.ts';
import { isSound, type Resolved } from './resolve.ts';

export interface ExportedReport {
  readonly markdown: string;
  /** Citations whose passage could not be quoted, or is not what it was; spans count in the report as it was given. */
  readonly problems: readonly (Span & { readonly message: Message })[];
}

export async function exportMarkdown(name: string, text: string, project: CitingProject): Promise<ExportedReport> {
  const resolved: Resolved[] = [];
  for (const citation of findCitations(text)) resolved.push(await project.resolve(name, citation));
  const numbers = new Map<string, number>();
  const notes: string[] = [];
  const numberOf = (key: string, note: () => string | undefined): number => {
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size + 1;
      numbers.set(key, number);
      const written = note();
      if (written !== undefined) notes.push(`[^${number}]: ${written}`);
    }
    return number;
  };
  const noteOf = (one: Resolved, more = ''): number => numberOf(keyOf(one) + more, () => noteText(one) + more);

  const edits: TextEdit[] = [];
  for (const part of partsOf(text, resolved)) {
    const { start, end } = part;
    switch (part.part) {
      case 'mark':
        edits.push({ start, end, text: `[^${numberOf(`own ${part.label}`, () => undefined)}]` });
        break;
      case 'definition':
        // a footnote that nothing refers to keeps its label
        if (numbers.has(`own ${part.label}`))
          edits.push({ start, end, text: `[^${numbers.get(`own ${part.label}`)}]:` });
        break;
      case 'link': {
        const words = text.slice(part.words.start, part.words.end);
        const note = part.inside ? ` (${noteText(part.one).replace(/\.$/, '')})` : `[^${noteOf(part.one)}]`;
        edits.push({ start, end, text: words + note });
        break;
      }
      case 'bracket':
        edits.push({
          // a footnote's mark touches the words that it belongs to
          start: part.inside || text[start - 1] !== ' ' ? start : start - 1,
          end,
          text: part.inside
            ? `(${part.all.map(({ one, more }) => noteText(one).replace(/\.$/, '') + more).join('; ')})`
            : part.all.map(({ one, more }) => `[^${noteOf(one, more)}]`).join(''),
        });
        break;
      case 'address':
        edits.push({ start, end, text: '' });
        break;
    }
  }
  const fields = new Map<string, string>();
  for (const one of resolved) {
    const { field } = one.citation;
    if (field !== undefined) fields.set(field, `${fields.get(field) ?? linkText(field)}[^${noteOf(one)}]`);
  }
  const alsoCited = [...fields.values()];
  const body = applied(text, edits).trimEnd();
  const tail = [...(alsoCited.length ? [`Also cited: ${alsoCited.join(', ')}.`] : []), notes.join('\n\n')];
  return {
    markdown: `${[body, ...tail].filter(part => part !== '').join('\n\n')}\n`,
    problems: resolved.flatMap(one => {
      const finding = stateFinding(one);
      return finding ? [{ start: one.citation.start, end: one.citation.end, message: finding.message }] : [];
    }),
  };
}

type Part = Span &
  (
    | { readonly part: 'mark' | 'definition'; readonly label: string }
    | { readonly part: 'link'; readonly one: Resolved; readonly words: Span; readonly inside: boolean }
    | { readonly part: 'bracket'; readonly all: readonly { one: Resolved; more: string }[]; readonly inside: boolean }
    /** The definition of a reference, which nothing needs any more. */
    | { readonly part: 'address' }
  );

/** What is written anew, in text order, not overlapping: marks in footnotes come after those in the text. */
function partsOf(text: string, resolved: readonly Resolved[]): readonly Part[] {
  const parts: Part[] = [];
  const addresses = new Map<number, Span>();
  const brackets = new Map<number, Part & { part: 'bracket' }>();
  for (const one of resolved) {
    const { claim, targetSpan, bracket, footnote, field, start, end } = one.citation;
    const inside = footnote !== undefined;
    if (field !== undefined) continue;
    if (bracket) {
      const more = textAfter(text, end, bracket.end - 1);
      const known = brackets.get(bracket.start);
      if (known) brackets.set(bracket.start, { ...known, all: [...known.all, { one, more }] });
      else brackets.set(bracket.start, { part: 'bracket', ...bracket, all: [{ one, more }], inside });
    } else if (claim) {
      parts.push({ part: 'link', start, end, one, words: claim, inside });
      if (targetSpan.start < start || targetSpan.end > end) addresses.set(targetSpan.start, lineOf(text, targetSpan));
    }
  }
  parts.push(...brackets.values());
  for (const span of addresses.values()) parts.push({ part: 'address', ...span });
  const from = frontMatterSpan(text)?.end ?? 0;
  for (const match of text.slice(from).matchAll(/(^ {0,3})?\[\^([^\]\s]{1,200})\](:)?/gm)) {
    const start = from + match.index + (match[1]?.length ?? 0);
    const end = from + match.index + match[0].length;
    const isDefinition = match[1] !== undefined && match[3] !== undefined;
    const label = match[2]!.toLowerCase();
    if (isDefinition) parts.push({ part: 'definition', start, end, label });
    else parts.push({ part: 'mark', start, end: end - (match[3]?.length ?? 0), label });
  }
  return parts
    .sort((a, b) => a.start - b.start)
    .filter((part, i, all) => !all.slice(0, i).some(other => other.end > part.start && other.start < part.end));
}

const lineOf = (text: string, { start, end }: Span): Span => {
  const from = text.lastIndexOf('\n', start) + 1;
  const next = text.indexOf('\n', end);
  return { start: from, end: next < 0 ? text.length : next + 1 };
};

/** What a Pandoc citation says behind key and quote: `p. 3`. */
function textAfter(text: string, from: number, to: number): string {
  const rest = text
    .slice(from, to)
    .split(';')[0]!
    .replace(/^[\s,]+/, '')
    .trim();
  return rest === '' || rest.startsWith('@') ? '' : `, ${rest}`;
}

/** Citations of one passage share a footnote. */
function keyOf({ citation, article, span }: Resolved): string {
  if (article && span) return `${article.name} ${span.start} ${span.end}`;
  return article ? article.name : `${citation.start}`;
}

function noteText(one: Resolved): string {
  const { state, article, span } = one;
  const finding = stateFinding(one);
  if (!article || (!span && state !== 'whole')) return `**${linkText(finding ? inEnglish(finding.message) : '')}**`;
  const { title, source, published, url } = sourceFacts(article);
  const from = [
    title ? `*${linkText(title)}*` : undefined,
    source && linkText(source),
    published && dateText(published),
    url && /^https?:\/\/[^\s<>]+$/.test(url) ? `<${url}>` : undefined,
    linkText(baseOf(article.name)),
  ];
  const reference = from.filter(part => part !== undefined).join(', ');
  if (!span) return `${reference}.`;
  const { before, passage, after } = excerptOf(article.article, span, 160);
  const said = `“${linkText(before)}${gap(before, /\s$/)}**${linkText(passage)}**${gap(after, /^\s/)}${linkText(after)}”`;
  return `${said} — ${reference}.${isSound(state) ? '' : ` **${linkText(finding ? inEnglish(finding.message) : '')}**`}`;
}

const gap = (text: string, edge: RegExp): string => (edge.test(text) ? ' ' : '');

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `14 March 2023`, `March 2023`, `2023`. */
function dateText(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ');
}

function applied(text: string, edits: readonly TextEdit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: put } of edits) {
    out += text.slice(at, start) + put;
    at = end;
  }
  return out + text.slice(at);
}
