/** What the core says to a person, as data: it becomes words where it is shown, in the reader's language. */

export interface Message {
  /** English, with `{0}` … where the parts stand. */
  readonly template: string;
  readonly parts: readonly Part[];
}

/** Text of a file, a number, or a message of its own. */
export type Part = string | number | Message;

/** `template` is written out where this is called: `npm run l10n` lists it for the translators. */
export const say = (template: string, ...parts: readonly Part[]): Message => ({ template, parts });

/** `fill` knows the template in the reader's language and puts the parts in; English without it. */
export function inWords(message: Message, fill: (template: string, ...parts: (string | number)[]) => string): string {
  return fill(message.template, ...message.parts.map(part => (typeof part === 'object' ? inWords(part, fill) : part)));
}

/** For the command line, logs and whatever leaves the editor. */
export const inEnglish = (message: Message): string =>
  inWords(message, (template, ...parts) =>
    template.replace(/\{(\d)\}/g, (whole, index) => String(parts[Number(index)] ?? whole)),
  );

/** For `JSON.stringify`: messages in English. */
export const inJson = (_key: string, value: unknown): unknown => (isMessage(value) ? inEnglish(value) : value);

export const isMessage = (value: unknown): value is Message =>
  typeof value === 'object' && value !== null && 'template' in value && 'parts' in value;

/** `a, b, c`. */
export const listed = (parts: readonly Part[]): Part => joined(parts, (a, b) => say('{0}, {1}', a, b));

/** `a; b; c`: for parts that have commas of their own. */
export const ranged = (parts: readonly Part[]): Part => joined(parts, (a, b) => say('{0}; {1}', a, b));

/** `"a"`: text of a document or data file, on one line, not longer than a message can bear. */
export function quoted(text: string): Message {
  return say('"{0}"', shortened(text.replace(/\s+/g, ' ').trim()));
}

export const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text);

const joined = (parts: readonly Part[], join: (a: Part, b: Part) => Message): Part =>
  parts.length ? parts.reduce(join) : '';
