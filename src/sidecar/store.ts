/** Opening and saving sidecars; see lines/store.ts for how a save meets what changed on disk. */
import type { Files } from '../lines/files.ts';
import {
  documentKind,
  openDocument,
  openText as openDocumentText,
  saveDocument,
  type OpenDocument,
  type SavedDocument,
} from '../lines/store.ts';
import { SIDECARS, type Sidecar } from './schema.ts';

export { fileError, isFileError, type FileError, type Files } from '../lines/files.ts';

/** A sidecar as last read or written: what later saves are compared with. */
export interface OpenSidecar extends Omit<OpenDocument<Sidecar>, 'value'> {
  readonly sidecar: Sidecar;
}

export interface SavedSidecar extends Omit<SavedDocument<Sidecar>, 'open'> {
  readonly open: OpenSidecar;
}

export const SIDECAR = documentKind(SIDECARS);

/** Opens a sidecar; one that is not there is empty, one that cannot be read is read-only and says why. */
export async function openSidecar(files: Files, name: string): Promise<OpenSidecar> {
  return asSidecar(await openDocument(files, SIDECAR, name));
}

/** The same for a text that is at hand, as a text editor's buffer; undefined: there is no file. */
export const openText = (text: string | undefined, name: string): OpenSidecar =>
  asSidecar(openDocumentText(SIDECAR, text, name));

/** Saves `sidecar`, which was made from `open.sidecar` by changes here. Rejects with a FileError if the disk refuses. */
export async function saveSidecar(files: Files, open: OpenSidecar, sidecar: Sidecar): Promise<SavedSidecar> {
  const saved = await saveDocument(files, SIDECAR, { ...open, value: open.sidecar }, sidecar);
  return { ...saved, open: asSidecar(saved.open) };
}

const asSidecar = ({ value, ...rest }: OpenDocument<Sidecar>): OpenSidecar => ({ ...rest, sidecar: value });
