import type { MappedText } from '../text/mapped-text.js';
import { type KnownAbbreviations, type Token, tokensOf } from './tokens.js';

/** A token and the index of its line. */
export interface PlacedToken extends Token {
  readonly line: number;
}

/** A stretch of lines that is measured, and read, as one. */
export interface Block {
  /** First line and the line after the last. */
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly PlacedToken[];
}

/** Long enough to measure, short enough that a damaged page inside an unbroken text shows. */
const ENOUGH_TOKENS = 120;

/** Blocks end at a blank line, or at the end of a line once they are long. Blank lines belong to no block. */
export function toBlocks(lines: readonly Pick<MappedText, 'text'>[], known: KnownAbbreviations): Block[] {
  const blocks: Block[] = [];
  let tokens: PlacedToken[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (tokens.length > 0) blocks.push({ from, to, tokens });
    tokens = [];
    from = to;
  };
  lines.forEach(({ text }, line) => {
    if (text === '' || tokens.length >= ENOUGH_TOKENS) close(line);
    for (const token of tokensOf(text, known)) tokens.push({ ...token, line });
  });
  close(lines.length);
  return blocks;
}
