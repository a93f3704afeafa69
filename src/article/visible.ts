/** What a browser would show of a block: the source's own signs over the clean text's units. */
import type { Block } from './article.ts';

/**
 * As long as `block.content.text` and unit for unit beside it, but with the signs that the source has (typographic quotes,
 * no-break hyphens); white space stays single spaces.
 */
export function visibleText(source: string, block: Block): string {
  const { text, offsets } = block.content;
  let out = '';
  for (let i = 0; i < offsets.clean.length; i++) {
    const from = offsets.clean[i]!;
    const to = i + 1 < offsets.clean.length ? offsets.clean[i + 1]! : text.length;
    const start = block.start + offsets.source[i]!;
    const end = block.start + offsets.sourceEnd[i]!;
    out += end - start === to - from ? source.slice(start, end).replace(/\s/g, ' ') : text.slice(from, to);
  }
  return out;
}
