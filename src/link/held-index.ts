import type { Directive } from '../model/directive.js';
import { symbolKey } from '../text/symbol-key.js';
import { titleKey } from '../text/title-key.js';
import { type Citation, placeOfDirective } from './citation.js';
import { sameDate } from './cluster.js';
import { createKeyIndex } from './key-index.js';
import { isLocalSymbol, type Place, samePlace } from './place.js';
import { sameType } from './type-names.js';

/** A held document, as citations look for it. */
interface Findable {
  readonly directive: Directive;
  readonly place: Place;
  readonly symbol: string | null;
  readonly title: string | null;
}

/** By what a citation can mean a document that comes or goes. */
export interface WaysIn {
  readonly symbol: string | null;
  readonly title: string | null;
  readonly file: string;
}

/** Whether a person decided that this held document is not the one that the citation means. */
export type IsRejected = (held: string, citation: Citation) => boolean;

/** The held documents by number, title and file. */
export interface HeldIndex {
  has(id: string): boolean;
  put(directive: Directive): WaysIn;
  remove(id: string): WaysIn | null;
  /** The id of the document a citation means; null when none fits or several do. */
  find(citation: Citation): string | null;
}

/** An empty index. */
export function createHeldIndex(isRejected: IsRejected): HeldIndex {
  const held = new Map<string, Findable>();
  const bySymbol = createKeyIndex<Findable>();
  const byTitle = createKeyIndex<Findable>();
  const byFile = createKeyIndex<Findable>();

  const wanted = (citation: Citation): Findable[] => {
    const { symbol, citing, reference, title, place } = citation;
    if (symbol !== null) {
      const local = isLocalSymbol(symbol);
      return [...bySymbol.at(citation.key)].filter((one) => !local || samePlace(one.place, place));
    }
    const typed = ({ directive }: Findable) => reference.type === '' || sameType(directive.type, reference.type);
    const named = [...byTitle.at(titleKey(title, reference.type))].filter(typed);
    if (named.length > 0 || reference.relation !== 'promulgates') return named;
    // What a decision promulgates is attached to it: the other document of the same file, when there is one only.
    return [...byFile.at(citing.source.file)].filter((one) => one.directive.id !== citing.id && typed(one));
  };

  return {
    has: (id) => held.has(id),
    put(directive) {
      const symbol = directive.symbol === null ? null : symbolKey(directive.symbol);
      const title = directive.title === null ? null : titleKey(directive.title, directive.type);
      const one = { directive, place: placeOfDirective(directive), symbol, title };
      held.set(directive.id, one);
      if (symbol !== null) bySymbol.add(symbol, one);
      if (title !== null) byTitle.add(title, one);
      byFile.add(directive.source.file, one);
      return { symbol, title, file: directive.source.file };
    },
    remove(id) {
      const one = held.get(id);
      if (one === undefined) return null;
      const { directive, symbol, title } = one;
      held.delete(id);
      if (symbol !== null) bySymbol.remove(symbol, one);
      if (title !== null) byTitle.remove(title, one);
      byFile.remove(directive.source.file, one);
      return { symbol, title, file: directive.source.file };
    },
    find(citation) {
      const fitting = wanted(citation).filter(
        ({ directive }) => sameDate(directive.issuedOn, citation.issuedOn) && !isRejected(directive.id, citation),
      );
      if (fitting.length <= 1) return fitting[0]?.directive.id ?? null;
      const dated = fitting.filter(
        ({ directive }) => directive.issuedOn !== null && directive.issuedOn === citation.issuedOn,
      );
      return dated.length === 1 ? (dated[0]?.directive.id ?? null) : null;
    },
  };
}
