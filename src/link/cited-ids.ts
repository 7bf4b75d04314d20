import { byText } from './by-text.js';
import { byCertainty, type Cluster } from './cluster.js';
import { citedDocumentId } from './document-id.js';

/** Ids of the documents that are only cited. */
export interface CitedIds {
  idOf(cluster: Cluster): string | null;
  clusterAt(id: string): Cluster | null;
  /**
   * Gives ids to the fresh clusters, and new ones to those whose id another document now has or leaves. `held`: ids of
   * held documents that came or went. Returns every id that means something else than before.
   */
  change(gone: readonly Cluster[], fresh: readonly Cluster[], held: readonly string[]): string[];
}

const baseOf = ({ symbol, issuedOn, place, citations }: Cluster): string =>
  citedDocumentId({ symbol, issuedOn, title: citations[0]?.title ?? '', place: place.commune ?? place.province });

const byCitation = (a: Cluster, b: Cluster): number => {
  const [one, other] = [a.citations[0], b.citations[0]];
  return byText(a.key, b.key) || (one === undefined || other === undefined ? 0 : byCertainty(one, other));
};

/** What stands before each dot of an id, and the id: an id made longer to be distinct begins with one of these. */
const beginnings = (id: string): string[] =>
  id.split('.').map((_, at, parts) => parts.slice(0, parts.length - at).join('.'));

/**
 * No ids yet. Documents that would have the same id are told apart together, in an order that their citations give, so
 * that it does not matter which came first: the date, then a number is added. `isHeld` tells which ids are taken.
 */
export function createCitedIds(isHeld: (id: string) => boolean): CitedIds {
  const byBase = new Map<string, Set<Cluster>>();
  const ids = new Map<Cluster, { base: string; id: string }>();
  const clusters = new Map<string, Cluster>();

  const release = (cluster: Cluster): void => {
    const id = ids.get(cluster)?.id;
    if (id !== undefined && clusters.get(id) === cluster) clusters.delete(id);
  };

  const distinctId = (base: string, { issuedOn }: Cluster): string => {
    const dated = issuedOn === null ? base : `${base}.${issuedOn}`;
    const taken = (id: string) => isHeld(id) || clusters.has(id) || (id !== base && byBase.has(id));
    for (let n = 0; ; n += 1) {
      const attempt = n === 0 ? base : n === 1 ? dated : `${dated}.${n}`;
      if (!taken(attempt)) return attempt;
    }
  };

  const assign = (base: string): void => {
    for (const cluster of [...(byBase.get(base) ?? [])].sort(byCitation)) {
      const id = distinctId(base, cluster);
      ids.set(cluster, { base, id });
      clusters.set(id, cluster);
    }
  };

  const forget = (cluster: Cluster): string => {
    const { base } = ids.get(cluster) ?? { base: '' };
    release(cluster);
    ids.delete(cluster);
    const group = byBase.get(base);
    group?.delete(cluster);
    if (group?.size === 0) byBase.delete(base);
    return base;
  };

  const enter = (cluster: Cluster): string => {
    const base = baseOf(cluster);
    byBase.set(base, (byBase.get(base) ?? new Set()).add(cluster));
    return base;
  };

  return {
    idOf: (cluster) => ids.get(cluster)?.id ?? null,
    clusterAt: (id) => clusters.get(id) ?? null,
    change(gone, fresh, held) {
      const before = new Map<string, Cluster | null>();
      const remember = (id: string) => before.set(id, before.get(id) ?? clusters.get(id) ?? null);
      for (const cluster of gone) remember(ids.get(cluster)?.id ?? '');
      const bases = [...gone.map(forget), ...fresh.map(enter), ...held].flatMap(beginnings);
      const touched = [...new Set(bases)].filter((base) => byBase.has(base)).sort();
      const again = touched.flatMap((base) => [...(byBase.get(base) ?? [])]);
      for (const cluster of again) {
        const id = ids.get(cluster)?.id;
        if (id !== undefined) remember(id);
        release(cluster);
      }
      for (const base of touched) assign(base);
      for (const cluster of again) {
        const id = ids.get(cluster)?.id ?? '';
        if (!before.has(id)) before.set(id, null);
      }
      return [...before].filter(([id, cluster]) => (clusters.get(id) ?? null) !== cluster).map(([id]) => id);
    },
  };
}
