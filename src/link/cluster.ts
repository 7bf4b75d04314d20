import { byText } from './by-text.js';
import type { Citation } from './citation.js';
import { type Place, placeOr, samePlace } from './place.js';

/** Citations that mean one document, and what they say of it together. */
export interface Cluster {
  readonly key: string;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly place: Place;
  /** In the order of certainty. */
  readonly citations: readonly Citation[];
  /** The documents that cite it. */
  readonly citers: ReadonlySet<string>;
}

/** A partial date ("2025") agrees with every date that begins with it; an unknown one with all. */
export const sameDate = (a: string | null, b: string | null): boolean =>
  a === null || b === null || a.startsWith(b) || b.startsWith(a);

const agrees = (cluster: Cluster, citation: Citation): boolean =>
  sameDate(cluster.issuedOn, citation.issuedOn) && samePlace(cluster.place, citation.place);

interface Draft extends Cluster {
  issuedOn: string | null;
  place: Place;
  readonly citations: Citation[];
  readonly citers: Set<string>;
}

const open = (citation: Citation): Draft => {
  const { key, symbol, issuedOn, place } = citation;
  return { key, symbol, issuedOn, place, citations: [citation], citers: new Set([citation.citing.id]) };
};

function extend(cluster: Draft, citation: Citation): void {
  if ((citation.issuedOn?.length ?? 0) > (cluster.issuedOn?.length ?? 0)) cluster.issuedOn = citation.issuedOn;
  cluster.place = placeOr(cluster.place, citation.place);
  cluster.citations.push(citation);
  cluster.citers.add(citation.citing.id);
}

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
  return undecided === null ? clusters : [...clusters, undecided];
}
