import type { LineageEdge } from '../model/graph.js';
import type { Relation } from '../model/terms.js';
import type { GraphStore } from '../store/graph-store.js';

/** The relations that lead to where something comes from, the strongest first. A mere citation is not one. */
const UPWARD: readonly Relation[] = ['implements', 'based_on', 'continues'];

export type UpwardEdges = ReadonlyMap<string, readonly LineageEdge[]>;

const better = (a: LineageEdge, b: LineageEdge): number =>
  Number(a.evidence === 'inferred') - Number(b.evidence === 'inferred') ||
  b.confidence - a.confidence ||
  UPWARD.indexOf(a.relation) - UPWARD.indexOf(b.relation);

/** Everything above a document, one edge (the best evidenced) for each pair of documents. */
export async function edgesAbove(store: GraphStore, document: string): Promise<UpwardEdges> {
  const above = new Map<string, LineageEdge[]>([[document, []]]);
  for (let frontier = [document]; frontier.length > 0; ) {
    const edges = (await store.edgesFrom(frontier)).filter(({ relation }) => UPWARD.includes(relation));
    frontier = [];
    for (const edge of [...edges].sort(better)) {
      const steps = above.get(edge.from) ?? [];
      if (steps.some(({ to }) => to === edge.to)) continue;
      steps.push(edge);
      if (above.has(edge.to)) continue;
      above.set(edge.to, []);
      frontier.push(edge.to);
    }
  }
  return above;
}

/** Up to `limit` simple paths from a document upward, each as far as it goes without meeting itself. */
export function upwardPaths(
  above: UpwardEdges,
  document: string,
  limit: number,
): { paths: LineageEdge[][]; truncated: boolean } {
  const paths: LineageEdge[][] = [];
  let truncated = false;
  const climb = (path: readonly LineageEdge[], visited: readonly string[]): void => {
    if (truncated) return;
    const steps = (above.get(visited.at(-1) ?? '') ?? []).filter(({ to }) => !visited.includes(to));
    for (const step of steps) climb([...path, step], [...visited, step.to]);
    if (steps.length > 0) return;
    if (paths.length < limit) paths.push([...path]);
    else truncated = true;
  };
  climb([], [document]);
  return { paths, truncated };
}
