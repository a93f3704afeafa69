/** What a host with a disk knows of git; see src/host/git.ts. Folders and files are paths. */

/** Asked only in workspaces that are trusted: git runs what the settings of a repository name. */
export interface GitHistory {
  /** A merge, rebase, checkout or the like is under way: files come and go. */
  isUnderWay(folder: string): Promise<boolean>;
  /** What the last commit that had a file says it held. `folder`: one that is there, around it. */
  lastCommitted(folder: string, file: string): Promise<string | undefined>;
}
