import type { ItemLink } from '../../../src/model/links.js';
import type { ReadPair } from './link-reading.js';

/** Right, wrong and missed; F1 of nothing is 1. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export const f1 = ({ right, wrong, missed }: Tally): number =>
  right + wrong + missed === 0 ? 1 : (2 * right) / (2 * right + wrong + missed);

export interface LinkScore {
  readonly name: string;
  /**
   * A link is right when its parent is one that the reading gives or allows, else wrong; a child whose parent the reading
   * names is missed when no right link leads from it, unless it may have none.
   */
  readonly pairs: Tally;
  /** Of the children whose first link is right. */
  readonly kinds: Tally;
  /** Items of the parent that no link leads to, against those of the reading; null for a reading of some sections. */
  readonly uncovered: Tally | null;
  /** Each mistake in words. */
  readonly mistakes: readonly string[];
}

const empty = (): Tally => ({ right: 0, wrong: 0, missed: 0 });

/** Scores the links of a pair against its reading; children that the reading does not name are passed over. */
export function scoreLinks({ reading, child, parent }: ReadPair, links: readonly ItemLink[]): LinkScore {
  const labels = new Map(
    [child, parent].flatMap(({ tasks, targets }) => [...tasks, ...targets].map(({ id, label }) => [id, label])),
  );
  const found = new Map<string, { parent: string; kind: string; rank: number }[]>();
  for (const link of links) {
    const [from, to] = [labels.get(link.child), labels.get(link.parent)];
    if (from === undefined || to === undefined) continue;
    found.set(from, [...(found.get(from) ?? []), { parent: to, kind: link.kind, rank: link.rank }]);
  }
  const [pairs, kinds] = [empty(), empty()];
  const mistakes: string[] = [];
  for (const { child: label, parents, allowed, kinds: right } of reading.links) {
    const own = [...(found.get(label) ?? [])].sort((a, b) => a.rank - b.rank);
    const isRight = (one: { parent: string }) => parents.includes(one.parent) || allowed.includes(one.parent);
    for (const one of own) {
      if (isRight(one)) pairs.right++;
      else {
        pairs.wrong++;
        mistakes.push(`+ ${label} → ${one.parent}, read: ${parents.join() || 'none'}`);
      }
    }
    if (parents.length > 0 && !right.includes('none') && !own.some(isRight)) {
      pairs.missed++;
      mistakes.push(`− ${label} → ${parents.join()}`);
    }
    const [first] = own;
    if (first === undefined || parents.length === 0 || !isRight(first)) continue;
    if (right.includes(first.kind)) kinds.right++;
    else {
      kinds.wrong++;
      mistakes.push(`~ ${label} → ${first.parent}: ${first.kind}, read: ${right.join(' or ')}`);
    }
  }
  return { name: reading.name, pairs, kinds, uncovered: uncoveredOf(reading.uncovered, parent, found), mistakes };
}

function uncoveredOf(
  read: readonly string[] | null,
  parent: ReadPair['parent'],
  found: ReadonlyMap<string, readonly { parent: string }[]>,
): Tally | null {
  if (read === null) return null;
  const covered = new Set([...found.values()].flat().map((one) => one.parent));
  const expected = new Set(read);
  const tally = empty();
  for (const { label } of [...parent.tasks, ...parent.targets]) {
    const open = !covered.has(label);
    if (open && expected.has(label)) tally.right++;
    else if (open) tally.wrong++;
    else if (expected.has(label)) tally.missed++;
  }
  return tally;
}
