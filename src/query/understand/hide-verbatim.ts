import { verbatimParts } from '../../text/quoted.js';

/** The text with what is to be found, or not found, as it stands left blank, so that nothing is read from it. */
export function hideVerbatim(text: string): string {
  let [readable, from] = ['', 0];
  for (const { start, end } of verbatimParts(text)) {
    readable += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return readable + text.slice(from);
}
