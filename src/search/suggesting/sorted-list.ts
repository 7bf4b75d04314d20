/** Things in order. What is added is put in its place when the list is next read. */
export interface SortedList<T> {
  add(thing: T): void;
  /** Takes out what compares equal. */
  remove(thing: T): void;
  items(): readonly T[];
  /** Where the things begin that are not before a place. */
  indexOf(isBefore: (thing: T) => boolean): number;
}

/** So few are put in their places one by one; more are sorted in. */
const FEW = 32;

/** @param compare a total order: nothing compares equal but the thing itself */
export function createSortedList<T>(compare: (a: T, b: T) => number): SortedList<T> {
  const sorted: T[] = [];
  let fresh: T[] = [];

  const firstNot = (isBefore: (thing: T) => boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(sorted[middle] as T)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  const settle = (): void => {
    if (fresh.length === 0) return;
    if (fresh.length <= FEW)
      for (const thing of fresh)
        sorted.splice(
          firstNot((one) => compare(one, thing) < 0),
          0,
          thing,
        );
    else {
      for (const thing of fresh) sorted.push(thing);
      sorted.sort(compare);
    }
    fresh = [];
  };

  return {
    add: (thing) => {
      fresh.push(thing);
    },
    remove(thing) {
      settle();
      const at = firstNot((one) => compare(one, thing) < 0);
      const found = sorted[at];
      if (found !== undefined && compare(found, thing) === 0) sorted.splice(at, 1);
    },
    items() {
      settle();
      return sorted;
    },
    indexOf(isBefore) {
      settle();
      return firstNot(isBefore);
    },
  };
}
