import type { FieldKind } from '../../model/terms.js';
import { foldSameLength } from '../../text/case-fold.js';
import { remembered } from '../../text/memo.js';
import type { Vocabulary } from '../../vocabulary/load.js';

/** A labelled line of a field block: "Cơ quan chủ trì: …", "Thời gian hoàn thành: …". */
export interface Field {
  readonly kind: FieldKind;
  /** Where the value begins in the text. */
  readonly valueAt: number;
}

export interface FieldReader {
  /** The field that text begins with at `from` (after its marker), or null. */
  at(text: string, from: number): Field | null;
  /** What a column with this heading holds, or null. */
  ofColumn(heading: string): FieldKind | null;
}

const LONGEST_LABEL = 48;
/** A cell with more in it is no heading of a column. */
const LONGEST_HEADING = 160;

/** Signs say nothing in a label: "Cơ quan, đơn vị chủ trì" and "Cơ quan/đơn vị chủ trì" are one. */
const bare = (label: string): string =>
  foldSameLength(label)
    .replace(/\([^)]*\)?/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Builds the reader of field labels from the vocabulary's lists. */
export function createFieldReader(vocabulary: Vocabulary): FieldReader {
  const kinds = new Map(
    vocabulary.layout.fields.flatMap(({ kind, labels }) => labels.map((label) => [bare(label), kind] as const)),
  );
  const longestFirst = [...kinds].sort(([a], [b]) => b.length - a.length);
  const kindOf = remembered((label) => kinds.get(bare(label)) ?? null);
  const ofColumn = (heading: string): FieldKind | null => {
    const words = heading.length > LONGEST_HEADING ? '' : bare(heading);
    if (words === '') return null;
    const label = longestFirst.find(([one]) => words.startsWith(`${one} `) || words.endsWith(` ${one}`));
    return kinds.get(words) ?? label?.[1] ?? null;
  };
  return {
    at(text, from) {
      const length = text.slice(from, from + LONGEST_LABEL + 1).indexOf(':');
      if (length === -1) return null;
      const colon = from + length;
      const kind = kindOf(text.slice(from, colon));
      if (!kind) return null;
      const value = text.slice(colon + 1);
      return { kind, valueAt: colon + 1 + (value.length - value.trimStart().length) };
    },
    ofColumn: remembered(ofColumn),
  };
}
