import type { Directive } from '../model/directive.js';
import type { ReviewMark } from '../model/review-mark.js';
import { fold } from '../text/fold.js';
import { remembered } from '../text/memo.js';
import { placeOfDirective } from './citation.js';
import { type Cluster, sameDate } from './cluster.js';
import { type Place, samePlace } from './place.js';
import type { CitedEntry } from './resolve-references.js';
import { bodyWithoutPlace } from './said.js';
import { sameType } from './type-names.js';

/** A held document that prints no number is the one that others cite by this number. */
export interface Recognition {
  readonly held: string;
  readonly cited: CitedEntry;
  readonly confidence: number;
  /** The decision of a person that it is so; null where the machine concludes it. */
  readonly review: ReviewMark | null;
}

export const RECOGNISED = 'recognised-by-citation';
/** A person confirmed that the held document is the cited one. */
export const CONFIRMED = 'confirmed-by-person';

const BY_PARENT = 0.9;
const BY_TITLE = 0.8;
const MIN_TITLE_SIMILARITY = 0.7;

const wordsOf = remembered((text: string): ReadonlySet<string> => new Set(fold(text).match(/[a-z0-9]+/g)));

/** Shared words over all words of two titles. */
function similarity(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/** A held document that may be recognised. */
export interface Unnumbered {
  readonly directive: Directive;
  /** Folded, without its place. */
  readonly issuer: string;
  readonly place: Place;
}

/** A held document that prints no number and names its issuer; null for any other. */
export function unnumbered(directive: Directive): Unnumbered | null {
  const { symbol, issuer } = directive;
  if (symbol !== null || issuer === null) return null;
  return { directive, issuer: bodyWithoutPlace(issuer.name), place: placeOfDirective(directive) };
}

/** What the citations of a cited document with a number say that a held one must agree with. */
export interface Described {
  readonly entry: CitedEntry;
  readonly types: readonly string[];
  /** By issuer, folded and without place: the places in which it is said to have issued the document. */
  readonly issuers: ReadonlyMap<string, readonly Place[]>;
  readonly titles: readonly string[];
}

/** A cited document with a number, described; null for one without. */
export function describe(entry: CitedEntry): Described | null {
  const { symbol, said } = entry.cluster;
  if (symbol === null) return null;
  return { entry, types: [...said.types.keys()], issuers: said.issuedIn, titles: [...said.names.keys()] };
}

/** A document cannot be older than what it cites. */
function contradicts(directive: Directive, { issuedOn }: Cluster): boolean {
  if (!sameDate(directive.issuedOn, issuedOn)) return true;
  return directive.references.some((reference) => {
    const [theirs, ours] = [reference.issuedOn, issuedOn];
    if (theirs === null || ours === null) return false;
    const length = Math.min(theirs.length, ours.length);
    return theirs.slice(0, length) > ours.slice(0, length);
  });
}

/** Type and issuer, at the same place, are the same. */
export function mayBe({ directive, issuer, place }: Unnumbered, { types, issuers }: Described): boolean {
  if (!(issuers.get(issuer) ?? []).some((other) => samePlace(place, other))) return false;
  return types.some((type) => sameType(directive.type, type));
}

/**
 * How sure it is that the held document is the cited one; 0 where it is not to be said. `own` and `told` are what the
 * two are said to carry out. Type and issuer are known to agree.
 */
export function confidenceOf(
  { directive }: Unnumbered,
  { entry, titles }: Described,
  own: ReadonlySet<string>,
  told: ReadonlySet<string>,
): number {
  const shared = [...told].some((parent) => own.has(parent));
  // Both are known to carry something out, and it is not the same thing.
  if (!shared && own.size > 0 && told.size > 0) return 0;
  if (contradicts(directive, entry.cluster)) return 0;
  if (shared) return BY_PARENT;
  const { title } = directive;
  if (title === null) return 0;
  return titles.some((one) => similarity(title, one) >= MIN_TITLE_SIMILARITY) ? BY_TITLE : 0;
}
