import type { Rule } from './page-drawing.js';

/** A box on a page, in points; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A cell of a table and the columns and rows it covers. */
export interface RuledCell extends Box {
  readonly columns: number;
  readonly rows: number;
}

export interface RuledTable extends Box {
  readonly rows: readonly (readonly RuledCell[])[];
}

/** Lines this near to each other are one, drawn in pieces; ends this near to a line touch it. In points. */
const NEAR = 3.5;
/** More lines or cells on a page are a drawing, not tables. */
const MOST_RULES = 3000;
const MOST_CELLS = 10_000;

const touches = (level: Rule, upright: Rule): boolean =>
  upright.at >= level.from - NEAR &&
  upright.at <= level.to + NEAR &&
  level.at >= upright.from - NEAR &&
  level.at <= upright.to + NEAR;

/** Groups of lines that hang together through crossings. */
function connected(rules: readonly Rule[]): Rule[][] {
  const rest = new Set(rules);
  const groups: Rule[][] = [];
  for (const first of rules) {
    if (!rest.delete(first)) continue;
    const group = [first];
    for (const rule of group)
      for (const other of rest) {
        if (rule.level === other.level) continue;
        if (rule.level ? !touches(rule, other) : !touches(other, rule)) continue;
        rest.delete(other);
        group.push(other);
      }
    groups.push(group);
  }
  return groups;
}

/** Places without those near to the one before. */
function distinct(places: readonly number[]): number[] {
  const kept: number[] = [];
  for (const place of [...places].sort((a, b) => a - b))
    if (kept.length === 0 || place - (kept.at(-1) ?? 0) > NEAR) kept.push(place);
  return kept;
}

/** Whether a line runs at `at` past `middle`. */
const runsAt = (rules: readonly Rule[], at: number, middle: number): boolean =>
  rules.some((rule) => Math.abs(rule.at - at) <= NEAR && rule.from <= middle && rule.to >= middle);

function toTable(group: readonly Rule[]): RuledTable | null {
  const level = group.filter((rule) => rule.level);
  const upright = group.filter((rule) => !rule.level);
  if (level.length < 2 || upright.length === 0) return null;
  // A table may be open at its sides: there its level lines end.
  const xs = distinct([...upright.map(({ at }) => at), ...level.flatMap(({ from, to }) => [from, to])]);
  const ys = distinct([...level.map(({ at }) => at), ...upright.flatMap(({ from, to }) => [from, to])]);
  const [across, down] = [xs.length - 1, ys.length - 1];
  if (across < 1 || down < 1 || across * down < 2 || across * down > MOST_CELLS) return null;
  const middle = (places: readonly number[], index: number) => ((places[index] ?? 0) + (places[index + 1] ?? 0)) / 2;
  const taken = new Set<number>();
  const rows = Array.from({ length: down }, (_, row) => {
    const cells: RuledCell[] = [];
    for (let column = 0; column < across; column += 1) {
      if (taken.has(row * across + column)) continue;
      let right = column + 1;
      while (right < across && !runsAt(upright, xs[right] ?? 0, middle(ys, row))) right += 1;
      let bottom = row + 1;
      while (bottom < down && !runsAt(level, ys[bottom] ?? 0, middle(xs, column))) bottom += 1;
      for (let y = row; y < bottom; y += 1) for (let x = column; x < right; x += 1) taken.add(y * across + x);
      const box = { left: xs[column] ?? 0, right: xs[right] ?? 0, top: ys[row] ?? 0, bottom: ys[bottom] ?? 0 };
      cells.push({ ...box, columns: right - column, rows: bottom - row });
    }
    return cells;
  });
  if (rows.flat().length < 2) return null;
  return { left: xs[0] ?? 0, right: xs[across] ?? 0, top: ys[0] ?? 0, bottom: ys[down] ?? 0, rows };
}

/** The tables that lines draw on a page, from top to bottom. A frame around one text is none. */
export function findTables(rules: readonly Rule[]): RuledTable[] {
  if (rules.length > MOST_RULES) return [];
  const tables = connected(rules).flatMap((group) => toTable(group) ?? []);
  return tables.sort((a, b) => a.top - b.top);
}
