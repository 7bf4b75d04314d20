import type { PDFPageProxy } from 'pdfjs-dist';
import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { apply, type Matrix, multiply, toMatrix } from './matrix.js';

/** A straight line on a page, seen upright: at `at` across its direction, from `from` to `to` along it, in points. */
export interface Rule {
  readonly level: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What is drawn on a page beside its text. */
export interface Drawing {
  readonly rules: readonly Rule[];
  readonly hasImage: boolean;
}

type Point = readonly [number, number];

const IMAGES = new Set<number>([
  ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject, OPS.paintImageXObjectRepeat],
  ...[OPS.paintInlineImageXObjectGroup, OPS.paintImageMaskXObjectGroup],
]);
const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke]);
const FILLS = new Set<number>([
  ...[OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke],
]);
/** Numbers that follow each step of a path: move, line, curve, quadratic curve, close. */
const STEP_NUMBERS = [2, 2, 6, 4, 0] as const;
const LINE = 1;
const CLOSE = 4;
/** Thicker filled boxes are shading; shorter lines are dashes and parts of drawings. All in points. */
const THICKEST = 3;
const SHORTEST = 4;

/** The corners of the parts of a path. Curves end a part: no table has them. */
function pathParts(data: ArrayLike<number>): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? -1;
    const numbers = STEP_NUMBERS[step];
    if (numbers === undefined) break;
    const point: Point = [data[at + numbers - 1] ?? 0, data[at + numbers] ?? 0];
    const open = parts.at(-1);
    if (step === LINE && open) open.push(point);
    else if (step === CLOSE && open?.[0]) open.push(open[0]);
    else parts.push([point]);
    at += numbers + 1;
  }
  return parts;
}

function toRule([ax, ay]: Point, [bx, by]: Point): Rule | null {
  const wide = Math.abs(ax - bx);
  const high = Math.abs(ay - by);
  if (Math.min(wide, high) > THICKEST || Math.max(wide, high) < SHORTEST) return null;
  const level = wide >= high;
  const [from, to, at] = level ? [ax, bx, (ay + by) / 2] : [ay, by, (ax + bx) / 2];
  return { level, at, from: Math.min(from, to), to: Math.max(from, to) };
}

function rulesOf(part: readonly Point[], filled: boolean): Rule[] {
  if (!filled) return part.slice(1).flatMap((point, index) => toRule(part[index] as Point, point) ?? []);
  const xs = part.map(([x]) => x);
  const ys = part.map(([, y]) => y);
  const rule = toRule([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)]);
  return rule === null ? [] : [rule];
}

/** Follows the drawing of a page. Text is passed over; pictures are only noticed. */
export async function readDrawing(page: PDFPageProxy): Promise<Drawing> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: Matrix[] = [];
  const rules: Rule[] = [];
  let view = toMatrix(page.getViewport({ scale: 1 }).transform);
  let hasImage = false;
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] ?? [];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) stack.push(view);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) view = stack.pop() ?? view;
    else if (operator === OPS.transform) view = multiply(view, toMatrix(args));
    else if (operator === OPS.paintFormXObjectBegin && args[0]) view = multiply(view, toMatrix(args[0]));
    else if (IMAGES.has(operator)) hasImage = true;
    if (operator !== OPS.constructPath) continue;
    const filled = FILLS.has(args[0]);
    if (!filled && !STROKES.has(args[0])) continue;
    for (const part of pathParts(args[1]?.[0] ?? []))
      rules.push(
        ...rulesOf(
          part.map(([x, y]) => apply(view, x, y)),
          filled,
        ),
      );
  }
  return { rules, hasImage };
}
