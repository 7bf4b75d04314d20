import type { BodyNode, DocumentContents, DocumentNode, LibraryGraph, LineageEdge } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import { byText } from './by-text.js';

/** The parts of a library graph, in any order. */
export interface GraphParts {
  readonly documents: readonly DocumentNode[];
  readonly contents: readonly DocumentContents[];
  readonly bodies: readonly BodyNode[];
  readonly edges: readonly LineageEdge[];
  readonly links: readonly ItemLink[];
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);

/**
 * The graph in one order, whatever way it came about: documents and bodies by id, items by document and then as they
 * stand in it, edges by their ends, links by child, rank and parent.
 */
export function ordered({ documents, contents, bodies, edges, links }: GraphParts): LibraryGraph {
  const texts = [...contents].sort((a, b) => byText(a.document, b.document));
  return {
    documents: [...documents].sort(byId),
    sections: texts.flatMap(({ sections }) => sections),
    tasks: texts.flatMap(({ tasks }) => tasks),
    targets: texts.flatMap(({ targets }) => targets),
    bodies: [...bodies].sort(byId),
    edges: [...edges].sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to) || byText(a.relation, b.relation)),
    links: [...links].sort((a, b) => byText(a.child, b.child) || a.rank - b.rank || byText(a.parent, b.parent)),
  };
}
