import type { Slice } from '../model/answers.js';
import type { StorePage } from './graph-store.js';
import { byText, createPile, inOrder, lastUpTo, type Order, putOn, takeFrom } from './sorted.js';

/** Nodes of one type in their listing order, with the ways in. */
export interface Shelf<N> {
  get(id: string): N | null;
  page(page: StorePage): Slice<N>;
  of(document: string): readonly N[];
}

/** Nodes that come and go one by one. */
export interface NodeShelf<N> extends Shelf<N> {
  /** Gives the node that this one takes the place of. */
  put(node: N): N | null;
  /** Gives the node that was there. */
  remove(id: string): N | null;
}

/** Nodes that stand in documents and come and go with them. */
export interface ItemShelf<N> extends Shelf<N> {
  /** Gives the nodes that these take the place of. */
  replace(document: string, nodes: readonly N[]): readonly N[];
}

/** An empty shelf; `isOf` tells which nodes are asked for by a document. */
export function createNodeShelf<N extends { readonly id: string }>(
  order: Order<N>,
  isOf: (node: N, document: string) => boolean,
): NodeShelf<N> {
  const byId = new Map<string, N>();
  /** In order; a node may be a former one that stood at the same place. */
  const places = createPile<N>();

  const remove = (id: string): N | null => {
    const node = byId.get(id);
    if (node === undefined) return null;
    byId.delete(id);
    takeFrom(places, node, order);
    return node;
  };

  return {
    get: (id) => byId.get(id) ?? null,
    page({ offset, size }) {
      const all = inOrder(places, order);
      const member = all.slice(offset, offset + size).map((node) => byId.get(node.id) ?? node);
      return { totalItems: all.length, member };
    },
    of(document) {
      const node = byId.get(document);
      return node !== undefined && isOf(node, document) ? [node] : [];
    },
    put(node) {
      const before = byId.get(node.id) ?? null;
      const moves = before === null || order(before, node) !== 0;
      if (moves) {
        remove(node.id);
        putOn(places, node, order);
      }
      byId.set(node.id, node);
      return before;
    },
    remove,
  };
}

interface Item {
  readonly id: string;
  readonly document: string;
  readonly source: { readonly start: number };
}

/** The order in which items stand in the texts, text by text. */
export const byPlace: Order<Item> = (a, b) =>
  byText(a.document, b.document) || a.source.start - b.source.start || byText(a.id, b.id);

/** An empty shelf. Where each document begins in the list of all is counted when a page is asked for after a change. */
export function createItemShelf<N extends Item>(): ItemShelf<N> {
  const byId = new Map<string, N>();
  const byDocument = new Map<string, readonly N[]>();
  const documents = createPile<string>();
  let starts: Int32Array | null = null;
  const of = (document: string | undefined): readonly N[] => byDocument.get(document ?? '') ?? [];

  /** The last number is that of all. */
  const countStarts = (): Int32Array => {
    const all = inOrder(documents, byText);
    const counted = new Int32Array(all.length + 1);
    for (const [at, document] of all.entries()) counted[at + 1] = (counted[at] ?? 0) + of(document).length;
    return counted;
  };

  return {
    get: (id) => byId.get(id) ?? null,
    page({ offset, size }) {
      starts ??= countStarts();
      const member: N[] = [];
      const all = inOrder(documents, byText);
      for (let at = lastUpTo(starts, offset); at < all.length && member.length < size; at += 1) {
        const skipped = Math.max(0, offset - (starts[at] ?? 0));
        member.push(...of(all[at]).slice(skipped, skipped + size - member.length));
      }
      return { totalItems: starts[all.length] ?? 0, member };
    },
    of,
    replace(document, nodes) {
      const before = of(document);
      for (const { id } of before) byId.delete(id);
      starts = null;
      if (nodes.length === 0) {
        if (byDocument.delete(document)) takeFrom(documents, document, byText);
        return before;
      }
      for (const node of nodes) byId.set(node.id, node);
      if (!byDocument.has(document)) putOn(documents, document, byText);
      byDocument.set(document, [...nodes].sort(byPlace));
      return before;
    },
  };
}
