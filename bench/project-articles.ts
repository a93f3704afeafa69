/** A large project made from the articles of `examples/` and `corpus/`: other names, numbers and dates in each. */
import { seeded, type Random } from './random.ts';
import { corpusArticles, exampleArticles, vary } from './text.ts';

const SIZE = 6_000;
const A_FOLDER = 250;
const OUTLETS = ['Highland Courier', 'Meridian Wire', 'Sunday Ledger', 'Steppe Tribune', 'Harbour Times'];

export interface ProjectArticle {
  /** `017/2023-05-11-0004321.md`: a path with forward slashes. */
  readonly name: string;
  readonly text: string;
}

/** Every third one is Markdown with front matter; the others state their date in the second line. */
export function* projectArticles(count: number): Generator<ProjectArticle> {
  const random = seeded(60);
  const bodies = [...corpusArticles(), ...exampleArticles()];
  for (let i = 0; i < count; i++) {
    const published = new Date(Date.UTC(2019, 0, 1 + random.below(7 * 365))).toISOString().slice(0, 10);
    const outlet = random.pick(OUTLETS);
    const title = `Report ${i + 1}`;
    const text = body(bodies, random);
    const folder = String(Math.floor(i / A_FOLDER)).padStart(3, '0');
    const markdown = i % 3 === 0;
    yield {
      name: `${folder}/${published}-${String(i).padStart(7, '0')}.${markdown ? 'md' : 'txt'}`,
      text: markdown
        ? `---\ntitle: ${title}\nsource: ${outlet}\npublished: ${published}\n---\n\n# ${title}\n\n${text}\n`
        : `${title}\n\n${outlet} | ${published}\n\n${text}\n`,
    };
  }
}

/** Whole articles one after the other, until there are about `SIZE` units. */
function body(bodies: readonly string[], random: Random): string {
  let text = vary(random.pick(bodies), random);
  while (text.length < SIZE * 0.75) text += `\n\n${vary(random.pick(bodies), random)}`;
  return text.length > SIZE * 1.5 ? text.slice(0, text.lastIndexOf('\n', SIZE * 1.5)) : text;
}
