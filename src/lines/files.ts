/** The port through which data files are read and written; a host supplies it (src/host/node-files.ts on Node). */

/** Names are whatever the host uses: a path, a URI. */
export interface Files {
  /** The file's text, a byte order mark included; undefined if there is none. Other failures reject with a FileError. */
  read(name: string): Promise<string | undefined>;
  /**
   * Replaces the file whole or not at all, if its text is still `expected` (undefined: if there is still none).
   * False if it is not. Failures reject with a FileError and leave the file as it was.
   */
  replace(name: string, text: string, expected: string | undefined): Promise<boolean>;
}

/** Bytes beyond which a data file is not read. */
export const LARGEST_FILE = 48 * 1024 * 1024;

export type FileErrorCode =
  'outside-workspace' | 'read-only' | 'no-space' | 'no-permission' | 'too-large' | 'not-text' | 'busy' | 'other';

/** Why a file could not be read or written, in words for the person who must act on it. */
export interface FileError extends Error {
  readonly name: 'FileError';
  readonly code: FileErrorCode;
}

export const fileError = (code: FileErrorCode, message: string): FileError =>
  Object.assign(new Error(message), { name: 'FileError' as const, code });

export const isFileError = (error: unknown): error is FileError => error instanceof Error && error.name === 'FileError';
