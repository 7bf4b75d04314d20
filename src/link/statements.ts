import type { Directive } from '../model/directive.js';
import type { LineageEdge } from '../model/graph.js';
import { type Citation, citationOf, citationOfEnd } from './citation.js';

/** What a text says about documents, before it is decided which documents those are. */
export interface Statement {
  /** Null: the document that speaks. */
  readonly from: Citation | null;
  readonly to: Citation;
  readonly relation: LineageEdge['relation'];
  readonly source: LineageEdge['source'];
  readonly statedBy: string;
  /** Its place among the statements of that document. */
  readonly order: number;
}

export interface Spoken {
  readonly citations: readonly Citation[];
  readonly statements: readonly Statement[];
}

/** Everything a document says about documents. */
export function spokenBy(directive: Directive): Spoken {
  const references = directive.references.flatMap((reference, order) => citationOf(reference, directive, order) ?? []);
  const citations = [...references];
  const end = (name: string, source: LineageEdge['source']): Citation => {
    const citation = citationOfEnd(name, source, directive, citations);
    if (!citations.includes(citation)) citations.push(citation);
    return citation;
  };
  const statedBy = directive.id;
  const direct = references.flatMap((to) => {
    const [source] = to.reference.mentions;
    return source === undefined ? [] : [{ from: null, to, relation: to.reference.relation, source, statedBy }];
  });
  const between = directive.edges.map(({ from, to, relation, source }) => {
    return { from: end(from, source), to: end(to, source), relation, source, statedBy };
  });
  return { citations, statements: [...direct, ...between].map((statement, order) => ({ ...statement, order })) };
}
