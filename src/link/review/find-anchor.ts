import type { ItemAnchor } from '../../model/review.js';
import { groupBy } from '../group-by.js';
import type { AnchoredItem, ItemsOf } from './anchored-items.js';
import { bagOf, likeness, type WordBag, wordsOf } from './word-bag.js';

/** The id that an anchored item has now; null where it is not found any more. */
export type FindAnchor = (anchor: ItemAnchor) => string | null;

/** Shares of words. An id tells a place only, so it holds as long as more than half of the words there are the same. */
const SAME_PLACE = 0.5;
const ALIKE = 0.9;
/** How much more alike the best must be than the second, to be clearly the one. */
const CLEARLY = 0.02;

const typeOf = (id: string): string => id.slice(0, id.indexOf(':'));

interface Shelf {
  readonly items: readonly AnchoredItem[];
  readonly byId: ReadonlyMap<string, AnchoredItem>;
  readonly byWords: ReadonlyMap<string, readonly AnchoredItem[]>;
  readonly bagOf: (item: AnchoredItem) => WordBag;
}

/** Items are told apart by type: a task is no target, whatever their words. */
const wordKey = ({ id, text }: AnchoredItem): string => `${typeOf(id)} ${wordsOf(text).join(' ')}`;

function shelve(items: readonly AnchoredItem[]): Shelf {
  const bags = new Map<string, WordBag>();
  return {
    items,
    byId: new Map(items.map((item) => [item.id, item])),
    byWords: groupBy(items, wordKey),
    bagOf({ id, text }) {
      const bag = bags.get(id) ?? bagOf(text);
      bags.set(id, bag);
      return bag;
    },
  };
}

/** By words that are not quite the same: clearly the most similar item, else the one at the old place. */
function findSimilar(anchor: ItemAnchor, shelf: Shelf): string | null {
  const words = bagOf(anchor.text);
  const type = typeOf(anchor.id);
  const ranked = shelf.items
    .filter(({ id }) => typeOf(id) === type)
    .map((item) => ({ id: item.id, share: likeness(words, shelf.bagOf(item)) }))
    .sort((a, b) => b.share - a.share);
  const [best, second] = ranked;
  if (best === undefined) return null;
  if (best.share > ALIKE && best.share - (second?.share ?? 0) > CLEARLY) return best.id;
  const place = ranked.find(({ id }) => id === anchor.id);
  return place !== undefined && place.share > SAME_PLACE ? place.id : null;
}

/**
 * Finds the items that decisions were made on: at the same id with the same words, else where the same words stand
 * alone in the same document, else where the words are clearly the most similar ones (over 0.9 shared), else at the
 * same id with words that are mostly the same. An id names a place in the text: once items are inserted before it, other
 * words stand there, and a decision must not pass to them. A document costs time in its items, once.
 */
export function createFindAnchor(itemsOf: ItemsOf): FindAnchor {
  const shelves = new Map<string, Shelf>();
  const shelfOf = (document: string): Shelf => {
    const shelf = shelves.get(document) ?? shelve(itemsOf(document));
    shelves.set(document, shelf);
    return shelf;
  };
  return (anchor) => {
    const shelf = shelfOf(anchor.document);
    const key = wordKey(anchor);
    const at = shelf.byId.get(anchor.id);
    if (at !== undefined && wordKey(at) === key) return at.id;
    const same = shelf.byWords.get(key) ?? [];
    if (same.length > 0) return same.length === 1 ? (same[0]?.id ?? null) : null;
    return findSimilar(anchor, shelf);
  };
}
