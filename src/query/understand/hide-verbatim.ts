const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»' };
const SPACE = /\s/;

const isSpaceAt = (text: string, at: number): boolean => at < 0 || at >= text.length || SPACE.test(text.charAt(at));

/** The end of a quoted phrase that opens here; -1 where none does, or none closes. */
function quoteEnd(text: string, at: number): number {
  const closing = CLOSING[text.charAt(at)];
  const close = closing === undefined ? -1 : text.indexOf(closing, at + 1);
  return close < 0 ? -1 : close + 1;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (!isSpaceAt(text, end)) end += 1;
  return end;
}

/**
 * Blanks, of the same length, for what stands in quotes or right after a minus at the start of a word: it is to be found, or
 * not to be found, as it stands.
 */
export function hideVerbatim(text: string): string {
  let shown = '';
  for (let at = 0; at < text.length; ) {
    const minus = text[at] === '-' && isSpaceAt(text, at - 1) && !isSpaceAt(text, at + 1);
    const quoted = quoteEnd(text, minus ? at + 1 : at);
    const end = quoted < 0 && minus ? wordEnd(text, at) : quoted;
    shown += end < 0 ? text[at] : ' '.repeat(end - at);
    at = end < 0 ? at + 1 : end;
  }
  return shown;
}
