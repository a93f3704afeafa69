/** The port through which data files are read and written; a host supplies it (src/host/node-files.ts on Node). */
import { inEnglish, say, type Message, type Part } from './message.ts';

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
  /** What `message` says in English. */
  readonly said: Message;
}

export const fileError = (code: FileErrorCode, said: Message): FileError =>
  Object.assign(new Error(inEnglish(said)), { name: 'FileError' as const, code, said });

export const isFileError = (error: unknown): error is FileError => error instanceof Error && error.name === 'FileError';

/** That the file could not be read or written; `why` is the middle of a sentence. */
export const couldNot = (what: 'read' | 'written', file: string, why: Part): Message =>
  what === 'read'
    ? say('{0} could not be read: {1}.', file, why)
    : say('{0} could not be written: {1}. It is as it was.', file, why);
