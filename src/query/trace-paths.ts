import type { ItemNode, TracePath } from '../model/answers.js';
import type { DocumentNode } from '../model/graph.js';
import { hopOf } from './trace-hop.js';
import type { UpwardClosure } from './upward-closure.js';
import type { Ladder, Step } from './upward-ladder.js';
import type { WalkRoot } from './walk-root.js';

/** Below it nothing is told apart; the logarithm of 0 would be none. */
const LEAST = 1e-9;

/** The cheaper a path, the greater the product of its confidences. */
export const evidenceCost = ({ confidence }: Step): number => -Math.log(Math.max(confidence, LEAST));

export const hopCost = (): number => 1;

/** A path of the answer. */
export function pathOf({ start, closure }: Ladder, steps: readonly Step[]): TracePath {
  const hops = steps.map((step) => hopOf(step, closure));
  const confidence = hops.reduce((product, hop) => product * hop.confidence, 1);
  return { nodes: [start.id, ...hops.map(({ to }) => to)], hops, confidence };
}

/** Best evidenced first, then the one that leaves no step out. */
export const byEvidence = (a: TracePath, b: TracePath): number =>
  b.confidence - a.confidence || b.hops.length - a.hops.length || (a.nodes.join('\n') < b.nodes.join('\n') ? -1 : 1);

/** Fewest hops first, then the best evidenced. */
export const byLength = (a: TracePath, b: TracePath): number => a.hops.length - b.hops.length || byEvidence(a, b);

/** The documents and items of some paths and their root, each once, in the order of the paths. */
export function answerNodes(
  root: WalkRoot,
  { documents, items }: UpwardClosure,
  paths: readonly TracePath[],
): { nodes: DocumentNode[]; items: ItemNode[] } {
  const onPaths = new Set(paths.flatMap(({ nodes }) => nodes));
  const found = new Map<string, ItemNode>(root.item === null ? [] : [[root.item.id, root.item]]);
  const ids = new Set([root.document.id]);
  for (const id of onPaths) {
    const item = found.get(id) ?? items.get(id);
    if (item !== undefined) found.set(id, item);
    ids.add(item?.document ?? id);
  }
  return { nodes: [...ids].flatMap((id) => documents.get(id) ?? []), items: [...found.values()] };
}
