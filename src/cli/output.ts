/** Data for programs: one JSON document. */
export function printJson(data: unknown): void {
  process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
}

/** Data for people, a line each. */
export function printLines(lines: readonly string[]): void {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`);
}

/** A text for people as it is. */
export function printText(text: string): void {
  process.stdout.write(text);
}

/** Messages go to stderr, so that stdout holds only data. */
export function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}

interface Place {
  readonly file: string;
  readonly lineStart: number;
  readonly lineEnd: number;
}

/** "file:12" or "file:12-14", as editors open it. */
export const placeOf = ({ file, lineStart, lineEnd }: Place): string =>
  `${file}:${lineStart}${lineEnd === lineStart ? '' : `-${lineEnd}`}`;

/** A passage on one line. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
