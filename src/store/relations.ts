import type { EdgeKey, GraphChange, LineageEdge } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import { byText, createSortedGroups, type Order } from './sorted.js';

type Change<V, K> = { readonly put: readonly V[]; readonly removed: readonly K[] };

const byEnds: Order<EdgeKey> = (a, b) => byText(a.from, b.from) || byText(a.to, b.to) || byText(a.relation, b.relation);

/** No edges yet. */
export function createEdgeShelf() {
  const from = createSortedGroups<LineageEdge>(byEnds);
  const to = createSortedGroups<LineageEdge>(byEnds);
  return {
    from: from.gather,
    to: to.gather,
    apply({ put, removed }: Change<LineageEdge, EdgeKey>): void {
      for (const key of removed) {
        const edge = from.at(key.from).find((one) => byEnds(one, key) === 0);
        if (edge === undefined) continue;
        from.remove(edge.from, edge);
        to.remove(edge.to, edge);
      }
      for (const edge of put) {
        from.put(edge.from, edge);
        to.put(edge.to, edge);
      }
    },
  };
}

const byChild: Order<ItemLink> = (a, b) =>
  byText(a.child, b.child) || a.rank - b.rank || byText(a.parent, b.parent) || byText(a.id, b.id);

const pairOf = (childDocument: string, parentDocument: string): string => `${childDocument}\n${parentDocument}`;

/** No links yet. */
export function createLinkShelf() {
  const byId = new Map<string, ItemLink>();
  const from = createSortedGroups(byChild);
  const to = createSortedGroups(byChild);
  const between = createSortedGroups(byChild);

  const remove = (id: string): void => {
    const link = byId.get(id);
    if (link === undefined) return;
    byId.delete(id);
    from.remove(link.child, link);
    to.remove(link.parent, link);
    between.remove(pairOf(link.childDocument, link.parentDocument), link);
  };

  return {
    from: from.gather,
    to: to.gather,
    between: (child: string, parent: string): readonly ItemLink[] => [...between.at(pairOf(child, parent))],
    apply({ put, removed }: Change<ItemLink, GraphChange['removed']['links'][number]>): void {
      for (const id of removed) remove(id);
      for (const link of put) {
        remove(link.id);
        byId.set(link.id, link);
        from.put(link.child, link);
        to.put(link.parent, link);
        between.put(pairOf(link.childDocument, link.parentDocument), link);
      }
    },
  };
}
