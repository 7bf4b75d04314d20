import type { Resolution, ResolveAnswer } from '../model/answers.js';
import type { DocumentNode } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import { fold, foldWithMap } from '../text/fold.js';
import { findSymbols, symbolKey } from '../text/symbol-key.js';

/** What a question may call a type of document: its name, other names, codes. */
export interface TypeWords {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly codes: readonly string[];
}

/** A number named by its type only: "NQ 71", "Nghị quyết số 71". */
interface ShortName {
  readonly start: number;
  readonly end: number;
  readonly type: TypeWords;
  readonly number: string;
}

/** Longest first, so that "chương trình hành động 2" is not read as another type that ends alike. */
function typesByWord(types: readonly TypeWords[]): [string, TypeWords][] {
  const words = types.flatMap((type) =>
    [type.name, ...type.aliases, ...type.codes].map((word): [string, TypeWords] => [fold(word), type]),
  );
  return words.sort(([a], [b]) => b.length - a.length);
}

function findShortNames(text: string, types: readonly TypeWords[]): ShortName[] {
  const words = typesByWord(types);
  if (words.length === 0) return [];
  const byWord = new Map([...words].reverse());
  const alternatives = words.map(([word]) => word.replace(/[^a-z0-9 ]/g, '').replaceAll(' ', '\\s+')).filter(Boolean);
  const pattern = new RegExp(`\\b(${alternatives.join('|')})\\s+(?:so\\s+)?(\\d{1,5}[a-z]?)(?![\\w/.-]*\\w)`, 'g');
  const { folded, map } = foldWithMap(text);
  return [...folded.matchAll(pattern)].flatMap((match) => {
    const [whole, word = '', number = ''] = match;
    const type = byWord.get(word.replace(/\s+/g, ' '));
    const at = (index: number): number => map[index] ?? text.length;
    const [start, end] = [at(match.index), at(match.index + whole.length)];
    return type === undefined ? [] : [{ start, end, type, number }];
  });
}

/** Whether a document is of the type: by its own word for it, or by the code in its symbol. */
function isOfType(document: DocumentNode, type: TypeWords): boolean {
  const codes = symbolKey(document.symbol ?? '')
    .split('-')
    .slice(1);
  if (type.codes.some((code) => codes.includes(fold(code)))) return true;
  const own = fold(document.type ?? '');
  return own !== '' && [type.name, ...type.aliases].some((word) => fold(word) === own);
}

function statusOf(candidates: readonly DocumentNode[]): Resolution['status'] {
  const [first] = candidates;
  if (first === undefined) return 'unknown';
  if (candidates.length > 1) return 'ambiguous';
  return first.held ? 'found' : 'not_held';
}

function resolution(text: string, start: number, end: number, candidates: readonly DocumentNode[]): Resolution {
  const symbol = candidates.length === 1 ? (candidates[0]?.symbol ?? null) : null;
  return {
    text: text.slice(start, end),
    start,
    end,
    status: statusOf(candidates),
    symbol,
    candidates: [...candidates],
  };
}

/**
 * The documents a text names by number ("71-NQ/TW", "02 ctr tu") or by type and number ("NQ 71", "Nghị quyết 71"),
 * in the order of the text. `symbol` is the library's spelling when one document is meant, else as typed.
 */
export async function resolve(
  store: GraphStore,
  text: string,
  types: readonly TypeWords[] = [],
): Promise<ResolveAnswer> {
  const symbols = findSymbols(text);
  const full = symbols.map(async ({ start, end, key }) => {
    const numbered = await store.documentsNumbered(key);
    const answer = resolution(
      text,
      start,
      end,
      numbered.filter(({ symbol }) => symbol !== null && symbolKey(symbol) === key),
    );
    return { ...answer, symbol: answer.candidates[0]?.symbol ?? text.slice(start, end) };
  });
  const short = findShortNames(text, types)
    .filter((name) => !symbols.some(({ start, end }) => name.start < end && start < name.end))
    .map(async ({ start, end, type, number }) => {
      const numbered = await store.documentsNumbered(number);
      return resolution(
        text,
        start,
        end,
        numbered.filter((document) => isOfType(document, type)),
      );
    });
  const member = (await Promise.all([...full, ...short])).sort((a, b) => a.start - b.start);
  return { totalItems: member.length, member };
}
