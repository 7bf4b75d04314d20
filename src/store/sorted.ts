/** Order of code units: the same on every machine. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Tells every two different values of a list apart. */
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
function putSorted<V>(list: V[], value: V, order: Order<V>): void {
  const at = placeIn(list, value, order);
  list.splice(at, isAt(list, at, value, order) ? 1 : 0, value);
}

/**
 * A list that is put in order when it is asked for. What comes is only laid on top, so that loading a library costs a
 * sort of each list and not a place made in it for each value.
 */
export interface Pile<V> {
  readonly values: V[];
  /** So many values are in order, from the first. */
  settled: number;
}

export const createPile = <V>(): Pile<V> => ({ values: [], settled: 0 });

/** What is equal in this order gives way to the value. */
export function putOn<V>(pile: Pile<V>, value: V, order: Order<V>): void {
  const { values } = pile;
  const isLast = values.length === 0 || order(values[values.length - 1] as V, value) < 0;
  if (pile.settled === values.length && isLast) pile.settled += 1;
  values.push(value);
}

/** With fewer on top than this part of the list, each gets its place. */
const FEW = 1 / 16;

/** The values in order. */
export function inOrder<V>(pile: Pile<V>, order: Order<V>): readonly V[] {
  const { values } = pile;
  if (pile.settled === values.length) return values;
  if (values.length - pile.settled <= values.length * FEW) {
    for (const value of values.splice(pile.settled)) putSorted(values, value, order);
  } else {
    values.sort(order);
    let kept = 0;
    for (const value of values) {
      if (kept > 0 && order(values[kept - 1] as V, value) === 0) kept -= 1;
      values[kept] = value;
      kept += 1;
    }
    values.length = kept;
  }
  pile.settled = values.length;
  return values;
}

/** Takes out what is equal to a value in this order. */
export function takeFrom<V>(pile: Pile<V>, value: V, order: Order<V>): void {
  const at = placeIn(inOrder(pile, order), value, order);
  if (!isAt(pile.values, at, value, order)) return;
  pile.values.splice(at, 1);
  pile.settled = pile.values.length;
}

/** Sorted lists under keys. */
export interface SortedGroups<V> {
  put(key: string, value: V): void;
  remove(key: string, value: V): void;
  at(key: string): readonly V[];
  /** The values under these keys, each key once and in the order of keys. */
  gather(keys: readonly string[]): V[];
}

/** No groups yet. */
export function createSortedGroups<V>(order: Order<V>): SortedGroups<V> {
  const groups = new Map<string, Pile<V>>();
  const at = (key: string): readonly V[] => {
    const group = groups.get(key);
    return group === undefined ? [] : inOrder(group, order);
  };
  return {
    put(key, value) {
      let group = groups.get(key);
      if (group === undefined) {
        group = createPile();
        groups.set(key, group);
      }
      putOn(group, value, order);
    },
    remove(key, value) {
      const group = groups.get(key);
      if (group === undefined) return;
      takeFrom(group, value, order);
      if (group.values.length === 0) groups.delete(key);
    },
    at,
    gather: (keys) => [...new Set(keys)].sort(byText).flatMap(at),
  };
}
