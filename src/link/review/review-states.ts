import { byInstant, type Decision, type Review } from '../../model/review.js';
import { placeSubject, type Standing } from './place-subject.js';

/**
 * How each decision stands, in the order in which they take effect: the later of two on one fact supersedes the
 * earlier, and one whose items are not found any more is orphaned. None is left out.
 */
export function reviewStates(decisions: readonly Decision[], standing: Standing): Review[] {
  const decided = new Set<string>();
  const latestFirst = [...decisions].sort(byInstant).reverse();
  const reviews = latestFirst.map((decision): Review => {
    const placed = placeSubject(decision, standing);
    if (placed === null) return { ...decision, state: 'orphaned', nodes: [] };
    const superseded = [placed.key, ...placed.within].some((key) => decided.has(key));
    decided.add(placed.key);
    return { ...decision, state: superseded ? 'superseded' : 'effective', nodes: [...placed.nodes] };
  });
  return reviews.reverse();
}
