import { foldSameLength } from '../../text/case-fold.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import { findBlankNumbers } from './blank-numbers.js';
import { type CitationParts, createCitationParts } from './citation-parts.js';
import { clauseBefore } from './clause-before.js';
import type { NamedDocument } from './named-document.js';
import { createNamedDocuments } from './named-documents.js';
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
  /** A scheme or programme by its name, which a numbered document promulgates. */
  readonly carried: boolean;
  /** "(sau đây gọi tắt là …)": how the text names it from here on. */
  readonly alias: string | null;
  readonly start: number;
  readonly end: number;
  /** End of the description; what is named inside [end, tailEnd) belongs to this citation's description. */
  readonly tailEnd: number;
}

/** The type name before a number, null where none or only a general word stands there. */
interface TypeBefore {
  readonly name: string | null;
  readonly start: number;
}

export type CitationRecognizer = (text: string) => Citation[];

const NUMBER_GAP = /^\s(?:số|Số)?\s?:?\s?$/u;
const LAW_GAP = 6;
const ASSEMBLY = /QH\d*$/;
/** "đề nghị của Sở Tài chính tại Tờ trình số …": who speaks in the document stands before it. */
const SPOKEN = /\s(?:tại|trong)(?:\scác)?\s$/u;
const SPEAKER_REACH = 150;
const BESIDE = /^[^;.]{0,200}(?:,|\svà)?\s(?:số)\s?$/u;

/** Builds the recogniser of citations: numbered documents, laws by name, congress resolutions, named programmes. */
export function createCitationRecognizer(vocabulary: Vocabulary, findSymbols: SymbolRecognizer): CitationRecognizer {
  const parts: CitationParts = createCitationParts(vocabulary);
  const findNamed = createNamedDocuments(vocabulary);
  const byCode = new Map(
    vocabulary.types.types.flatMap(({ codes, name }) => codes.map((code) => [code, name] as const)),
  );
  const { speaking } = vocabulary.relations.citation;
  const { letterType, assemblyType, generalWord } = vocabulary.layout.citedTypes;

  const typeOf = (symbol: string): string => {
    const code = symbol.split(/[-/\s]/).find((part) => byCode.has(part));
    if (code) return byCode.get(code) as string;
    return ASSEMBLY.test(symbol) ? assemblyType : letterType;
  };

  const typeBefore = (text: string, symbol: FoundSymbol): TypeBefore => {
    const before = parts.typeBefore(text, symbol.start);
    const general = before && foldSameLength(before.name) === generalWord;
    return { name: before && !general ? before.name : null, start: before?.start ?? symbol.start };
  };

  /** `inner`: it stands inside the name of a law that changes it, and what follows is said of that one. */
  const fromName = (text: string, named: NamedDocument, peers: readonly number[], inner: boolean): Citation => {
    const rest = named.carried || inner ? null : parts.restAfter(text, named.end, peers);
    const { type, start, end, number } = named;
    const name = text.slice(start, end).trim();
    return {
      symbol: null,
      type,
      issuedOn: rest?.issuedOn ?? null,
      issuer: number === null ? null : (rest?.issuer ?? null),
      title: `${name[0]?.toUpperCase()}${name.slice(1)}`,
      number,
      carried: named.carried,
      alias: rest?.alias ?? null,
      start,
      end,
      tailEnd: rest?.end ?? end,
    };
  };

  const numbered = (
    text: string,
    found: FoundSymbol,
    before: TypeBefore,
    law: NamedDocument | null,
    peers: readonly number[],
  ): Citation => {
    const type = law ? { name: law.type, start: law.start } : before;
    const rest = parts.restAfter(text, found.end, peers);
    const blank = found.symbol.startsWith('/');
    const printed = text.slice(type.start, found.end).trim();
    return {
      symbol: blank ? null : found.symbol,
      type: type.name ?? typeOf(found.symbol),
      issuedOn: rest.issuedOn,
      issuer: rest.issuer ?? speakerBefore(text, type.start),
      title: law ? text.slice(law.start, law.end).trim() : (rest.title ?? (blank ? printed : null)),
      number: null,
      carried: false,
      alias: rest.alias,
      start: type.start,
      end: found.end,
      tailEnd: rest.end,
    };
  };

  const speakerBefore = (text: string, start: number): string | null => {
    const clause = clauseBefore(text, start, SPEAKER_REACH);
    const end = clause.search(SPOKEN);
    const of = clause.lastIndexOf(' của ', end);
    if (end === -1 || of === -1 || !speaking.some((word) => clause.endsWith(word, of))) return null;
    const name = clause.slice(of + ' của '.length, end).trim();
    return /^\p{Lu}\p{L}/u.test(name) ? name : null;
  };

  /** "Luật số 59/2020/QH14, số 03/2022/QH15": the second is of the type of the first. */
  const inheritTypes = (text: string, citations: readonly Citation[]): Citation[] =>
    citations.map((citation, index) => {
      const before = citations[index - 1];
      const bare = citation.symbol !== null && ASSEMBLY.test(citation.symbol) && /^\d/.test(text.slice(citation.start));
      const listed =
        before?.symbol && ASSEMBLY.test(before.symbol) && BESIDE.test(text.slice(before.end, citation.start));
      return bare && listed ? { ...citation, type: before.type } : citation;
    });

  /** The documents without number, save those that a numbered citation already means, with what they stand inside. */
  const withoutNumber = (
    text: string,
    named: readonly NamedDocument[],
    citations: readonly Citation[],
    peers: readonly number[],
  ): Citation[] => {
    const found: Citation[] = [];
    let next = 0;
    let last: Citation | undefined;
    let tailEnd = 0;
    let amendingEnd = 0;
    for (const one of named) {
      for (; (citations[next]?.start ?? Number.POSITIVE_INFINITY) <= one.start; next++) {
        last = citations[next] as Citation;
        tailEnd = Math.max(tailEnd, last.tailEnd);
      }
      const inner = one.end <= amendingEnd;
      if (one.amending) amendingEnd = Math.max(amendingEnd, one.end);
      if (last?.start === one.start || (one.number !== null && last && one.start < last.end)) continue;
      if (!(one.carried && one.start < tailEnd)) found.push(fromName(text, one, peers, inner));
    }
    return found;
  };

  return (text) => {
    const blanks = findBlankNumbers(text).filter((found) => typeBefore(text, found).name !== null);
    const symbols = [...findSymbols(text), ...blanks].sort((a, b) => a.start - b.start);
    const named = findNamed(text);
    if (symbols.length === 0 && named.length === 0) return [];
    const lawBefore = createLawFinder(text, named);
    const before = symbols.map((found) => typeBefore(text, found));
    const peers = [...before, ...named].map(({ start }) => start).sort((a, b) => a - b);
    const withNumber = symbols
      .map((found, at) => numbered(text, found, before[at] as TypeBefore, lawBefore(found), peers))
      .sort((a, b) => a.start - b.start);
    const others = withoutNumber(text, named, withNumber, peers);
    return [...inheritTypes(text, withNumber), ...others].sort((a, b) => a.start - b.start || b.end - a.end);
  };
}

/** The law whose name ends right before a number: "Luật Đầu tư công số 58/2024/QH15" is one document with both. */
function createLawFinder(text: string, named: readonly NamedDocument[]): (found: FoundSymbol) => NamedDocument | null {
  const byEnd = new Map<number, NamedDocument>();
  for (const law of named) if (law.number === null && !law.carried && !byEnd.has(law.end)) byEnd.set(law.end, law);
  return ({ symbol, start }) => {
    if (!ASSEMBLY.test(symbol)) return null;
    for (let gap = 1; gap <= LAW_GAP; gap++) {
      const law = byEnd.get(start - gap);
      if (law && NUMBER_GAP.test(text.slice(law.end, start))) return law;
    }
    return null;
  };
}
