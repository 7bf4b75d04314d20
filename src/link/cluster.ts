import { byText } from './by-text.js';
import type { Citation } from './citation.js';
import { type Place, placeOr, samePlace } from './place.js';
import { placeInOrder } from './place-in-order.js';
import { alsoSaid, type Said } from './said.js';

/** Citations that mean one document, and what they say of it together. */
export interface Cluster {
  readonly key: string;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly place: Place;
  /** In the order of certainty. */
  readonly citations: readonly Citation[];
  readonly said: Said;
}

/** A partial date ("2025") agrees with every date that begins with it; an unknown one with all. */
export const sameDate = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);

/** Whether nothing that the two say contradicts. */
const agrees = (cluster: Pick<Cluster, 'issuedOn' | 'place'>, citation: Citation): boolean =>
  sameDate(cluster.issuedOn, citation.issuedOn) && samePlace(cluster.place, citation.place);

interface Draft {
  readonly first: Citation;
  issuedOn: string | null;
  place: Place;
  readonly citations: Citation[];
  /** The documents that cite it. */
  readonly citers: Set<string>;
}

const open = (citation: Citation): Draft => {
  const { issuedOn, place, citing } = citation;
  return { first: citation, issuedOn, place, citations: [citation], citers: new Set([citing.id]) };
};

const fuller = (a: string | null, b: string | null): string | null => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);

function extend(cluster: Draft, citation: Citation): void {
  cluster.issuedOn = fuller(cluster.issuedOn, citation.issuedOn);
  cluster.place = placeOr(cluster.place, citation.place);
  cluster.citations.push(citation);
  cluster.citers.add(citation.citing.id);
}

const closed = ({ first, issuedOn, place, citations }: Draft): Cluster => {
  const { key, symbol } = first;
  return { key, symbol, issuedOn, place, citations, said: alsoSaid(null, citations) };
};

const certainty = ({ issuedOn, place }: Citation): number =>
  (issuedOn === null ? 0 : 2) + (place.province === null ? 0 : 1);

/** What says more comes first, so that a bare "29-NQ/TW" finds the dated ones already there. No two are equal. */
export const byCertainty = (a: Citation, b: Citation): number =>
  certainty(b) - certainty(a) ||
  byText(a.issuedOn ?? '', b.issuedOn ?? '') ||
  byText(a.place.province ?? '', b.place.province ?? '') ||
  byText(a.citing.id, b.citing.id) ||
  a.order - b.order;

/** The cluster a citation belongs to; of several, the one its own document names elsewhere; null when that is open. */
function choose(fitting: readonly Draft[], citation: Citation): Draft | null {
  if (fitting.length <= 1) return fitting[0] ?? null;
  const own = fitting.filter((cluster) => cluster.citers.has(citation.citing.id));
  return own.length === 1 ? (own[0] ?? null) : null;
}

/**
 * Splits citations of one key, given in the order of certainty, into distinct documents: a date or a place that
 * contradicts keeps them apart.
 */
export function clusterCitations(citations: readonly Citation[]): Cluster[] {
  const clusters: Draft[] = [];
  // Names that fit several documents alike are kept apart from all of them: which one is meant is not said.
  let undecided: Draft | null = null;
  for (const citation of citations) {
    const fitting = clusters.filter((cluster) => agrees(cluster, citation));
    const chosen = choose(fitting, citation);
    if (chosen !== null) extend(chosen, citation);
    else if (fitting.length === 0) clusters.push(open(citation));
    else if (undecided === null) undecided = open(citation);
    else extend(undecided, citation);
  }
  return (undecided === null ? clusters : [...clusters, undecided]).map(closed);
}

/**
 * A cluster that is the only one of its key, with one more citation, as `clusterCitations` would make it; null where
 * the citation contradicts it. All citations of an only cluster agree with each other, so the order does not matter.
 */
export function grown(cluster: Cluster, citation: Citation): Cluster | null {
  if (!agrees(cluster, citation)) return null;
  const citations = cluster.citations.toSpliced(placeInOrder(cluster.citations, citation, byCertainty), 0, citation);
  return {
    key: cluster.key,
    symbol: citations[0]?.symbol ?? null,
    issuedOn: fuller(cluster.issuedOn, citation.issuedOn),
    place: placeOr(cluster.place, citation.place),
    citations,
    said: alsoSaid(cluster.said, [citation]),
  };
}
