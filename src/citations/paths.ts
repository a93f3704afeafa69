/** Names of files in a workspace: absolute paths with forward slashes, whatever the host makes of them. */

/**
 * The file that a link in `report` names. `roots`: the folders of the workspace; undefined where the path leads out of
 * all of them. A path that begins with a slash counts from the report's own root, as in VS Code's Markdown.
 */
export function resolvePath(report: string, path: string, roots: readonly string[]): string | undefined {
  if (path.includes('\0') || path.includes('\\')) return undefined;
  if (path === '') return report;
  const base = path.startsWith('/') ? rootOf(report, roots) : folderOf(report);
  if (base === undefined) return undefined;
  const name = normal(`${base}/${path}`);
  return name !== undefined && rootOf(name, roots) !== undefined ? name : undefined;
}

/** The innermost root that holds a file. */
export function rootOf(name: string, roots: readonly string[]): string | undefined {
  let best: string | undefined;
  for (const root of roots)
    if (name.startsWith(root.endsWith('/') ? root : `${root}/`) && root.length > (best?.length ?? -1)) best = root;
  return best;
}

export const folderOf = (name: string): string => name.slice(0, Math.max(0, name.lastIndexOf('/')));
export const baseOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** `../sources/004.txt`: how a document names another file. */
export function relativePath(from: string, to: string): string {
  const here = folderOf(from).split('/');
  const there = to.split('/');
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same++;
  return [...here.slice(same).map(() => '..'), ...there.slice(same)].join('/');
}

function normal(path: string): string | undefined {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') {
      if (!parts.length) return undefined;
      parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  const absolute = path.startsWith('/') ? '/' : '';
  return absolute + parts.join('/');
}

/** A path, safe inside a Markdown link. */
export const encodePath = (path: string): string => path.split('/').map(encodePathPart).join('/');

function encodePathPart(part: string): string {
  return encodeURIComponent(part).replace(/[()*!']/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase());
}
