import { createHash } from 'node:crypto';
import type {
  BodyNode,
  DocumentContents,
  DocumentNode,
  LineageEdge,
  SectionNode,
  TargetNode,
  TaskNode,
} from '../model/graph.js';
import type { ItemLink } from '../model/links.js';
import { integer } from '../neo4j/connection.js';
import { vietnameseOrder } from '../text/vietnamese-order.js';
import { assignmentsOf } from './assignments-of-task.js';
import { symbolNumber } from './symbol-number.js';
import { titleKeyOf } from './title-key-of.js';

type Properties = Readonly<Record<string, unknown>>;

/** What a row of a batch is written from; the rest of its fields are for the statement. */
export interface PutRow {
  readonly properties: Properties;
}

/** Short, and as good as never the same for two things. */
export const hashOf = (thing: unknown): string =>
  createHash('sha256').update(JSON.stringify(thing)).digest('base64url').slice(0, 22);

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The whole node or relation, as it came: what is answered. The properties beside it are what statements look at. */
export const dataOf = (node: object): string => JSON.stringify(node);

export function documentRow(node: DocumentNode) {
  const { id, held, kind, type, symbol, issuer, issuedOn, title, level } = node;
  const number = symbol === null ? null : symbolNumber(symbol);
  const own = { id, held, kind, type, symbol, number, issuedOn, title, level, titleKey: titleKeyOf(node) };
  const properties = { ...own, issuer: issuer?.name ?? null, hash: hashOf(node), data: dataOf(node) };
  return { id, label: capitalised(kind), properties };
}

export function bodyRow(node: BodyNode) {
  const { id, name, aliases, taskCount, validFrom, validTo, predecessors } = node;
  const own = { id, name, aliases, taskCount: integer(taskCount), validFrom, validTo };
  const order = `${vietnameseOrder(name)}\u0001${id}`;
  return {
    id,
    predecessors: predecessors.map((one) => one.id),
    properties: { ...own, order, hash: hashOf(node), data: dataOf(node) },
  };
}

export function sectionRow(node: SectionNode) {
  const { id, document, path, printed, heading, kind, source } = node;
  const properties = { id, document, path, printed, heading, kind, start: integer(source.start), data: dataOf(node) };
  return { id, document, properties };
}

export function itemRow(label: 'Task' | 'Target', node: TaskNode | TargetNode) {
  const { id, document, section, text, source } = node;
  const own = { id, document, section, label: node.label, text, start: integer(source.start), data: dataOf(node) };
  const more = 'owners' in node ? { product: node.product } : { horizon: node.horizon };
  return { id, document, section, label, properties: { ...own, ...more } };
}

export function measureRows(item: TaskNode | TargetNode) {
  return item.measures.map(({ subject, comparator, value, unit, deadline, aspirational, source }) => ({
    item: item.id,
    properties: { subject, comparator, value, unit, deadline, aspirational, exact: source.exact },
  }));
}

const PLACE_DIGITS = 10;
const padded = (place: number): string => String(place).padStart(PLACE_DIGITS, '0');

/** `order`: the place among all assignments; it makes a page of a body's tasks a walk along an index. */
export function assignmentRows(task: TaskNode) {
  return assignmentsOf(task).map((one, at) => {
    const order = [task.document, padded(task.source.start), task.id, padded(at)].join('\u0001');
    const { body, role, basis, source } = one;
    return { task: task.id, body, properties: { body, role, basis, order, exact: source.exact, data: dataOf(one) } };
  });
}

export function edgeRow(edge: LineageEdge) {
  const { from, to, relation, evidence, confidence, method, statedBy, source } = edge;
  const properties = { relation, evidence, confidence, method, statedBy, exact: source.exact, data: dataOf(edge) };
  return { from, to, relation, type: relation.toUpperCase(), properties };
}

export function linkRow(link: ItemLink) {
  const { id, child, parent, childDocument, parentDocument, kind, score, method, version, state } = link;
  const own = { id, child, parent, childDocument, parentDocument, kind, score, method, version, state };
  // Never stated by a text: the basis of a link is the method that found it, or the person who decided.
  const basis = link.review === null ? 'inferred' : 'reviewed';
  return { id, child, parent, properties: { ...own, basis, rank: integer(link.rank), data: dataOf(link) } };
}

export const contentsHash = ({ sections, tasks, targets }: DocumentContents): string =>
  hashOf([sections, tasks, targets]);
