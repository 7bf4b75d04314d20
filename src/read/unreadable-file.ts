/** Why a file cannot be read. The codes are those of the error table. */
export type UnreadableCode =
  | 'file-empty'
  | 'file-binary'
  | 'file-too-large'
  | 'file-not-vietnamese'
  | 'file-encoding'
  | 'file-damaged'
  | 'file-protected'
  | 'file-scanned';

/** A file that cannot be read as a directive. `message` says what is wrong, with which file, and what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  constructor(
    readonly code: UnreadableCode,
    message: string,
  ) {
    super(message);
  }
}
