/** The values under their keys, in order; values whose key is null are left out. */
export function groupBy<V>(values: Iterable<V>, keyOf: (value: V) => string | null): Map<string, V[]> {
  const groups = new Map<string, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
