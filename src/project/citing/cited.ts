/** A cited article: its text with the annotations in it, and what a footnote says of it. */
import type { Article } from '../../article/article.ts';
import { formatOf, readArticle } from '../../article/read.ts';
import type { Sidecar } from '../../sidecar/schema.ts';
import type { PlacedAnnotation } from '../marks.ts';
import { placeAnnotations } from '../../sidecar/place.ts';

/** What a host lends; names are absolute paths with forward slashes (see citations/paths.ts). */
export interface CitingFiles {
  /** The folders of the workspace: nothing outside of them is asked for. */
  readonly roots: readonly string[];
  /** The text of a document as it is now; undefined where there is none that can be read. */
  read(name: string): Promise<string | undefined>;
  /** What the sidecar beside an article says; undefined where it has none that can be read. */
  sidecar(article: string): Promise<Sidecar | undefined>;
  /** Every Markdown and plain text file. */
  list(): Promise<readonly string[]>;
  /** The articles that had a sidecar when files were listed: most have none, and whoever looks at all need not ask for each. */
  annotated(): Promise<ReadonlySet<string>>;
  /** Lets others run between two pieces of work. */
  rest(): Promise<void>;
}

export interface CitedArticle {
  readonly name: string;
  readonly article: Article;
  readonly sidecar: Sidecar | undefined;
  /** By id. */
  readonly placed: ReadonlyMap<string, PlacedAnnotation>;
}

export function readCited(
  name: string,
  text: string,
  sidecar: Sidecar | undefined,
  previous?: CitedArticle,
): CitedArticle {
  const published = sidecar?.article.published;
  const article = readArticle(text, { format: formatOf(name), published, previous: previous?.article });
  const placed = placeAnnotations(text, sidecar?.annotations ?? []);
  return { name, article, sidecar, placed: new Map(placed.map(item => [item.annotation.id, item])) };
}

/** What tells a reader which source this is. */
export interface SourceFacts {
  readonly title?: string;
  readonly source?: string;
  readonly published?: string;
  readonly url?: string;
  readonly citekey?: string;
}

/** The sidecar's word before the front matter's. */
export function sourceFacts({ article, sidecar }: CitedArticle): SourceFacts {
  const said = sidecar?.article ?? {};
  const { frontMatter, publication } = article;
  const facts = {
    title: said.title ?? article.title,
    source: said.source ?? frontMatter.source,
    published: publication.date,
    url: said.url ?? frontMatter.url,
    citekey: said.citekey ?? frontMatter.citekey,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value)) as SourceFacts;
}
