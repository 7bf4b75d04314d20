import type { SearchItem } from '../model/answers.js';
import type { BodyNode, DocumentContents, DocumentNode, SectionNode, TargetNode, TaskNode } from '../model/graph.js';
import type { SearchDocument } from '../search/search-index.js';

/** Whoever names a document or a body means it more often than an item or a heading that has the same words. */
const BOOST = { document: 2, body: 1.5, item: 1, section: 0.9 } as const;

type Item = TaskNode | TargetNode;

/** What the parts of a document show and are found by of the document they stand in. */
export interface DocumentLabel {
  /** How it is called in one line: "Chương trình hành động 02-CTr/TU", or its title where it has no number. */
  readonly name: string;
  readonly context: string;
}

export function documentLabel({ type, symbol, title, issuer }: DocumentNode): DocumentLabel {
  const name = symbol === null ? (title ?? type ?? '') : type === null ? symbol : `${type} ${symbol}`;
  return { name, context: [type, symbol, title, issuer?.name].filter(Boolean).join(' ') };
}

export function documentEntry(node: DocumentNode): SearchDocument {
  const title = [node.type, node.symbol].filter(Boolean).join(' ');
  const text = node.title ?? '';
  const item: SearchItem = {
    type: 'document',
    id: node.id,
    title: documentLabel(node).name,
    text,
    symbol: node.symbol,
    document: null,
    held: node.held,
    source: node.held ? node.source : null,
  };
  return { item, fields: { title, text, context: node.issuer?.name ?? '' }, boost: BOOST.document };
}

export function bodyEntry({ id, name, aliases }: BodyNode): SearchDocument {
  const text = aliases.join('; ');
  const item: SearchItem = { type: 'body', id, title: name, text, document: null, source: null };
  return { item, fields: { title: name, text, context: '' }, boost: BOOST.body };
}

const titleIn = (label: DocumentLabel | null, place: string): string =>
  label === null ? place : `${label.name}, ${place}`;

function sectionEntry(node: SectionNode, heading: string, label: DocumentLabel | null): SearchDocument {
  const { id, path, document, source } = node;
  const item: SearchItem = { type: 'section', id, title: titleIn(label, path), text: heading, document, source };
  return { item, fields: { title: '', text: heading, context: label?.context ?? '' }, boost: BOOST.section };
}

function itemEntry(type: 'task' | 'target', node: Item, heading: string, label: DocumentLabel | null): SearchDocument {
  const { id, text, document, source } = node;
  const item: SearchItem = { type, id, title: titleIn(label, node.label), text, document, source };
  const context = `${heading} ${label?.context ?? ''}`.trim();
  return { item, fields: { title: '', text, context }, boost: BOOST.item };
}

/**
 * What the index is given of the contents of a document. A run-in section is not among it: its words are those of its
 * item, and one passage should be found once.
 */
export function contentEntries(contents: DocumentContents, label: DocumentLabel | null): SearchDocument[] {
  const headings = new Map(contents.sections.map(({ id, heading }) => [id, heading ?? '']));
  const headingOf = (item: Item): string => headings.get(item.section ?? '') ?? '';
  return [
    ...contents.sections.flatMap((node) =>
      node.kind === 'heading' && node.heading !== null ? [sectionEntry(node, node.heading, label)] : [],
    ),
    ...contents.tasks.map((node) => itemEntry('task', node, headingOf(node), label)),
    ...contents.targets.map((node) => itemEntry('target', node, headingOf(node), label)),
  ];
}
