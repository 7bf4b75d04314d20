import type { Directive } from '../model/directive.js';
import type { LibraryGraph } from '../model/graph.js';
import { createLinker } from './linker.js';
import type { SuccessionOf } from './succession.js';
import type { TypeName } from './type-names.js';

/**
 * The graph of a library that comes all at once: an empty linker given everything. Pure; of several directives with one
 * id the last one stands, and no other order matters. `types` (of the vocabulary) gives cited documents their kind;
 * without it, 'other'. `successionOf` tells which bodies became which.
 */
export function buildLibraryGraph(
  directives: readonly Directive[],
  types: readonly TypeName[] = [],
  successionOf: SuccessionOf = () => null,
  decisions: readonly Decision[] = [],
): LibraryGraph {
  const linker = createLinker({ types, successionOf });
  linker.change({ put: directives });
  return linker.graph();
}
