/** What checking needs, and the files that it looks at. */
import type { Files } from '../../lines/files.ts';
import { SIDECAR_SUFFIX } from '../../sidecar/schema.ts';
import type { Articles } from '../articles.ts';
import type { Documents } from '../documents.ts';
import type { GitHistory } from '../git.ts';
import type { Recognition } from '../recognition.ts';
import type { Registries } from '../registries.ts';
import type { Sidecars } from '../sidecars.ts';

export interface Desk {
  readonly articles: Articles;
  readonly documents: Documents;
  readonly sidecars: Sidecars;
  readonly registries: Registries;
  readonly files: Files;
  readonly recognition: Recognition;
  /** Where there is a disk. */
  readonly git: GitHistory | undefined;
}

/** Folders that no article is looked for in. */
export const PASSED_OVER = '**/{node_modules,.git}/**';
/** Sidecars and registries. */
export const DATA_FILES = `**/*${SIDECAR_SUFFIX}`;
