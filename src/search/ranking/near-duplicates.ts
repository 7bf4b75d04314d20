import type { SearchItem } from '../../model/search.js';
import type { NodeType } from '../../model/terms.js';
import { sayTheSame, type Wording, wordingOf } from './same-words.js';

type Comparable = Pick<SearchItem, 'id' | 'type' | 'document' | 'text'>;

const REPEATED: ReadonlySet<NodeType> = new Set(['task', 'target', 'section']);

interface Group<T> {
  readonly item: Comparable;
  readonly wording: Wording;
  readonly hits: T[];
}

/** Only what stands in different documents is a repetition. */
const mayRepeat = (a: Comparable, b: Comparable): boolean =>
  REPEATED.has(a.type) && a.type === b.type && a.document !== null && b.document !== null && a.document !== b.document;

/**
 * Puts each hit beneath the best one that says nearly the same in another document; see `sayTheSame`. Each is compared
 * with the heads of groups only, so that no chain of small steps joins what differs.
 *
 * @param hits some hundred at most: the cost grows with the square of their number
 * @param rankOf the higher the better; among equals the smaller id leads. By default the order given.
 * @returns groups in the order of their heads, each with its head first
 */
export function groupNearDuplicates<T>(
  hits: readonly T[],
  itemOf: (hit: T) => Comparable,
  rankOf: (hit: T, at: number) => number = (_, at) => -at,
): T[][] {
  const ranked = hits.map((hit, at) => ({ hit, item: itemOf(hit), rank: rankOf(hit, at) }));
  ranked.sort((a, b) => b.rank - a.rank || (a.item.id < b.item.id ? -1 : 1));
  const groups: Group<T>[] = [];
  for (const { hit, item } of ranked) {
    const wording = wordingOf(REPEATED.has(item.type) ? item.text : '');
    const like = groups.find((group) => mayRepeat(group.item, item) && sayTheSame(group.wording, wording));
    if (like === undefined) groups.push({ item, wording, hits: [hit] });
    else like.hits.push(hit);
  }
  return groups.map((group) => group.hits);
}
