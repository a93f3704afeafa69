/** Who runs: Postil and its peers, behind one small face. */
export const KINDS = ['dates', 'figures', 'actors', 'all'] as const;
export type Kind = (typeof KINDS)[number];

export interface Contestant {
  readonly name: string;
  /** Reads one document of news and returns how many mentions it found. Absent for what it does not find. */
  readonly find: Readonly<Partial<Record<Kind, (text: string) => number>>>;
  /** Bytes that it reads in a round: slow ones read less, and their speed is scaled. */
  readonly slice: number;
}
