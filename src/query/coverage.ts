import type { ChildCoverage, Coverage, CoverageStatus, CoveredItem } from '../model/coverage.js';
import type { GraphStore } from '../store/graph-store.js';
import { breathe } from './breathe.js';
import { refuseSame } from './compare.js';
import type { Comparing } from './comparing.js';
import { type CoveringChild, countsOf, coveredItem, coveringChild } from './covered-items.js';
import { heldDocument, heldDocuments } from './held-document.js';
import { pairLinks } from './pair-links.js';
import { pairMeasures } from './pair-measures.js';
import { emptySide, pairSides } from './pair-side.js';
import { type ReadPair, readPairs } from './read-pairs.js';

/** More children than this are not looked at; the answer says so. */
export const MOST_CHILDREN = 200;

function readChild({ child, parent, stored }: ReadPair, { align, compareMeasures }: Comparing): CoveringChild {
  const links = pairLinks(child, parent, stored, align);
  return coveringChild(child, links, pairMeasures(child, parent, links, compareMeasures));
}

function childCoverage(
  { side, by, measures }: CoveringChild,
  items: number,
  statuses: readonly CoverageStatus[],
): ChildCoverage {
  const tied = new Set([...by.values()].flat().map(({ item }) => item.id));
  const local = side.items.filter(({ id }) => !tied.has(id));
  return { document: side.document, counts: countsOf(items, statuses, local.length), local, measures: [...measures] };
}

/** The statuses of the items that each child carries out. */
function statusesByDocument(items: readonly CoveredItem[]): Map<string, CoverageStatus[]> {
  const byDocument = new Map<string, CoverageStatus[]>();
  for (const { document, status } of items.flatMap(({ perDocument }) => perDocument)) {
    const statuses = byDocument.get(document);
    if (statuses) statuses.push(status);
    else byDocument.set(document, [status]);
  }
  return byDocument;
}

/** Documents that implement the parent; those that are not held have no items to look at. */
async function childrenOf(store: GraphStore, parent: string) {
  const edges = (await store.edgesTo([parent])).filter(
    ({ relation, from }) => relation === 'implements' && from !== parent,
  );
  const all = await store.getMany('document', [...new Set(edges.map(({ from }) => from))]);
  return {
    held: all.flatMap((document) => (document.held ? [document] : [])),
    unresolved: all.flatMap(({ held, id }) => (held ? [] : [id])),
  };
}

async function namedChildren(store: GraphStore, parent: string, ids: readonly string[]) {
  const distinct = [...new Set(ids)];
  for (const id of distinct) refuseSame(parent, id);
  return { held: await heldDocuments(store, distinct, 'child'), unresolved: [] };
}

/**
 * What became of every item of a parent: in the children named, or, where none is, in all that implement it (the first
 * 200 by id). Items follow the parent's text, `by` the order of the children and of their texts.
 * @throws DirectiveError 'not-found', 'not-held'; 'bad-parameter' for an item, a body, or the parent as its own child
 */
export async function coverage(
  store: GraphStore,
  parentId: string,
  childIds: readonly string[],
  comparing: Comparing,
): Promise<Coverage> {
  const document = await heldDocument(store, parentId, 'parent');
  const { held, unresolved } =
    childIds.length > 0 ? await namedChildren(store, parentId, childIds) : await childrenOf(store, parentId);
  const [parent = emptySide(document)] = await pairSides(store, [document]);
  const children: CoveringChild[] = [];
  const pairs = held.slice(0, MOST_CHILDREN).map((child) => ({ child, parent: document }));
  for await (const pair of readPairs(store, pairs)) {
    children.push(readChild(pair, comparing));
    await breathe();
  }
  const dropped = comparing.droppedFrom(parent.items.map(({ text }) => text));
  const items = parent.items.map((item) => coveredItem(item, children, dropped));
  const statuses = statusesByDocument(items);
  const perChild = children.map((child) =>
    childCoverage(child, items.length, statuses.get(child.side.document.id) ?? []),
  );
  const local = perChild.reduce((sum, { counts }) => sum + counts.local, 0);
  return {
    parent: parent.document,
    children: perChild,
    items,
    counts: countsOf(
      items.length,
      items.map(({ status }) => status),
      local,
    ),
    unresolved,
    truncated: held.length > MOST_CHILDREN,
  };
}
