import type { Directive, Reference } from '../model/directive.js';
import type { Source } from '../model/source.js';
import { findSymbols, symbolKey } from '../text/symbol-key.js';
import { plainWords, titleKey } from '../text/title-key.js';
import { isLocalSymbol, isLocalTitle, NOWHERE, type Place, placeOf, placeOr } from './place.js';

/** One document as one other document names it, reduced to what decides whether two names mean the same. */
export interface Citation {
  readonly citing: Directive;
  /** Its place among the citations of that document. */
  readonly order: number;
  readonly reference: Reference;
  /** Symbol key, or folded title with a mark in front: equal keys may mean the same document. */
  readonly key: string;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly title: string;
  /** The place the name is to be read in; nowhere for central documents. */
  readonly place: Place;
}

/** Where a document comes from: its issuer's name says it. */
export const placeOfDirective = (directive: Directive): Place => placeOf(directive.issuer?.name ?? null);

/** Inside a document of Hải Phòng an unqualified "Thành ủy" means the one of Hải Phòng. */
function placeOfReference(reference: Reference, citing: Directive): Place {
  const { symbol, issuer, title } = reference;
  const local = symbol === null ? isLocalTitle(`${title ?? ''} ${issuer ?? ''}`) : isLocalSymbol(symbol);
  return local ? placeOr(placeOf(issuer), { ...placeOfDirective(citing), commune: null }) : NOWHERE;
}

function toCitation(reference: Reference, citing: Directive, order: number, title: string): Citation {
  const { symbol, type, issuedOn } = reference;
  const key = symbol === null ? `title:${plainWords(type)}:${titleKey(title, type)}` : symbolKey(symbol);
  return { citing, order, reference, key, symbol, issuedOn, title, place: placeOfReference(reference, citing) };
}

/** A reference as a citation; null where it names nothing that could be told from other documents. */
export function citationOf(reference: Reference, citing: Directive, order: number): Citation | null {
  const { symbol, type, issuer, title } = reference;
  if (symbol === null && title === null && issuer === null) return null;
  return toCitation(reference, citing, order, title ?? [type, issuer].filter(Boolean).join(' '));
}

const sameName = (reference: Reference, name: string): boolean =>
  reference.symbol === null
    ? reference.title !== null && plainWords(reference.title) === plainWords(name)
    : symbolKey(reference.symbol) === symbolKey(name);

/**
 * One end of an edge said about two others, known by a symbol or a title only. What the same document says elsewhere
 * of that name (`known`) tells more than the bare name does.
 */
export function citationOfEnd(name: string, source: Source, citing: Directive, known: readonly Citation[]): Citation {
  const familiar = known.find(({ reference }) => sameName(reference, name));
  if (familiar !== undefined) return familiar;
  const symbol = findSymbols(name).some(({ key }) => key === symbolKey(name)) ? name : null;
  const title = symbol === null ? name : null;
  const bare: Reference = {
    symbol,
    type: '',
    issuedOn: null,
    issuer: null,
    title,
    relation: 'cites',
    mentions: [source],
    via: null,
  };
  return toCitation(bare, citing, citing.references.length + known.length, title ?? '');
}
