import { toLines } from '../text/normalise.js';
import type { Repairer } from './repairer.js';

/**
 * Repairs a text line by line: as many lines come out as went in, and a line in which nothing was repaired is byte for
 * byte as it was.
 */
export function createTextRepairer(repair: Repairer): (text: string) => string {
  return (text) => {
    const raw = text.split('\n');
    const { lines } = repair(toLines(text));
    return raw
      .map((line, index) => {
        const repaired = lines[index];
        if (!repaired?.syllables) return line;
        const indent = line.length - line.trimStart().length;
        return `${line.slice(0, indent)}${repaired.text}`;
      })
      .join('\n');
  };
}
