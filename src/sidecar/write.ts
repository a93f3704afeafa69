import { writeListFile } from '../lines/list-file.ts';
import { SIDECARS, type Sidecar } from './schema.ts';

/** One annotation a line, by place; what nobody touched keeps its bytes. */
export const writeSidecar = (sidecar: Sidecar): string => writeListFile(SIDECARS, sidecar);
