import type { PDFPageProxy } from 'unpdf/pdfjs';

/** Whether a page shows a picture. Asked only of pages with hardly any text, since pictures are unpacked for it. */
export async function showsImage(page: PDFPageProxy): Promise<boolean> {
  const { OPS } = await import('unpdf/pdfjs');
  const images = new Set<number>([
    OPS.paintImageXObject,
    OPS.paintInlineImageXObject,
    OPS.paintImageMaskXObject,
    OPS.paintImageXObjectRepeat,
    OPS.paintInlineImageXObjectGroup,
    OPS.paintImageMaskXObjectGroup,
  ]);
  const { fnArray } = await page.getOperatorList();
  return fnArray.some((operator) => images.has(operator));
}
