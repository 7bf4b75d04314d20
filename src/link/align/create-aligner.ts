import type { Vocabulary } from '../../vocabulary/load.js';
import { type AlignDocuments, alignerOf } from './align-documents.js';
import type { EmptyWords } from './link-kind.js';
import { type TextChanges, textChangesBy } from './text-changes.js';

export const emptyWordsOf = ({ alignment: { functionWords, localWords } }: Vocabulary): EmptyWords => ({
  functionWords: new Set(functionWords),
  localWords: new Set(localWords),
});

/** The aligner with the words and the fitted model of the vocabulary. */
export const createAligner = (vocabulary: Vocabulary): AlignDocuments =>
  alignerOf(emptyWordsOf(vocabulary), vocabulary.alignment.model);

/** The comparison of two passages with the function words of the vocabulary. */
export const createTextChanges = ({ alignment }: Vocabulary): TextChanges =>
  textChangesBy(new Set(alignment.functionWords));
