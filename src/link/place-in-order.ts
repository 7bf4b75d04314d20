/** Where a value stands in a sorted list, or is to be put: before the first that does not come before it. */
export function placeInOrder<V>(list: readonly V[], value: V, order: (a: V, b: V) => number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(list[middle] as V, value) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
