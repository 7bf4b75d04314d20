import { foldSameLength } from '../../text/case-fold.js';
import { trimOf } from '../../text/trim.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { createCitationParts } from './citation-parts.js';
import { createNamedDocuments, type NamedDocument } from './named-documents.js';
import type { FoundSymbol, SymbolRecognizer } from './symbols.js';

/** One naming of a document in a text: what the words around the number say of it, and the place [start, end). */
export interface Citation {
  readonly symbol: string | null;
  readonly type: string;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  /** Words that describe it, from "về", "ban hành", a quote …; for a document without number its name. */
  readonly title: string | null;
  /** The bare number of "Nghị quyết 57", where no full number stands. */
  readonly number: string | null;
  readonly start: number;
  readonly end: number;
  /** End of the description; numbers inside [end, tailEnd) belong to this citation's description. */
  readonly tailEnd: number;
}

export type CitationRecognizer = (text: string) => Citation[];

/** Words that no citation can do without; a paragraph that has none of them is passed over. */
const MAY_CITE = /\d|Luật|luật|Pháp lệnh|Hiến pháp|Nghị quyết/u;

/** Builds the recogniser of citations: numbered documents, laws by name, congress resolutions. */
export function createCitationRecognizer(vocabulary: Vocabulary, findSymbols: SymbolRecognizer): CitationRecognizer {
  const parts = createCitationParts(vocabulary);
  const findNamed = createNamedDocuments(vocabulary);
  const byCode = new Map(
    vocabulary.types.types.flatMap((type) => type.codes.map((code) => [code, type.name] as const)),
  );
  const { letterType, assemblyType, generalWord } = vocabulary.layout.citedTypes;
  const typeOf = (symbol: string): string => {
    const code = symbol.split(/[-/\s]/).find((part) => byCode.has(part));
    if (code) return byCode.get(code) as string;
    return /QH\d+$/.test(symbol) ? assemblyType : letterType;
  };

  const fromSymbol = (text: string, folded: string, found: FoundSymbol, peers: readonly number[]): Citation => {
    const type = parts.typeBefore(text, folded, found.start);
    const date = parts.dateAfter(text, found.end);
    const issuer = parts.issuerAfter(text, date?.end ?? found.end);
    const after = issuer?.end ?? date?.end ?? found.end;
    const tailEnd = Math.max(after, parts.tailAfter(text, after, peers));
    const title = trimOf(text.slice(after, tailEnd), ' ,');
    return {
      symbol: found.symbol,
      type: type && foldSameLength(type.name) !== generalWord ? type.name : typeOf(found.symbol),
      issuedOn: date?.iso ?? null,
      issuer: issuer?.name ?? null,
      title: title === '' || /^\(/.test(title) ? null : title,
      number: null,
      start: type?.start ?? found.start,
      end: found.end,
      tailEnd,
    };
  };

  const fromName = (text: string, named: NamedDocument): Citation => {
    const name = text.slice(named.start, named.end).trim();
    const date = parts.dateAfter(text, named.end);
    const { type, start, end, number } = named;
    return {
      symbol: null,
      type,
      issuedOn: date?.iso ?? null,
      issuer: null,
      title: name,
      number,
      start,
      end,
      tailEnd: date?.end ?? end,
    };
  };

  /** "Luật Đầu tư công số 58/2024/QH15" is one document with a name and a number. */
  const isNamedBy = (named: NamedDocument, found: FoundSymbol): boolean =>
    found.start >= named.start && found.start <= named.end + 5;

  return (text) => {
    if (!MAY_CITE.test(text)) return [];
    const folded = foldSameLength(text);
    const symbols = findSymbols(text);
    const named = findNamed(text).filter(({ start, end }) => text.slice(start, end).trim().includes(' '));
    const starts = symbols.map((found) => parts.typeBefore(text, folded, found.start)?.start ?? found.start);
    const peers = [...starts, ...named.map(({ start }) => start)].sort((a, b) => a - b);
    const numbered = symbols.map((found) => {
      const citation = fromSymbol(text, folded, found, peers);
      const law = named.find((one) => isNamedBy(one, found));
      if (!law || law.number !== null) return citation;
      const name = text
        .slice(law.start, Math.min(law.end, found.start))
        .replace(/\s(?:số)?\s?$/u, '')
        .trim();
      return { ...citation, type: law.type, title: name, start: law.start };
    });
    const taken = (one: NamedDocument): boolean =>
      symbols.some((found) => isNamedBy(one, found)) ||
      numbered.some((citation) => citation.start <= one.start && one.start < citation.end);
    const others = named.filter((one) => !taken(one)).map((one) => fromName(text, one));
    return [...numbered, ...others].sort((a, b) => a.start - b.start);
  };
}
