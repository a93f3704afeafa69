/** Which forms of an article have been found to be one actor, and by which rule. A disjoint-set forest. */

export interface Links {
  /** Says that two forms are one actor. `a` is the one that the rule explains. */
  join(a: number, b: number, rule: string): void;
  /** The form that stands for all that are one with `a`: the first of them in the article. */
  root(a: number): number;
  /** The rule that joined this form to another, if any did. */
  rule(a: number): string | undefined;
}

/** `claims[i]`: the entity that the registry says form i is. Two that are claimed differently are never joined. */
export function createLinks(claims: readonly (string | undefined)[]): Links {
  const size = claims.length;
  const parent = Int32Array.from({ length: size }, (_, i) => i);
  const claim = [...claims];
  const rules: (string | undefined)[] = new Array<string | undefined>(size).fill(undefined);
  const root = (a: number): number => {
    while (parent[a]! !== a) {
      parent[a] = parent[parent[a]!]!;
      a = parent[a]!;
    }
    return a;
  };
  return {
    root,
    rule: a => rules[a],
    join(a, b, rule) {
      const [x, y] = [root(a), root(b)];
      if (x === y) return;
      if (claim[x] !== undefined && claim[y] !== undefined && claim[x] !== claim[y]) return;
      const [first, second] = x < y ? [x, y] : [y, x];
      parent[second] = first;
      claim[first] ??= claim[second];
      rules[a] ??= rule;
    },
  };
}
