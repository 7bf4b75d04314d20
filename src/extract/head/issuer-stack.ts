import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { Decase } from './decase.js';

/** Makes one name of the lines of a letterhead's left column, the superior body above, the issuer below. */
export type IssuerStack = (pieces: readonly string[]) => string | null;

const beginsWith = (folded: string, words: readonly string[]): boolean =>
  words.some((word) => folded === word || folded.startsWith(`${word} `));

const endsWith = (folded: string, words: readonly string[]): boolean =>
  words.some((word) => folded.endsWith(` ${word}`) || folded === word) || /[,–-]$/.test(folded);

/** Builds the reader. Names wrap over lines ("ỦY BAN NHÂN / DÂN / TỈNH LAI CHÂU"); a new head begins a new body. */
export function createIssuerStack(vocabulary: Vocabulary, decase: Decase): IssuerStack {
  const { unitHeads, connectors, officeHeads, superiors } = vocabulary.layout.letterhead;

  const toBodies = (pieces: readonly string[]): string[] => {
    const bodies: string[] = [];
    for (const piece of pieces) {
      const folded = foldSameLength(piece);
      const last = bodies[bodies.length - 1];
      const before = foldSameLength(last ?? '');
      const complete = last !== undefined && before.includes(' ') && !endsWith(before, connectors);
      const wrapped = before.endsWith('uy') && beginsWith(folded, ['ban']);
      if (last === undefined || (complete && !wrapped && beginsWith(folded, unitHeads))) bodies.push(piece);
      else bodies[bodies.length - 1] = `${last} ${piece}`;
    }
    return bodies;
  };

  /** "VĂN PHÒNG" below "UBND TỈNH LÀO CAI" is the office of that committee; a department only takes its place. */
  const ofSuperior = (issuer: string, superior: string): string => {
    const known = superiors.find(({ printed }) => foldSameLength(superior) === printed);
    return `${decase(issuer)} ${known ? known.called : decase(superior)}`;
  };

  return (pieces) => {
    const bodies = toBodies(pieces);
    const issuer = bodies.at(-1);
    const superior = bodies.at(-2);
    if (!issuer) return null;
    return superior && beginsWith(foldSameLength(issuer), officeHeads) ? ofSuperior(issuer, superior) : decase(issuer);
  };
}
