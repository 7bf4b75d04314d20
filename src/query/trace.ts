import type { Trace, TracePath } from '../model/answers.js';
import type { GraphStore } from '../store/graph-store.js';
import { answerNodes, byEvidence, byLength, evidenceCost, hopCost, pathOf } from './trace-paths.js';
import { type UpwardClosure, upwardClosure } from './upward-closure.js';
import { type Ladder, type Rung, type Step, upwardLadder } from './upward-ladder.js';
import { createPathSearch } from './upward-paths.js';
import { linkedAs, walkRoot } from './walk-root.js';

const MAX_PATHS = 50;

/** More than any chain of hops can cost: what takes it comes after all that does not. */
const ASIDE = 1e6;

const followsItem = ({ hops }: TracePath): boolean => hops[0]?.relation === 'derives_from';

const byOrder = (a: TracePath, b: TracePath): number =>
  Number(followsItem(b)) - Number(followsItem(a)) || byEvidence(a, b);

const sameWay = (a: TracePath, b: TracePath): boolean => a.nodes.join('\n') === b.nodes.join('\n');

/** Up to 50 paths; whatever is cut off, the best evidenced and the shortest are among them. */
function chosenPaths(ladder: Ladder): { paths: TracePath[]; truncated: boolean } {
  const aside = ({ kind }: Step, from: Rung): number => (kind === 'part' && from === ladder.start ? ASIDE : 0);
  const find = createPathSearch(ladder);
  const found = find({ cost: (step, from) => evidenceCost(step) + aside(step, from), limit: MAX_PATHS });
  const paths = found.paths.map((steps) => pathOf(ladder, steps));
  if (!found.truncated) return { paths: paths.sort(byOrder), truncated: false };
  const best = [evidenceCost, hopCost].flatMap((cost) => find({ cost, limit: 1 }).paths);
  const named = best.map((steps) => pathOf(ladder, steps));
  const rest = paths.filter((path) => !named.some((one) => sameWay(one, path)));
  const distinct = named.filter((path, at) => named.findIndex((one) => sameWay(one, path)) === at);
  return { paths: [...distinct, ...rest].slice(0, MAX_PATHS).sort(byOrder), truncated: true };
}

function indexOfBest(paths: readonly TracePath[], compare: (a: TracePath, b: TracePath) => number): number | null {
  const [best] = [...paths.keys()].sort((a, b) => {
    const [one, other] = [paths[a], paths[b]];
    return one === undefined || other === undefined ? 0 : compare(one, other);
  });
  return best ?? null;
}

/** Documents of the answer that come from nothing further, as far as that was asked. */
const topsOf = (documents: readonly string[], { edges, followed }: UpwardClosure): string[] =>
  documents.filter((id) => followed.has(id) && (edges.get(id) ?? []).length === 0);

/**
 * The way from a node to the documents it finally comes from, a quote per hop: an item from clause to clause as long as
 * links lead on, then from document to document. `roots` are the documents of the answer with nothing above them (a
 * cycle has none); `truncated` when there are more than 50 ways.
 * @throws DirectiveError 'not-found'; 'bad-parameter' for a body
 */
export async function trace(store: GraphStore, nodeId: string): Promise<Trace> {
  const root = await walkRoot(store, nodeId);
  const ids = await linkedAs(store, root);
  const closure = await upwardClosure(store, ids, root.document.id);
  const ladder = upwardLadder(closure, { item: root.item, linkedAs: ids, document: root.document.id });
  const { paths, truncated } = chosenPaths(ladder);
  const { nodes, items } = answerNodes(root, closure, paths);
  return {
    root: root.item ?? root.document,
    paths,
    shortest: indexOfBest(paths, byLength),
    bestEvidenced: indexOfBest(paths, byEvidence),
    nodes,
    items,
    roots: topsOf(
      nodes.map(({ id }) => id),
      closure,
    ),
    unresolved: nodes.filter(({ held }) => !held).map(({ id }) => id),
    truncated: truncated || closure.truncated,
  };
}
