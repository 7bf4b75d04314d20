import { groupBy } from '../link/group-by.js';
import type { HeldDocument } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import type { StoredPair } from './pair-links.js';
import { emptySide, type PairSide, pairSides } from './pair-side.js';

/** Sections and items that are read at once: some megabytes. */
const A_PORTION = 4_000;

/** Two documents that are to be compared. */
export interface Pair {
  readonly child: HeldDocument;
  readonly parent: HeldDocument;
}

/** The same with all that stands in them, and what the store knows of the two. */
export interface ReadPair {
  readonly child: PairSide;
  readonly parent: PairSide;
  readonly stored: StoredPair;
}

const sizeOf = ({ counts }: HeldDocument): number => counts.sections + counts.tasks + counts.targets;

/** As many pairs as a portion holds, at least one each time. */
function* portions(pairs: Iterable<Pair>): Generator<readonly Pair[]> {
  let portion: Pair[] = [];
  let documents = new Map<string, number>();
  const size = (): number => [...documents.values()].reduce((sum, one) => sum + one, 0);
  for (const pair of pairs) {
    const { child, parent } = pair;
    documents.set(child.id, sizeOf(child)).set(parent.id, sizeOf(parent));
    if (portion.length > 0 && size() > A_PORTION) {
      yield portion;
      portion = [];
      documents = new Map([child, parent].map((one) => [one.id, sizeOf(one)]));
    }
    portion.push(pair);
  }
  if (portion.length > 0) yield portion;
}

/** What a portion needs beside the sides that are known, asked at once. Those of the portion are known afterwards. */
async function readPortion(store: GraphStore, portion: readonly Pair[], known: Map<string, PairSide>) {
  const documents = new Map(portion.flatMap(({ child, parent }) => [parent, child]).map((one) => [one.id, one]));
  const ids = portion.map(({ child, parent }) => ({ child: child.id, parent: parent.id }));
  const [sides, links, edges] = await Promise.all([
    pairSides(
      store,
      [...documents.values()].filter(({ id }) => !known.has(id)),
    ),
    store.linksBetween(ids),
    store.edgesFrom([...new Set(ids.map(({ child }) => child))]),
  ]);
  for (const id of known.keys()) if (!documents.has(id)) known.delete(id);
  for (const side of sides) known.set(side.document.id, side);
  const edgesOf = groupBy(edges, ({ from }) => from);
  const sideOf = (document: HeldDocument): PairSide => known.get(document.id) ?? emptySide(document);
  return portion.map(({ child, parent }, at): ReadPair => {
    const stored = { links: links[at] ?? [], edges: edgesOf.get(child.id) ?? [] };
    return { child: sideOf(child), parent: sideOf(parent), stored };
  });
}

export async function readPair(store: GraphStore, pair: Pair): Promise<ReadPair> {
  const nothing = { child: emptySide(pair.child), parent: emptySide(pair.parent), stored: { links: [], edges: [] } };
  const [read = nothing] = await readPortion(store, [pair], new Map());
  return read;
}

/** Reads pairs in their order, some at a time: what is asked of the store grows with the items and not with the pairs. */
export async function* readPairs(store: GraphStore, pairs: Iterable<Pair>): AsyncGenerator<ReadPair> {
  const known = new Map<string, PairSide>();
  for (const portion of portions(pairs)) yield* await readPortion(store, portion, known);
}
