/** Entries by their rank, the lowest first; of equal ones the latest first, so that a path begun is carried on. */
export interface Queue<T> {
  push(entry: T, rank: number): void;
  /** Entries that came together: of equal ones the first. */
  pushAll(entries: readonly T[], rankOf: (entry: T) => number): void;
  pop(): T | undefined;
}

interface Place<T> {
  readonly entry: T;
  readonly rank: number;
  readonly turn: number;
}

const isBefore = (a: Place<unknown>, b: Place<unknown>): boolean =>
  a.rank < b.rank || (a.rank === b.rank && a.turn > b.turn);

/** A binary heap. */
export function createQueue<T>(): Queue<T> {
  const heap: Place<T>[] = [];
  let turn = 0;

  const rise = (place: Place<T>): void => {
    let at = heap.length;
    while (at > 0) {
      const above = heap[(at - 1) >> 1] as Place<T>;
      if (!isBefore(place, above)) break;
      heap[at] = above;
      at = (at - 1) >> 1;
    }
    heap[at] = place;
  };

  const sink = (place: Place<T>): void => {
    let at = 0;
    for (let lower = 1; lower < heap.length; lower = 2 * at + 1) {
      const [left, right] = [heap[lower] as Place<T>, heap[lower + 1]];
      const goesLeft = right === undefined || isBefore(left, right);
      const first = goesLeft ? left : right;
      if (!isBefore(first, place)) break;
      heap[at] = first;
      at = goesLeft ? lower : lower + 1;
    }
    heap[at] = place;
  };

  return {
    push(entry, rank) {
      turn += 1;
      rise({ entry, rank, turn });
    },
    pushAll(entries, rankOf) {
      turn += entries.length;
      for (const [at, entry] of entries.entries()) rise({ entry, rank: rankOf(entry), turn: turn - at });
    },
    pop() {
      const first = heap[0];
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) sink(last);
      return first?.entry;
    },
  };
}
