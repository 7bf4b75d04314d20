/** The `most` numbers with the highest values, best first, equal ones by number. Linear but for what is kept. */
export function bestOf(values: Float64Array, numbers: Uint32Array, most: number): number[] {
  const heap: number[] = [];
  const worse = (a: number, b: number): boolean => {
    const [one, other] = [values[a] as number, values[b] as number];
    return one < other || (one === other && a > b);
  };
  const sink = (from: number): void => {
    const moved = heap[from] as number;
    let at = from;
    for (let child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
      if (child + 1 < heap.length && worse(heap[child + 1] as number, heap[child] as number)) child += 1;
      if (!worse(heap[child] as number, moved)) break;
      heap[at] = heap[child] as number;
      at = child;
    }
    heap[at] = moved;
  };
  if (most <= 0) return [];
  for (const number of numbers) {
    if (heap.length < most) {
      heap.push(number);
      if (heap.length === most) for (let at = (most >> 1) - 1; at >= 0; at -= 1) sink(at);
    } else if (worse(heap[0] as number, number)) {
      heap[0] = number;
      sink(0);
    }
  }
  return heap.sort((a, b) => (worse(b, a) ? -1 : 1));
}
