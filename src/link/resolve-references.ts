import type { Directive } from '../model/directive.js';
import { symbolKey } from '../text/symbol-key.js';
import { type Citation, placeOfDirective, titleKey } from './citation.js';
import { type Cluster, clusterCitations, sameDate } from './cluster.js';
import { citedDocumentId } from './document-id.js';
import { groupBy } from './group-by.js';
import { isLocalSymbol, samePlace } from './place.js';
import { sameType } from './type-names.js';

/** A document that is only cited, before it becomes a node. */
export interface CitedEntry {
  readonly id: string;
  readonly cluster: Cluster;
}

export interface ResolvedReferences {
  /** The node each citation means. */
  readonly nodeOf: ReadonlyMap<Citation, string>;
  readonly cited: readonly CitedEntry[];
}

interface HeldIndex {
  readonly bySymbol: ReadonlyMap<string, readonly Directive[]>;
  readonly byTitle: ReadonlyMap<string, readonly Directive[]>;
  readonly byFile: ReadonlyMap<string, readonly Directive[]>;
}

const indexHeld = (directives: readonly Directive[]): HeldIndex => ({
  bySymbol: groupBy(directives, ({ symbol }) => (symbol === null ? null : symbolKey(symbol))),
  byTitle: groupBy(directives, ({ title, type }) => (title === null ? null : titleKey(title, type))),
  byFile: groupBy(directives, ({ source }) => source.file),
});

function candidates(citation: Citation, held: HeldIndex): readonly Directive[] {
  const { symbol, citing, reference, title } = citation;
  if (symbol !== null) {
    const local = isLocalSymbol(symbol);
    const place = (directive: Directive) => !local || samePlace(placeOfDirective(directive), citation.place);
    return (held.bySymbol.get(citation.key) ?? []).filter(place);
  }
  const typed = (directive: Directive) => reference.type === '' || sameType(directive.type, reference.type);
  const named = (held.byTitle.get(titleKey(title, reference.type)) ?? []).filter(typed);
  if (named.length > 0 || reference.relation !== 'promulgates') return named;
  // What a decision promulgates is attached to it: the other document of the same file, when there is one only.
  return (held.byFile.get(citing.source.file) ?? []).filter((other) => other.id !== citing.id && typed(other));
}

/** The held document a citation means; null when none fits or several do. */
function findHeld(citation: Citation, held: HeldIndex): Directive | null {
  const fitting = candidates(citation, held).filter(({ issuedOn }) => sameDate(issuedOn, citation.issuedOn));
  if (fitting.length <= 1) return fitting[0] ?? null;
  const dated = fitting.filter(({ issuedOn }) => issuedOn !== null && issuedOn === citation.issuedOn);
  return dated.length === 1 ? (dated[0] ?? null) : null;
}

/** Ids must differ where documents do: what is still alike after year and place gets the date, then a number. */
function distinctId(cluster: Cluster, taken: ReadonlySet<string>): string {
  const { symbol, issuedOn, place, citations } = cluster;
  const id = citedDocumentId({
    symbol,
    issuedOn,
    title: citations[0]?.title ?? '',
    place: place.commune ?? place.province,
  });
  const dated = issuedOn === null ? id : `${id}.${issuedOn}`;
  for (let n = 0; ; n += 1) {
    const attempt = n === 0 ? id : n === 1 ? dated : `${dated}.${n}`;
    if (!taken.has(attempt)) return attempt;
  }
}

/** Decides for every citation which document it means: one that is held, or one entry per cited document. */
export function resolveReferences(
  directives: readonly Directive[],
  citations: readonly Citation[],
): ResolvedReferences {
  const held = indexHeld(directives);
  const nodeOf = new Map<Citation, string>();
  const open: Citation[] = [];
  for (const citation of citations) {
    const found = findHeld(citation, held);
    if (found === null) open.push(citation);
    else nodeOf.set(citation, found.id);
  }
  const taken = new Set(directives.map(({ id }) => id));
  const cited: CitedEntry[] = [];
  const groups = [...groupBy(open, ({ key }) => key)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const cluster of groups.flatMap(([, group]) => clusterCitations(group))) {
    const id = distinctId(cluster, taken);
    taken.add(id);
    cited.push({ id, cluster });
    for (const citation of cluster.citations) nodeOf.set(citation, id);
  }
  return { nodeOf, cited };
}
