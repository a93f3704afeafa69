/** Where a model that has not seen an article is sure of something that its marks do not say: for reading, and for corrections. */
import { typeOfTag } from '../src/recognize/actors/tags.ts';
import type { NamedTokens } from '../src/recognize/actors/document.ts';
import type { Prepared } from './examples.ts';

const SURE = 0.85;

/** One line each: how sure, article, what is found, what is marked, the words around. */
export function disagreements(
  documents: readonly Prepared[],
  names: readonly (readonly (readonly NamedTokens[])[])[],
): string[] {
  const lines: string[] = [];
  documents.forEach(({ gold, article, allowed }, d) => {
    if (gold.guide !== 'ours' || gold.copyOf !== undefined) return;
    article.blocks.forEach(({ content: { tokens, text } }, b) => {
      const tags = allowed[b]!;
      const tagAt = (t: number): number => 31 - Math.clz32(tags[t] ?? 1);
      for (const { first, last, type, confidence } of names[d]![b]!) {
        if (confidence < SURE) continue;
        const marked = Array.from({ length: last - first }, (_, k) => tagAt(first + k));
        const goesOn = tagAt(last) > 0 && tagAt(last) % 2 === 0;
        const same = marked.every((tag, k) => typeOfTag(tag) === type && tag % 2 === (k === 0 ? 1 : 0));
        if (same && !goesOn) continue;
        const from = tokens[first]!.start;
        const to = tokens[last - 1]!.end;
        const says = marked.map(tag => (tag ? `${tag % 2 ? 'B' : 'I'}-${typeOfTag(tag)}` : '-')).join(' ');
        lines.push(
          `${confidence.toFixed(2)} ${gold.id} «${text.slice(from, to)}» ${type} | marked ${says}${goesOn ? ' …' : ''} | ` +
            `${text.slice(Math.max(0, from - 50), from)}[]${text.slice(to, to + 40)}`,
        );
      }
    });
  });
  return lines.sort().reverse();
}
