import type { Block } from '../blocks.js';
import { createListMarkers } from './html-lists.js';
import { readHtmlTable } from './html-table.js';
import { isLeftOut } from './main-content.js';
import { type Element, isElement, isText, type Node, type Parent } from './page.js';

const BLOCKS = new Set([
  ...[
    'address',
    'article',
    'blockquote',
    'body',
    'center',
    'dd',
    'details',
    'div',
    'dl',
    'dt',
    'fieldset',
    'figcaption',
  ],
  ...['figure', 'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'ol', 'p'],
  ...['pre', 'section', 'summary', 'ul'],
]);
/** Paragraphs in the sense of the page: an empty line follows them as it does on screen. */
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLANKS = /[\s\u00a0]+/gu;

/** The blocks of a part of a page, in order. */
export function htmlBlocks(root: Parent): Block[] {
  const blocks: Block[] = [];
  const markers = createListMarkers();
  let line = '';
  let marker = '';

  const flush = (): void => {
    const text = line
      .split('\n')
      .map((part) => part.trim())
      .join('\n')
      .trim();
    if (text !== '') {
      blocks.push({ kind: 'paragraph', text: markers.isMarked(text) ? text : marker + text });
      marker = '';
    }
    line = '';
  };

  const visitElement = (element: Element): void => {
    const { tagName: name } = element;
    if (isLeftOut(element)) return;
    if (name === 'br') {
      line += '\n';
    } else if (name === 'table') {
      flush();
      blocks.push(readHtmlTable(element, htmlBlocks));
    } else if (BLOCKS.has(name)) {
      flush();
      if (name === 'li') marker = markers.of(element);
      visitAll(element, name === 'pre');
      flush();
      if (name === 'li') marker = '';
      if (PARAGRAPHS.has(name)) blocks.push({ kind: 'paragraph', text: '' });
    } else {
      visitAll(element, false);
    }
  };

  const visitAll = (parent: Parent, keepsLines: boolean): void => {
    for (const child of parent.childNodes) visit(child, keepsLines);
  };

  const visit = (node: Node, keepsLines: boolean): void => {
    if (isText(node)) line += keepsLines ? node.value : node.value.replace(BLANKS, ' ');
    else if (isElement(node)) visitElement(node);
  };

  visitAll(root, false);
  flush();
  return blocks;
}
