/** Selecting rows of a list, one after the other. */
import type { TreeView } from 'vscode';

export type RevealRow<Node> = (
  find: () => Node | undefined,
  how: Parameters<TreeView<Node>['reveal']>[1],
) => Promise<Node | undefined>;

/**
 * Reveals the row that `find` finds when its turn comes, and returns it; undefined where there is none, or none that stays. Asked
 * for two rows at once of a list that was just made anew, the editor fetches the list twice, throws the first answer away and logs
 * an error. Where the list changes while it looks for a row, that is looked up once more.
 */
export function rowRevealer<Node>(view: TreeView<Node>): RevealRow<Node> {
  let before: Promise<unknown> = Promise.resolve();

  return (find, how) => {
    const reveal = async (): Promise<Node | undefined> => {
      const row = find();
      if (row) await view.reveal(row, how);
      return row;
    };
    const revealed = before.then(() => reveal().catch(reveal)).catch(() => undefined);
    before = revealed;
    return revealed;
  };
}
