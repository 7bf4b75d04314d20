import type { Edge, Reference } from '../model/directive.js';
import type { Relation } from '../model/terms.js';
import { foldSameLength } from '../text/case-fold.js';
import type { MappedText } from '../text/mapped-text.js';
import type { Vocabulary } from '../vocabulary/load.js';
import type { Citation, CitationRecognizer } from './recognizers/citations.js';
import { symbolIdentity } from './recognizers/symbols.js';
import type { SourceMaker } from './source-maker.js';

/** Where a block stands: what its words can say of the documents it names depends on it. */
export type Zone = 'title' | 'preamble' | 'body';

export interface ZonedBlock {
  readonly block: MappedText;
  readonly zone: Zone;
}

interface Found {
  readonly citation: Citation;
  readonly relation: Relation;
  readonly via: Citation | null;
  readonly block: MappedText;
}

const LISTED = /(?:,|;|\bva\b|\bva cac\b)\s{0,2}$/;
const SELF = /^(?:ke hoach|chuong trinh|quyet dinh|nghi quyet|chi thi)\s(?:nay)/;

/** Order of strength when one document is named in several ways. */
const STRENGTH: readonly Relation[] = [
  'implements',
  'continues',
  'based_on',
  'proposed_by',
  'amends',
  'replaces',
  'repeals',
  'promulgates',
  'cites',
];
const stronger = (a: Relation, b: Relation): Relation => (STRENGTH.indexOf(a) <= STRENGTH.indexOf(b) ? a : b);

function relationOfClause(lead: string, zone: Zone, vocabulary: Vocabulary): Relation | null {
  const trimmed = lead.trimEnd();
  for (const entry of vocabulary.relations.relations) {
    if (entry.scope === 'preamble' && zone !== 'preamble') continue;
    if (entry.scope === 'opening' && zone === 'body') continue;
    const starts = entry.scope === 'preamble';
    if (
      entry.before.some((words) =>
        starts
          ? trimmed.startsWith(words)
          : trimmed.endsWith(words) && !/(?:bi|duoc|dong bo voi)\s\S+(?:\s\S+)?$/.test(trimmed),
      )
    ) {
      return entry.relation;
    }
  }
  return null;
}

/** Relation that a description states between the described document and one named in it. */
function relationInside(lead: string): Relation {
  if (/tiep tuc (?:thuc hien|trien khai|day manh thuc hien)\s*$/.test(lead)) return 'continues';
  if (/sua doi(?:, bo sung)?(?: mot so dieu)?(?: cua)?\s*$/.test(lead)) return 'amends';
  if (/(?:thuc hien|trien khai|thi hanh|cu the hoa|quan triet)(?: viec)?\s*$/.test(lead)) return 'implements';
  return 'cites';
}

/** Reads one block: each citation with its relation to this document and the citation it hangs on. */
function readBlock(
  zoned: ZonedBlock,
  recognise: CitationRecognizer,
  vocabulary: Vocabulary,
  edges: (from: Citation, to: Citation, relation: Relation, block: MappedText) => void,
): Found[] {
  const { block, zone } = zoned;
  const folded = foldSameLength(block.text);
  const found: Found[] = [];
  let previous: Found | null = null;
  for (const citation of recognise(block.text)) {
    const before = previous as Found | null;
    const host = before && citation.start < before.citation.tailEnd ? before : null;
    if (host) {
      const relation = relationInside(folded.slice(host.citation.end, citation.start));
      if (relation !== 'cites') edges(host.citation, citation, relation, block);
      found.push({ citation, relation: 'cites', via: host.citation, block });
      if (citation.tailEnd >= host.citation.tailEnd)
        previous = { ...host, citation: { ...host.citation, tailEnd: citation.tailEnd } };
      continue;
    }
    const lead = folded.slice(before ? before.citation.tailEnd : 0, citation.start);
    const listed = before !== null && LISTED.test(lead) && lead.trim().length < 8;
    const clause = zone === 'preamble' && before ? folded.slice(0, citation.start) : lead;
    const relation = (listed ? before.relation : relationOfClause(clause, zone, vocabulary)) ?? 'cites';
    const here: Found = { citation, relation, via: null, block };
    found.push(here);
    previous = here;
  }
  return found;
}

const identity = (citation: Citation): string =>
  citation.symbol
    ? symbolIdentity(citation.symbol)
    : `name:${foldSameLength(citation.title ?? '')
        .replace(/\s(?:nam \d{4}|so)$/, '')
        .trim()}`;

const displayName = (citation: Citation): string => citation.symbol ?? (citation.title as string);

/**
 * Every distinct document the blocks name, once, with all its mentions, and what they say of two others.
 * `own` is the document's own number: naming oneself is no reference.
 */
export function readReferences(
  blocks: readonly ZonedBlock[],
  own: string | null,
  recognise: CitationRecognizer,
  vocabulary: Vocabulary,
  source: SourceMaker,
): { references: Reference[]; edges: Edge[] } {
  const edges = new Map<string, Edge>();
  const addEdge = (from: Citation, to: Citation, relation: Relation, block: MappedText): void => {
    const key = `${identity(from)}|${identity(to)}|${relation}`;
    if (identity(from) === identity(to) || edges.has(key)) return;
    edges.set(key, {
      from: displayName(from),
      to: displayName(to),
      relation,
      source: source(block, from.start, to.end),
    });
  };
  const references = new Map<string, Reference>();
  for (const zoned of blocks) {
    const names = zoned.zone === 'body';
    for (const { citation, relation, via, block } of readBlock(zoned, recognise, vocabulary, addEdge)) {
      const key = identity(citation);
      if (own && citation.symbol && key === symbolIdentity(own)) continue;
      if (SELF.test(foldSameLength(block.text.slice(citation.start, citation.start + 30)))) continue;
      const mention = source(block, citation.start, citation.end);
      const known = references.get(key);
      const directly = via === null && !(names && relation === 'cites');
      if (!known) {
        references.set(key, {
          symbol: citation.symbol,
          type: citation.type,
          issuedOn: citation.issuedOn,
          issuer: citation.issuer,
          title: citation.title,
          relation,
          mentions: [mention],
          via: via ? displayName(via) : null,
        });
        continue;
      }
      references.set(key, {
        ...known,
        issuedOn: known.issuedOn ?? citation.issuedOn,
        issuer: known.issuer ?? citation.issuer,
        title: known.title ?? citation.title,
        relation: stronger(known.relation, relation),
        via: directly ? null : known.via,
        mentions: [...known.mentions, mention],
      });
    }
  }
  return { references: [...references.values()], edges: [...edges.values()] };
}
