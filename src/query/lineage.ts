import type { Lineage } from '../model/answers.js';
import type { LineageEdge } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import type { LineageRequest } from './questions.js';
import { walkRoot } from './walk-root.js';

interface Direction {
  readonly edges: (documents: readonly string[]) => Promise<readonly LineageEdge[]>;
  readonly next: (edge: LineageEdge) => string;
  readonly step: 1 | -1;
  readonly limit: number;
  /** Documents of the answer; more are left out. */
  readonly most: number;
}

interface Found {
  /** Hops from the root: above it negative, below it positive. */
  readonly depths: Map<string, number>;
  readonly edges: Map<string, LineageEdge>;
  truncated: boolean;
}

/** A page that shows more would not be read; whoever wants all asks from further below. */
const MOST_DOCUMENTS = 5_000;

const keyOf = ({ from, to, relation }: LineageEdge): string => `${from}\n${to}\n${relation}`;

/** Breadth first, so that a document gets its shortest distance and a cycle ends where it meets itself. */
async function walk(root: string, direction: Direction, found: Found): Promise<void> {
  const seen = new Set([root]);
  let frontier: string[] = [root];
  for (let hop = 1; hop <= direction.limit && frontier.length > 0; hop += 1) {
    const edges = await direction.edges(frontier);
    frontier = [];
    let isCut = false;
    for (const edge of edges) {
      const id = direction.next(edge);
      if (found.depths.size >= direction.most && !found.depths.has(id)) {
        isCut = true;
        continue;
      }
      found.edges.set(keyOf(edge), edge);
      if (seen.has(id)) continue;
      seen.add(id);
      frontier.push(id);
      if (!found.depths.has(id)) found.depths.set(id, hop * direction.step);
    }
    if (!isCut) continue;
    found.truncated = true;
    return;
  }
  if (direction.limit === 0 || frontier.length === 0) return;
  const beyond = await direction.edges(frontier);
  found.truncated ||= beyond.some((edge) => !seen.has(direction.next(edge)));
}

/**
 * What a document (or the document of an item) comes from and what descends from it. `depth` of a node is negative
 * upstream, 0 at the root, positive downstream. `roots`: nodes of the answer with nothing above them in the library.
 * `truncated`: there is more beyond the asked depth, or more than 5,000 documents within it, of which the nearest are
 * given; a direction of depth 0 was not asked for and counts for nothing.
 * @throws DirectiveError 'not-found'; 'bad-parameter' for a body
 */
export async function lineage(
  whole: GraphStore,
  request: LineageRequest,
  most: number = MOST_DOCUMENTS,
): Promise<Lineage> {
  const { nodeId: node, upstreamDepth: up, downstreamDepth: down, relations, minConfidence } = request;
  const store = await whole.near({ kind: 'around', node, up, down, relations, minConfidence, most });
  const { item, document } = await walkRoot(store, request.nodeId);
  const wanted = ({ relation, confidence }: LineageEdge): boolean =>
    confidence >= request.minConfidence && (request.relations.length === 0 || request.relations.includes(relation));
  const upward = async (ids: readonly string[]) => (await store.edgesFrom(ids)).filter(wanted);
  const downward = async (ids: readonly string[]) => (await store.edgesTo(ids)).filter(wanted);
  const found: Found = { depths: new Map([[document.id, 0]]), edges: new Map(), truncated: false };
  await walk(document.id, { edges: upward, next: ({ to }) => to, step: -1, limit: up, most }, found);
  await walk(document.id, { edges: downward, next: ({ from }) => from, step: 1, limit: down, most }, found);
  const ids = [...found.depths.keys()];
  // What the walk was cut at need not be among what was fetched for it.
  const near = await store.getMany('document', ids);
  const known = new Set(near.map(({ id }) => id));
  const far = found.truncated ? ids.filter((id) => !known.has(id)) : [];
  const [more, edgesOfMore] = await Promise.all([whole.getMany('document', far), whole.edgesFrom(far)]);
  const withUpstream = new Set([...(await upward(ids)), ...edgesOfMore.filter(wanted)].map(({ from }) => from));
  const byId = new Map([...near, ...more].map((node) => [node.id, node]));
  const nodes = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    root: item ?? document,
    nodes: nodes.map((node) => ({ ...node, depth: found.depths.get(node.id) ?? 0 })),
    edges: [...found.edges.values()],
    roots: ids.filter((id) => !withUpstream.has(id)),
    unresolved: nodes.filter(({ held }) => !held).map(({ id }) => id),
    truncated: found.truncated,
  };
}
