import { writeListFile } from '../../lines/list-file.ts';
import { REGISTRIES, type Registry } from './schema.ts';

/** One entity a line, by id; what nobody touched keeps its bytes. */
export const writeRegistry = (registry: Registry): string => writeListFile(REGISTRIES, registry);
