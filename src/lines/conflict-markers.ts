/** The conflict markers that git leaves in a file where two sides changed the same lines. */

export interface Sides {
  readonly ours: string;
  readonly theirs: string;
  /** The common ancestor, where the markers show it (merge.conflictStyle diff3 or zdiff3). */
  readonly base?: string;
  /** Where the first marker stands, and the end of its line. */
  readonly start: number;
  readonly end: number;
  /** What the markers call the sides: a branch, a commit. */
  readonly names: { readonly ours: string; readonly theirs: string };
}

const MARKER = /^(<{7}|\|{7}|={7}|>{7})(?: (.*))?$/;

/** Both sides of a text with conflict markers, each whole; undefined if it has none, or if they do not fit together. */
export function splitConflict(text: string): Sides | undefined {
  if (!/^<{7}(?: |\r?$)/m.test(text)) return undefined;
  const sides = { ours: [] as string[], base: [] as string[], theirs: [] as string[] };
  const names = { ours: '', theirs: '' };
  let inside: keyof typeof sides | undefined;
  let hasBase = true;
  let sawBase = false;
  let first: { start: number; end: number } | undefined;
  let offset = 0;
  for (const line of text.split('\n')) {
    const start = offset;
    offset += line.length + 1;
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    const [, sign, name = ''] = MARKER.exec(bare) ?? [];
    if (!sign || (inside === 'base' && sign !== '=======')) {
      if (inside) sides[inside].push(line);
      else for (const side of Object.values(sides)) side.push(line);
    } else if (sign === '<<<<<<<') {
      if (inside) return undefined;
      inside = 'ours';
      sawBase = false;
      names.ours ||= name;
      first ??= { start, end: start + bare.length };
    } else if (sign === '|||||||') {
      if (inside !== 'ours') return undefined;
      inside = 'base';
      sawBase = true;
    } else if (sign === '=======') {
      if (inside !== 'ours' && inside !== 'base') return undefined;
      inside = 'theirs';
      hasBase &&= sawBase;
    } else {
      if (inside !== 'theirs') return undefined;
      inside = undefined;
      names.theirs ||= name;
    }
  }
  if (inside || !first) return undefined;
  return {
    ours: sides.ours.join('\n'),
    theirs: sides.theirs.join('\n'),
    ...(hasBase ? { base: sides.base.join('\n') } : {}),
    ...first,
    names,
  };
}
