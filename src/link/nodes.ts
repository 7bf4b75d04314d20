import type { Directive } from '../model/directive.js';
import type { DocumentNode } from '../model/graph.js';
import { citedNode, heldNode } from './document-nodes.js';
import type { Recognitions } from './recognitions.js';
import type { References } from './resolve-references.js';
import { sameValue } from './same-value.js';
import { createKindOf, type TypeName } from './type-names.js';

/** Document nodes that a change puts and removes; `former` are those that the put ones take the place of. */
export interface NodeChange {
  readonly put: readonly DocumentNode[];
  readonly removed: readonly string[];
  readonly former: readonly DocumentNode[];
}

/** The documents of a library as nodes, held and cited. */
export interface Nodes {
  /** Makes the nodes of these ids anew. */
  change(ids: Iterable<string>): NodeChange;
  all(): Iterable<DocumentNode>;
}

interface NodeParts {
  readonly directiveOf: (id: string) => Directive | null;
  readonly references: References;
  readonly recognitions: Recognitions;
  readonly types: readonly TypeName[];
}

/** No nodes yet. */
export function createNodes({ directiveOf, references, recognitions, types }: NodeParts): Nodes {
  const shown = new Map<string, DocumentNode>();
  const kindOf = createKindOf(types);

  const nodeOf = (id: string): DocumentNode | null => {
    const directive = directiveOf(id);
    if (directive !== null) {
      const recognition = recognitions.ofHeld(id);
      const named = recognition === null ? [id] : [id, recognition.cited.id];
      return heldNode(directive, references.mentionsOf(named), recognition);
    }
    const entry = references.entry(id);
    if (entry === null || recognitions.ofCited(id) !== null) return null;
    return citedNode(entry, references.mentionsOf([id]), kindOf);
  };

  return {
    change(ids) {
      const put: DocumentNode[] = [];
      const removed: string[] = [];
      const former: DocumentNode[] = [];
      for (const id of ids) {
        const [before, next] = [shown.get(id), nodeOf(id)];
        if (next !== null && before !== undefined && sameValue(before, next)) continue;
        if (before) former.push(before);
        if (next !== null) {
          shown.set(id, next);
          put.push(next);
        } else if (shown.delete(id)) removed.push(id);
      }
      return { put, removed, former };
    },
    all: () => shown.values(),
  };
}
