import { documentTitle, titleInDocument } from '../model/document-title.js';
import { lastDayDue } from '../model/edtf.js';
import type { BodyNode, DocumentContents, DocumentNode, SectionNode, TargetNode, TaskNode } from '../model/graph.js';
import type { EntryFacets, SearchItem } from '../model/search.js';
import type { SearchDocument } from '../search/search-index.js';
import { printedOtherwise } from './printed-otherwise.js';

type Item = TaskNode | TargetNode;

const NO_FACETS: EntryFacets = { level: null, kind: null, issuedOn: null, held: null, assignments: [], due: [] };
const NO_FIELDS = { title: '', document: '', heading: '', text: '', raw: '' };
const NO_PLACE = { symbol: null, part: null };

const joined = (parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');

/** What the parts of a document show, are found by and are narrowed to of the document they stand in. */
export interface DocumentLabel {
  readonly name: string;
  readonly words: string;
  readonly symbol: string | null;
  readonly facets: EntryFacets;
}

export function documentLabel(node: DocumentNode): DocumentLabel {
  const { type, symbol, title, issuer, level, kind, issuedOn, held } = node;
  return {
    name: documentTitle(node),
    words: joined([type, symbol, title, issuer?.name]),
    symbol,
    facets: { ...NO_FACETS, level, kind, issuedOn, held },
  };
}

/** Of a document that is not known, only what stands in it. */
const UNKNOWN_DOCUMENT: DocumentLabel = { name: '', words: '', symbol: null, facets: NO_FACETS };

export function documentEntry(node: DocumentNode): SearchDocument {
  const { name, symbol, facets } = documentLabel(node);
  const text = node.title ?? '';
  const item: SearchItem = {
    type: 'document',
    id: node.id,
    title: name,
    text,
    symbol,
    document: null,
    held: node.held,
    source: node.held ? node.source : null,
    owners: [],
    deadlines: [],
  };
  const title = joined([node.type, symbol]);
  const fields = { ...NO_FIELDS, title: joined([title, text]), document: node.issuer?.name ?? '' };
  return { item, fields, facets, place: { symbol, part: null } };
}

export function bodyEntry({ id, name, aliases }: BodyNode): SearchDocument {
  const text = aliases.join('; ');
  const item: SearchItem = {
    type: 'body',
    id,
    title: name,
    text,
    document: null,
    source: null,
    owners: [],
    deadlines: [],
  };
  return { item, fields: { ...NO_FIELDS, title: name, text }, facets: NO_FACETS, place: NO_PLACE };
}

/** "Điều 5", "mục III.2" of "III.2#4": the place as people name it. */
function partOf(label: string): string {
  const path = label.split('#')[0] ?? '';
  return /^\p{Lu}?\p{Ll}/u.test(path) ? path : `mục ${path}`;
}

/** The heading of a section and of those that it stands in, outermost first. */
export type HeadingsAbove = (section: string | null) => readonly string[];

/** By the path: "III.5" stands in "III". The section itself is the last one. */
function headingsOf(sections: readonly SectionNode[]): HeadingsAbove {
  const byPath = new Map(sections.map((section) => [section.path, section]));
  const byId = new Map(sections.map((section) => [section.id, section]));
  return (id) => {
    const steps = byId.get(id ?? '')?.path.split('.') ?? [];
    return steps.flatMap((_, index) => byPath.get(steps.slice(0, index + 1).join('.'))?.heading ?? []);
  };
}

function sectionEntry(node: SectionNode, heading: string, above: readonly string[], label: DocumentLabel) {
  const { id, path, document, source } = node;
  const title = titleInDocument(label.name, path);
  const item: SearchItem = { type: 'section', id, title, text: heading, document, source, owners: [], deadlines: [] };
  const fields = {
    title: heading,
    document: label.words,
    heading: above.join('\n'),
    text: '',
    raw: printedOtherwise(heading, source.exact),
  };
  return { item, fields, facets: label.facets, place: { symbol: label.symbol, part: partOf(path) } };
}

interface Owned {
  readonly owners: SearchItem['owners'];
  readonly product: string | null;
}

function ownedBy(node: Item): Owned {
  if (!('owners' in node)) return { owners: [], product: null };
  const owners = new Map(node.owners.map(({ body, role }) => [`${body.id} ${role}`, { body, role }]));
  return { owners: [...owners.values()], product: node.product };
}

/** Last days of its deadlines; a target without one is due when its heading says. */
function dueDays(node: Item): string[] {
  const horizon = 'horizon' in node && node.deadlines.length === 0 ? [lastDayDue(node.horizon, true)] : [];
  const days = [...node.deadlines.map(({ edtf, inclusive }) => lastDayDue(edtf, inclusive)), ...horizon];
  return [...new Set(days.flatMap((day) => day ?? []))];
}

function itemEntry(type: 'task' | 'target', node: Item, headings: readonly string[], label: DocumentLabel) {
  const { id, text, document, source } = node;
  const { owners, product } = ownedBy(node);
  const deadlines = node.deadlines.map(({ edtf, inclusive, text: words }) => ({ edtf, inclusive, text: words }));
  const title = titleInDocument(label.name, node.label);
  const item: SearchItem = { type, id, title, text, document, source, owners, deadlines };
  const names = [...new Set(owners.map(({ body }) => body.name))];
  const fields = {
    title: '',
    document: label.words,
    heading: [...headings, ...names].join('\n'),
    text: product === null || text.includes(product) ? text : `${text}\n${product}`,
    raw: printedOtherwise(text, source.exact),
  };
  const assignments = owners.map(({ body, role }) => ({ body: body.id, role }));
  const facets = { ...label.facets, assignments, due: dueDays(node) };
  return { item, fields, facets, place: { symbol: label.symbol, part: partOf(node.label) } };
}

/**
 * What the index is given of the contents of a document. A run-in section is not among it: its words are those of its
 * item, and one passage should be found once.
 */
export function contentEntries(contents: DocumentContents, known: DocumentLabel | null): SearchDocument[] {
  const label = known ?? UNKNOWN_DOCUMENT;
  const headings = headingsOf(contents.sections);
  return [
    ...contents.sections.flatMap((node) =>
      node.kind === 'heading' && node.heading !== null
        ? [sectionEntry(node, node.heading, headings(node.id).slice(0, -1), label)]
        : [],
    ),
    ...contents.tasks.map((node) => itemEntry('task', node, headings(node.section), label)),
    ...contents.targets.map((node) => itemEntry('target', node, headings(node.section), label)),
  ];
}
