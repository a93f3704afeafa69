import type { TimexType } from '../../mention.ts';
import type { Hit, Mod, Said } from '../said.ts';
import type { Reading } from '../reading.ts';

/** What a layer of rules offers to the layer above: its longest hit beginning at a token. */
export type Inner = (i: number) => Hit | undefined;

/** One form of time expression. `match` looks only at tokens near `i`: a bounded number of them. */
export interface Rule {
  readonly name: string;
  /** Roles of the words that it may begin with. */
  readonly begins: number;
  readonly match: (r: Reading, i: number, inner: Inner) => Hit | undefined;
}

export const hit = (rule: string, start: number, end: number, type: TimexType, said: Said, mod?: Mod): Hit => ({
  rule,
  start,
  end,
  type,
  said,
  ...(mod ? { mod } : {}),
});
