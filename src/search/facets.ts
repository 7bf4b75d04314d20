import { FacetName } from '../model/search.js';
import { remembered } from '../text/memo.js';
import type { SearchFound } from './search-index.js';

const MOST_VALUES = 50;

interface Value {
  readonly value: string;
  readonly count: number;
}

/** The most frequent values, then by value. What is too rare to be among them is not put in order. */
function mostFrequent(values: readonly Value[]): Value[] {
  const counts = Uint32Array.from(values, ({ count }) => count).sort();
  const least = counts[Math.max(0, counts.length - MOST_VALUES)] ?? 0;
  return values
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, MOST_VALUES);
}

/** "type:task" in two; labels come again with every question. */
const parted = remembered((label): { readonly name: string; readonly value: string } => {
  const colon = label.indexOf(':');
  return { name: label.slice(0, colon), value: label.slice(colon + 1) };
});

/** Values of each facet with their counts, from how many hits carry each label (`type:task`). */
export function facetsOf(labels: ReadonlyMap<string, number>): SearchFound['facets'] {
  const values = new Map<string, Value[]>(FacetName.options.map((name) => [name, []]));
  for (const [label, count] of labels) {
    const { name, value } = parted(label);
    values.get(name)?.push({ value, count });
  }
  const all = (name: FacetName): Value[] => mostFrequent(values.get(name) ?? []);
  return {
    type: all('type'),
    level: all('level'),
    body: all('body'),
    role: all('role'),
    year: all('year'),
    document: all('document'),
    held: all('held'),
  };
}
