import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Glyphs } from './text-lines.js';

type Matrix = readonly number[];

const multiply = (m: Matrix, n: Matrix): number[] => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

interface Placed extends Glyphs {
  /** Direction of writing in whole degrees, 0 for upright text. */
  readonly angle: number;
}

function place(view: Matrix, item: { str: string; width: number; height: number; transform: number[] }): Placed {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = multiply(view, item.transform);
  const turn = Math.atan2(b, a);
  const size = item.height > 0 ? item.height : Math.hypot(c, d);
  return {
    text: item.str,
    // Turned back, so that what is written sideways is read as upright.
    x: x * Math.cos(turn) + y * Math.sin(turn),
    y: y * Math.cos(turn) - x * Math.sin(turn),
    width: item.width,
    size,
    angle: Math.round((turn * 180) / Math.PI),
  };
}

/** The pieces of text of a page by direction of writing, the direction with most text first. */
export async function readGlyphs(page: PDFPageProxy): Promise<Glyphs[][]> {
  const view = page.getViewport({ scale: 1 }).transform as Matrix;
  const { items } = await page.getTextContent();
  const byAngle = new Map<number, Placed[]>();
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const placed = place(view, item);
    const sameWay = byAngle.get(placed.angle);
    if (sameWay) sameWay.push(placed);
    else byAngle.set(placed.angle, [placed]);
  }
  return [...byAngle.values()].sort((a, b) => b.length - a.length);
}
