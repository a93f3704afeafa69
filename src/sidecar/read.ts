/** Reads a sidecar and says what is wrong with it; see lines/read.ts. */
import { readListFile, type ReadListFile } from '../lines/read.ts';
import { SIDECARS, type Sidecar } from './schema.ts';

export interface ReadSidecar extends Omit<ReadListFile<Sidecar>, 'value'> {
  readonly sidecar: Sidecar;
}

/** `name`: what to call the file in problems. */
export function readSidecar(text: string, name: string): ReadSidecar {
  const { value: sidecar, ...read } = readListFile(SIDECARS, text, name);
  return { sidecar, ...read };
}
