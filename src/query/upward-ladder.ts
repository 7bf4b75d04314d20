import type { ItemNode, TraceHop } from '../model/answers.js';
import type { LineageEdge } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import { linkConfidence, type UpwardClosure } from './upward-closure.js';

/** From one rung to one above it, and what is said of that step. */
export interface Step {
  /** Key of the rung it leads to. */
  readonly to: string;
  readonly hop: TraceHop;
}

/** A node on the way. A document can be several rungs: what may follow depends on how it was come to. */
export interface Rung {
  /** The id of the node. */
  readonly id: string;
  readonly document: string;
  readonly steps: readonly Step[];
  /** For an item whose steps all lead back to where the way has been: it ends with its document. */
  readonly last: Step | null;
  /** False where the rung only stands for the steps that go on from it. */
  readonly mayEnd: boolean;
}

export interface Ladder {
  readonly start: string;
  readonly rungs: ReadonlyMap<string, Rung>;
}

const NO_LINK = { kind: null, state: null, review: null, via: null } as const;

/** An item comes from its document because it stands there: its own words are the proof. */
const partOf = ({ id, document, source }: ItemNode): TraceHop => {
  const stated = { relation: 'part_of', evidence: 'stated', confidence: 1, method: null } as const;
  return { from: id, to: document, ...stated, quote: source.exact, source, statedBy: document, ...NO_LINK };
};

const byEdge = ({ from, to, relation, evidence, confidence, method, source, statedBy }: LineageEdge): TraceHop => {
  return { from, to, relation, evidence, confidence, method, quote: source.exact, source, statedBy, ...NO_LINK };
};

function byLink(from: string, link: ItemLink, { source }: ItemNode, via: LineageEdge | null): TraceHop {
  const { parent, parentDocument, method, kind, state, review } = link;
  return {
    from,
    to: parent,
    relation: 'derives_from',
    evidence: 'inferred',
    confidence: linkConfidence(link),
    method,
    quote: source.exact,
    source,
    statedBy: parentDocument,
    kind,
    state,
    review,
    via,
  };
}

/** The same document, come to from an item that goes on by links: only where none of its links lead. */
const besideKey = (item: string): string => `beside ${item}`;
/** The same document as an end. */
const endKey = (item: string): string => `end ${item}`;

interface ItemRungs {
  readonly item: ItemNode;
  readonly closure: UpwardClosure;
  readonly links: readonly ItemLink[];
  /** The document that the way is to end in, when it is asked for. */
  readonly goal: string | null;
}

const edgeSteps = (edges: readonly LineageEdge[]): Step[] => edges.map((edge) => ({ to: edge.to, hop: byEdge(edge) }));

function addItem(rungs: Map<string, Rung>, { item, closure, links, goal }: ItemRungs): void {
  const { id, document } = item;
  const edges = closure.edges.get(document) ?? [];
  const steps = links.flatMap((link): Step[] => {
    const parent = closure.items.get(link.parent);
    const via = edges.find(({ to }) => to === link.parentDocument) ?? null;
    return parent === undefined ? [] : [{ to: link.parent, hop: byLink(id, link, parent, via) }];
  });
  const hop = partOf(item);
  const end = { id: document, document, last: null, steps: [], mayEnd: true };
  rungs.set(endKey(id), end);
  const last = { to: endKey(id), hop };
  if (steps.length === 0) {
    rungs.set(id, { id, document, steps: [{ to: document, hop }], last, mayEnd: false });
    return;
  }
  const covered = new Set(links.map(({ parentDocument }) => parentDocument));
  const beside = edges.filter(({ to }) => !covered.has(to));
  if (document === goal) steps.push(last);
  else if (beside.length > 0) steps.push({ to: besideKey(id), hop });
  if (beside.length > 0) rungs.set(besideKey(id), { ...end, steps: edgeSteps(beside), mayEnd: false });
  rungs.set(id, { id, document, steps, last, mayEnd: false });
}

/**
 * The rungs above an item or a document. An item goes on to the items it is linked to. To a document above its own
 * that none of its links lead to, and where it has no link at all, it goes by its own document.
 * @param root the item to begin with and all ids it is linked under, or the id of a document
 */
export function upwardLadder(
  closure: UpwardClosure,
  root: { readonly item: ItemNode | null; readonly linkedAs: readonly string[]; readonly document: string },
  goal: string | null = null,
): Ladder {
  const rungs = new Map<string, Rung>();
  for (const id of closure.documents.keys()) {
    const steps = edgeSteps(closure.edges.get(id) ?? []);
    rungs.set(id, { id, document: id, steps, last: null, mayEnd: true });
  }
  for (const item of closure.items.values()) {
    addItem(rungs, { item, closure, links: closure.links.get(item.id) ?? [], goal });
  }
  const { item } = root;
  if (item === null) return { start: root.document, rungs };
  const links = root.linkedAs.flatMap((id) => closure.links.get(id) ?? []);
  addItem(rungs, { item, closure, links, goal });
  return { start: item.id, rungs };
}
