import type { Directive } from '../model/directive.js';
import type { LibraryGraph } from '../model/graph.js';
import type { Decision } from '../model/review.js';
import { createLinker } from './linker.js';
import { reviewDirective } from './review/review-directive.js';
import { reviewLinks } from './review/review-links.js';
import type { SuccessionOf } from './succession.js';
import type { TypeName } from './type-names.js';

/**
 * The graph of a library that comes all at once: an empty linker given everything. Pure; of several directives with one
 * id the last one stands, and no other order matters. `types` (of the vocabulary) gives cited documents their kind;
 * without it, 'other'. `successionOf` tells which bodies became which. `decisions` of people outrank what was read.
 */
export function buildLibraryGraph(
  directives: readonly Directive[],
  types: readonly TypeName[] = [],
  successionOf: SuccessionOf = () => null,
  decisions: readonly Decision[] = [],
): LibraryGraph {
  const linker = createLinker({ types, successionOf, reviewDirective, reviewLinks });
  linker.change({ put: directives, decisions });
  return linker.graph();
}
