import type { ItemNode, LineagePath, TracePath } from '../model/answers.js';
import type { GraphStore } from '../store/graph-store.js';
import { answerNodes, byLength, hopCost, pathOf } from './trace-paths.js';
import { MAX_NODES, type UpwardClosure, upwardClosure } from './upward-closure.js';
import { upwardLadder } from './upward-ladder.js';
import { createPathSearch } from './upward-paths.js';
import { linkedAs, type WalkRoot, walkRoot } from './walk-root.js';

const MAX_PATHS = 20;

interface End {
  readonly root: WalkRoot;
  readonly id: string;
  /** All ids it is known under. */
  readonly ids: readonly string[];
}

async function endOf(store: GraphStore, nodeId: string, parameter: string): Promise<End> {
  const root = await walkRoot(store, nodeId, parameter);
  return { root, id: nodeId, ids: root.item === null ? [nodeId] : await linkedAs(store, root) };
}

const nodeOf = ({ root }: End): LineagePath['from'] => root.item ?? root.document;

const closureOf = (store: GraphStore, { root, ids }: End): Promise<UpwardClosure> =>
  upwardClosure(store, root.item === null ? [] : ids, root.document.id);

interface Ways {
  readonly paths: TracePath[];
  readonly truncated: boolean;
}

/** The ways from one node up to another, shortest first. */
function waysUp(closure: UpwardClosure, from: End, to: End): Ways {
  const { item, document } = from.root;
  const goal = to.root.item === null ? to.id : null;
  const ladder = upwardLadder(closure, { item, linkedAs: from.ids, document: document.id }, goal);
  const found = createPathSearch(ladder)({ cost: hopCost, isGoal: ({ id }) => to.ids.includes(id), limit: MAX_PATHS });
  return {
    paths: found.paths.map((steps) => pathOf(ladder, steps)).sort(byLength),
    truncated: found.truncated || closure.truncated,
  };
}

const citedIn = ({ documents }: UpwardClosure): string[] =>
  [...documents.values()].filter(({ held }) => !held).map(({ id }) => id);

function detailOf(from: End, to: End, unresolved: readonly string[], truncated: boolean): string {
  const none = `No way leads from "${from.id}" up to "${to.id}", nor the other way round.`;
  const cited =
    unresolved.length === 0
      ? ''
      : ` Above them stand documents that are only cited (${unresolved.length}); a way may lead through their texts.`;
  return `${none}${cited}${truncated ? ' Not all that is above them was followed.' : ''}`;
}

/** Nothing to climb: both names mean one thing. */
function sameNode(from: End, to: End): LineagePath {
  const ends = { from: nodeOf(from), to: nodeOf(to) };
  const nodes = [from.root.document];
  const detail = `"${from.id}" and "${to.id}" are one and the same.`;
  const items = from.root.item === null ? [] : [from.root.item];
  return {
    ...ends,
    direction: null,
    paths: [],
    nodes,
    items,
    reason: 'same-node',
    detail,
    unresolved: [],
    truncated: false,
  };
}

/**
 * The ways between two documents or items, by the same hops as a trace, shortest first, 20 at most. Hops lead upward;
 * `direction` says which of the two is above. Where there is none `reason` says so, and `unresolved` where it may lie.
 * @throws DirectiveError 'not-found'; 'bad-parameter' for a body
 */
export async function lineagePath(whole: GraphStore, fromId: string, toId: string): Promise<LineagePath> {
  const store = await whole.near({ kind: 'above', nodes: [fromId, toId], most: MAX_NODES });
  const [from, to] = await Promise.all([endOf(store, fromId, 'from'), endOf(store, toId, 'to')]);
  if (from.ids.includes(to.id) || to.ids.includes(from.id)) return sameNode(from, to);
  const ends = { from: nodeOf(from), to: nodeOf(to) };
  const [above, below] = await Promise.all([closureOf(store, from), closureOf(store, to)]);
  const answer = (lower: End, closure: UpwardClosure, ways: Ways, direction: 'up' | 'down'): LineagePath => {
    const found = answerNodes(lower.root, closure, ways.paths);
    return { ...ends, direction, ...ways, ...found, reason: null, detail: null, unresolved: [] };
  };
  const up = waysUp(above, from, to);
  if (up.paths.length > 0) return answer(from, above, up, 'up');
  const down = waysUp(below, to, from);
  if (down.paths.length > 0) return answer(to, below, down, 'down');
  const unresolved = [...new Set([...citedIn(above), ...citedIn(below)])].sort();
  const truncated = up.truncated || down.truncated;
  const nodes = [...new Map([from, to].map(({ root: { document } }) => [document.id, document])).values()];
  const items: ItemNode[] = [from, to].flatMap(({ root }) => root.item ?? []);
  const detail = detailOf(from, to, unresolved, truncated);
  return { ...ends, direction: null, paths: [], nodes, items, reason: 'no-way', detail, unresolved, truncated };
}
