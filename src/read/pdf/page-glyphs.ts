import type { PDFPageProxy } from 'pdfjs-dist';
import { multiply, toMatrix } from './matrix.js';
import type { Glyphs } from './printed-lines.js';

interface Placed extends Glyphs {
  /** Direction of writing in whole degrees, 0 for upright text. */
  readonly angle: number;
}

/** The library would also turn the micro sign into a Greek letter, which old fonts use for à. */
const LIGATURES = /[\ufb00-\ufb06]/g;

type Item = { str: string; width: number; height: number; transform: number[] };

function place(page: PDFPageProxy, item: Item): Placed {
  const [a, b, c, d, x, y] = multiply(toMatrix(page.getViewport({ scale: 1 }).transform), toMatrix(item.transform));
  const turn = Math.atan2(b, a);
  return {
    text: item.str.replace(LIGATURES, (letters) => letters.normalize('NFKC')),
    // Turned back, so that what is written sideways is read as upright.
    x: x * Math.cos(turn) + y * Math.sin(turn),
    y: y * Math.cos(turn) - x * Math.sin(turn),
    width: item.width,
    size: item.height > 0 ? item.height : Math.hypot(c, d),
    angle: Math.round((turn * 180) / Math.PI),
  };
}

/** The pieces of text of a page by direction of writing in degrees, the direction with most pieces first. */
export async function readGlyphs(page: PDFPageProxy): Promise<(readonly [number, Glyphs[]])[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  const byAngle = new Map<number, Placed[]>();
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const placed = place(page, item);
    const sameWay = byAngle.get(placed.angle);
    if (sameWay) sameWay.push(placed);
    else byAngle.set(placed.angle, [placed]);
  }
  return [...byAngle].sort(([, a], [, b]) => b.length - a.length);
}
