import type { AlignDocuments } from '../link/align/align-documents.js';
import type { LineageEdge } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import { asDirective, type PairSide } from './pair-side.js';

const isRejected = ({ review }: ItemLink): boolean => review?.verdict === 'reject';

/** What the store knows of a pair of documents. */
export interface StoredPair {
  readonly links: readonly ItemLink[];
  /** Edges that leave the child. */
  readonly edges: readonly LineageEdge[];
}

/**
 * The links between two documents. Those of a child that implements the parent are stored, and stand as people left
 * them; any other pair is aligned now, links that people made coming first.
 */
export function pairLinks(child: PairSide, parent: PairSide, stored: StoredPair, align: AlignDocuments): ItemLink[] {
  const tied = stored.edges.some(({ to, relation }) => to === parent.document.id && relation === 'implements');
  const known = new Set(stored.links.map(({ id }) => id));
  const fresh = tied ? [] : align(asDirective(child), asDirective(parent)).filter(({ id }) => !known.has(id));
  return [...stored.links, ...fresh].filter((link) => !isRejected(link));
}
