import type { Relation } from '../model/terms.js';
import { foldSameLength } from '../text/case-fold.js';
import type { MappedText } from '../text/mapped-text.js';
import type { Vocabulary } from '../vocabulary/load.js';
import type { Citation, CitationRecognizer } from './recognizers/citations.js';

/** Where a block stands: what its words can say of the documents it names depends on it. */
export type Zone = 'title' | 'preamble' | 'body';

export interface ZonedBlock {
  readonly block: MappedText;
  readonly zone: Zone;
}

/** A citation with what its words say: its relation to this document, and the citation in whose description it stands. */
export interface ReadCitation {
  readonly citation: Citation;
  readonly relation: Relation;
  readonly via: Citation | null;
}

/** What a text says of two other documents. */
export interface Said {
  readonly from: Citation;
  readonly to: Citation;
  readonly relation: Relation;
}

export interface ReadChain {
  readonly citations: readonly ReadCitation[];
  readonly said: readonly Said[];
}

export type ChainReader = (zoned: ZonedBlock) => ReadChain;

const LISTED = /^(?:[,;]|\s?va|[,;]\s?va|[,;]?\s?va cac|[,;]?\s?cac)?\s{0,2}$/;
const LIST_REACH = 60;
const LIST_WORDS = 6;
const PASSIVE = /(?:bi|duoc|dong bo voi|gop phan)\s(?:\S+\s)?$/;

const endsWithWord = (text: string, words: string): boolean =>
  text.endsWith(words) && !/[a-z]/.test(text[text.length - words.length - 1] ?? ' ');

/** Builds the reader of one block: every citation, how it stands to this document, and chains between two others. */
export function createChainReader(vocabulary: Vocabulary, recognise: CitationRecognizer): ChainReader {
  const { relations, inside, amendedBy } = vocabulary.relations;
  const longest = (words: readonly string[]): string[] => [...words].sort((a, b) => b.length - a.length);
  const insideWords = inside.map(({ relation, before }) => ({ relation, before: longest(before) }));

  /** "góp phần cụ thể hóa Quy hoạch tỉnh, Nghị quyết số …": the trigger stands before the first of a list. */
  const beforeList = (lead: string, words: string): boolean => {
    if (!/(?:,|\sva)$/.test(lead)) return false;
    const reach = lead.slice(-LIST_REACH);
    const at = reach.lastIndexOf(words);
    const rest = at === -1 ? '' : reach.slice(at + words.length);
    return at !== -1 && /^\s/.test(rest) && !/[.;:]/.test(rest) && rest.trim().split(' ').length <= LIST_WORDS;
  };

  const relationOf = (clause: string, zone: Zone): Relation | null => {
    const lead = clause.trimEnd();
    for (const { relation, scope, before } of relations) {
      if (scope === 'preamble' ? zone !== 'preamble' : scope === 'opening' && zone === 'body') continue;
      const says = (words: string): boolean => {
        if (scope === 'preamble') return lead.startsWith(words) || lead.startsWith(`- ${words}`);
        if (endsWithWord(lead, words)) return !PASSIVE.test(lead.slice(0, lead.length - words.length));
        return scope === 'any' && beforeList(lead, words);
      };
      if (before.some(says)) return relation;
    }
    return null;
  };

  const relationInside = (lead: string): Relation => {
    const words = lead.trimEnd();
    return insideWords.find(({ before }) => before.some((one) => endsWithWord(words, one)))?.relation ?? 'cites';
  };

  const isAmended = (lead: string): boolean => {
    const words = lead.trimEnd();
    return amendedBy.some(
      (one) => words.includes(`duoc ${one}`) || words.includes(`${one} `) || endsWithWord(words, one),
    );
  };

  return ({ block, zone }) => {
    const folded = foldSameLength(block.text);
    const citations: ReadCitation[] = [];
    const said: Said[] = [];
    const open: ReadCitation[] = [];
    let previous: ReadCitation | null = null;
    let topEnd = 0;

    /** Inside the description of another: B in "A về thực hiện B", or what amended A. */
    const nested = (citation: Citation, host: ReadCitation, lead: string): ReadCitation => {
      if (/\b(?:duoc|da)\s(?:sua doi|bo sung|thay the|dinh chinh)/.test(lead) && isAmended(lead)) {
        said.push({ from: citation, to: host.citation, relation: 'amends' });
        return { citation, relation: host.relation, via: host.citation };
      }
      const relation = relationInside(lead);
      if (relation !== 'cites') said.push({ from: host.citation, to: citation, relation });
      return { citation, relation: 'cites', via: host.citation };
    };

    const amendsBeside = (lead: string): boolean =>
      previous !== null &&
      lead.length < LIST_REACH * 2 &&
      /\bduoc\s(?:sua doi|bo sung|thay the)/.test(lead) &&
      isAmended(lead);

    for (const citation of recognise(block.text)) {
      while (open.length > 0 && citation.start >= (open[open.length - 1] as ReadCitation).citation.tailEnd) open.pop();
      const host = open[open.length - 1];
      const before: Citation | undefined = (previous as ReadCitation | null)?.citation;
      const lead = folded.slice(before ? Math.min(before.end, citation.start) : 0, citation.start);
      let read: ReadCitation;
      if (host) read = nested(citation, host, lead);
      else if (amendsBeside(lead)) read = nested(citation, previous as unknown as ReadCitation, lead);
      else {
        const since = folded.slice(topEnd, citation.start);
        const top = citations.findLast((one) => one.via === null);
        const listed = top !== undefined && LISTED.test(since);
        const clause = zone === 'preamble' && top ? folded.slice(0, citation.start) : since;
        read = { citation, relation: (listed ? top.relation : relationOf(clause, zone)) ?? 'cites', via: null };
      }
      citations.push(read);
      open.push(read);
      previous = read;
      topEnd = Math.max(topEnd, citation.tailEnd);
    }
    return { citations, said };
  };
}
