import { titleKey } from '../text/title-key.js';
import type { Citation } from './citation.js';
import { byCertainty, type Cluster, clusterCitations, grown } from './cluster.js';
import type { HeldIndex, WaysIn } from './held-index.js';
import { createKeyIndex } from './key-index.js';
import { placeInOrder } from './place-in-order.js';

/** Citations of one key: they mean held documents, or the clusters. */
interface Group {
  /** In the order of certainty. */
  readonly citations: Citation[];
  clusters: readonly Cluster[];
}

/** What is to be done about a group: it has new citations, or others of it left or mean something else. */
interface Stir {
  readonly added: Set<Citation>;
  others: boolean;
}

/** A cluster that another one became by more citations. */
export interface Growth {
  readonly former: Cluster;
  readonly added: readonly Citation[];
}

/** What became of the groups that a change touched. */
export interface Regrouped {
  /** Clusters that are no longer, and those that are new; what stayed as it was is in neither. */
  readonly gone: readonly Cluster[];
  readonly fresh: readonly Cluster[];
  /** Citations that were looked up anew, with the held document they mean; null: they are in a cluster. */
  readonly found: ReadonlyMap<Citation, string | null>;
  /** Of the fresh clusters those that hold all of a former one. */
  readonly growths: ReadonlyMap<Cluster, Growth>;
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
  const stirred = new Map<string, Stir>();
  const asked = new Set<Citation>();

  const stir = (key: string): Stir => {
    const known = stirred.get(key) ?? { added: new Set<Citation>(), others: false };
    stirred.set(key, known);
    return known;
  };

  /** Only new citations, and nothing to choose: the group need not be gone through. Null where it must. */
  const grow = ({ clusters }: Group, { added, others }: Stir): readonly Cluster[] | null => {
    const [only, ...further] = clusters;
    if (others || further.length > 0) return null;
    const open = [...added].filter((citation) => meant.get(citation) === null);
    if (open.length === 0) return clusters;
    const next = only && open.reduce<Cluster | null>((cluster, one) => cluster && grown(cluster, one), only);
    return next ? [next] : null;
  };

  const regroupOne = (
    group: Group,
    stirring: Stir,
    growths: Map<Cluster, Growth>,
  ): Pick<Regrouped, 'gone' | 'fresh'> => {
    const former = group.clusters;
    const larger = grow(group, stirring);
    const open = () => group.citations.filter((citation) => meant.get(citation) === null);
    group.clusters = larger ?? keepSame(former, clusterCitations(open()));
    const [[before], [after]] = [former, group.clusters];
    if (larger !== null && before && after && before !== after)
      growths.set(after, { former: before, added: [...stirring.added].filter((one) => meant.get(one) === null) });
    const [known, kept] = [new Set(former), new Set(group.clusters)];
    return {
      gone: former.filter((cluster) => !kept.has(cluster)),
      fresh: group.clusters.filter((cluster) => !known.has(cluster)),
    };
  };

  return {
    add(citation) {
      const group = groups.get(citation.key) ?? { citations: [], clusters: [] };
      groups.set(citation.key, group);
      group.citations.splice(placeInOrder(group.citations, citation, byCertainty), 0, citation);
      const [title, file] = [titleOf(citation), attachedTo(citation)];
      if (title !== null) byTitle.add(title, citation);
      if (file !== null) byFile.add(file, citation);
      stir(citation.key).added.add(citation);
      asked.add(citation);
    },
    remove(citation) {
      const group = groups.get(citation.key);
      group?.citations.splice(placeInOrder(group.citations, citation, byCertainty), 1);
      const [title, file] = [titleOf(citation), attachedTo(citation)];
      if (title !== null) byTitle.remove(title, citation);
      if (file !== null) byFile.remove(file, citation);
      stir(citation.key).others = true;
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
        const stirring = stir(citation.key);
        if (!stirring.added.has(citation)) stirring.others = true;
      }
      const growths = new Map<Cluster, Growth>();
      const changed = [...stirred].flatMap(([key, stirring]) => {
        const group = groups.get(key);
        return group === undefined ? [] : [regroupOne(group, stirring, growths)];
      });
      for (const key of stirred.keys()) if (groups.get(key)?.citations.length === 0) groups.delete(key);
      stirred.clear();
      asked.clear();
      return { gone: changed.flatMap((one) => one.gone), fresh: changed.flatMap((one) => one.fresh), found, growths };
    },
    clustersOf: (key) => groups.get(key)?.clusters ?? [],
  };
}
