/** Selecting a row of a list that may be made anew meanwhile. */
import type { TreeView } from 'vscode';

/** How often a row is looked up. */
const TRIES = 3;

/**
 * The editor looks for a row step by step, from its parents down; where the list is made anew before it is there, it does not know
 * the row any more, and `find` is asked again. Undefined where that finds none, or none that stays.
 */
export async function revealRow<Node>(
  view: TreeView<Node>,
  find: () => Node | undefined,
  how: Parameters<TreeView<Node>['reveal']>[1],
): Promise<Node | undefined> {
  for (let left = TRIES; ; left--) {
    const row = find();
    try {
      if (row) await view.reveal(row, how);
      return row;
    } catch {
      if (left === 1) return undefined;
    }
  }
}
