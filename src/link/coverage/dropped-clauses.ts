import type { DroppedClause } from '../../model/coverage.js';
import { clausesOf } from '../align/clauses.js';
import { createPairTable } from '../align/passages.js';
import { type Syllable, syllablesOf } from '../align/syllables.js';

/** A clause with fewer pairs of content syllables says nothing of its own: "trong đó", "tập trung vào các việc". */
const SUBSTANCE = 4;
/**
 * A clause is carried, in whatever words, where one child holds this share of its pairs, rare ones counting more. Of
 * the programme and the two plans in seed/corpus, what is held to .37 and more is the same clause reworded or cut, to
 * .26 and less another one.
 */
const CARRIED = 0.35;

/** A semicolon ends a clause and a bullet begins one, whatever stands before it; full stops are looked at closer. */
const CUT = /;|\n[ \t]*[-–+•*][ \t]+/g;

/** What of a text its children leave out together, clause by clause, in the order of the text. */
export type DroppedClauses = (parentText: string, childTexts: readonly string[]) => DroppedClause[];

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly syllables: readonly Syllable[];
}

function piecesOf(text: string): Piece[] {
  const starts = [0, ...Array.from(text.matchAll(CUT), (match) => match.index + match[0].length)];
  return starts.flatMap((from, index) =>
    clausesOf(text.slice(from, starts[index + 1])).map(({ start, end, syllables }) => ({
      start: from + start,
      end: from + end,
      syllables,
    })),
  );
}

/**
 * Builds the comparison for one parent document. How rare a pair is tells only the parent: a pair that a child took
 * over must not count less for it. `functionWords` are no words of their own. Time grows with the texts.
 */
export function droppedClausesBy(
  functionWords: ReadonlySet<string>,
): (parentTexts: Iterable<string>) => DroppedClauses {
  return (parentTexts) => {
    const table = createPairTable(functionWords);
    for (const text of parentTexts) for (const { syllables } of piecesOf(text)) table.count(table.pairsOf(syllables));
    const weights = table.weights();
    // A document of one clause tells nothing of rarity: then every pair counts alike.
    const weightOf = (pairs: readonly number[]): number =>
      pairs.reduce((sum, pair) => sum + Math.max(weights[pair] ?? 1, Number.EPSILON), 0);
    return (parentText, childTexts) => {
      const children = childTexts.map((text) => new Set(table.pairsOf(syllablesOf(text))));
      return piecesOf(parentText).flatMap(({ start, end, syllables }) => {
        const pairs = table.pairsOf(syllables);
        if (pairs.length < SUBSTANCE) return [];
        const needed = CARRIED * weightOf(pairs);
        if (children.some((held) => weightOf(pairs.filter((pair) => held.has(pair))) >= needed)) return [];
        return [{ quote: parentText.slice(start, end), span: { start, end } }];
      });
    };
  };
}
