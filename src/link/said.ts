import { remembered } from '../text/memo.js';
import type { Citation } from './citation.js';
import { type Place, placeOf, placeOr, withoutPlace } from './place.js';

/** How often something is said. */
type Times = ReadonlyMap<string, number>;

/** What the citations of one document say of it together. */
export interface Said {
  readonly types: Times;
  readonly issuers: Times;
  readonly titles: Times;
  /** By what it is called, also where no title is given. */
  readonly names: Times;
  /** By issuer, folded and without place: the places in which it is said to have issued the document. */
  readonly issuedIn: ReadonlyMap<string, readonly Place[]>;
}

export const bodyWithoutPlace = remembered(withoutPlace);
const placeOfBody = remembered((body: string) => placeOf(body));

const samePlaces = (a: Place, b: Place): boolean => a.province === b.province && a.commune === b.commune;

function alsoIn(issuedIn: Map<string, readonly Place[]>, { reference, citing }: Citation): void {
  if (reference.issuer === null) return;
  const around = placeOfBody(citing.issuer?.name ?? '');
  const place = placeOr(placeOfBody(reference.issuer), { ...around, commune: null });
  const issuer = bodyWithoutPlace(reference.issuer);
  const known = issuedIn.get(issuer) ?? [];
  if (!known.some((one) => samePlaces(one, place))) issuedIn.set(issuer, [...known, place]);
}

const NOTHING: Said = {
  types: new Map(),
  issuers: new Map(),
  titles: new Map(),
  names: new Map(),
  issuedIn: new Map(),
};

/** What is said with some more citations. Costs what is said differently so far, not how often it is said. */
export function alsoSaid(before: Said | null, citations: readonly Citation[]): Said {
  const { types, issuers, titles, names, issuedIn } = before ?? NOTHING;
  const counts = [types, issuers, titles, names].map((times) => new Map(times));
  const places = new Map(issuedIn);
  for (const citation of citations) {
    const { type, issuer, title } = citation.reference;
    for (const [at, value] of [type, issuer, title, citation.title].entries())
      if (value !== null) counts[at]?.set(value, (counts[at]?.get(value) ?? 0) + 1);
    alsoIn(places, citation);
  }
  const [allTypes = types, allIssuers = issuers, allTitles = titles, allNames = names] = counts;
  return { types: allTypes, issuers: allIssuers, titles: allTitles, names: allNames, issuedIn: places };
}
