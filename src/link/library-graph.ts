import type { Directive } from '../model/directive.js';
import type { DocumentNode, LibraryGraph, LineageEdge } from '../model/graph.js';
import { bodiesByName, bodyNodes } from './bodies.js';
import { citedNode, heldNode } from './document-nodes.js';
import { groupBy } from './group-by.js';
import { RECOGNISED, type Recognition, recognise } from './recognise.js';
import { type ResolvedReferences, resolveReferences } from './resolve-references.js';
import { collectStatements, edgesOf } from './statements.js';
import type { SuccessionOf } from './succession.js';
import { createKindOf, type TypeName } from './type-names.js';

/** Edges of a recognised document move to the held one, and are from then on only as sure as the recognition. */
function passThrough(edge: LineageEdge, recognised: ReadonlyMap<string, Recognition>): LineageEdge {
  const [from, to] = [recognised.get(edge.from), recognised.get(edge.to)];
  if (from === undefined && to === undefined) return edge;
  return {
    ...edge,
    from: from?.held ?? edge.from,
    to: to?.held ?? edge.to,
    evidence: 'inferred',
    confidence: (from?.confidence ?? 1) * (to?.confidence ?? 1),
    method: RECOGNISED,
  };
}

/** One edge per pair and relation: the first that a text states, else the first inferred one. */
function distinct(edges: readonly LineageEdge[]): LineageEdge[] {
  const kept = new Map<string, LineageEdge>();
  for (const edge of edges) {
    if (edge.from === edge.to) continue;
    const key = `${edge.from}\n${edge.to}\n${edge.relation}`;
    const before = kept.get(key);
    if (before === undefined || (before.evidence === 'inferred' && edge.evidence === 'stated')) kept.set(key, edge);
  }
  return [...kept.values()];
}

function documentNodes(
  directives: readonly Directive[],
  { nodeOf, cited }: ResolvedReferences,
  recognised: ReadonlyMap<string, Recognition>,
  types: readonly TypeName[],
): DocumentNode[] {
  const citationsOf = groupBy(nodeOf.keys(), (citation) => {
    const id = nodeOf.get(citation) ?? null;
    return id === null ? null : (recognised.get(id)?.held ?? id);
  });
  const recognitionOf = new Map([...recognised.values()].map((recognition) => [recognition.held, recognition]));
  const kindOf = createKindOf(types);
  const known = bodiesByName(directives);
  return [
    ...directives.map((one) => heldNode(one, citationsOf.get(one.id) ?? [], recognitionOf.get(one.id) ?? null)),
    ...cited.filter(({ id }) => !recognised.has(id)).map((entry) => citedNode(entry, kindOf, known)),
  ];
}

/** Items under their document. A directive that comes again under the same id takes the place of the earlier one. */
const latest = (directives: readonly Directive[]): Directive[] => [
  ...new Map(directives.map((directive) => [directive.id, directive])).values(),
];

/**
 * Ties the directives of a library together: resolves what they cite, recognises unnumbered documents in what others
 * cite, and makes every document, item and body a node. Pure; the order of `directives` decides nothing but which of
 * two equal statements is quoted. `types` (of the vocabulary) gives cited documents their kind; without it, 'other'.
 * `successionOf` tells which bodies became which.
 */
export function buildLibraryGraph(
  directives: readonly Directive[],
  types: readonly TypeName[] = [],
  successionOf: SuccessionOf = () => null,
): LibraryGraph {
  const held = latest(directives);
  const { citations, statements } = collectStatements(held);
  const resolved = resolveReferences(held, citations);
  const edges = edgesOf(statements, resolved.nodeOf);
  const recognised = new Map(recognise(held, resolved.cited, edges).map((one) => [one.cited.id, one]));
  const documents = documentNodes(held, resolved, recognised, types);
  return {
    documents,
    sections: held.flatMap(({ id, sections }) => sections.map((section) => ({ ...section, document: id }))),
    tasks: held.flatMap(({ id, tasks }) => tasks.map((task) => ({ ...task, document: id, reviews: [] }))),
    targets: held.flatMap(({ id, targets }) => targets.map((target) => ({ ...target, document: id }))),
    bodies: bodyNodes(held, documents, successionOf),
    edges: distinct(edges.map((edge) => passThrough(edge, recognised))),
    links: [],
  };
}
