/** Reading text on Node: whole files and lines of a stream, with problems as sentences. */
import { readFile, stat } from 'node:fs/promises';

/** Larger files are refused: an article has not 64 MiB. */
const MAX_BYTES = 64 * 1024 * 1024;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ELOOP: 'its symbolic links go in a circle',
};

/** The file's text as UTF-8 (a byte order mark stays), or why it cannot be read. */
export async function readTextFile(path: string): Promise<{ readonly text: string } | { readonly problem: string }> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES)
      return {
        problem: `${Math.round(size / 1048576)} MiB are more than the ${MAX_BYTES / 1048576} MiB that Postil reads`,
      };
    const bytes = await readFile(path);
    if (bytes.includes(0)) return { problem: 'this is not a text file (it has zero bytes)' };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { problem: 'its text is not UTF-8' };
    const { code, message } = error as NodeJS.ErrnoException;
    return { problem: (code !== undefined && REASONS[code]) || message };
  }
}

/** Lines of a UTF-8 stream without their line breaks; `\n` alone ends a line. */
export async function* readLines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let rest = '';
  for await (const part of stream) {
    rest += typeof part === 'string' ? part : decoder.decode(part, { stream: true });
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest) yield rest;
}
