import type { EdgeKey, LineageEdge } from '../model/graph.js';
import { byText } from './by-text.js';
import type { Citation } from './citation.js';
import { createKeyIndex } from './key-index.js';
import { CONFIRMED, RECOGNISED, type Recognition } from './recognise.js';
import type { Statement } from './statements.js';

/** Edges that a change puts and removes. */
export interface EdgeChange {
  readonly put: readonly LineageEdge[];
  readonly removed: readonly EdgeKey[];
}

/** One edge per pair and relation: the first that a text states, else the first inferred one. */
export interface Edges {
  /** Takes statements out and draws others, new or known, anew. */
  change(leaving: Iterable<Statement>, drawn: Iterable<Statement>): EdgeChange;
  all(): Iterable<LineageEdge>;
}

interface EdgeParts {
  readonly nodeOf: (citation: Citation) => string | null;
  readonly recognitionOf: (cited: string) => Recognition | null;
}

interface Drawn {
  readonly statement: Statement;
  readonly edge: LineageEdge;
}

const keyOf = ({ from, to, relation }: EdgeKey): string => `${from}\n${to}\n${relation}`;

/** What is stated before what is inferred; then by the document that says it, and the place. */
const byEvidence = (a: Drawn, b: Drawn): number =>
  Number(a.edge.evidence === 'inferred') - Number(b.edge.evidence === 'inferred') ||
  byText(a.edge.statedBy, b.edge.statedBy) ||
  a.edge.source.start - b.edge.source.start ||
  a.statement.order - b.statement.order;

const sameEdge = (a: LineageEdge, b: LineageEdge): boolean =>
  a.evidence === b.evidence &&
  a.confidence === b.confidence &&
  a.method === b.method &&
  a.statedBy === b.statedBy &&
  a.source === b.source;

/** Where a statement leads before anything is recognised; null where it is no edge: what a document says of itself. */
export function endsOf(
  { from, to, statedBy }: Statement,
  nodeOf: EdgeParts['nodeOf'],
): { readonly from: string; readonly to: string } | null {
  const [start, end] = [from === null ? statedBy : nodeOf(from), nodeOf(to)];
  return start === null || end === null || start === end ? null : { from: start, to: end };
}

/** Edges of a recognised document move to the held one, and are from then on only as sure as the recognition. */
function edgeOf(statement: Statement, { nodeOf, recognitionOf }: EdgeParts): LineageEdge | null {
  const ends = endsOf(statement, nodeOf);
  if (ends === null) return null;
  const { relation, statedBy, source } = statement;
  const [from, to] = [recognitionOf(ends.from), recognitionOf(ends.to)];
  const stated = { ...ends, relation, evidence: 'stated', confidence: 1, method: null, statedBy, source } as const;
  if (from === null && to === null) return stated;
  const moved = { from: from?.held ?? ends.from, to: to?.held ?? ends.to };
  if (moved.from === moved.to) return null;
  const byMachine = [from, to].some((one) => one !== null && one.review === null);
  const confidence = (from?.confidence ?? 1) * (to?.confidence ?? 1);
  return { ...stated, ...moved, evidence: 'inferred', confidence, method: byMachine ? RECOGNISED : CONFIRMED };
}

/** No edges yet. */
export function createEdges(parts: EdgeParts): Edges {
  const drawn = new Map<Statement, Drawn>();
  const byKey = createKeyIndex<Drawn>();
  const shown = new Map<string, LineageEdge>();

  const erase = (statement: Statement, touched: Set<string>): void => {
    const before = drawn.get(statement);
    if (before === undefined) return;
    drawn.delete(statement);
    byKey.remove(keyOf(before.edge), before);
    touched.add(keyOf(before.edge));
  };

  const draw = (statement: Statement, touched: Set<string>): void => {
    erase(statement, touched);
    const edge = edgeOf(statement, parts);
    if (edge === null) return;
    const next = { statement, edge };
    drawn.set(statement, next);
    byKey.add(keyOf(edge), next);
    touched.add(keyOf(edge));
  };

  /** The edge to show; the object shown before where it is the same. */
  const choose = (key: string): LineageEdge | null => {
    const best = [...byKey.at(key)].reduce<Drawn | null>(
      (found, one) => (found === null || byEvidence(one, found) < 0 ? one : found),
      null,
    );
    const before = shown.get(key);
    return best !== null && before !== undefined && sameEdge(before, best.edge) ? before : (best?.edge ?? null);
  };

  return {
    change(leaving, again) {
      const touched = new Set<string>();
      for (const statement of leaving) erase(statement, touched);
      for (const statement of again) draw(statement, touched);
      const put: LineageEdge[] = [];
      const removed: EdgeKey[] = [];
      for (const key of touched) {
        const [before, next] = [shown.get(key), choose(key)];
        if (next === null) shown.delete(key);
        else shown.set(key, next);
        if (next !== null && next !== before) put.push(next);
        if (next === null && before) removed.push({ from: before.from, to: before.to, relation: before.relation });
      }
      return { put, removed };
    },
    all: () => shown.values(),
  };
}
