import type { Directive } from '../model/directive.js';
import type { Mention } from '../model/graph.js';
import type { Citation } from './citation.js';
import { createCitationGroups, type Growth } from './citation-groups.js';
import { createCitedIds } from './cited-ids.js';
import type { Cluster } from './cluster.js';
import { createHeldIndex, type IsRejected, type WaysIn } from './held-index.js';
import { createMentions } from './mentions.js';

/** A document that is only cited, before it becomes a node. */
export interface CitedEntry {
  readonly id: string;
  readonly cluster: Cluster;
}

/** A directive and what it cites. */
export interface Citing {
  readonly directive: Directive;
  readonly citations: readonly Citation[];
}

/** What a change of the library moved. */
export interface Moved {
  /** Citations that mean another node than before; also those that are new. */
  readonly citations: readonly Citation[];
  /** Ids of cited documents that came, went or are cited otherwise. */
  readonly entries: ReadonlySet<string>;
  /** Held documents that are cited otherwise. */
  readonly held: ReadonlySet<string>;
}

/** Decides for every citation which document it means: one that is held, or one entry per cited document. */
export interface References {
  /** `keys`: symbols that are to be looked up again. */
  change(leaving: readonly Citing[], coming: readonly Citing[], keys: Iterable<string>): Moved;
  nodeOf(citation: Citation): string | null;
  entry(id: string): CitedEntry | null;
  /** The cited documents under a symbol key. */
  entriesOf(key: string): readonly CitedEntry[];
  /** The places where these nodes are named, without those in the first of them. */
  mentionsOf(nodes: readonly string[]): Mention[];
}

/** No documents yet. */
export function createReferences(isRejected: IsRejected): References {
  const held = createHeldIndex(isRejected);
  const groups = createCitationGroups(held);
  const ids = createCitedIds((id) => held.has(id));
  const nodes = new Map<Citation, string>();
  const toHeld = new Set<Citation>();
  const mentions = createMentions();

  const entryOf = (cluster: Cluster): CitedEntry[] => {
    const id = ids.idOf(cluster);
    return id === null ? [] : [{ id, cluster }];
  };

  const forget = (citation: Citation, touched: Set<string>): void => {
    const before = nodes.get(citation);
    if (before === undefined) return;
    nodes.delete(citation);
    mentions.remove(before, citation);
    if (toHeld.delete(citation)) touched.add(before);
  };

  /** Writes down what a citation means now; tells whether that is something else than before. */
  const place = (citation: Citation, id: string, isHeld: boolean, touched: Set<string>): boolean => {
    // A held document may have the id that the cited one had.
    if (nodes.get(citation) === id && toHeld.has(citation) === isHeld) return false;
    forget(citation, touched);
    nodes.set(citation, id);
    mentions.add(id, citation);
    if (isHeld) {
      toHeld.add(citation);
      touched.add(id);
    }
    return true;
  };

  /** The citations of a cited document that may be new to its id. */
  const newTo = (id: string, growths: ReadonlyMap<Cluster, Growth>): readonly Citation[] => {
    const cluster = ids.clusterAt(id);
    const growth = cluster && growths.get(cluster);
    const [known] = growth?.former.citations ?? [];
    return growth && known && nodes.get(known) === id ? growth.added : (cluster?.citations ?? []);
  };

  const exchange = (leaving: readonly Citing[], coming: readonly Citing[], touched: Set<string>): void => {
    const ways: (WaysIn | null)[] = [];
    for (const { directive, citations } of leaving) {
      ways.push(held.remove(directive.id));
      for (const citation of citations) {
        groups.remove(citation);
        forget(citation, touched);
      }
    }
    for (const { directive, citations } of coming) {
      ways.push(held.put(directive));
      for (const citation of citations) groups.add(citation);
    }
    for (const way of ways) if (way !== null) groups.touch(way);
  };

  return {
    change(leaving, coming, keys) {
      const touched = new Set<string>();
      exchange(leaving, coming, touched);
      for (const symbol of keys) groups.touch({ symbol, title: null, file: '' });
      const { gone, fresh, found, growths } = groups.regroup();
      const heldIds = [...leaving, ...coming].map(({ directive }) => directive.id);
      const changed = ids.change(gone, fresh, heldIds);
      const citations: Citation[] = [];
      for (const [citation, id] of found)
        if (id !== null && place(citation, id, true, touched)) citations.push(citation);
      for (const id of changed)
        for (const citation of newTo(id, growths)) if (place(citation, id, false, touched)) citations.push(citation);
      return { citations, entries: new Set(changed), held: touched };
    },
    nodeOf: (citation) => nodes.get(citation) ?? null,
    entry(id) {
      const cluster = ids.clusterAt(id);
      return cluster === null ? null : { id, cluster };
    },
    entriesOf: (key) => groups.clustersOf(key).flatMap(entryOf),
    mentionsOf: mentions.of,
  };
}
