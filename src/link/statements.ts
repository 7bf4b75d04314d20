import type { Directive } from '../model/directive.js';
import type { LineageEdge } from '../model/graph.js';
import { type Citation, citationOf, citationOfEnd } from './citation.js';

/** What the texts say about documents, before it is decided which documents those are. */
export interface Statement {
  /** Null: the document that speaks. */
  readonly from: Citation | null;
  readonly to: Citation;
  readonly relation: LineageEdge['relation'];
  readonly source: LineageEdge['source'];
  readonly statedBy: string;
}

export interface Spoken {
  readonly citations: readonly Citation[];
  readonly statements: readonly Statement[];
}

function spokenBy(directive: Directive): Spoken {
  const references = directive.references.flatMap((reference) => citationOf(reference, directive) ?? []);
  const citations = [...references];
  const end = (name: string, source: LineageEdge['source']): Citation => {
    const citation = citationOfEnd(name, source, directive, citations);
    if (!citations.includes(citation)) citations.push(citation);
    return citation;
  };
  const statedBy = directive.id;
  const direct = references.flatMap((to): Statement[] => {
    const [source] = to.reference.mentions;
    return source === undefined ? [] : [{ from: null, to, relation: to.reference.relation, source, statedBy }];
  });
  const between = directive.edges.map(({ from, to, relation, source }): Statement => {
    return { from: end(from, source), to: end(to, source), relation, source, statedBy };
  });
  return { citations, statements: [...direct, ...between] };
}

/** Everything the library's documents say about documents. */
export function collectStatements(directives: readonly Directive[]): Spoken {
  const all = directives.map(spokenBy);
  return {
    citations: all.flatMap(({ citations }) => citations),
    statements: all.flatMap(({ statements }) => statements),
  };
}

/** Statements as edges between nodes. What a document says of itself is no edge. */
export function edgesOf(statements: readonly Statement[], nodeOf: ReadonlyMap<Citation, string>): LineageEdge[] {
  return statements.flatMap(({ from, to, relation, source, statedBy }) => {
    const [start, end] = [from === null ? statedBy : nodeOf.get(from), nodeOf.get(to)];
    if (start === undefined || end === undefined || start === end) return [];
    return [{ from: start, to: end, relation, evidence: 'stated', confidence: 1, method: null, statedBy, source }];
  });
}
