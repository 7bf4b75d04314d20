/** Order of code units: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type Order<V> = (a: V, b: V) => number;

/** Where a value stands in a sorted list, or would. */
function placeIn<V>(list: readonly V[], value: V, order: Order<V>): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as V, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of the last of some rising numbers, of which the first is 0, that is not above a limit. */
export function lastUpTo(numbers: Int32Array, limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const isAt = <V>(list: readonly V[], at: number, value: V, order: Order<V>): boolean =>
  at < list.length && order(list[at] as V, value) === 0;

/** Puts a value where it belongs; what is equal in this order gives way to it. */
export function putSorted<V>(list: V[], value: V, order: Order<V>): void {
  const at = placeIn(list, value, order);
  list.splice(at, isAt(list, at, value, order) ? 1 : 0, value);
}

/** Takes out what is equal to a value in this order. */
export function removeSorted<V>(list: V[], value: V, order: Order<V>): void {
  const at = placeIn(list, value, order);
  if (isAt(list, at, value, order)) list.splice(at, 1);
}

/** Sorted lists under keys. */
export interface SortedGroups<V> {
  put(key: string, value: V): void;
  remove(key: string, value: V): void;
  at(key: string): readonly V[];
  /** The values under these keys, each key once and in the order of keys. */
  gather(keys: readonly string[]): V[];
}

/** No groups yet; `order` tells every two different values of a group apart. */
export function createSortedGroups<V>(order: Order<V>): SortedGroups<V> {
  const groups = new Map<string, V[]>();
  return {
    put(key, value) {
      const group = groups.get(key);
      if (group) putSorted(group, value, order);
      else groups.set(key, [value]);
    },
    remove(key, value) {
      const group = groups.get(key);
      if (group === undefined) return;
      removeSorted(group, value, order);
      if (group.length === 0) groups.delete(key);
    },
    at: (key) => groups.get(key) ?? [],
    gather: (keys) => [...new Set(keys)].sort(byText).flatMap((key) => groups.get(key) ?? []),
  };
}
