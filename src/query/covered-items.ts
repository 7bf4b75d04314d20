import type { DroppedClauses } from '../link/coverage/dropped-clauses.js';
import type { ComparedMeasure, PlacedMeasure } from '../model/comparison.js';
import type { CoverageCounts, CoverageStatus, CoveredItem, CoveringItem } from '../model/coverage.js';
import type { ItemLink } from '../model/links.js';
import type { PairSide } from './pair-side.js';

/** A child beside the parent: who carries out which parent item, and what became of the numbers. */
export interface CoveringChild {
  readonly side: PairSide;
  readonly by: ReadonlyMap<string, readonly CoveringItem[]>;
  readonly measures: readonly ComparedMeasure[];
  /** Numbers of each parent item that do not come back here. */
  readonly dropped: ReadonlyMap<string, readonly PlacedMeasure[]>;
}

function coveringItems(side: PairSide, links: readonly ItemLink[]): Map<string, CoveringItem[]> {
  const items = new Map(side.items.map((item) => [item.id, item]));
  const place = new Map(side.items.map(({ id }, index) => [id, index]));
  const by = new Map<string, CoveringItem[]>();
  const inOrder = [...links].sort((a, b) => (place.get(a.child) ?? 0) - (place.get(b.child) ?? 0));
  for (const { child, parent, kind, score, rank, method, version, state, review } of inOrder) {
    const item = items.get(child);
    if (item === undefined) continue;
    const covering = by.get(parent) ?? [];
    by.set(parent, covering);
    covering.push({ document: side.document.id, item, kind, score, rank, method, version, state, review });
  }
  return by;
}

export function coveringChild(
  side: PairSide,
  links: readonly ItemLink[],
  measures: readonly ComparedMeasure[],
): CoveringChild {
  const dropped = new Map<string, PlacedMeasure[]>();
  for (const { status, parent } of measures) {
    if (status !== 'dropped' || parent === null) continue;
    dropped.set(parent.item, [...(dropped.get(parent.item) ?? []), parent]);
  }
  return { side, by: coveringItems(side, links), measures, dropped };
}

type Item = PairSide['items'][number];

/** What children that all carry an item out leave of it: a number is dropped where each of them drops it. */
function leftOut(item: Item, children: readonly CoveringChild[], dropped: DroppedClauses): CoveredItem['dropped'] {
  const [first = [], ...others] = children.map((child) => child.dropped.get(item.id) ?? []);
  const measures = first.filter(({ source }) =>
    others.every((other) => other.some((one) => one.source.start === source.start)),
  );
  const by = children.flatMap((child) => child.by.get(item.id) ?? []);
  const whole = by.length === 0 || by.some(({ kind }) => kind === 'verbatim');
  const texts = by.map((one) => one.item.text);
  return { clauses: whole ? [] : dropped(item.text, texts), measures };
}

function statusOf(children: readonly CoveringChild[], { clauses, measures }: CoveredItem['dropped']): CoverageStatus {
  if (children.length === 0) return 'not_covered';
  return clauses.length + measures.length > 0 ? 'partly' : 'covered';
}

/** What the children together, and each alone, make of an item of the parent. Pure. */
export function coveredItem(item: Item, all: readonly CoveringChild[], dropped: DroppedClauses): CoveredItem {
  const children = all.filter(({ by }) => by.has(item.id));
  const together = leftOut(item, children, dropped);
  const status = statusOf(children, together);
  const alone = (child: CoveringChild): CoverageStatus =>
    children.length === 1 ? status : statusOf([child], leftOut(item, [child], dropped));
  return {
    item,
    status,
    by: children.flatMap(({ by }) => by.get(item.id) ?? []),
    dropped: together,
    perDocument: children.map((child) => ({ document: child.side.document.id, status: alone(child) })),
  };
}

/** `items`: how many there are of the parent; those without a status are not covered. */
export function countsOf(items: number, statuses: readonly CoverageStatus[], local: number): CoverageCounts {
  const count = (status: CoverageStatus): number => statuses.filter((one) => one === status).length;
  const [covered, partly] = [count('covered'), count('partly')];
  return { items, covered, partly, notCovered: items - covered - partly, local };
}
