import type { Vocabulary } from '../../vocabulary/load.js';
import { type AlignDocuments, alignerOf } from './align-documents.js';
import { type TextChanges, textChangesBy } from './text-changes.js';

/** The aligner with the words and the fitted model of the vocabulary. */
export function createAligner({ alignment: { functionWords, localWords, model } }: Vocabulary): AlignDocuments {
  return alignerOf({ functionWords: new Set(functionWords), localWords: new Set(localWords) }, model);
}

/** The comparison of two passages with the function words of the vocabulary. */
export const createTextChanges = ({ alignment }: Vocabulary): TextChanges =>
  textChangesBy(new Set(alignment.functionWords));
