import { decodeFontRun, type FontRun } from '../encodings/font-encoding.js';
import type { Notes } from './notes.js';
import type { Styles } from './styles.js';
import { children, textOf, type XmlElement } from './xml.js';

/** Taken out by a tracked change, or instructions of a field; not on paper. */
const NOT_TEXT = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:rPr', 'w:pPr']);
/** Hold blocks of their own; read apart from the line they hang on. */
const APART = new Set(['w:txbxContent', 'mc:Fallback']);
/** A tab this near to the beginning follows a marker; farther on it sets columns apart, as four blanks do. */
const MARKER_LENGTH = 8;
const COLUMN_GAP = '    ';

export interface ParagraphText {
  readonly text: string;
  readonly boxes: readonly XmlElement[];
}

/** How a run looks, as far as it changes the words. */
interface Look {
  readonly font: string | undefined;
  readonly capitals: boolean;
}

/** The sign of a `w:sym`: symbol fonts keep theirs in the private area. */
function symbol(element: XmlElement): string {
  const code = Number.parseInt(element.attribs['w:char'] ?? '', 16);
  return code > 0 && code <= 0xffff ? String.fromCharCode(code) : '';
}

/** What an element of a run prints by itself; null where its children say. */
function printed(element: XmlElement): string | null {
  switch (element.name) {
    case 'w:t':
    case 'm:t':
      return textOf(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:softHyphen':
      return '';
    case 'w:sym':
      return symbol(element);
    default:
      return null;
  }
}

function spaceTabs(line: string): string {
  const start = line.search(/\S/);
  return line.replace(/\t+/g, (_, at: number) => (at - start > MARKER_LENGTH ? COLUMN_GAP : ' '));
}

/** The words of a paragraph as they are printed, with marks for its notes, and the text boxes that hang on it. */
export function readParagraph(paragraph: XmlElement, styles: Styles, notes: Notes): ParagraphText {
  const runs: FontRun[] = [];
  const boxes: XmlElement[] = [];

  const add = (text: string, font: string | undefined): void => {
    const last = runs.at(-1);
    if (last !== undefined && last.font === font) runs[runs.length - 1] = { text: last.text + text, font };
    else if (text !== '') runs.push({ text, font });
  };

  const visit = (element: XmlElement, look: Look): void => {
    if (element.name === 'w:txbxContent') boxes.push(element);
    if (NOT_TEXT.has(element.name) || APART.has(element.name)) return;
    const text = notes.mark(element) ?? printed(element);
    if (text !== null) {
      add(look.capitals ? text.toUpperCase() : text, look.font);
    } else if (element.name !== 'w:r') {
      for (const child of children(element)) visit(child, look);
    } else if (!styles.hidden(element)) {
      const own = { font: styles.font(element, paragraph), capitals: styles.capitals(element, paragraph) };
      for (const child of children(element)) visit(child, own);
    }
  };

  for (const child of children(paragraph)) visit(child, { font: undefined, capitals: false });
  const text = runs.map(decodeFontRun).join('').split('\n').map(spaceTabs).join('\n');
  return { text, boxes };
}
