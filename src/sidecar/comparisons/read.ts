/** Reads the team's decisions on comparisons and says what is wrong with them; see lines/read.ts. */
import { readListFile, type ReadListFile } from '../../lines/read.ts';
import { COMPARISONS, type Comparisons } from './schema.ts';

export interface ReadComparisons extends Omit<ReadListFile<Comparisons>, 'value'> {
  readonly comparisons: Comparisons;
}

/** `file`: what to call the file in problems. An empty text has no decisions. */
export function readComparisons(text: string, file: string): ReadComparisons {
  const { value: comparisons, ...read } = readListFile(COMPARISONS, text, file);
  return { comparisons, ...read };
}
