import type { Vocabulary } from '../vocabulary/load.js';
import type { CitationWords } from './resolve-words.js';

/** The words around a document's name, as the vocabulary has them. */
export function citationWords(vocabulary: Vocabulary): CitationWords {
  const { citation } = vocabulary.relations;
  return {
    issuers: vocabulary.issuers.issuers,
    issuerStarts: citation.returns,
    provinces: vocabulary.adminUnits.provinces.flatMap(({ short, formerProvinces }) => [short, ...formerProvinces]),
    after: [...citation.afterNumber, ...citation.lawStops],
    units: vocabulary.measures.units,
  };
}
