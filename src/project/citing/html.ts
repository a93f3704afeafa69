/**
 * Markdown as one HTML file that needs nothing else: no script, no font, no address is loaded. What the report or its
 * sources say is text: anything that could run or load is taken out.
 */
import type { Element, ElementContent, Root } from 'hast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

/** A picture as it stands in the page; undefined where there is none that may be shown. */
export type EmbedImage = (address: string) => Promise<string | undefined>;

const schema: typeof defaultSchema = {
  ...defaultSchema,
  // ids are those of footnotes, which have their prefix already: raw HTML, which could bring others, is left out
  clobberPrefix: '',
  protocols: { ...defaultSchema.protocols, src: ['data'] },
};

/** `title`: of the page. `embed`: gives the `data:` address of a picture. */
export async function htmlOf(markdown: string, title: string, embed: EmbedImage): Promise<string> {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkRehype, { footnoteLabel: 'Sources', footnoteLabelTagName: 'h2', footnoteLabelProperties: {} })
    .use(() => (tree: Root) => embedImages(tree, embed))
    .use(rehypeSanitize, schema)
    .use(rehypeStringify);
  const body = String(await processor.process(markdown));
  return PAGE.replace('{title}', () => escaped(title)).replace('{body}', () => body);
}

/** Pictures that cannot be embedded give way to their description: a page that loads something is not self-contained. */
async function embedImages(tree: Root, embed: EmbedImage): Promise<void> {
  const visit = async (node: Root | Element): Promise<void> => {
    for (const [i, child] of node.children.entries()) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'img') {
        const { src, alt } = child.properties;
        const data = typeof src === 'string' ? await embed(src) : undefined;
        const instead: ElementContent = data
          ? { ...child, properties: { src: data, alt } }
          : {
              type: 'element',
              tagName: 'em',
              properties: {},
              children: [{ type: 'text', value: `[${String(alt ?? '')}]` }],
            };
        node.children[i] = instead;
      } else await visit(child);
    }
  };
  await visit(tree);
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>{title}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font: 1.05rem/1.6 Georgia, 'Times New Roman', serif; }
h1, h2, h3 { line-height: 1.25; }
a { color: inherit; text-decoration-color: #888; }
sup a { text-decoration: none; color: #7d4bb5; padding: 0 .1em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #8886; }
table { border-collapse: collapse; }
td, th { border: 1px solid #8886; padding: .2em .6em; }
img { max-width: 100%; }
.footnotes, section[data-footnotes] { font-size: .9em; border-top: 1px solid #8886; margin-top: 3rem; }
li:target { background: #7d4bb522; }
@media (prefers-color-scheme: dark) { sup a { color: #b48ee0; } }
@media print { body { max-width: none; margin: 0; } }
</style>
</head>
<body>
{body}
</body>
</html>
`;
