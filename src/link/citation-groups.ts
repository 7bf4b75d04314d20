import { titleKey } from '../text/title-key.js';
import type { Citation } from './citation.js';
import { byCertainty, type Cluster, clusterCitations } from './cluster.js';
import type { HeldIndex, WaysIn } from './held-index.js';
import { createKeyIndex } from './key-index.js';

/** Citations of one key: they mean held documents, or the clusters. */
interface Group {
  /** In the order of certainty. */
  readonly citations: Citation[];
  clusters: readonly Cluster[];
}

/** What became of the groups that a change touched. */
export interface Regrouped {
  /** Clusters that are no longer, and those that are new; what stayed as it was is in neither. */
  readonly gone: readonly Cluster[];
  readonly fresh: readonly Cluster[];
  /** Citations that were looked up anew, with the held document they mean; null: they are in a cluster. */
  readonly found: ReadonlyMap<Citation, string | null>;
}

/** Citations by the key under which they may mean the same document. Only what is touched is looked at again. */
export interface CitationGroups {
  add(citation: Citation): void;
  remove(citation: Citation): void;
  /** A held document with these ways in came or went: whoever could mean it is looked up again. */
  touch(ways: WaysIn): void;
  /** Does what was asked since the last time. */
  regroup(): Regrouped;
  /** The documents that are cited under this key and not held. */
  clustersOf(key: string): readonly Cluster[];
}

/** Where the citation stands in the list, or would be put. */
function placeIn(citations: readonly Citation[], citation: Citation): number {
  let [low, high] = [0, citations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byCertainty(citations[middle] as Citation, citation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

const sameCitations = (a: Cluster, b: Cluster): boolean =>
  a.citations.length === b.citations.length && a.citations.every((citation, at) => citation === b.citations[at]);

/** The new clusters, the former object where nothing changed. */
function keepSame(former: readonly Cluster[], next: readonly Cluster[]): Cluster[] {
  const byFirst = new Map(former.map((cluster) => [cluster.citations[0], cluster]));
  return next.map((cluster) => {
    const before = byFirst.get(cluster.citations[0]);
    return before !== undefined && sameCitations(before, cluster) ? before : cluster;
  });
}

const titleOf = ({ symbol, title, reference }: Citation): string | null =>
  symbol === null ? titleKey(title, reference.type) : null;

const attachedTo = ({ symbol, reference, citing }: Citation): string | null =>
  symbol === null && reference.relation === 'promulgates' ? citing.source.file : null;

/** No citations yet; they are looked up in `held`. */
export function createCitationGroups(held: HeldIndex): CitationGroups {
  const groups = new Map<string, Group>();
  const meant = new Map<Citation, string | null>();
  const byTitle = createKeyIndex<Citation>();
  const byFile = createKeyIndex<Citation>();
  const touched = new Set<string>();
  const asked = new Set<Citation>();

  const regroupOne = (group: Group): { gone: Cluster[]; fresh: Cluster[] } => {
    const former = group.clusters;
    const open = group.citations.filter((citation) => meant.get(citation) === null);
    group.clusters = keepSame(former, clusterCitations(open));
    const [before, after] = [new Set(former), new Set(group.clusters)];
    return {
      gone: former.filter((cluster) => !after.has(cluster)),
      fresh: group.clusters.filter((cluster) => !before.has(cluster)),
    };
  };

  return {
    add(citation) {
      const group = groups.get(citation.key) ?? { citations: [], clusters: [] };
      groups.set(citation.key, group);
      group.citations.splice(placeIn(group.citations, citation), 0, citation);
      const [title, file] = [titleOf(citation), attachedTo(citation)];
      if (title !== null) byTitle.add(title, citation);
      if (file !== null) byFile.add(file, citation);
      touched.add(citation.key);
      asked.add(citation);
    },
    remove(citation) {
      const group = groups.get(citation.key);
      group?.citations.splice(placeIn(group.citations, citation), 1);
      const [title, file] = [titleOf(citation), attachedTo(citation)];
      if (title !== null) byTitle.remove(title, citation);
      if (file !== null) byFile.remove(file, citation);
      touched.add(citation.key);
      asked.delete(citation);
      meant.delete(citation);
    },
    touch({ symbol, title, file }) {
      const could = [
        ...(groups.get(symbol ?? '')?.citations ?? []),
        ...(title === null ? [] : byTitle.at(title)),
        ...byFile.at(file),
      ];
      for (const citation of could) asked.add(citation);
    },
    regroup() {
      const found = new Map([...asked].map((citation) => [citation, held.find(citation)]));
      for (const [citation, id] of found) {
        if (meant.get(citation) === id) continue;
        meant.set(citation, id);
        touched.add(citation.key);
      }
      const changed = [...touched].flatMap((key) => groups.get(key) ?? []).map(regroupOne);
      for (const key of touched) if (groups.get(key)?.citations.length === 0) groups.delete(key);
      touched.clear();
      asked.clear();
      return { gone: changed.flatMap((one) => one.gone), fresh: changed.flatMap((one) => one.fresh), found };
    },
    clustersOf: (key) => groups.get(key)?.clusters ?? [],
  };
}
