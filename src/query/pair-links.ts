import type { AlignDocuments } from '../link/align/align-documents.js';
import type { ItemLink } from '../model/links.js';
import type { GraphStore } from '../store/graph-store.js';
import { asDirective, type PairSide } from './pair-side.js';

const isRejected = ({ review }: ItemLink): boolean => review?.verdict === 'reject';

/**
 * The links between two documents. Those of a child that implements the parent are stored, and stand as people left
 * them; any other pair is aligned now, links that people made coming first.
 */
export async function pairLinks(
  store: GraphStore,
  child: PairSide,
  parent: PairSide,
  align: AlignDocuments,
): Promise<ItemLink[]> {
  const [from, to] = [child.document.id, parent.document.id];
  const [stored, edges] = await Promise.all([store.linksBetween(from, to), store.edgesFrom([from])]);
  const tied = edges.some((edge) => edge.to === to && edge.relation === 'implements');
  const known = new Set(stored.map(({ id }) => id));
  const fresh = tied ? [] : align(asDirective(child), asDirective(parent)).filter(({ id }) => !known.has(id));
  return [...stored, ...fresh].filter((link) => !isRejected(link));
}
