import type { ItemNode } from '../model/answers.js';
import type { LineageEdge } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import { linkConfidence, type UpwardClosure } from './upward-closure.js';

interface AnyStep {
  readonly to: Rung;
  readonly confidence: number;
}

/** From an item to the document it stands in. */
interface PartStep extends AnyStep {
  readonly kind: 'part';
  readonly item: ItemNode;
}

/** From an item to one that it carries out. */
export interface LinkStep extends AnyStep {
  readonly kind: 'link';
  readonly item: ItemNode;
  readonly link: ItemLink;
  readonly parent: ItemNode;
}

/** From a document to one that it comes from. */
interface EdgeStep extends AnyStep {
  readonly kind: 'edge';
  readonly edge: LineageEdge;
}

/** From one rung to one above it. An item can have thousands, so a step only points at what is said of it. */
export type Step = PartStep | LinkStep | EdgeStep;

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
  readonly closure: UpwardClosure;
}

/** The item to begin with and all ids it is linked under, or a document. */
export interface LadderRoot {
  readonly item: ItemNode | null;
  readonly linkedAs: readonly string[];
  readonly document: string;
}

type OpenRung = { -readonly [K in keyof Rung]: K extends 'steps' ? Step[] : Rung[K] };

const partOf = (item: ItemNode, to: Rung): PartStep => ({ kind: 'part', to, confidence: 1, item });

/** The rungs of a ladder on which no step leads anywhere yet. */
function createRungs(closure: UpwardClosure, root: LadderRoot) {
  const all: OpenRung[] = [];
  const add = (id: string, document: string, mayEnd: boolean): OpenRung => {
    const rung = { at: all.length, id, document, steps: [], last: null, mayEnd };
    all.push(rung);
    return rung;
  };
  const once = (rungs: Map<string, OpenRung>, id: string, document: string, mayEnd: boolean): OpenRung => {
    const rung = rungs.get(id) ?? add(id, document, mayEnd);
    rungs.set(id, rung);
    return rung;
  };
  const documents = new Map<string, OpenRung>();
  const items = new Map<string, OpenRung>();
  const ends = new Map<string, OpenRung>();
  for (const id of closure.documents.keys()) once(documents, id, id, true);
  for (const { id, document } of closure.items.values()) once(items, id, document, false);
  const { item, document } = root;
  const start = item === null ? once(documents, document, document, true) : once(items, item.id, item.document, false);
  return {
    all,
    start,
    documents,
    items,
    /** The same document, come to from an item that goes on by links: only where none of its links lead. */
    beside: (id: string): OpenRung => add(id, id, false),
    /** The same document as an end. */
    end: (id: string): OpenRung => once(ends, id, id, true),
  };
}

type Rungs = ReturnType<typeof createRungs>;

function addEdges({ documents }: Rungs, rung: OpenRung, edges: readonly LineageEdge[]): void {
  for (const edge of edges) {
    const to = documents.get(edge.to);
    if (to !== undefined) rung.steps.push({ kind: 'edge', to, confidence: edge.confidence, edge });
  }
}

interface LinkedItem {
  readonly item: ItemNode;
  readonly links: readonly ItemLink[];
  readonly goal: string | null;
}

function addItem(rungs: Rungs, { items, edges }: UpwardClosure, { item, links, goal }: LinkedItem): void {
  const rung = rungs.items.get(item.id);
  const own = rungs.documents.get(item.document);
  if (rung === undefined) return;
  for (const link of links) {
    const [to, parent] = [rungs.items.get(link.parent), items.get(link.parent)];
    if (to === undefined || parent === undefined) continue;
    rung.steps.push({ kind: 'link', to, confidence: linkConfidence(link), item, link, parent });
  }
  rung.last = partOf(item, rungs.end(item.document));
  if (rung.steps.length === 0) {
    if (own !== undefined) rung.steps.push(partOf(item, own));
    return;
  }
  const covered = new Set(links.map(({ parentDocument }) => parentDocument));
  const uncovered = (edges.get(item.document) ?? []).filter(({ to }) => !covered.has(to));
  if (item.document === goal) rung.steps.push(rung.last);
  else if (uncovered.length > 0) {
    const beside = rungs.beside(item.document);
    addEdges(rungs, beside, uncovered);
    rung.steps.push(partOf(item, beside));
  }
}

/**
 * The rungs above an item or a document. An item goes on to the items it is linked to. To a document above its own
 * that none of its links lead to, and where it has no link at all, it goes by its own document.
 * @param goal the document that the way is to end in, when one is asked for
 */
export function upwardLadder(closure: UpwardClosure, root: LadderRoot, goal: string | null = null): Ladder {
  const rungs = createRungs(closure, root);
  const linksOf = (id: string): readonly ItemLink[] => closure.links.get(id) ?? [];
  for (const [id, rung] of rungs.documents) addEdges(rungs, rung, closure.edges.get(id) ?? []);
  const { item, linkedAs } = root;
  for (const one of closure.items.values())
    if (one.id !== item?.id) addItem(rungs, closure, { item: one, links: linksOf(one.id), goal });
  if (item !== null) addItem(rungs, closure, { item, links: linkedAs.flatMap(linksOf), goal });
  return { start: rungs.start, rungs: rungs.all, closure };
}
