import { readFileSync } from 'node:fs';
import { createExtractor } from '../src/extract/pipeline.js';
import { createLinker } from '../src/link/linker.js';
import { createSuccession } from '../src/link/succession.js';
import { createTies } from '../src/link/tie-documents.js';
import type { Directive } from '../src/model/directive.js';
import type { LibraryGraph } from '../src/model/graph.js';
import { createRepairer } from '../src/repair/repairer.js';
import { loadLanguageCounts } from '../src/vocabulary/language-counts.js';
import { loadVocabulary } from '../src/vocabulary/load.js';

const SEED = new URL('../seed/corpus/', import.meta.url);

/** The library of the demo, as it is read and linked at the start. */
export function seedGraph(): LibraryGraph {
  const vocabulary = loadVocabulary();
  const extract = createExtractor(vocabulary, createRepairer(vocabulary, loadLanguageCounts));
  const { documents } = JSON.parse(readFileSync(new URL('manifest.json', SEED), 'utf8')) as {
    documents: { file: string }[];
  };
  const put = documents.flatMap(({ file }): readonly Directive[] => {
    return extract(readFileSync(new URL(file, SEED), 'utf8'), file).documents;
  });
  const linker = createLinker({
    types: vocabulary.types.types,
    successionOf: createSuccession(vocabulary.bodies.bodies),
    align: createTies(vocabulary),
  });
  linker.change({ put });
  return linker.graph();
}
