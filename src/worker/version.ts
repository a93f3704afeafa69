/** Which version of everything that reads texts this is: what it made of an article may be kept until it changes. */

/** A hash over the source, put in by the bundler. */
declare const READER_HASH: string | undefined;

export const READER = typeof READER_HASH === 'string' ? READER_HASH : 'unknown';
