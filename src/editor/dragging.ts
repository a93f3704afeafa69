/** Passages on their way from an article or a list to a report. */

/** `{"uri", "start", "end"}`: offsets in the article's text. */
export const PASSAGE_MIME = 'application/vnd.postil.passage+json';
