import type { DocumentNode } from './graph.js';

/** How a document is called in one line: "Chương trình hành động 02-CTr/TU", or its title where it has no number. */
export function documentTitle({ type, symbol, title }: Pick<DocumentNode, 'type' | 'symbol' | 'title'>): string {
  if (symbol === null) return title ?? type ?? '';
  return type === null ? symbol : `${type} ${symbol}`;
}

/** The same for what stands in it; `place`: its label or path. */
export const titleInDocument = (document: string, place: string): string =>
  document === '' ? place : `${document}, ${place}`;
