import type { SearchItem } from '../../model/search.js';
import type { Abbreviations } from '../reading/abbreviations.js';
import type { SearchDocument } from '../search-index.js';
import { printedTerms, wordsOf } from './typed.js';

/** Aliases of a body stand in one text. */
const BETWEEN_ALIASES = /[;\n]/;

/** What is shown of an item: a document with its title, a heading with the place where it stands. */
export function shownTitle({ type, title, text }: SearchItem): string {
  if (type === 'body' || text === '' || text === title) return title;
  return type === 'section' ? `${text} – ${title}` : `${title} – ${text}`;
}

/** The heading of a section, by which alone it is found. */
const headingOf = ({ item }: SearchDocument): string => item.text || item.title;

/** How a document is asked for by its number: "407/KH-TU", "kế hoạch số 407/KH-TU", "KH 407". */
function numberedNames({ symbol, title }: SearchItem): string[] {
  if (!symbol) return [];
  const [number, code] = wordsOf(symbol);
  const typed = title.endsWith(symbol) ? `${title.slice(0, -symbol.length)}số ${symbol}` : '';
  return [symbol, typed, code === undefined ? '' : `${code.shown} ${number?.shown}`];
}

function printedNames(document: SearchDocument): string[] {
  const { item, fields } = document;
  if (item.type === 'section') return [headingOf(document)];
  const texts = [item.title, item.text, fields.title, fields.text];
  if (item.type === 'body') return texts.flatMap((text) => text.split(BETWEEN_ALIASES).map((alias) => alias.trim()));
  return [...texts, fields.document, ...numberedNames(item)];
}

/** A name in each spelling that may be typed: abbreviations made whole and names made short, zeros before a number. */
function spellings(name: string, abbreviations: Abbreviations): string[][] {
  const words = wordsOf(name);
  const terms = words.map(({ term }) => term);
  const expanded = abbreviations.expand(words).map(({ term }) => term);
  const contracted = abbreviations.contracted(words).flatMap((part) => part.words.map(({ term }) => term));
  return [terms, printedTerms(words), expanded, contracted];
}

/**
 * All names of what can be suggested, folded, each with a line feed before it and a blank before and after each word, so
 * that words, phrases and beginnings can be looked for as they are.
 */
export function foldedNames(document: SearchDocument, abbreviations: Abbreviations): string {
  const names = new Set<string>();
  for (const name of printedNames(document))
    for (const terms of spellings(name, abbreviations)) if (terms.length > 0) names.add(`\n ${terms.join(' ')} `);
  return `${[...names].join('')}\n`;
}
