import type { AlignDocuments } from '../link/align/align-documents.js';
import { createTextChanges } from '../link/align/create-aligner.js';
import type { TextChanges } from '../link/align/text-changes.js';
import { type DroppedClauses, droppedClausesBy } from '../link/coverage/dropped-clauses.js';
import { type ArithmeticCheck, createArithmeticCheck } from '../link/measures/arithmetic.js';
import { type CompareMeasures, createMeasureComparison } from '../link/measures/compare-measures.js';
import { createTies } from '../link/tie-documents.js';
import type { Vocabulary } from '../vocabulary/load.js';

/** What questions about two texts need of `link`. */
export interface Comparing {
  readonly align: AlignDocuments;
  readonly changes: TextChanges;
  readonly compareMeasures: CompareMeasures;
  readonly checkArithmetic: ArithmeticCheck;
  /** Prepared once for the texts of a parent document. */
  readonly droppedFrom: (parentTexts: Iterable<string>) => DroppedClauses;
}

/** With the words and the fitted model of the vocabulary. */
export const createComparing = (vocabulary: Vocabulary): Comparing => ({
  align: createTies(vocabulary),
  changes: createTextChanges(vocabulary),
  compareMeasures: createMeasureComparison(vocabulary),
  checkArithmetic: createArithmeticCheck(vocabulary),
  droppedFrom: droppedClausesBy(new Set(vocabulary.alignment.functionWords)),
});

/** Without a vocabulary: what the store has tied, and nothing of the words. */
export const STORED_LINKS_ONLY: Comparing = {
  align: () => [],
  changes: () => [],
  compareMeasures: () => [],
  checkArithmetic: () => [],
  droppedFrom: () => () => [],
};
