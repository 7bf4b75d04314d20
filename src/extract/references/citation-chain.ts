import type { Relation } from '../../model/terms.js';
import { foldSameLength } from '../../text/case-fold.js';
import type { MappedText } from '../../text/mapped-text.js';
import type { Vocabulary } from '../../vocabulary/load.js';
import type { Citation, CitationRecognizer } from '../recognizers/citations.js';
import { createRelationReader, type Zone } from './citation-relations.js';

export type { Zone } from './citation-relations.js';

export interface ZonedBlock {
  readonly block: MappedText;
  readonly zone: Zone;
}

/** A citation with what its words say: its relation to this document, and the citation in whose description it stands. */
export interface ReadCitation {
  readonly citation: Citation;
  readonly relation: Relation;
  readonly via: Citation | null;
  /** Said of what this document promulgates, not of itself: gives way to any other. */
  readonly weak: boolean;
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

/** `carried`: the relation that a heading or an introducing line above gives to what its list names. */
export type ChainReader = (zoned: ZonedBlock, carried?: Relation | null) => ReadChain;

const NONE: ReadChain = { citations: [], said: [] };
const LISTED = /^[)\s]*(?:[,;]|\s?va|[,;]\s?va|[,;]?\s?va cac|[,;]?\s?cac)?\s{0,2}$/;
const AMEND_LIST = /^[)\s]*(?:,|\s?va|,\s?va)\s{0,2}$/;
const PASSIVE_START = /^[(),\s]*(?:da\s|va\s)?(?:duoc|bi)\s/;
const BESIDE_REACH = 100;
const AFTER_REACH = 40;
/** "ban hành Kế hoạch thực hiện …": the plan carries it out, the decision only promulgates the plan. */
const TITLE_REACH = 400;
const PROMULGATING = /\b(?:ban hanh|phe duyet)\s/;

/** One block on the way through its citations. */
interface Walk {
  readonly zoned: ZonedBlock;
  readonly folded: string;
  readonly carried: Relation | null;
  readonly citations: ReadCitation[];
  readonly said: Said[];
  /** Citations whose descriptions are still open, outermost first. */
  readonly open: ReadCitation[];
  top: ReadCitation | null;
  /** Who was changed by the citation before, for a list of those that changed it. */
  changed: { target: ReadCitation; relation: Relation } | null;
  inside: Relation | null;
}

/** Builds the reader of one block: every citation, how it stands to this document, and chains between two others. */
export function createChainReader(vocabulary: Vocabulary, recognise: CitationRecognizer): ChainReader {
  const relation = createRelationReader(vocabulary);
  /** Rules propose nothing: in "Xét Tờ trình … theo Luật …" the law is only cited. */
  const normative = new Set(vocabulary.types.types.filter((type) => type.normative).map(({ name }) => name));

  /** Inside the description of another: B in "A về thực hiện B". */
  const nested = (walk: Walk, citation: Citation, host: ReadCitation, lead: string): ReadCitation => {
    const again = LISTED.test(lead) ? walk.inside : null;
    const said = relation.inside(lead) ?? again;
    walk.inside = said;
    if (said) walk.said.push({ from: host.citation, to: citation, relation: said });
    return { citation, relation: 'cites', via: host.citation, weak: false };
  };

  /** "Nghị định A quy định chi tiết Luật B (được sửa đổi bởi Nghị định C)": C changed the decree, not the law. */
  const changedOne = (walk: Walk, citation: Citation, before: ReadCitation): ReadCitation => {
    if (before.citation.type === citation.type) return before;
    const host = walk.citations.findLast((one) => one.citation === before.via);
    return host?.citation.type === citation.type ? host : before;
  };

  /** Beside the one it changed: "A được sửa đổi, bổ sung bởi B, C": B and C amend A and stand to this document as A does. */
  const changing = (walk: Walk, citation: Citation, before: ReadCitation): ReadCitation | null => {
    const { tailEnd } = before.citation;
    const gap = walk.folded.slice(Math.min(tailEnd, citation.start), citation.start);
    const passive = gap.length <= BESIDE_REACH && PASSIVE_START.test(gap);
    const said = passive ? relation.byLater(gap) : null;
    const listed = walk.changed && AMEND_LIST.test(gap) ? walk.changed : null;
    const change = said ? { target: changedOne(walk, citation, before), relation: said } : listed;
    if (!change) return null;
    walk.changed = change;
    walk.said.push({ from: citation, to: change.target.citation, relation: change.relation });
    return { ...change.target, citation };
  };

  const topLevel = (walk: Walk, citation: Citation): ReadCitation => {
    const { zoned, folded, top } = walk;
    const since = folded.slice(Math.min(top?.citation.tailEnd ?? 0, citation.start), citation.start);
    const inherited = top && (LISTED.test(since) || zoned.zone === 'preamble') ? top : null;
    const formula = zoned.zone === 'body' && top === null && folded.endsWith(';');
    const clause = relation.toThis(since, formula ? 'preamble' : zoned.zone, top === null);
    let said =
      LISTED.test(since) && top
        ? top.relation
        : (clause ?? inherited?.relation ?? (top ? null : walk.carried) ?? 'cites');
    if (said === 'proposed_by' && normative.has(citation.type)) said = 'cites';
    const weak =
      zoned.zone === 'title' &&
      PROMULGATING.test(folded.slice(Math.max(0, citation.start - TITLE_REACH), citation.start));
    return { citation, relation: said, via: null, weak };
  };

  /** "A của B (nay là C) sửa đổi, bổ sung D": a bracket cut the description short; the words between, else null. */
  const bracketed = ({ folded, top }: Walk, citation: Citation): string | null => {
    const from = Math.min(top?.citation.tailEnd ?? 0, citation.start);
    const since = folded.slice(from, Math.min(citation.start, from + BESIDE_REACH * 2));
    const said = top && from + since.length === citation.start && /^\s?\([^)]*\)[^;.]*$/.test(since);
    return said && relation.inside(since) ? since : null;
  };

  const place = (walk: Walk, citation: Citation): ReadCitation => {
    while (walk.open.length > 0 && citation.start >= (walk.open.at(-1) as ReadCitation).citation.tailEnd)
      walk.open.pop();
    const host = walk.open.at(-1);
    const previous = walk.citations.at(-1);
    const changed = previous && citation.start >= previous.citation.end ? changing(walk, citation, previous) : null;
    if (changed) return changed;
    walk.changed = null;
    if (!previous) return topLevel(walk, citation);
    if (!host) {
      const aside = bracketed(walk, citation);
      return aside && walk.top ? nested(walk, citation, walk.top, aside) : topLevel(walk, citation);
    }
    const from = previous.citation.end <= citation.start ? previous.citation.end : previous.citation.start;
    return nested(walk, citation, host, walk.folded.slice(from, citation.start));
  };

  /** "Quyết định số …, Quyết định số … hết hiệu lực": said after the list of what it is said of. */
  const applyAfter = ({ citations, folded }: Walk): ReadCitation[] => {
    let said: Relation | null = null;
    let next = folded.length;
    const done: ReadCitation[] = [];
    for (const read of citations.toReversed()) {
      const { start, tailEnd } = read.citation;
      const between = folded.slice(tailEnd, Math.max(tailEnd, next));
      said =
        relation.after(between.slice(0, AFTER_REACH).replace(/^[,)\s]+/, '')) ?? (LISTED.test(between) ? said : null);
      done.push(said && read.via === null && read.relation === 'cites' ? { ...read, relation: said } : read);
      next = start;
    }
    return done.reverse();
  };

  return (zoned, carried = null) => {
    const found = recognise(zoned.block.text);
    if (found.length === 0) return NONE;
    const folded = foldSameLength(zoned.block.text);
    const walk: Walk = {
      zoned,
      folded,
      carried,
      citations: [],
      said: [],
      open: [],
      top: null,
      changed: null,
      inside: null,
    };
    for (const citation of found) {
      const read = place(walk, citation);
      walk.citations.push(read);
      walk.open.push(read);
      if (read.via === null) walk.top = read;
    }
    return { citations: zoned.zone === 'body' ? applyAfter(walk) : walk.citations, said: walk.said };
  };
}
