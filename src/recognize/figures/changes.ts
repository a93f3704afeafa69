/** The unit that a change says once: "from 24.2 to 33-35 billion euros", "from 208 pounds to 193", "from 4.8 to 4.7 percent". */
import type { BlockContent } from '../../article/article.ts';
import { readAmount, type Amount } from './amount.ts';
import type { FigureFind } from './figure-find.ts';
import { tidy } from './number.ts';
import { readRange } from './ranges.ts';
import { isWord, lowerAt } from './token.ts';

/** The figure read last in the block: the token of its amount, and the one after it. */
export interface LastFigure {
  readonly at: number;
  readonly end: number;
  readonly find: FigureFind;
  /** Its verb stood with a figure before it (`gapped.ts`). */
  readonly gapped?: boolean;
}

/** `amount` with the unit and magnitude of the other end of its change, where it has none of its own. */
export function withUnitOfChange(block: BlockContent, amount: Amount, last: LastFigure | undefined): Amount {
  const { unit, value, number } = amount;
  if (unit !== undefined || value === undefined || number.form !== 'digits' || number.scale > 1) return amount;
  return fromTarget(block, amount, value) ?? fromOrigin(block, amount, last) ?? amount;
}

/** "24.2" in "from 24.2 to 33-35 billion euros". */
function fromTarget(block: BlockContent, amount: Amount, value: number): Amount | undefined {
  const { tokens } = block;
  if (lowerAt(tokens, amount.start - 1) !== 'from' || lowerAt(tokens, amount.end) !== 'to') return undefined;
  const target = tokens[amount.end + 1] && readAmount(block, amount.end + 1);
  if (!target?.value || target.prefixed) return undefined;
  const range = readRange(block, target);
  const { unit, kind, currency } = range ?? target;
  if (unit === undefined) return undefined;
  const scale = range ? range.min / target.value : target.number.scale;
  return { ...amount, value: value < 1000 ? tidy(value * scale) : value, unit, kind, currency };
}

/** "193" in "from 208 pounds to 193". */
function fromOrigin(block: BlockContent, amount: Amount, last: LastFigure | undefined): Amount | undefined {
  const { tokens } = block;
  if (!last?.find.unit || last.end !== amount.start - 1 || lowerAt(tokens, last.end) !== 'to') return undefined;
  if (lowerAt(tokens, last.at - 1) !== 'from') return undefined;
  const next = tokens[amount.end];
  if (isWord(next) && !/^(?:in|by|on|at|after|since|from|this|last|over|as|and|while|when|for|the|a)$/.test(next.lower))
    return undefined;
  const { unit, currency } = last.find;
  const kind = currency ? 'money' : unit === 'percent' ? 'percent' : 'measure';
  return { ...amount, unit, kind, currency };
}
