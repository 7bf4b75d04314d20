import type { MappedText } from '../text/mapped-text.js';
import type { Token, Tokenizer } from './tokens.js';

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
  /** The text runs on from the block before: no blank line lies between. */
  readonly continues: boolean;
}

/** Long enough to measure, short enough that a damaged page inside an unbroken text shows. */
const ENOUGH_TOKENS = 120;
/** Blocks that run on are read together up to this length. */
const READ_TOGETHER = 1000;

/** Blocks end at a blank line, or at the end of a line once they are long. Blank lines belong to no block. */
export function toBlocks(lines: readonly Pick<MappedText, 'text'>[], tokensOf: Tokenizer): Block[] {
  const blocks: Block[] = [];
  let tokens: PlacedToken[] = [];
  let from = 0;
  let runsOn = false;
  const close = (to: number): void => {
    if (tokens.length > 0)
      blocks.push({ from, to, tokens, continues: blocks[blocks.length - 1]?.to === from && runsOn });
    tokens = [];
    from = to;
  };
  lines.forEach(({ text }, line) => {
    if (text === '' || tokens.length >= ENOUGH_TOKENS) {
      close(line);
      runsOn = text !== '';
    }
    for (const { kind, text: words, start, end } of tokensOf(text))
      tokens.push({ kind, text: words, start, end, line });
  });
  close(lines.length);
  return blocks;
}

/** Joins neighbours that run on, so that a sentence is read whole. */
export function joinBlocks(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined[joined.length - 1];
    const length = (last?.tokens.length ?? 0) + block.tokens.length;
    if (last && block.continues && last.to === block.from && length <= READ_TOGETHER)
      joined[joined.length - 1] = { ...last, to: block.to, tokens: [...last.tokens, ...block.tokens] };
    else joined.push(block);
  }
  return joined;
}
