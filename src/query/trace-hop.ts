import type { ItemNode, TraceHop } from '../model/answers.js';
import type { LineageEdge } from '../model/graph.js';
import type { UpwardClosure } from './upward-closure.js';
import type { LinkStep, Step } from './upward-ladder.js';

const NO_LINK = { kind: null, state: null, review: null, via: null } as const;

/** An item comes from its document because it stands there: its own words are the proof. */
const partOf = ({ id, document, source }: ItemNode): TraceHop => {
  const stated = { relation: 'part_of', evidence: 'stated', confidence: 1, method: null } as const;
  return { from: id, to: document, ...stated, quote: source.exact, source, statedBy: document, ...NO_LINK };
};

const byEdge = ({ from, to, relation, evidence, confidence, method, source, statedBy }: LineageEdge): TraceHop => {
  return { from, to, relation, evidence, confidence, method, quote: source.exact, source, statedBy, ...NO_LINK };
};

/** In the words of the parent item; `via`: the edge between the two documents. */
function byLink({ item, link, parent, confidence }: LinkStep, closure: UpwardClosure): TraceHop {
  const { parentDocument, method, kind, state, review } = link;
  const inferred = { relation: 'derives_from', evidence: 'inferred', confidence, method } as const;
  const said = { quote: parent.source.exact, source: parent.source, statedBy: parentDocument };
  const via = closure.edges.get(item.document)?.find(({ to }) => to === parentDocument) ?? null;
  return { from: item.id, to: parent.id, ...inferred, ...said, kind, state, review, via };
}

/** What an answer says of a step. */
export function hopOf(step: Step, closure: UpwardClosure): TraceHop {
  if (step.kind === 'edge') return byEdge(step.edge);
  return step.kind === 'link' ? byLink(step, closure) : partOf(step.item);
}
