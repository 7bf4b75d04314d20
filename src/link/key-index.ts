/** Values under keys, kept while both come and go. */
export interface KeyIndex<V> {
  add(key: string, value: V): void;
  /** Forgets the key with its last value. */
  remove(key: string, value: V): void;
  at(key: string): ReadonlySet<V>;
}

/** An empty index. */
export function createKeyIndex<V>(): KeyIndex<V> {
  const sets = new Map<string, Set<V>>();
  const none: ReadonlySet<V> = new Set();
  return {
    add(key, value) {
      const set = sets.get(key);
      if (set) set.add(value);
      else sets.set(key, new Set([value]));
    },
    remove(key, value) {
      const set = sets.get(key);
      if (set?.delete(value) && set.size === 0) sets.delete(key);
    },
    at: (key) => sets.get(key) ?? none,
  };
}
