/** A name as a reader sees it: a mention's text is the article's own, so Markdown and line breaks inside it come along. */
export function asRead(text: string): string {
  return text
    .replace(/[\r\n][ \t]*>[ \t>]*/g, ' ')
    .replace(/\]\([^)]*\)|[*`~[\]]+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|\\(?=[!-/:-@[-`{-~])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
