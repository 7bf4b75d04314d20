import { sameDate } from '../link/cluster.js';
import { isLocalSymbol, isLocalTitle, NOWHERE, type Place, placeOf, placeOr, samePlace } from '../link/place.js';
import type { DocumentNode } from '../model/graph.js';
import type { GraphStore } from '../store/graph-store.js';
import { symbolKey } from '../text/symbol-key.js';
import type { Context } from './resolve-context.js';

/** Citing documents that are asked for the place of one cited document; they agree, or they would cite two. */
const WITNESSES = 5;

/** The document that a text stands in. */
export interface Home {
  readonly id: string;
  readonly place: Place;
}

export const placeOfIssuer = ({ issuer }: DocumentNode): Place => placeOf(issuer?.name ?? null);

/** Whether the name alone does not tell the document from those of other places. */
const isLocal = ({ symbol, title, issuer }: DocumentNode): boolean =>
  symbol === null ? isLocalTitle(`${title ?? ''} ${issuer?.name ?? ''}`) : isLocalSymbol(symbol);

/** What a cited document's own issuer leaves open, the documents that cite it tell: "Thành ủy" is that of their city. */
export async function placesOf(
  store: GraphStore,
  documents: readonly DocumentNode[],
): Promise<ReadonlyMap<string, Place>> {
  const local = documents.filter(isLocal);
  const witnessesOf = ({ mentions }: DocumentNode) => [
    ...new Set(mentions.slice(0, WITNESSES).map(({ document }) => document)),
  ];
  const open = local.filter((node) => !node.held && placeOfIssuer(node).province === null);
  const witnesses = await store.getMany('document', [...new Set(open.flatMap(witnessesOf))]);
  const placeOfWitness = new Map(witnesses.map((node) => [node.id, placeOfIssuer(node)]));
  return new Map(
    local.map((node): [string, Place] => {
      const province = open.includes(node)
        ? witnessesOf(node)
            .map((id) => placeOfWitness.get(id)?.province ?? null)
            .find((name) => name !== null)
        : null;
      return [node.id, placeOr(placeOfIssuer(node), { province: province ?? null, commune: null })];
    }),
  );
}

const partsOf = ({ symbol }: DocumentNode): string[] => (symbol === null ? [] : symbolKey(symbol).split('-').slice(1));

/** The date, or the year that the symbol carries: 02/2025/TT-BGDĐT. */
const dateOf = (document: DocumentNode): string | null =>
  document.issuedOn ?? partsOf(document).find((part) => /^(?:19|20)\d\d$/.test(part)) ?? null;

const sameName = (told: string | null, own: string | null): boolean =>
  told !== null && own !== null && (told === own || told.startsWith(`${own} `) || own.startsWith(`${told} `));

/** A name read from running text may be too long: "hải phòng thực hiện". */
function agreesWith(told: Place, own: Place): boolean {
  const fitted = {
    province: sameName(told.province, own.province) ? own.province : told.province,
    commune: sameName(told.commune, own.commune) ? own.commune : told.commune,
  };
  return samePlace(fitted, own);
}

/** Those that fit, where some do; else all. */
const preferred = (documents: readonly DocumentNode[], fits: (document: DocumentNode) => boolean): DocumentNode[] => {
  const fitting = documents.filter(fits);
  return fitting.length > 0 ? fitting : [...documents];
};

export interface Narrowing {
  readonly context: Context;
  readonly places: ReadonlyMap<string, Place>;
  readonly home: Home | null;
  /** The name has no issuer of its own: one that the text tells decides. */
  readonly issuerDecides: boolean;
}

/**
 * What a name can mean after what the text says of date, issuer and place, and where it stands. What contradicts is
 * left out; what agrees comes before what is silent. Held documents first, then by id.
 */
export function narrowed(documents: readonly DocumentNode[], narrowing: Narrowing): DocumentNode[] {
  const { context, places, home, issuerDecides } = narrowing;
  const { issuedOn, codes, place, ahead } = context;
  const told = place.province === null && place.commune === null ? (home?.place ?? NOWHERE) : place;
  const placeOfOne = (document: DocumentNode): Place => places.get(document.id) ?? NOWHERE;
  const coded = (document: DocumentNode): boolean => partsOf(document).some((part) => codes.includes(part));

  const possible = documents.filter((document) => {
    if (!sameDate(dateOf(document), issuedOn)) return false;
    if (issuerDecides && codes.length > 0 && document.symbol !== null && !coded(document)) return false;
    return !places.has(document.id) || agreesWith(told, placeOfOne(document));
  });
  const dated = issuedOn === null ? possible : preferred(possible, (document) => dateOf(document) !== null);
  const named = preferred(dated, (document) => {
    const { province } = placeOfOne(document);
    return province !== null && (sameName(told.province, province) || ahead.includes(` ${province} `));
  });
  const known = preferred(named, ({ mentions }) => mentions.some(({ document }) => document === home?.id));
  return known.sort((a, b) => Number(b.held) - Number(a.held) || (a.id < b.id ? -1 : 1));
}
