import type { SearchItem } from '../model/answers.js';
import type { BodyNode, DocumentNode, LibraryGraph, SectionNode, TargetNode, TaskNode } from '../model/graph.js';
import type { SearchDocument } from '../search/search-index.js';

/** Whoever names a document or a body means it more often than an item or a heading that has the same words. */
const BOOST = { document: 2, body: 1.5, item: 1, section: 0.9 } as const;

type Item = TaskNode | TargetNode;

/** How a document is called in one line: "Chương trình hành động 02-CTr/TU", or its title where it has no number. */
function shortName({ type, symbol, title }: DocumentNode): string {
  if (symbol !== null) return type === null ? symbol : `${type} ${symbol}`;
  return title ?? type ?? '';
}

const context = (document: DocumentNode | undefined): string =>
  [document?.type, document?.symbol, document?.title, document?.issuer?.name].filter(Boolean).join(' ');

function documentEntry(node: DocumentNode): SearchDocument {
  const title = [node.type, node.symbol].filter(Boolean).join(' ');
  const text = node.title ?? '';
  const item: SearchItem = {
    type: 'document',
    id: node.id,
    title: shortName(node),
    text,
    symbol: node.symbol,
    document: null,
    held: node.held,
    source: node.held ? node.source : null,
  };
  return { item, fields: { title, text, context: node.issuer?.name ?? '' }, boost: BOOST.document };
}

function bodyEntry({ id, name, aliases }: BodyNode): SearchDocument {
  const text = aliases.join('; ');
  const item: SearchItem = { type: 'body', id, title: name, text, document: null, source: null };
  return { item, fields: { title: name, text, context: '' }, boost: BOOST.body };
}

function sectionEntry(node: SectionNode, heading: string, document: DocumentNode | undefined): SearchDocument {
  const title = document === undefined ? node.path : `${shortName(document)}, ${node.path}`;
  const { id, source } = node;
  const item: SearchItem = { type: 'section', id, title, text: heading, document: node.document, source };
  return { item, fields: { title: '', text: heading, context: context(document) }, boost: BOOST.section };
}

function itemEntry(
  type: 'task' | 'target',
  node: Item,
  document: DocumentNode | undefined,
  heading: string,
): SearchDocument {
  const title = document === undefined ? node.label : `${shortName(document)}, ${node.label}`;
  const { id, text, source } = node;
  const item: SearchItem = { type, id, title, text, document: node.document, source };
  return { item, fields: { title: '', text, context: `${heading} ${context(document)}`.trim() }, boost: BOOST.item };
}

/**
 * What the index is given. A run-in section is not among it: its words are those of its item, and one passage should
 * be found once.
 */
export function* searchDocuments(graph: LibraryGraph): Generator<SearchDocument> {
  const documents = new Map(graph.documents.map((node) => [node.id, node]));
  const sections = new Map(graph.sections.map((node) => [node.id, node]));
  const headingOf = (item: Item): string => sections.get(item.section ?? '')?.heading ?? '';
  for (const node of graph.documents) yield documentEntry(node);
  for (const node of graph.bodies) yield bodyEntry(node);
  for (const node of graph.sections) {
    if (node.kind === 'heading' && node.heading !== null) {
      yield sectionEntry(node, node.heading, documents.get(node.document));
    }
  }
  for (const node of graph.tasks) yield itemEntry('task', node, documents.get(node.document), headingOf(node));
  for (const node of graph.targets) yield itemEntry('target', node, documents.get(node.document), headingOf(node));
}
