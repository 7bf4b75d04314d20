import { CommanderError } from 'commander';
import { ERRORS, type ErrorCode } from '../model/errors.js';

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(ERRORS, code);

/** Writes the one line that says what went wrong to stderr. Returns the exit code: 1 failed, 2 unusable input. */
export function reportFailure(error: unknown): number {
  // Commander has written its own message, and ends with 0 after --help and --version.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${isErrorCode(code) ? code : 'internal'}: ${message}\n`);
  return isErrorCode(code) ? ERRORS[code].exit : 1;
}
