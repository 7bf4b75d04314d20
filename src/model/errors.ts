/** The error codes of the project: stable, one meaning each. `status` answers over HTTP, `exit` on the command line. */
export const ERRORS = {
  'bad-parameter': { status: 400, exit: 2, title: 'A parameter is not usable' },
  'not-found': { status: 404, exit: 1, title: 'No such thing' },
  'body-too-large': { status: 413, exit: 2, title: 'The request holds too much' },
  'media-type': { status: 415, exit: 2, title: 'The request is of a type that is not taken here' },
  'not-held': { status: 404, exit: 1, title: 'The text is not in the library' },
  'rate-limited': { status: 429, exit: 1, title: 'Too many requests' },
  'not-ready': { status: 503, exit: 1, title: 'The service is not ready' },
  'graph-unavailable': { status: 503, exit: 1, title: 'The graph database is away' },
  'graph-refused': { status: 500, exit: 1, title: 'The graph database cannot be used' },
  internal: { status: 500, exit: 1, title: 'Something went wrong' },
  'file-missing': { status: 404, exit: 2, title: 'No such file' },
  'file-empty': { status: 422, exit: 2, title: 'The file is empty' },
  'file-binary': { status: 415, exit: 2, title: 'The file is not text' },
  'file-too-large': { status: 413, exit: 2, title: 'The file is too large' },
  'file-not-vietnamese': { status: 422, exit: 2, title: 'The file holds no Vietnamese' },
  'file-encoding': { status: 415, exit: 2, title: 'The encoding is not one that can be read' },
  'file-damaged': { status: 422, exit: 2, title: 'The file is damaged' },
  'file-protected': { status: 422, exit: 2, title: 'The file is protected by a password' },
  'file-scanned': { status: 422, exit: 2, title: 'The file is a scan that cannot be read here' },
  'vocabulary-broken': { status: 500, exit: 1, title: 'A vocabulary entry is broken' },
  'config-invalid': { status: 500, exit: 1, title: 'The configuration is not usable' },
  'port-taken': { status: 500, exit: 1, title: 'The port is taken' },
} as const;

export type ErrorCode = keyof typeof ERRORS;

export interface BadParameter {
  readonly name: string;
  readonly reason: string;
}

/** An error a person can act on. `message` says what happened, where, and what to do. */
export class DirectiveError extends Error {
  override readonly name = 'DirectiveError';
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly parameters: readonly BadParameter[] = [],
  ) {
    super(message);
  }
}
