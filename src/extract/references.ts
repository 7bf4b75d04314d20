import type { Edge, Reference } from '../model/directive.js';
import type { Relation } from '../model/terms.js';
import { foldSameLength } from '../text/case-fold.js';
import type { MappedText } from '../text/mapped-text.js';
import type { ChainReader, ReadChain, ZonedBlock } from './citation-chain.js';
import type { Citation } from './recognizers/citations.js';
import { symbolIdentity } from './recognizers/symbols.js';
import type { SourceMaker } from './source-maker.js';

const SELF =
  /^(?:ke hoach|chuong trinh|quyet dinh|nghi quyet|chi thi|ket luan|thong bao|huong dan)\s(?:hanh dong\s)?nay/;

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

const nameKey = (title: string): string =>
  `name:${foldSameLength(title)
    .replace(/\s(?:nam \d{4}|so)$/, '')
    .trim()}`;

const displayName = (citation: Citation): string => citation.symbol ?? (citation.title as string);

/** Numbers already read: a later "Nghị quyết 57" or "Luật Đầu tư công" means the one that has the number. */
function createIdentities(): (citation: Citation) => string {
  const byNumber = new Map<string, string>();
  const byName = new Map<string, string>();
  return ({ symbol, type, number, title }) => {
    const numberKey = `${foldSameLength(type)} ${(symbol ? /^\d+/.exec(symbol)?.[0] : number)?.replace(/^0+/, '')}`;
    if (symbol) {
      const key = symbolIdentity(symbol);
      if (!byNumber.has(numberKey)) byNumber.set(numberKey, key);
      if (title && foldSameLength(title).startsWith(foldSameLength(type))) byName.set(nameKey(title), key);
      return key;
    }
    const known = number !== null ? byNumber.get(numberKey) : byName.get(nameKey(title ?? ''));
    return known ?? nameKey(title ?? '');
  };
}

const toReference = (citation: Citation, relation: Relation, via: Citation | null): Omit<Reference, 'mentions'> => ({
  symbol: citation.symbol,
  type: citation.type,
  issuedOn: citation.issuedOn,
  issuer: citation.issuer,
  title: citation.title,
  relation,
  via: via ? displayName(via) : null,
});

/**
 * Every distinct document the blocks name, once, with all its mentions, and what they say of two others.
 * `own` is the document's own number: naming oneself is no reference.
 */
export function readReferences(
  blocks: readonly ZonedBlock[],
  own: string | null,
  readChain: ChainReader,
  source: SourceMaker,
): { references: Reference[]; edges: Edge[] } {
  const read = blocks.map((zoned): [ZonedBlock, ReadChain] => [zoned, readChain(zoned)]);
  const identity = createIdentities();
  for (const [, { citations }] of read) for (const { citation } of citations) if (citation.symbol) identity(citation);
  const ownKey = own ? symbolIdentity(own) : null;
  const references = new Map<string, Reference>();
  const edges = new Map<string, Edge>();

  const add = (citation: Citation, relation: Relation, via: Citation | null, zoned: ZonedBlock): void => {
    const key = identity(citation);
    const { block } = zoned;
    if (key === ownKey || SELF.test(foldSameLength(block.text.slice(citation.start, citation.start + 36)))) return;
    const mention = source(block, citation.start, citation.end);
    const known = references.get(key);
    if (!known) {
      references.set(key, { ...toReference(citation, relation, via), mentions: [mention] });
      return;
    }
    const directly = via === null && !(zoned.zone === 'body' && relation === 'cites');
    references.set(key, {
      symbol: known.symbol ?? citation.symbol,
      type: known.type,
      issuedOn: known.issuedOn ?? citation.issuedOn,
      issuer: known.issuer ?? citation.issuer,
      title: known.title ?? citation.title,
      relation: stronger(known.relation, relation),
      via: directly ? null : known.via,
      mentions: [...known.mentions, mention],
    });
  };

  const addEdge = (from: Citation, to: Citation, relation: Relation, block: MappedText): void => {
    const key = `${identity(from)}|${identity(to)}|${relation}`;
    if (identity(from) === identity(to) || edges.has(key)) return;
    const place = source(block, Math.min(from.start, to.start), Math.max(from.end, to.end));
    edges.set(key, { from: displayName(from), to: displayName(to), relation, source: place });
  };

  for (const [zoned, { citations, said }] of read) {
    for (const { citation, relation, via } of citations) add(citation, relation, via, zoned);
    for (const { from, to, relation } of said) addEdge(from, to, relation, zoned.block);
  }
  return { references: [...references.values()], edges: [...edges.values()] };
}
