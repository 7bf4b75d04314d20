/** Entries by their rank, the lowest first; of equal ones the latest first, so that a path begun is carried on. */
export interface Queue<T> {
  push(entry: T): void;
  pop(): T | undefined;
}

/** A binary heap. */
export function createQueue<T>(rankOf: (entry: T) => number): Queue<T> {
  const heap: { readonly entry: T; readonly rank: number; readonly turn: number }[] = [];
  let turn = 0;
  const before = (a: number, b: number): boolean => {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) return one !== undefined;
    return one.rank < other.rank || (one.rank === other.rank && one.turn > other.turn);
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [heap[a], heap[b]];
    if (one === undefined || other === undefined) return;
    heap[a] = other;
    heap[b] = one;
  };
  return {
    push(entry) {
      turn += 1;
      heap.push({ entry, rank: rankOf(entry), turn });
      for (let at = heap.length - 1; at > 0; ) {
        const above = (at - 1) >> 1;
        if (!before(at, above)) return;
        swap(at, above);
        at = above;
      }
    },
    pop() {
      swap(0, heap.length - 1);
      const first = heap.pop()?.entry;
      for (let at = 0; ; ) {
        const [left, right] = [2 * at + 1, 2 * at + 2];
        const lower = before(right, left) ? right : left;
        if (!before(lower, at)) return first;
        swap(lower, at);
        at = lower;
      }
    },
  };
}
