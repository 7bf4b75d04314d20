import { groupBy } from '../link/group-by.js';
import { sameType } from '../link/type-names.js';
import type { Resolution, ResolveAnswer } from '../model/answers.js';
import type { DocumentNode } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import { fold, foldWithMap } from '../text/fold.js';
import { isFoldedSyllable } from '../text/syllable.js';
import { findSymbols, symbolKey } from '../text/symbol-key.js';
import { titleKey } from '../text/title-key.js';
import { oneNode } from './one-node.js';
import { type Home, narrowed, placeOfIssuer, placesOf } from './resolve-candidates.js';
import { type Context, type ContextReader, createContextReader } from './resolve-context.js';
import { findShortNames } from './resolve-names.js';
import { findPossibleTitles, type PossibleTitle } from './resolve-titles.js';
import {
  type CitationWords,
  createNameLexicon,
  type NameLexicon,
  NO_CITATION_WORDS,
  type TypeWords,
  type Word,
} from './resolve-words.js';

/** A name in the text, and what it can mean before anything else is looked at. */
interface Named {
  readonly start: number;
  readonly end: number;
  /** As typed, where the name is a document number. */
  readonly symbol: string | null;
  /** The name has no issuer of its own. */
  readonly short: boolean;
  /** Left out where nothing of that name is known. */
  readonly certain: boolean;
  /** A year that belongs to the name: "Nghị định 30/2020". */
  readonly year: string | null;
  readonly meant: (numbered: readonly DocumentNode[]) => readonly DocumentNode[];
  /** What the store is asked for; null where `meant` needs nothing. */
  readonly number: string | null;
}

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): Word[] {
  const { folded, map } = foldWithMap(text);
  return Array.from(folded.matchAll(WORD), (match) => ({
    term: match[0],
    start: map[match.index] ?? 0,
    end: map[match.index + match[0].length] ?? text.length,
  }));
}

/** Whether a document is of the type: by its own word for it, or by the code in its symbol. */
function isOfType(document: DocumentNode, type: TypeWords): boolean {
  const codes = symbolKey(document.symbol ?? '').split('-');
  if (type.codes.some((code) => codes.includes(fold(code)))) return true;
  return [type.name, ...type.aliases].some((word) => sameType(document.type, word));
}

const keyOf = ({ symbol }: DocumentNode): string => symbolKey(symbol ?? '');

/** "02/TT-BGDĐT năm 2025" is 02/2025/TT-BGDĐT, where no number is without the year. */
const withYear = (key: string, year: string): string => key.replace('-', `-${year}-`);

function symbolsIn(text: string, contextAt: (end: number) => Context): Named[] {
  return findSymbols(text).map(({ start, end, key }): Named => {
    const year = contextAt(end).issuedOn?.slice(0, 4) ?? null;
    const meant = (numbered: readonly DocumentNode[]) => {
      const same = numbered.filter((document) => keyOf(document) === key);
      if (same.length > 0 || year === null) return same;
      return numbered.filter((document) => keyOf(document) === withYear(key, year));
    };
    const symbol = text.slice(start, end);
    return { start, end, symbol, short: false, certain: true, year: null, number: key, meant };
  });
}

const shortNamesIn = (text: string, words: readonly Word[], lexicon: NameLexicon): Named[] =>
  findShortNames(text, words, lexicon).map(({ type, number, ...name }): Named => {
    const meant = (numbered: readonly DocumentNode[]) => numbered.filter((document) => isOfType(document, type));
    return { ...name, symbol: null, short: true, number, meant };
  });

/** Of the stretches that begin at one place, the longest one that is the title of a document we know. */
async function titlesIn(store: GraphStore, possible: readonly PossibleTitle[]): Promise<Named[]> {
  const known = await store.documentsTitled([...new Set(possible.map(({ key }) => key))]);
  const byKey = groupBy(known, ({ title, type }) => titleKey(title ?? '', type));
  const byStart = new Map<number, Named>();
  for (const { start, end, type, key } of possible) {
    const titled = (byKey.get(key) ?? []).filter((document) => isOfType(document, type));
    if (titled.length === 0) continue;
    const rest = { symbol: null, short: true, certain: true, year: null, number: null };
    byStart.set(start, { start, end, ...rest, meant: () => titled });
  }
  return [...byStart.values()];
}

function statusOf(candidates: readonly DocumentNode[]): Resolution['status'] {
  const [first] = candidates;
  if (first === undefined) return 'unknown';
  if (candidates.length > 1) return 'ambiguous';
  return first.held ? 'found' : 'not_held';
}

function resolutionOf(text: string, name: Named, candidates: readonly DocumentNode[], context: Context): Resolution {
  const { start, end, symbol } = name;
  const only = candidates.length === 1 ? (candidates[0]?.symbol ?? null) : null;
  const { issuedOn, issuer } = context;
  return {
    text: text.slice(start, end),
    start,
    end,
    status: statusOf(candidates),
    symbol: only ?? symbol,
    told: { issuedOn: issuedOn ?? name.year, issuer },
    candidates: [...candidates],
  };
}

/** Names in the order of the text; where two overlap the one that comes first in the list stays. */
function apart(text: string, names: readonly Named[]): Named[] {
  const taken = new Uint8Array(text.length);
  const kept = names.filter(({ start, end }) => {
    const free = !taken.subarray(start, end).includes(1);
    if (free) taken.fill(1, start, end);
    return free;
  });
  return kept.sort((a, b) => a.start - b.start);
}

async function numberedBy(
  store: GraphStore,
  names: readonly Named[],
): Promise<ReadonlyMap<string, readonly DocumentNode[]>> {
  const numbers = [...new Set(names.flatMap(({ number }) => number ?? []))];
  const found = await store.documentsNumbered(numbers);
  return new Map(numbers.map((number, at) => [number, found[at] ?? []]));
}

async function homeOf(store: GraphStore, inside: string | null): Promise<Home | null> {
  if (inside === null) return null;
  const document = await oneNode(store, 'document', inside);
  return { id: inside, place: { ...placeOfIssuer(document), commune: null } };
}

/**
 * The documents a text names by number ("71-NQ/TW", "02 ctr tu"), by type and number ("NQ 71", "Nghị quyết 71") or by a
 * known title, in the order of the text. What the text says right behind the name of date, issuer and place tells
 * documents of one name apart; what it does not say stays open: `ambiguous`. `inside` is the id of the document the text
 * stands in: what it calls "Thành ủy" is that of its province. Rejects with DirectiveError 'not-found' for an unknown one.
 */
export type Resolver = (store: GraphStore, text: string, inside: string | null) => Promise<ResolveAnswer>;

/** `symbol` of an answer is the library's spelling when one document is meant, else as typed. */
export function createResolver(types: readonly TypeWords[], citation: CitationWords = NO_CITATION_WORDS): Resolver {
  const lexicon = createNameLexicon(types, citation, isFoldedSyllable);
  const reader: ContextReader = createContextReader(citation);
  return async (store, text, inside) => {
    const home = await homeOf(store, inside);
    const words = wordsOf(text);
    const symbols = symbolsIn(text, (end) => reader.read(text, end, text.length));
    const titles = await titlesIn(store, findPossibleTitles(text, words, lexicon));
    const names = apart(text, [...symbols, ...titles, ...shortNamesIn(text, words, lexicon)]);
    const numbered = await numberedBy(store, names);
    const meant = names.map((name) => name.meant(numbered.get(name.number ?? '') ?? []));
    const places = await placesOf(store, [...new Set(meant.flat())]);
    const member = names.flatMap((name, at): Resolution[] => {
      const documents = meant[at] ?? [];
      if (!name.certain && documents.length === 0) return [];
      const context = reader.read(text, name.end, names[at + 1]?.start ?? text.length);
      const told = { ...context, issuedOn: context.issuedOn ?? name.year };
      const candidates = narrowed(documents, { context: told, places, home, issuerDecides: name.short });
      return [resolutionOf(text, name, candidates, context)];
    });
    return { totalItems: member.length, member };
  };
}
