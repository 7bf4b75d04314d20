import type { ItemNode } from '../model/answers.js';
import type { DocumentNode, LineageEdge } from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import type { Relation } from '../model/terms.js';
import type { GraphStore } from '../store/graph-store.js';

/** The relations that lead to where something comes from, the strongest first. A mere citation is not one. */
const UPWARD: readonly Relation[] = ['implements', 'based_on', 'continues'];

/** Far more levels than there are between a village and the centre; beyond them the answer says `truncated`. */
const MAX_LEVELS = 40;
export const MAX_NODES = 20_000;

/** Everything above some items and documents, as far as it was followed. */
export interface UpwardClosure {
  /** Links an item can be followed by, the best first; none that a person rejected. */
  readonly links: ReadonlyMap<string, readonly ItemLink[]>;
  /** Edges of a document upward, one (the best evidenced) for each document above it. */
  readonly edges: ReadonlyMap<string, readonly LineageEdge[]>;
  readonly items: ReadonlyMap<string, ItemNode>;
  readonly documents: ReadonlyMap<string, DocumentNode>;
  /** Documents whose edges were asked for; of others it is not known what is above them. */
  readonly followed: ReadonlySet<string>;
  readonly truncated: boolean;
}

/** 1 where a person says so, else how much of the words the two share. */
export const linkConfidence = ({ review, score }: ItemLink): number => (review === null ? score : 1);

const usable = ({ review, childDocument, parentDocument }: ItemLink): boolean =>
  review?.verdict !== 'reject' && childDocument !== parentDocument;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const betterLink = (a: ItemLink, b: ItemLink): number =>
  linkConfidence(b) - linkConfidence(a) || a.rank - b.rank || byText(a.parent, b.parent);

const betterEdge = (a: LineageEdge, b: LineageEdge): number =>
  Number(a.evidence === 'inferred') - Number(b.evidence === 'inferred') ||
  b.confidence - a.confidence ||
  UPWARD.indexOf(a.relation) - UPWARD.indexOf(b.relation) ||
  byText(a.to, b.to);

function addTo<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** What is found level by level, and the ids that are still to be followed. */
interface Climb {
  readonly links: Map<string, ItemLink[]>;
  readonly edges: Map<string, LineageEdge[]>;
  readonly items: Set<string>;
  readonly documents: Set<string>;
  readonly followed: Set<string>;
}

interface Frontier {
  readonly items: string[];
  readonly documents: string[];
}

const isOpen = ({ items, documents }: Frontier): boolean => items.length + documents.length > 0;

/** Keeps what a level brought; returns what is new in it. */
function take(climb: Climb, links: readonly ItemLink[], edges: readonly LineageEdge[]): Frontier {
  const next: Frontier = { items: [], documents: [] };
  const meet = (seen: Set<string>, id: string, fresh: string[]): void => {
    if (!seen.has(id)) fresh.push(id);
    seen.add(id);
  };
  for (const link of links.filter(usable)) {
    addTo(climb.links, link.child, link);
    meet(climb.documents, link.parentDocument, next.documents);
    meet(climb.items, link.parent, next.items);
  }
  const upward = edges.filter(({ relation, from, to }) => UPWARD.includes(relation) && from !== to);
  for (const edge of [...upward].sort(betterEdge)) {
    if (climb.edges.get(edge.from)?.some(({ to }) => to === edge.to)) continue;
    addTo(climb.edges, edge.from, edge);
    meet(climb.documents, edge.to, next.documents);
  }
  return next;
}

async function climbFrom(store: GraphStore, start: Frontier): Promise<Climb & { readonly truncated: boolean }> {
  const climb: Climb = {
    links: new Map(),
    edges: new Map(),
    items: new Set(start.items),
    documents: new Set(start.documents),
    followed: new Set(),
  };
  let frontier = start;
  for (let level = 0; isOpen(frontier) && level < MAX_LEVELS; level += 1) {
    if (climb.items.size + climb.documents.size > MAX_NODES) break;
    const { items, documents } = frontier;
    const [links, edges] = await Promise.all([store.linksFrom(items), store.edgesFrom(documents)]);
    for (const id of documents) climb.followed.add(id);
    frontier = take(climb, links, edges);
  }
  return { ...climb, truncated: isOpen(frontier) };
}

async function itemsById(store: GraphStore, ids: readonly string[]): Promise<Map<string, ItemNode>> {
  const ofType = (type: string) => ids.filter((id) => id.startsWith(`${type}:`));
  const found = await Promise.all([
    store.getMany('section', ofType('section')),
    store.getMany('task', ofType('task')),
    store.getMany('target', ofType('target')),
  ]);
  return new Map(found.flat().map((item): [string, ItemNode] => [item.id, item]));
}

const keep = <V>(groups: ReadonlyMap<string, V[]>, there: (value: V) => boolean): Map<string, V[]> =>
  new Map([...groups].map(([key, group]) => [key, group.filter(there)]));

/**
 * All that is above a document and the items in it. The store is asked twice for each level, whatever the level holds,
 * and once for each type of node in the end. What a link or an edge leads to and the store does not know is left out.
 */
export async function upwardClosure(
  store: GraphStore,
  items: readonly string[],
  document: string,
): Promise<UpwardClosure> {
  const climb = await climbFrom(store, { items: [...items], documents: [document] });
  const [known, nodes] = await Promise.all([
    itemsById(store, [...climb.items]),
    store.getMany('document', [...climb.documents]),
  ]);
  const documents = new Map(nodes.map((node) => [node.id, node]));
  const links = keep(climb.links, ({ parent, parentDocument }) => known.has(parent) && documents.has(parentDocument));
  for (const group of links.values()) group.sort(betterLink);
  return {
    links,
    edges: keep(climb.edges, ({ to }) => documents.has(to)),
    items: known,
    documents,
    followed: climb.followed,
    truncated: climb.truncated,
  };
}
