import { listNumber, type NumberStyle } from '../list-number.js';
import { attribute, type Element, isElement } from './page.js';

const STYLES: Readonly<Record<string, NumberStyle>> = {
  ...{ '1': 'decimal', I: 'upperRoman', i: 'lowerRoman', A: 'upperLetter', a: 'lowerLetter' },
  ...{ decimal: 'decimal', 'decimal-leading-zero': 'decimalZero', 'upper-roman': 'upperRoman' },
  ...{ 'lower-roman': 'lowerRoman', 'upper-alpha': 'upperLetter', 'lower-alpha': 'lowerLetter' },
  ...{ 'upper-latin': 'upperLetter', 'lower-latin': 'lowerLetter' },
};
const LIST_STYLE = /list-style(?:-type)?\s*:\s*([a-z-]+)/i;
/** The writer's own sign at the beginning of an item: the page shows no second one. */
const MARKED = /^(?:[-–—+*•·]|(?:\d{1,3}(?:\.\d{1,3})*|[IVXLivxl]{1,5}|[a-zđA-ZĐ])[.)])\s?/u;

export interface ListMarkers {
  /** The sign or number that the browser shows before an item, with a blank; empty where it shows none. */
  of(item: Element): string;
  isMarked(text: string): boolean;
}

const listStyle = (element: Element): string | undefined => LIST_STYLE.exec(attribute(element, 'style') ?? '')?.[1];

/** What an attribute says as a whole number; null where it says none. */
function whole(element: Element, name: string): number | null {
  const value = Number.parseInt(attribute(element, name) ?? '', 10);
  return Number.isNaN(value) ? null : value;
}

/** Numbers the items of lists as they are asked for, in the order of the page. */
export function createListMarkers(): ListMarkers {
  const counters = new Map<Element, number>();
  const numberOf = (item: Element, list: Element, style: string | undefined): string => {
    const value = whole(item, 'value') ?? (counters.get(list) ?? (whole(list, 'start') ?? 1) - 1) + 1;
    counters.set(list, value);
    return `${listNumber(value, STYLES[style ?? attribute(list, 'type') ?? '1'] ?? 'decimal')}. `;
  };
  return {
    of(item) {
      const parent = item.parentNode;
      const list = parent && 'tagName' in parent && isElement(parent) ? parent : null;
      const style = listStyle(item) ?? (list === null ? undefined : listStyle(list));
      if (style === 'none') return '';
      return list?.tagName === 'ol' ? numberOf(item, list, style) : '- ';
    },
    isMarked: (text) => MARKED.test(text),
  };
}
