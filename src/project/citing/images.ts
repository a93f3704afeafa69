/** Which pictures an exported page holds, and how. */
import { resolvePath } from '../../citations/paths.ts';
import type { EmbedImage } from './html.ts';

/** By the ending; SVG is left out, since it can hold scripts and addresses. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    png: 'image/png',
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    gif: 'image/gif',
    webp: 'image/webp',
  }),
);

const MOST_BYTES = 8 * 1024 * 1024;

/** Pictures of the workspace as `data:` addresses; `read` gives the bytes of a file, or nothing. */
export function embedding(
  report: string,
  roots: readonly string[],
  read: (name: string) => Promise<Uint8Array | undefined>,
): EmbedImage {
  return async address => {
    const type = TYPES.get(/\.([a-z]+)$/i.exec(address)?.[1]?.toLowerCase() ?? '');
    if (!type || /^[a-z][a-z\d+.-]*:|^\/\//i.test(address)) return undefined;
    const path = decoded(address);
    const name = path === undefined ? undefined : resolvePath(report, path, roots);
    const bytes = name === undefined ? undefined : await read(name);
    return bytes && bytes.length <= MOST_BYTES ? `data:${type};base64,${base64(bytes)}` : undefined;
  };
}

function decoded(address: string): string | undefined {
  try {
    return decodeURIComponent(address);
  } catch {
    // no percent-encoded UTF-8: no file of ours
    return undefined;
  }
}

/** `btoa` takes a string of bytes; in pieces, since a call bears only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
