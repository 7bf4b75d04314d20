import type { Reference } from '../../model/directive.js';
import type { Source } from '../../model/source.js';
import type { Relation } from '../../model/terms.js';
import type { ReadCitation } from './citation-chain.js';

/** Order of strength when one document is named in several ways. */
const STRENGTH: readonly Relation[] = [
  'amends',
  'replaces',
  'repeals',
  'proposed_by',
  'continues',
  'implements',
  'based_on',
  'promulgates',
  'cites',
];

/** One document while its mentions are gathered. */
export interface GatheredReference {
  readonly facts: Omit<Reference, 'relation' | 'mentions' | 'via'>;
  /** "Nghị quyết 57": what it is called where the text never gives its number or title. */
  readonly shortName: string | null;
  readonly relation: Relation;
  readonly weak: boolean;
  /** Key of the document through which it is cited. */
  readonly via: string | null;
  readonly mentions: Source[];
}

const strengthOf = (relation: Relation, weak: boolean): number =>
  STRENGTH.indexOf(weak && relation !== 'cites' ? 'promulgates' : relation);

/** A heading in capitals gives names and titles in the wrong case: those wait for a better mention. */
function factsOf({ citation }: ReadCitation, capitals: boolean): GatheredReference['facts'] {
  const { symbol, type, issuedOn, issuer, title, number } = citation;
  const usable = number === null && (!capitals || symbol === null);
  return { symbol, type, issuedOn, issuer: capitals ? null : issuer, title: usable ? title : null };
}

/** A number tells most; a name cut from a title without number gives way to that of the numbered mention. */
function joined(known: GatheredReference['facts'], next: GatheredReference['facts']): GatheredReference['facts'] {
  const numbered = known.symbol === null && next.symbol !== null;
  return {
    symbol: known.symbol ?? next.symbol,
    type: numbered ? next.type : known.type,
    issuedOn: known.issuedOn ?? next.issuedOn,
    issuer: known.issuer ?? next.issuer,
    title: (numbered ? next.title : null) ?? known.title ?? next.title,
  };
}

/**
 * Adds a mention. A document named once for itself is no longer cited through another, save where a task merely names it.
 * `capitals`: the mention stands in a heading of capitals; `inBody`: below the opening.
 */
export function gather(
  known: GatheredReference | undefined,
  read: ReadCitation,
  mention: { source: Source; via: string | null; capitals: boolean; inBody: boolean },
): GatheredReference {
  const { relation, weak } = read;
  const facts = factsOf(read, mention.capitals);
  const shortName = known?.shortName ?? (read.citation.number === null ? null : read.citation.title);
  if (!known) return { facts, shortName, relation, weak, via: mention.via, mentions: [mention.source] };
  known.mentions.push(mention.source);
  const stronger = strengthOf(relation, weak) < strengthOf(known.relation, known.weak);
  const directly = mention.via === null && !(mention.inBody && relation === 'cites');
  return {
    facts: joined(known.facts, facts),
    shortName,
    relation: stronger ? relation : known.relation,
    weak: stronger ? weak : known.weak,
    via: directly ? null : known.via,
    mentions: known.mentions,
  };
}

/** What the text tells of the document, under its short name where it has no other. */
export const gatheredFacts = ({ facts, shortName }: GatheredReference): GatheredReference['facts'] =>
  facts.symbol === null && facts.title === null ? { ...facts, title: shortName } : facts;
