import type { ComparedItem, ComparedPair, Comparison, SectionPair } from '../model/comparison.js';
import { DirectiveError } from '../model/errors.js';
import type { ItemLink } from '../model/links.js';
import type { GraphStore } from '../store/graph-store.js';
import type { Comparing } from './comparing.js';
import { heldDocument } from './held-document.js';
import { pairLinks } from './pair-links.js';
import { pairMeasures } from './pair-measures.js';
import type { PairSide } from './pair-side.js';
import { readPair } from './read-pairs.js';

const factsOf = ({ kind, score, rank, method, version, state, review }: ItemLink) => {
  return { kind, score, rank, method, version, state, review };
};

const byId = <T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> =>
  new Map(values.map((value) => [value.id, value]));

interface Placed {
  readonly child: { readonly source: { readonly start: number } };
  readonly rank: number;
}

const byPlaceInChild = (a: Placed, b: Placed): number => a.child.source.start - b.child.source.start || a.rank - b.rank;

function itemPairs(
  child: PairSide,
  parent: PairSide,
  links: readonly ItemLink[],
  { changes }: Comparing,
): ComparedPair[] {
  const [own, other] = [byId<ComparedItem>(child.items), byId<ComparedItem>(parent.items)];
  return links.flatMap((link): ComparedPair[] => {
    const [from, to] = [own.get(link.child), other.get(link.parent)];
    if (from === undefined || to === undefined) return [];
    return [{ ...factsOf(link), child: from, parent: to, changes: changes(to.text, from.text) }];
  });
}

/** Sections with a heading: a run-in section is compared as its item. */
function sectionPairs(child: PairSide, parent: PairSide, links: readonly ItemLink[]): SectionPair[] {
  const headed = ({ sections }: PairSide) => byId(sections.filter(({ kind }) => kind === 'heading'));
  const [own, other] = [headed(child), headed(parent)];
  return links.flatMap((link): SectionPair[] => {
    const [from, to] = [own.get(link.child), other.get(link.parent)];
    return from === undefined || to === undefined ? [] : [{ ...factsOf(link), child: from, parent: to }];
  });
}

/** Two documents and the links between them, as the contract shows them. Pure. */
export function comparisonOf(
  child: PairSide,
  parent: PairSide,
  links: readonly ItemLink[],
  comparing: Comparing,
): Comparison {
  const pairs = itemPairs(child, parent, links, comparing).sort(byPlaceInChild);
  const paired = new Set(pairs.flatMap((pair) => [pair.child.id, pair.parent.id]));
  const alone = ({ items }: PairSide): ComparedItem[] => items.filter(({ id }) => !paired.has(id));
  return {
    parent: parent.document,
    child: child.document,
    pairs,
    uncovered: alone(parent),
    local: alone(child),
    measures: pairMeasures(child, parent, links, comparing.compareMeasures),
    sectionPairs: sectionPairs(child, parent, links).sort(byPlaceInChild),
  };
}

/** @throws DirectiveError 'bad-parameter' where a document is to be compared with itself */
export function refuseSame(parent: string, child: string): void {
  if (parent !== child) return;
  const reason = 'is the parent itself; name another document';
  throw new DirectiveError('bad-parameter', `child: ${reason}`, [{ name: 'child', reason }]);
}

/**
 * What a child took over of a parent and how it changed, what it left out, what it added. Items follow the order of
 * their text; pairs that of the child. Time grows with the two documents, not with the library.
 * @throws DirectiveError 'not-found', 'not-held'; 'bad-parameter' for an item, a body, or the same document twice
 */
export async function compare(
  store: GraphStore,
  parentId: string,
  childId: string,
  comparing: Comparing,
): Promise<Comparison> {
  const parent = await heldDocument(store, parentId, 'parent');
  const child = await heldDocument(store, childId, 'child');
  refuseSame(parent.id, child.id);
  const { stored, ...sides } = await readPair(store, { child, parent });
  const links = pairLinks(sides.child, sides.parent, stored, comparing.align);
  return comparisonOf(sides.child, sides.parent, links, comparing);
}
