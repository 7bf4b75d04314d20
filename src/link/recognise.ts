import type { Directive } from '../model/directive.js';
import type { LineageEdge } from '../model/graph.js';
import { fold } from '../text/fold.js';
import { placeOfDirective } from './citation.js';
import { sameDate } from './cluster.js';
import { groupBy } from './group-by.js';
import { type Place, placeOf, placeOr, samePlace, withoutPlace } from './place.js';
import type { CitedEntry } from './resolve-references.js';
import { sameType } from './type-names.js';

/** A held document that prints no number is the one that others cite by this number. */
export interface Recognition {
  readonly held: string;
  readonly cited: CitedEntry;
  readonly confidence: number;
}

export const RECOGNISED = 'recognised-by-citation';

const BY_PARENT = 0.9;
const BY_TITLE = 0.8;
const MIN_TITLE_SIMILARITY = 0.7;

/** The documents each node is said to carry out. */
type Parents = ReadonlyMap<string, ReadonlySet<string>>;

function parentsOf(edges: readonly LineageEdge[]): Parents {
  const parents = new Map<string, Set<string>>();
  for (const { from, to, relation } of edges) {
    if (relation === 'implements') parents.set(from, (parents.get(from) ?? new Set()).add(to));
  }
  return parents;
}

const NONE: ReadonlySet<string> = new Set();

const words = (text: string): Set<string> => new Set(fold(text).match(/[a-z0-9]+/g));

/** Shared words over all words of two titles. */
function similarity(a: string, b: string): number {
  const [one, other] = [words(a), words(b)];
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : shared / (one.size + other.size - shared);
}

/** A document cannot be the one it cites itself, nor be older than what it cites. */
function contradicts(directive: Directive, cited: CitedEntry): boolean {
  const { issuedOn, citations } = cited.cluster;
  if (!sameDate(directive.issuedOn, issuedOn)) return true;
  if (citations.some(({ citing }) => citing.id === directive.id)) return true;
  return directive.references.some((reference) => {
    const [theirs, ours] = [reference.issuedOn, issuedOn];
    if (theirs === null || ours === null) return false;
    const length = Math.min(theirs.length, ours.length);
    return theirs.slice(0, length) > ours.slice(0, length);
  });
}

/** How sure it is that the held document is the cited one; 0 where it is not to be said. Type and issuer agree. */
function confidenceOf(directive: Directive, cited: CitedEntry, parents: Parents): number {
  const own = parents.get(directive.id) ?? NONE;
  const told = parents.get(cited.id) ?? NONE;
  const shared = [...own].some((parent) => told.has(parent));
  // Both are known to carry something out, and it is not the same thing.
  if (!shared && own.size > 0 && told.size > 0) return 0;
  if (contradicts(directive, cited)) return 0;
  if (shared) return BY_PARENT;
  const { title } = directive;
  if (title === null) return 0;
  const alike = cited.cluster.citations.some((one) => similarity(title, one.title) >= MIN_TITLE_SIMILARITY);
  return alike ? BY_TITLE : 0;
}

/** The best of several, when there is a single best one. */
function uniqueBest(recognitions: readonly Recognition[]): Recognition | null {
  const [best, second] = [...recognitions].sort((a, b) => b.confidence - a.confidence);
  return best !== undefined && best.confidence !== second?.confidence ? best : null;
}

/** A cited document with a number, as one kind of body in some places is said to have issued it. */
interface Candidate {
  readonly entry: CitedEntry;
  readonly types: readonly string[];
  readonly places: Place[];
}

/** The cited documents with a number by their issuers without place: only these are worth a closer look. */
function candidatesByIssuer(cited: readonly CitedEntry[]): Map<string, Candidate[]> {
  const byIssuer = new Map<string, Candidate[]>();
  for (const entry of cited.filter(({ cluster }) => cluster.symbol !== null)) {
    const types = [...new Set(entry.cluster.citations.map(({ reference }) => reference.type))];
    for (const { reference, citing } of entry.cluster.citations) {
      if (reference.issuer === null) continue;
      const issuer = withoutPlace(reference.issuer);
      const place = placeOr(placeOf(reference.issuer), { ...placeOfDirective(citing), commune: null });
      const group = byIssuer.get(issuer) ?? [];
      if (group.at(-1)?.entry === entry) group.at(-1)?.places.push(place);
      else group.push({ entry, types, places: [place] });
      byIssuer.set(issuer, group);
    }
  }
  return byIssuer;
}

/**
 * Finds the held documents without a number among the cited ones with a number: type and issuer must agree, and what
 * they carry out (or their titles); nothing may contradict, and neither side may have a second equally good partner.
 */
export function recognise(
  directives: readonly Directive[],
  cited: readonly CitedEntry[],
  edges: readonly LineageEdge[],
): Recognition[] {
  const parents = parentsOf(edges);
  const byIssuer = candidatesByIssuer(cited);
  const possible = directives
    .filter(({ symbol, issuer }) => symbol === null && issuer !== null)
    .flatMap((directive) => {
      const own = placeOfDirective(directive);
      return (byIssuer.get(withoutPlace(directive.issuer?.name ?? '')) ?? [])
        .filter(({ places }) => places.some((place) => samePlace(own, place)))
        .filter(({ types }) => types.some((type) => sameType(directive.type, type)))
        .map(({ entry }) => ({
          held: directive.id,
          cited: entry,
          confidence: confidenceOf(directive, entry, parents),
        }));
    })
    .filter(({ confidence }) => confidence > 0);
  const ofHeld = groupBy(possible, ({ held }) => held);
  const ofCited = groupBy(possible, (one) => one.cited.id);
  return [...ofHeld.values()]
    .flatMap((group) => uniqueBest(group) ?? [])
    .filter((one) => uniqueBest(ofCited.get(one.cited.id) ?? []) === one);
}
