import type { ItemNode, TraceHop } from '../model/answers.js';
import type { LineageEdge } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import { linkConfidence, type UpwardClosure } from './upward-closure.js';

/** From one rung to one above it. An item can have thousands, so what is said of a step is put into words when asked. */
export interface Step {
  readonly to: Rung;
  readonly confidence: number;
  /** From an item to the document it stands in. */
  readonly isPartOf: boolean;
  readonly hop: () => TraceHop;
}

/** A node on the way. A document can be several rungs: what may follow depends on how it was come to. */
export interface Rung {
  /** Its place among the rungs. */
  readonly at: number;
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
  readonly start: Rung;
  readonly rungs: readonly Rung[];
}

/** The item to begin with and all ids it is linked under, or a document. */
export interface LadderRoot {
  readonly item: ItemNode | null;
  readonly linkedAs: readonly string[];
  readonly document: string;
}

type OpenRung = { -readonly [K in keyof Rung]: K extends 'steps' ? Step[] : Rung[K] };

const NO_LINK = { kind: null, state: null, review: null, via: null } as const;

/** An item comes from its document because it stands there: its own words are the proof. */
function partOf({ id, document, source }: ItemNode, to: Rung): Step {
  const stated = { relation: 'part_of', evidence: 'stated', confidence: 1, method: null } as const;
  const hop = (): TraceHop => {
    return { from: id, to: document, ...stated, quote: source.exact, source, statedBy: document, ...NO_LINK };
  };
  return { to, confidence: 1, isPartOf: true, hop };
}

function byEdge(edge: LineageEdge, rung: Rung): Step {
  const { from, to, relation, evidence, confidence, method, source, statedBy } = edge;
  const hop = (): TraceHop => {
    return { from, to, relation, evidence, confidence, method, quote: source.exact, source, statedBy, ...NO_LINK };
  };
  return { to: rung, confidence, isPartOf: false, hop };
}

/** @param edges those of the item's document: the one to the document of the parent is the way the link goes */
function byLink(from: string, link: ItemLink, to: Rung, { source }: ItemNode, edges: readonly LineageEdge[]): Step {
  const { parent, parentDocument, method, kind, state, review } = link;
  const confidence = linkConfidence(link);
  const inferred = { relation: 'derives_from', evidence: 'inferred', confidence, method } as const;
  const hop = (): TraceHop => {
    const via = edges.find((edge) => edge.to === parentDocument) ?? null;
    const words = { quote: source.exact, source, statedBy: parentDocument };
    return { from, to: parent, ...inferred, ...words, kind, state, review, via };
  };
  return { to, confidence, isPartOf: false, hop };
}

/** The rungs of a ladder on which no step leads anywhere yet. */
function createRungs(closure: UpwardClosure, root: LadderRoot) {
  const all: OpenRung[] = [];
  const add = (id: string, document: string, mayEnd: boolean): OpenRung => {
    const rung = { at: all.length, id, document, steps: [], last: null, mayEnd };
    all.push(rung);
    return rung;
  };
  const documents = new Map<string, OpenRung>();
  for (const id of [root.document, ...closure.documents.keys()])
    if (!documents.has(id)) documents.set(id, add(id, id, true));
  const items = new Map<string, OpenRung>();
  for (const { id, document } of [...(root.item === null ? [] : [root.item]), ...closure.items.values()])
    if (!items.has(id)) items.set(id, add(id, document, false));
  const ends = new Map<string, OpenRung>();
  return {
    all,
    documents,
    items,
    /** The same document, come to from an item that goes on by links: only where none of its links lead. */
    beside: (document: string): OpenRung => add(document, document, false),
    /** The same document as an end. */
    end(document: string): OpenRung {
      const end = ends.get(document) ?? add(document, document, true);
      ends.set(document, end);
      return end;
    },
  };
}

/**
 * The rungs above an item or a document. An item goes on to the items it is linked to. To a document above its own
 * that none of its links lead to, and where it has no link at all, it goes by its own document.
 * @param goal the document that the way is to end in, when one is asked for
 */
export function upwardLadder(closure: UpwardClosure, root: LadderRoot, goal: string | null = null): Ladder {
  const rungs = createRungs(closure, root);
  const edgeSteps = (edges: readonly LineageEdge[]): Step[] =>
    edges.flatMap((edge) => {
      const to = rungs.documents.get(edge.to);
      return to === undefined ? [] : [byEdge(edge, to)];
    });

  const fillItem = (rung: OpenRung, item: ItemNode, links: readonly ItemLink[]): void => {
    const edges = closure.edges.get(item.document) ?? [];
    const own = rungs.documents.get(item.document);
    for (const link of links) {
      const [to, parent] = [rungs.items.get(link.parent), closure.items.get(link.parent)];
      if (to !== undefined && parent !== undefined) rung.steps.push(byLink(item.id, link, to, parent, edges));
    }
    const last = partOf(item, rungs.end(item.document));
    rung.last = last;
    if (rung.steps.length === 0) {
      if (own !== undefined) rung.steps.push(partOf(item, own));
      return;
    }
    const covered = new Set(links.map(({ parentDocument }) => parentDocument));
    const uncovered = edges.filter(({ to }) => !covered.has(to));
    if (uncovered.length > 0 || item.document === goal) {
      const beside = item.document === goal ? null : rungs.beside(item.document);
      beside?.steps.push(...edgeSteps(uncovered));
      rung.steps.push(beside === null ? last : partOf(item, beside));
    }
  };

  for (const [id, rung] of rungs.documents) rung.steps.push(...edgeSteps(closure.edges.get(id) ?? []));
  for (const [id, rung] of rungs.items) {
    const isRoot = id === root.item?.id;
    const item = isRoot ? root.item : closure.items.get(id);
    if (item == null) continue;
    const ids = isRoot ? root.linkedAs : [id];
    fillItem(
      rung,
      item,
      ids.flatMap((one) => closure.links.get(one) ?? []),
    );
  }
  const start = root.item === null ? rungs.documents.get(root.document) : rungs.items.get(root.item.id);
  return { start: start ?? rungs.end(root.document), rungs: rungs.all };
}
