import type { Trace, TraceHop } from '../model/answers.js';
import type { LineageEdge } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import { edgesAbove, upwardPaths } from './upward-paths.js';
import { type WalkRoot, walkRoot } from './walk-root.js';

const MAX_PATHS = 50;

type Path = Trace['paths'][number];

/** An item comes from its document because it stands there: its own words are the proof. */
function firstHop({ item, document }: WalkRoot): TraceHop[] {
  if (item === null) return [];
  const { source } = item;
  const stated = { relation: 'part_of', evidence: 'stated', confidence: 1, method: null } as const;
  return [{ from: item.id, to: document.id, ...stated, quote: source.exact, source }];
}

const hopOf = ({ from, to, relation, evidence, confidence, method, source }: LineageEdge): TraceHop => {
  return { from, to, relation, evidence, confidence, method, quote: source.exact, source };
};

function pathOf(start: string, hops: TraceHop[]): Path {
  const confidence = hops.reduce((product, hop) => product * hop.confidence, 1);
  return { nodes: [start, ...hops.map(({ to }) => to)], hops, confidence };
}

/** Best evidenced first, then the one that leaves no step out. */
const byEvidence = (a: Path, b: Path): number =>
  b.confidence - a.confidence || b.hops.length - a.hops.length || (a.nodes.join('\n') < b.nodes.join('\n') ? -1 : 1);

/**
 * The way from a node to the documents it finally comes from, a quote per hop. `roots` are the documents on the way
 * with nothing above them (a cycle has none); `truncated` when there are more than 50 ways.
 * @throws DirectiveError 'not-found'; 'bad-parameter' for a body
 */
export async function trace(store: GraphStore, nodeId: string): Promise<Trace> {
  const root = await walkRoot(store, nodeId);
  const { item, document } = root;
  const above = await edgesAbove(store, document.id);
  const climbed = upwardPaths(above, document.id, MAX_PATHS);
  const paths = climbed.paths
    .map((edges) => pathOf(nodeId, [...firstHop(root), ...edges.map(hopOf)]))
    .filter(({ hops }) => hops.length > 0)
    .sort(byEvidence);
  const ids = [...new Set([document.id, ...paths.flatMap(({ nodes }) => nodes)])];
  const nodes = await store.getMany('document', ids);
  return {
    root: item ?? document,
    paths,
    nodes: [...nodes],
    roots: nodes.filter(({ id }) => (above.get(id) ?? []).length === 0).map(({ id }) => id),
    unresolved: nodes.filter(({ held }) => !held).map(({ id }) => id),
    truncated: climbed.truncated,
  };
}
