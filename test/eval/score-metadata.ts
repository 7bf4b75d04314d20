import type { Directive } from '../../src/model/directive.js';
import { bodyKey, createSameBody, type Place, placeOf } from './bodies.js';
import type { ExpectedFact, Reading } from './reading.js';
import type { Tally } from './score.js';
import { sameWords, wordOverlap } from './words.js';

const TITLE_OVERLAP = 0.75;

const fieldOf = (directive: Directive, field: ExpectedFact['field']): string | null => {
  switch (field) {
    case 'issuer':
      return directive.issuer?.name ?? null;
    case 'signer':
      return directive.signer?.name ?? null;
    case 'position':
      return directive.signer?.position ?? null;
    case 'defaultOwner':
      return directive.defaultOwner?.body.name ?? null;
    default:
      return directive[field];
  }
};

/** The places a document speaks for, from its issuer's name. */
export function placesOf(reading: Reading): Place[] {
  const issuer = reading.facts.find(({ field }) => field === 'issuer')?.value;
  const place = issuer ? placeOf(issuer) : null;
  return place ? [place] : [];
}

function sameFact(field: ExpectedFact['field'], expected: string, found: string, places: readonly Place[]): boolean {
  if (field === 'title')
    return wordOverlap(expected, found) >= TITLE_OVERLAP || found.includes(expected) || expected.includes(found);
  if (field === 'issuer')
    return createSameBody(places)([expected], found) || bodyKey(expected).startsWith(bodyKey(found));
  if (field === 'defaultOwner') return wordOverlap(expected, found) >= 0.5;
  return sameWords(expected, found);
}

/** Every field of the document's head. A value where the reading has none is invented. */
export function scoreMetadata(reading: Reading, directive: Directive, tally: Tally): void {
  const places = placesOf(reading);
  for (const { field, value, also, optional } of reading.facts) {
    const found = fieldOf(directive, field);
    const accepted = [...(value === null ? [] : [value]), ...also];
    const right = found !== null && accepted.some((one) => sameFact(field, one, found, places));
    const finding = { what: field, line: null, sentence: `expected ${value ?? 'null'}; found ${found ?? 'null'}` };
    if (right) tally.hit();
    else if (optional) continue;
    else {
      if (value !== null) tally.miss(finding);
      if (found !== null) tally.invent(finding);
    }
  }
}
