import type { Comparator } from '../../model/terms.js';

/** A demand for more, for less, or neither told. */
type Direction = 'more' | 'less' | null;

/** One side of a comparison. `isFall`: the words before the number say that a smaller one is better. */
export interface Demand {
  readonly value: number;
  readonly comparator: Comparator;
  readonly aspirational: boolean;
  readonly isFall: boolean;
}

const ASKS_MORE = new Set<Comparator>(['>=', '>']);
const ASKS_LESS = new Set<Comparator>(['<=', '<']);

/** A plain number or "khoảng" asks for that much, unless the number is fallen to. */
const directionOf = ({ comparator, isFall }: Demand): Direction => {
  if (ASKS_MORE.has(comparator)) return 'more';
  return ASKS_LESS.has(comparator) || isFall ? 'less' : null;
};

function sharedDirection(child: Demand, parent: Demand): Direction {
  const [own, other] = [directionOf(child), directionOf(parent)];
  if (own === null && other === null) return 'more';
  if (own !== null && other !== null && own !== other) return null;
  return own ?? other;
}

/** How much a comparator asks at one number: "khoảng 5" least, "5" and "ít nhất 5" alike, "trên 5" most. */
const STRENGTH: Readonly<Record<Comparator, number>> = { '~': 0, '=': 1, '>=': 1, '<=': 1, '>': 2, '<': 2 };

/**
 * Whether the child demands less than the parent: a smaller number, or a greater one where less is better; at the same
 * number a weaker comparator, or a hope ("phấn đấu") for a duty. Null where the two ask in opposite directions.
 */
export function isWeaker(child: Demand, parent: Demand): boolean | null {
  const direction = sharedDirection(child, parent);
  if (direction === null) return null;
  if (child.value !== parent.value)
    return direction === 'more' ? child.value < parent.value : child.value > parent.value;
  if (STRENGTH[child.comparator] !== STRENGTH[parent.comparator])
    return STRENGTH[child.comparator] < STRENGTH[parent.comparator];
  return child.aspirational && !parent.aspirational;
}
